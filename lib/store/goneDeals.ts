import type { Capture } from '../domain/capture';
import { heldDeals, packedDeals } from './purchaseColumns';
import type { HistRow } from './rows';

/** The row after a capture: while a whole reading is under way, what a page tells has been told of too. */
export function alsoMet(row: HistRow, { deals }: Pick<Capture, 'deals'>): HistRow {
  if (row.met === undefined) return row;
  return { ...row, met: [...new Set([...row.met, ...deals.flatMap(({ id }) => id ?? [])])] };
}

/** What a page names a deal by that has no id: its day and sum. */
const NAMED_BY_DAY = / /;

/**
 * The row without the deals that its CRM has no more: a whole reading, which sees all of the client's, has not told of
 * them. Deals of imported files stay: no CRM need know them.
 */
export function withoutGone(row: HistRow): HistRow {
  const { met, ...rest } = row;
  if (met === undefined) return row;
  const told = new Set(met);
  const fromCrm = row.files && new Set(row.files.seen);
  const isGone = (id: string) => !told.has(id) && !NAMED_BY_DAY.test(id) && (fromCrm?.has(id) ?? true);
  const deals = heldDeals(row);
  for (const held of [deals.won, deals.other, deals.undated, deals.doubted])
    for (const id of [...held.keys()]) if (isGone(id)) held.delete(id);
  return { ...rest, ...packedDeals(deals, row.isCut) };
}
