import type { DayNumber } from '../domain/day';
import type { Outcome } from '../domain/deal';
import type { HistRow } from './rows';

/** Purchases kept of one client. More would make one row slow for everybody who reads it. */
export const MOST_PURCHASES = 5_000;
/** Deals that are no purchases, kept of one client and kind. */
const MOST_OTHERS = 5_000;
/** Deals a list's row is recognised by; lists begin with the newest, boards show what is open. */
const LISTED_OPEN = 10;
const LISTED_PURCHASES = 3;

const LONGEST_CATEGORY = 100;
/** Different categories kept of one client; the purchases of any more have none. */
const MOST_CATEGORIES = 100;

interface HeldPurchase {
  readonly day: DayNumber;
  readonly amount: number | undefined;
  readonly currency: string | undefined;
  readonly category: string | undefined;
}

/** The deals of one row by id, for merging. */
export interface HeldDeals {
  readonly won: Map<string, HeldPurchase>;
  readonly other: Map<string, Exclude<Outcome, 'won'>>;
  readonly undated: Set<string>;
  readonly doubted: Map<string, Exclude<Outcome, 'won'>>;
}

export type DealFields = Pick<
  HistRow,
  'd' | 'a' | 'k' | 'c' | 'currency' | 'categories' | 'g' | 'open' | 'lost' | 'undated' | 'doubted' | 'isCut' | 'listed'
>;

export function heldDeals(row: DealFields | undefined): HeldDeals {
  const won = new Map<string, HeldPurchase>();
  row?.k.forEach((id, i) => {
    const currency = row.c ? row.c[i] : row.currency;
    won.set(id, { day: row.d[i] as DayNumber, amount: row.a[i], currency, category: categoryOf(row, i) });
  });
  const other = new Map<string, Exclude<Outcome, 'won'>>();
  for (const id of row?.open ?? []) other.set(id, 'open');
  for (const id of row?.lost ?? []) other.set(id, 'lost');
  return { won, other, undated: new Set(row?.undated), doubted: new Map(row?.doubted) };
}

/** Category of the purchase at a place of the columns. */
export function categoryOf({ categories, g }: Pick<HistRow, 'categories' | 'g'>, at: number): string | undefined {
  return categories?.[g ? (g[at] ?? 0) - 1 : 0];
}

/** The category as it is kept: names of goods are short, whatever else a page puts there is cut off. */
export function keptCategory(category: string | undefined): string | undefined {
  return category?.trim().slice(0, LONGEST_CATEGORY) || undefined;
}

/** The columns of a row. Above the most that is kept, the newest purchases stay, whatever the order they came in. */
export function packedDeals(deals: HeldDeals, wasCut: boolean): DealFields {
  const all = [...deals.won].sort(([oneId, one], [otherId, other]) => one.day - other.day || byText(oneId, otherId));
  const kept = all.slice(-MOST_PURCHASES);
  const currencies = new Set(kept.map(([, { currency }]) => currency));
  const idsOf = (outcome: Outcome) => [...deals.other].flatMap(([id, is]) => (is === outcome ? [id] : [])).sort(byText);
  const k = kept.map(([id]) => id);
  const open = idsOf('open').slice(-MOST_OTHERS);
  return {
    d: kept.map(([, { day }]) => day),
    a: kept.map(([, { amount }]) => amount),
    k,
    c: currencies.size > 1 ? kept.map(([, { currency }]) => currency) : undefined,
    currency: currencies.size === 1 ? kept[0]?.[1].currency : undefined,
    ...categoryColumn(kept.map(([, { category }]) => category)),
    open,
    lost: idsOf('lost').slice(-MOST_OTHERS),
    undated: [...deals.undated].sort(byText).slice(-MOST_OTHERS),
    doubted: [...deals.doubted].sort(([one], [other]) => byText(one, other)).slice(-MOST_OTHERS),
    isCut: wasCut || all.length > MOST_PURCHASES,
    listed: listedOf({ open, k }),
  };
}

/** The deals by which a list's row is taken for the client. */
export function listedOf({ open, k }: Pick<HistRow, 'open' | 'k'>): readonly string[] {
  return [...open.slice(-LISTED_OPEN), ...k.slice(-LISTED_PURCHASES)];
}

function categoryColumn(all: readonly (string | undefined)[]): Pick<HistRow, 'categories' | 'g'> {
  const found = new Set(all);
  const categories = [...found]
    .flatMap((category) => category ?? [])
    .sort(byText)
    .slice(0, MOST_CATEGORIES);
  if (categories.length === 0) return { categories: undefined, g: undefined };
  const places = new Map<string | undefined, number>(categories.map((category, i) => [category, i + 1]));
  return { categories, g: found.size === 1 ? undefined : all.map((category) => places.get(category) ?? 0) };
}

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
