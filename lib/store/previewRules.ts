import { type ChangedClient, type RulePreview, rulePreview } from '../domain/bulk/rulePreview';
import type { Day } from '../domain/day';
import type { Rules } from '../domain/rules';
import { cleaning, readColumns, type StoredColumns } from './baseColumns';
import { readDb } from './db';
import { getMeta } from './meta';

/** A preview with the clients by name. */
export interface NamedPreview extends Omit<RulePreview, 'changes'> {
  readonly changes: readonly NamedChange[];
}

interface NamedChange extends ChangedClient {
  readonly name: string | undefined;
}

/** The base as it was read last, so that the next preview of the same base needs no reading; may vanish. */
let read: { readonly of: string; readonly columns: readonly StoredColumns[] } | undefined;

/**
 * What other rules would make of the whole base, with nothing written. Reads it once for as long as it does not change.
 * A large base takes seconds: to be called in a worker (`entrypoints/options/previewWorker.ts`), never in a page. Rules
 * are handed in, because a worker has no storage of settings. Undefined: aborted. Throws `StoreFailure`.
 */
export async function previewRules(
  inForce: Rules,
  tried: Rules,
  today: Day,
  signal: AbortSignal,
): Promise<NamedPreview | undefined> {
  const changes = (await readDb((db) => getMeta(db, 'changes'))) ?? 0;
  const of = [changes, today, cleaning(inForce), cleaning(tried)].join(' ');
  if (read?.of !== of) {
    read = undefined;
    const columns = await readColumns([inForce, tried], today, signal);
    if (!columns) return undefined;
    read = { of, columns };
  }
  const [before, after] = read.columns as [StoredColumns, StoredColumns];
  const preview = rulePreview({ columns: before, rules: inForce }, { columns: after, rules: tried }, today);
  return { ...preview, changes: await withNames(preview.changes) };
}

async function withNames(changes: readonly ChangedClient[]): Promise<readonly NamedChange[]> {
  const rows = await readDb((db) => db.hist.bulkGet(changes.map(({ key }) => key)));
  return changes.map((change, i) => ({ ...change, name: rows[i]?.name }));
}
