import type { ImportRun } from '../domain/importing/importRun';
import { markOf } from './importedHistory';
import { heldDeals, packedDeals } from './purchaseColumns';
import type { HistRow, ImportedRow } from './rows';

/**
 * The client without what one import added; undefined: nothing else was ever known of him. Where nothing has happened
 * since, he is exactly as before it. `keeps` are ids that another import has met.
 */
export function takenBack(
  row: HistRow,
  { run, added, before, left }: ImportedRow,
  keeps: ReadonlySet<string>,
  { choice }: Pick<ImportRun, 'choice'>,
): HistRow | undefined {
  if (markOf(row) === left) return before;
  const { files, ...rest } = row;
  const seen = new Set(files?.seen);
  const held = heldDeals(row);
  for (const id of added) {
    if (seen.has(id) || keeps.has(id)) continue;
    held.won.delete(id);
    held.doubted.delete(id);
  }
  const runs = files?.runs.filter((other) => other !== run) ?? [];
  const known = held.won.size + held.other.size + held.undated.size;
  if (runs.length === 0 && files?.isNew && known === 0 && files.seen === undefined) return undefined;
  const isClaimed = choice.holdsAll && before?.completeness.state !== 'complete';
  return {
    ...rest,
    ...packedDeals(held, row.isCut),
    ...(isClaimed && { completeness: { state: known > 0 ? 'partial' : 'none', seen: known, total: undefined } }),
    ...(files && runs.length > 0 && { files: { ...files, runs } }),
  };
}
