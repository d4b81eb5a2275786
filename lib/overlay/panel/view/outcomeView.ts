import type { OutcomeFieldView, OutcomePageView } from '../../../../components/panel/contactViews';
import type { ChoiceView } from '../../../../components/panel/talkViews';
import { channels } from '../../../domain/content/condition';
import type { OutcomeNeed } from '../../../domain/outcome/outcomeRule';
import { spokenClosing } from '../../../domain/script/talkScript';
import { channelOf, MESSAGE_SENT } from '../../../domain/talk/channelOf';
import type { Foreseen } from './foresee';
import { parted, type Scene, tellingOf } from './scene';

/** Outcomes of the first grid, on the keys 1–8; the rest is behind the last tile. */
const FIRST_OUTCOMES = [
  'willBuy',
  'selfContact',
  'callBack',
  'noAnswer',
  'reasonNoReturn',
  'alreadyBought',
  'irritated',
  'doNotContact',
];

/** Words of the panel for what an outcome asks for. */
export interface FieldWords {
  readonly label: (need: OutcomeNeed) => string;
  /** Of a way to be in touch. */
  readonly way: (way: string) => string;
}

export function outcomeView(
  scene: Scene,
  foreseen: Foreseen | undefined,
  words: FieldWords,
  isSaving: boolean,
): OutcomePageView {
  const { library, talk, folds, sheet } = scene;
  const all = library.outcomes.outcomes.map(({ code, label }): ChoiceView => ({ code, label }));
  const [first, others] = parted(all, FIRST_OUTCOMES);
  const chosen = library.outcomes.outcomes.find(({ code }) => code === talk.outcome);
  const needs = chosen?.needs.filter((need) => need !== 'reason' || talk.reason === undefined) ?? [];
  const isOtherWay = talk.way !== undefined && talk.outcome !== MESSAGE_SENT;
  const open = sheet.written.map(({ way }) => way);
  return {
    kind: 'outcome',
    ways: isOtherWay ? (['call', ...open] as const).map((code) => ({ code, label: words.way(code) })) : [],
    way: channelOf(talk),
    outcomes: { first, others },
    areOthersOpen: folds.areOtherOutcomesOpen || others.some(({ code }) => code === talk.outcome),
    chosen: chosen?.code,
    fields: needs.map((need) => fieldOf(need, scene, foreseen, words)),
    missing: foreseen?.missing ?? [],
    closing: chosen?.close === undefined ? undefined : spokenClosing(tellingOf(scene), chosen.close),
    note: foreseen?.note ?? '',
    nextOn: foreseen?.nextOn,
    isSaving,
  };
}

const DAYS: readonly OutcomeNeed[] = ['nextDate', 'agreedDate', 'period', 'fixPromisedOn'];
/** Weeks a client is given who wants to come by himself, where nothing else is said (`product.md` §5). */
const USUAL_WEEKS = '2';

function fieldOf(
  need: OutcomeNeed,
  { talk, library, sheet }: Scene,
  foreseen: Foreseen | undefined,
  words: FieldWords,
): OutcomeFieldView {
  const typed = talk.fields[need];
  const field = { code: need, label: words.label(need), value: typed ?? '', choices: [] };
  if (need === 'graceWeeks') return { ...field, type: 'weeks', value: typed ?? USUAL_WEEKS };
  if (need === 'preferredWay' || need === 'consent') {
    return {
      ...field,
      type: 'choice',
      choices: (sheet.ways ?? channels).map((code) => ({ code, label: words.way(code) })),
    };
  }
  if (need === 'reason') {
    const reasons = library.reasons.reasons.filter(({ kind }) => kind === 'cause');
    return { ...field, type: 'choice', choices: reasons.map(({ code, label }) => ({ code, label })) };
  }
  if (!DAYS.includes(need)) return { ...field, type: 'text' };
  return { ...field, type: 'day', value: typed ?? (need === 'nextDate' ? (foreseen?.nextOn ?? '') : '') };
}
