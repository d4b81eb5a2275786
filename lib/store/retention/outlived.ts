import { type Day, dayNumber } from '../../domain/day';
import { type DealFields, heldDeals, packedDeals } from '../purchaseColumns';
import type { HistRow, ShelvedHistory } from '../rows';

/** The row without purchases before a day; itself where there are none. Its history then begins later, and says so. */
export function withoutOldPurchases(row: HistRow, since: Day): HistRow {
  const from = dayNumber(since);
  const shelf = row.shelf?.map((shelved) => cut(shelved, from));
  const own = cut(row, from);
  const isSame = own === row && (shelf ?? []).every((shelved, i) => shelved === row.shelf?.[i]);
  return isSame ? row : { ...own, ...(shelf && { shelf }) };
}

/** Columns are sorted by day: the first tells whether there is anything to cut. */
function cut<T extends HistRow | ShelvedHistory>(fields: T, from: number): T {
  if (fields.d[0] === undefined || fields.d[0] >= from) return fields;
  const held = heldDeals(fields satisfies DealFields);
  for (const [id, { day }] of held.won) {
    if (day >= from) continue;
    held.won.delete(id);
    held.doubted.delete(id);
  }
  return { ...fields, ...packedDeals(held, true) };
}

/** Purchases of a row before a day. */
export function oldPurchases({ d }: Pick<HistRow, 'd'>, since: Day): number {
  const from = dayNumber(since);
  const at = d.findIndex((day) => day >= from);
  return at < 0 ? d.length : at;
}

/** True of a client who has bought, whose last purchase is older than a day, and who is not being served. */
export function isOutlived(rows: readonly Pick<HistRow, 'd' | 'open'>[], since: Day): boolean {
  const lasts = rows.flatMap(({ d }) => d.at(-1) ?? []);
  const isServed = rows.some(({ open }) => open.length > 0);
  return lasts.length > 0 && !isServed && Math.max(...lasts) < dayNumber(since);
}
