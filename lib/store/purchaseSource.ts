import type { PurchaseSource } from '../domain/purchaseSource';
import { type DealFields, heldDeals, packedDeals } from './purchaseColumns';
import type { HistRow, ShelvedHistory } from './rows';

/**
 * The row as the records of `source` tell it: what was read from another source is put on the shelf, what lay there of
 * this one is taken back. Nothing is lost, and no sale is counted twice. A row without a source takes the one given.
 */
export function ofSource(row: HistRow, source: PurchaseSource | undefined): HistRow {
  if (source === undefined || row.source === source) return row;
  if (row.source === undefined) return { ...row, source };
  const { shelf = [], ...rest } = row;
  const taken = shelf.find((shelved) => shelved.source === source);
  const left = shelf.filter((shelved) => shelved.source !== source);
  return {
    ...rest,
    ...(taken ?? nothingRead()),
    source,
    shelf: [...left, shelved(row, row.source)].sort((one, other) => (one.source < other.source ? -1 : 1)),
  };
}

function nothingRead(): Omit<ShelvedHistory, 'source'> {
  return {
    ...packedDeals(heldDeals(undefined), false),
    completeness: { state: 'none', seen: 0, total: undefined },
    readAt: undefined,
  };
}

function shelved(row: HistRow, source: PurchaseSource): ShelvedHistory {
  const { d, a, k, c, currency, categories, g, open, lost, undated, doubted, isCut } = row satisfies DealFields;
  const { completeness, readAt } = row;
  return { source, d, a, k, c, currency, categories, g, open, lost, undated, doubted, isCut, completeness, readAt };
}
