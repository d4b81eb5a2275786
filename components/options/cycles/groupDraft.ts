import type { GroupRule } from '../../../lib/domain/groups/groupRule';
import { numberOf } from '../numberOf';

/** A group rule as it is being typed. */
export interface GroupDraft {
  readonly code: string;
  readonly kind: GroupRule['kind'];
  readonly by: GroupRule['match']['by'];
  /** Parted by commas. */
  readonly words: string;
  readonly field: string;
  readonly cycleDays: string;
  /** First and last day of the season: `opensMonth` and `closesMonth` are 1–12. */
  readonly opensDay: string;
  readonly opensMonth: number;
  readonly closesDay: string;
  readonly closesMonth: number;
  /** Empty: the company's. */
  readonly leadDays: string;
  readonly isFixed: boolean;
  readonly isSafety: boolean;
  readonly isPreset: boolean;
}

const EMPTY: Omit<GroupDraft, 'code'> = {
  kind: 'cycle',
  by: 'product',
  words: '',
  field: '',
  cycleDays: '',
  opensDay: '1',
  opensMonth: 3,
  closesDay: '31',
  closesMonth: 5,
  leadDays: '',
  isFixed: false,
  isSafety: false,
  isPreset: false,
};

/** A rule to be filled in; its code is not among those taken. */
export function newGroup(taken: readonly GroupDraft[]): GroupDraft {
  const codes = new Set(taken.map(({ code }) => code));
  let n = 1;
  while (codes.has(`own-${n}`)) n++;
  return { ...EMPTY, code: `own-${n}` };
}

/** A stored rule as its fields show it. */
export function groupDraft(rule: GroupRule): GroupDraft {
  const { code, kind, match, leadDays, isPreset = false } = rule;
  return {
    ...EMPTY,
    code,
    kind,
    by: match.by,
    isPreset,
    words: match.words.join(', '),
    field: match.by === 'field' ? match.field : '',
    leadDays: leadDays === undefined ? '' : String(leadDays),
    ...(kind === 'season' && windowDraft(rule.window)),
    ...((kind === 'cycle' || kind === 'norm') && { cycleDays: String(rule.cycleDays), isFixed: rule.isFixed ?? false }),
    ...(kind !== 'once' && { isSafety: rule.isSafety ?? false }),
  };
}

function windowDraft({ from, to }: { readonly from: string; readonly to: string }) {
  const [opensMonth, opensDay] = parts(from);
  const [closesMonth, closesDay] = parts(to);
  return { opensMonth, opensDay: String(opensDay), closesMonth, closesDay: String(closesDay) };
}

function parts(monthDay: string): readonly [month: number, day: number] {
  return [Number(monthDay.slice(0, 2)), Number(monthDay.slice(3))];
}

/** The rules as typed; what cannot be one is found by `checkGroupRules`. */
export function readGroups(drafts: readonly GroupDraft[]): readonly GroupRule[] {
  return drafts.map(readGroup);
}

function readGroup(draft: GroupDraft): GroupRule {
  const { code, kind, isFixed, isSafety, isPreset, leadDays } = draft;
  const basics = {
    code,
    match: matchOf(draft),
    ...(leadDays.trim() !== '' && { leadDays: numberOf(leadDays) }),
    ...(isPreset && { isPreset }),
  };
  if (kind === 'once') return { ...basics, kind };
  const safety = isSafety || isPreset ? { isSafety } : {};
  if (kind === 'season') return { ...basics, ...safety, kind, window: windowOf(draft) };
  return { ...basics, ...safety, kind, cycleDays: numberOf(draft.cycleDays), ...(isFixed && { isFixed }) };
}

function matchOf({ by, field, words: typed }: GroupDraft): GroupRule['match'] {
  const words = typed.split(/[,\n;]/).flatMap((word) => word.trim() || []);
  return by === 'field' ? { by, field: field.trim(), words } : { by, words };
}

function windowOf({ opensDay, opensMonth, closesDay, closesMonth }: GroupDraft) {
  return { from: monthDay(opensMonth, opensDay), to: monthDay(closesMonth, closesDay) };
}

/** `MM-dd`; something that is no day of the year where no whole number was typed. */
function monthDay(month: number, typed: string): string {
  return [month, numberOf(typed)].map((part) => String(part).padStart(2, '0')).join('-');
}
