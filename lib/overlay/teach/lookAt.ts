import type { AsksView, FactView, RowsView, WordView } from '../../../components/teach/teachView';
import { childrenOf, textOf } from '../../crm/taught/elements';
import { saidOfList } from '../../crm/taught/moreDeals';
import { findPlace } from '../../crm/taught/place';
import { checkList, type ListCheck } from '../../crm/taught/rowCheck';
import { listElement } from '../../crm/taught/table';
import { dayOfText } from '../../crm/text/date';
import type { Day } from '../../domain/day';
import type { Place, TaughtDeals } from '../../domain/taught/taught';
import { type TeachField, type TeachingDraft, teachFields } from '../../domain/taught/teaching';
import type { Outlined } from './outlines';

/** What the page in front gives by what was shown so far. */
export interface Look {
  readonly facts: readonly FactView[];
  readonly rows: RowsView | 'gone' | undefined;
  readonly asks: AsksView;
  readonly words: readonly WordView[];
  readonly outlined: readonly Outlined[];
}

export function lookAt(draft: TeachingDraft, today: Day): Look {
  const { deals, formats } = draft;
  const { dayOrder, decimal, currency } = formats;
  const all = deals && checkList(document.body, deals, { dayOrder, decimal, currency }, today);
  const check = all && (draft.step === 'look' || draft.step === 'pages' ? all : withoutWords(all));
  return {
    facts: teachFields.flatMap((field) => factOf(field, draft, check) ?? []),
    rows: deals && (check ? rowsView(check) : 'gone'),
    asks: asksOf(draft, check, today),
    words: wordsOf(deals, check),
    outlined: [
      ...placesOutlined(draft),
      ...(check?.rows ?? []).map(
        ({ row, unread }): Outlined => ({ element: row, kind: unread.length > 0 ? 'unread' : 'read' }),
      ),
    ],
  };
}

/** What the words mean has not been asked yet. */
function withoutWords(check: ListCheck): ListCheck {
  return { ...check, rows: check.rows.map((row) => ({ ...row, unread: row.unread.filter((why) => why !== 'word') })) };
}

function factOf(field: TeachField, draft: TeachingDraft, check: ListCheck | undefined): FactView | undefined {
  if (field === 'name' || field === 'owner' || field === 'phone') {
    const place = draft[field];
    return place && placeFact(field, place);
  }
  if (!draft.deals?.[field]) return undefined;
  if (!check) return { field, text: undefined, state: 'missing' };
  const read = check.rows.filter(({ texts, deal }) => {
    if (field === 'date') return deal?.on !== undefined;
    if (field === 'amount') return deal?.amountMinor !== undefined;
    return (field === 'stage' ? texts?.word : texts?.title) !== undefined;
  }).length;
  return {
    field,
    text: `${read} / ${check.rows.length}`,
    state: read === check.rows.length ? 'read' : read > 0 ? 'part' : 'missing',
  };
}

function placeFact(field: TeachField, place: Place): FactView {
  const found = findPlace(document.body, place);
  if (found.kind === 'found') return { field, text: found.text, state: 'read' };
  return { field, text: undefined, state: found.kind === 'disagree' ? 'doubt' : 'missing' };
}

function placesOutlined({ name, owner, phone }: TeachingDraft): readonly Outlined[] {
  return [name, owner, phone].flatMap((place) => {
    const found = place && findPlace(document.body, place);
    return found?.kind === 'found' ? [{ element: found.element, kind: 'known' as const }] : [];
  });
}

function rowsView({ rows }: ListCheck): RowsView {
  const unread = rows.flatMap(({ row, unread: [why] }) => (why ? [{ text: rowText(row), why }] : []));
  return { read: rows.length - unread.length, of: rows.length, unread };
}

function rowText(row: Element): string {
  const cells = childrenOf(row)
    .map(textOf)
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
  return cells.join(' · ').slice(0, 60);
}

/** Words in the order in which they stand in the list. */
function wordsOf(deals: TaughtDeals | undefined, check: ListCheck | undefined): readonly WordView[] {
  const here = (check?.rows ?? []).map(({ texts }) => texts?.word).filter((word) => word !== undefined);
  const { won = [], lost = [], open = [] } = deals?.words ?? {};
  return [...new Set(here)].map((word) => ({
    word,
    meaning: won.includes(word) ? 'won' : lost.includes(word) ? 'lost' : open.includes(word) ? 'open' : undefined,
  }));
}

function asksOf({ deals, formats }: TeachingDraft, check: ListCheck | undefined, today: Day): AsksView {
  const list = deals && listElement(document.body, deals);
  if (!check || !list) return { dayOrder: undefined, decimal: undefined, currency: undefined, showsAll: undefined };
  const { total, hasMore } = saidOfList(list);
  const isShort = hasMore || (total !== undefined && total > check.rows.length);
  const isBare = check.rows.some(({ deal }) => deal?.amountMinor !== undefined && deal.currency === undefined);
  return {
    dayOrder: dayOrderAsk(check.ambiguous.dates[0], today),
    decimal: decimalAsk(check.ambiguous.sums[0]),
    currency: isBare || formats.currency ? { chosen: formats.currency } : undefined,
    showsAll: isShort ? 'more' : deals.showsAll === undefined ? 'unsaid' : deals.showsAll ? 'all' : 'part',
  };
}

function dayOrderAsk(text: string | undefined, today: Day): AsksView['dayOrder'] {
  if (text === undefined) return undefined;
  const as = (dayOrder: 'dmy' | 'mdy') => {
    const day = dayOfText(text, { today, dayOrder });
    return day.kind === 'value' ? day.value : '';
  };
  return { text, dmy: as('dmy'), mdy: as('mdy') };
}

/** Only the sign in doubt is shown in two ways: "1 234" or "1,234". */
function decimalAsk(text: string | undefined): AsksView['decimal'] {
  if (text === undefined) return undefined;
  const grouped = (sign: string) => text.replaceAll(sign, '\u00a0');
  const sign = text.includes('.') ? '.' : ',';
  return sign === '.' ? { text, point: text, comma: grouped('.') } : { text, comma: text, point: grouped(',') };
}
