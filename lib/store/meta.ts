import type { ImportRun } from '../domain/importing/importRun';
import type { ClientDb } from './db';
import type { LockRecord } from './lock/lockRecord';
import type { RetentionPlace } from './retention/retention';
import type { BaseMark, JobRow, Refreshed, SiteCounts, SourceChange, StoredFigures, StoredForecast } from './rows';

/** What `meta` holds, by name. Names with a site are one row per site. */
export interface MetaValues {
  /** Absent: made by an earlier version and not marked yet. */
  base: BaseMark;
  /** How many lines of its backup a restoring has written. */
  restored: { readonly id: string; readonly lines: number };
  /** The last client that was checked at a start, and the broken-off jobs after which everything was. */
  checked: { readonly to: string; readonly brokenOff?: string };
  /** Clients whose history has changed, counted with every write; tells whether the figures are still right. */
  changes: number;
  figures: StoredFigures;
  /** How far all clients have been judged by the figures of a generation; without a last key all of them are. */
  judged: { readonly generation: number; readonly doneTo?: string };
  forecast: StoredForecast;
  /** Absent: nothing was ever to be kept for a time only. */
  retention: RetentionPlace;
  /** Absent: rows stand plain. */
  lock: LockRecord;
  refreshed: Refreshed;
  /** Instant at which clients were last written without their stat rows; absent: all of them have one. */
  unjudged: string;
  [counts: `counts ${string}`]: SiteCounts;
  [job: `job ${string}`]: JobRow;
  /** What a reading of a base has learnt with one of its pieces, by site and cursor. */
  [walk: `walk ${string}`]: readonly string[];
  [source: `source ${string}`]: SourceChange;
  [run: `import ${string}`]: ImportRun;
}

export async function getMeta<N extends keyof MetaValues>(db: ClientDb, name: N): Promise<MetaValues[N] | undefined> {
  return (await db.meta.get(name))?.value as MetaValues[N] | undefined;
}

export async function putMeta<N extends keyof MetaValues>(db: ClientDb, name: N, value: MetaValues[N]): Promise<void> {
  await db.meta.put({ name, value });
}

/** Counts clients whose history has changed; must run inside the transaction that changes them. */
export async function noteChanged(db: ClientDb, clients: number): Promise<void> {
  if (clients > 0) await putMeta(db, 'changes', ((await getMeta(db, 'changes')) ?? 0) + clients);
}

/** All values whose name begins so, with the rest of the name. */
export async function metaBeginning<N extends 'counts' | 'job' | `walk ${string}` | 'source' | 'import'>(
  db: ClientDb,
  prefix: N,
): Promise<readonly (readonly [rest: string, value: MetaValues[`${N} ${string}`]])[]> {
  const rows = await db.meta.where('name').startsWith(`${prefix} `).toArray();
  return rows.map(({ name, value }) => [name.slice(prefix.length + 1), value as MetaValues[`${N} ${string}`]]);
}
