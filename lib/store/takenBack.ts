import type { Completeness } from '../domain/deal';
import { markOf } from './importedHistory';
import { heldDeals, packedDeals } from './purchaseColumns';
import type { FileTraces, HistRow, ImportedRow } from './rows';

/** What one import did to a client. */
export interface Trace {
  readonly run: string;
  /** Ids of the purchases that go with it: nothing else has told of them. */
  readonly added: ReadonlySet<string>;
  /** True where the import said that the history is whole. */
  readonly completed: boolean;
}

/** The client as he was, where he is still as the import left him; false where something has happened since. */
export function untouched(row: HistRow, { before, left }: ImportedRow): HistRow | false {
  return markOf(row) === left && before;
}

/** The client without what one import did; undefined: nothing else was ever known of him. */
export function takenBack(row: HistRow, { run, added, completed }: Trace): HistRow | undefined {
  const { files, ...rest } = row;
  const held = heldDeals(row);
  for (const id of added) {
    held.won.delete(id);
    held.doubted.delete(id);
  }
  const left = files && tracesWithout(files, run);
  const known = held.won.size + held.other.size + held.undated.size;
  if (!left && files?.isNew && known === 0 && files.seen === undefined) return undefined;
  return {
    ...rest,
    ...packedDeals(held, row.isCut),
    completeness: completenessWithout(row, known, completed),
    ...(left && { files: left }),
  };
}

/** What the CRM has told of the history holds, without the deals that are gone. */
function completenessWithout({ completeness }: HistRow, known: number, claimed: boolean): Completeness {
  const { state, total } = completeness;
  if (claimed) return { state: known > 0 ? 'partial' : 'none', seen: known, total: undefined };
  if (state === 'complete') return { state, seen: known, total: total === undefined ? undefined : known };
  return { state: known > 0 || total !== undefined ? 'partial' : 'none', seen: known, total };
}

/** Undefined where no other import is left. */
function tracesWithout({ newBy, owned = [], ...files }: FileTraces, run: string): FileTraces | undefined {
  const runs = files.runs.filter((other) => other !== run);
  const others = owned.filter(([owner]) => owner !== run);
  if (runs.length === 0) return undefined;
  return { ...files, runs, ...(newBy !== run && newBy && { newBy }), ...(others.length > 0 && { owned: others }) };
}
