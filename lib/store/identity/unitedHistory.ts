import type { Completeness } from '../../domain/deal';
import { historyWith } from '../history';
import { type DealFields, heldDeals, packedDeals } from '../purchaseColumns';
import type { HistRow } from '../rows';

/**
 * The rows of clients the user called one, as one row of the first of them. A deal that two of them hold is one deal;
 * where they differ on it, the first is right. The history is whole only if each of theirs is.
 */
export function unitedHistory(first: HistRow, others: readonly HistRow[]): HistRow {
  const { into: _, joined: _j, ...own } = first;
  let united: HistRow = own;
  for (const other of others) {
    const whole = historyWith(united, other.site === united.site ? other : ofOtherSite(united, other));
    united = {
      ...whole,
      path: united.path || (other.site === united.site ? other.path : ''),
      completeness: wholeCompleteness(united.completeness, other.completeness, whole),
      readAt: earlier(united.readAt, other.readAt),
    };
  }
  return united;
}

/**
 * Deals of another site or of a file of no site: equal ids of two sites are two deals. A purchase on a day of one here,
 * with the same sum, is the same purchase told twice, one for one.
 */
function ofOtherSite(here: HistRow, other: HistRow): HistRow {
  const named = (id: string) => `${other.site}/${id}`;
  const held = heldDeals(other);
  const told = tally(here);
  const won = [...held.won].filter(([, purchase]) => {
    const sale = saleOf(purchase.day, purchase.amount, purchase.currency);
    const left = told.get(sale) ?? 0;
    told.set(sale, left - 1);
    return left <= 0;
  });
  const renamed = packedDeals(
    {
      won: new Map(won.map(([id, purchase]) => [named(id), purchase])),
      other: new Map([...held.other].map(([id, outcome]) => [named(id), outcome])),
      undated: new Set([...held.undated].map(named)),
      doubted: new Map([...held.doubted].map(([id, outcome]) => [named(id), outcome])),
    },
    other.isCut,
  );
  const { shelf: _, source: own, ...rest } = other;
  const source = here.source ?? own;
  return { ...rest, ...renamed, ...(source && { source }) };
}

/** How many purchases there are of each day and sum. */
function tally(row: DealFields): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { day, amount, currency } of heldDeals(row).won.values()) {
    const sale = saleOf(day, amount, currency);
    counts.set(sale, (counts.get(sale) ?? 0) + 1);
  }
  return counts;
}

function saleOf(day: number, amount: number | undefined, currency: string | undefined): string {
  return `${day} ${amount ?? ''} ${currency ?? ''}`;
}

function wholeCompleteness(one: Completeness, other: Completeness, row: DealFields): Completeness {
  if (one.state === 'complete' && other.state === 'complete') {
    const seen = row.k.length + row.open.length + row.lost.length + row.undated.length;
    return { state: 'complete', seen, total: seen };
  }
  const total = one.total === undefined || other.total === undefined ? undefined : one.total + other.total;
  const isNone = one.state === 'none' && other.state === 'none';
  return { state: isNone ? 'none' : 'partial', seen: one.seen + other.seen, total };
}

/** Both are known only as of the earlier reading. */
function earlier(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}
