import type { Day } from '../domain/day';
import type { SettledCall } from '../domain/day/daySoFar';
import type { ImportRun } from '../domain/importing/importRun';
import type { ClientDb } from './db';
import type { LockRecord } from './lock/lockRecord';
import type { ReadableDb } from './readable';
import type { RetentionPlace } from './retention/retention';
import type { BaseMark, JobRow, Refreshed, SiteCounts, SourceChange, StoredFigures, StoredForecast } from './rows';

/** Keys and names of a page of clients, each in one text: thousands of short ones take far longer to read. */
export interface NamesPage {
  readonly keys: string;
  readonly names: string;
}

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
  forecast: StoredForecast;
  /** Absent: nothing was ever to be kept for a time only. */
  retention: RetentionPlace;
  /** Absent: rows stand plain. */
  lock: LockRecord;
  refreshed: Refreshed;
  /** Who came off the calls of a day without a row of the log. */
  day: { readonly today: Day; readonly settled: readonly SettledCall[] };
  /** Names of all clients for the search, a page of them a row, as of the last time the list was built. */
  [names: `names ${string}`]: NamesPage;
  [counts: `counts ${string}`]: SiteCounts;
  [job: `job ${string}`]: JobRow;
  /** What a reading of a base has learnt with one of its pieces, by site and cursor. */
  [walk: `walk ${string}`]: readonly string[];
  /** Key of the row that the news under way have told of a deal it did not hold, by site and deal. */
  [arrived: `arrived ${string}`]: string;
  [source: `source ${string}`]: SourceChange;
  [run: `import ${string}`]: ImportRun;
}

export async function getMeta<N extends keyof MetaValues>(db: ReadableDb, name: N): Promise<MetaValues[N] | undefined> {
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
export async function metaBeginning<
  N extends 'counts' | 'job' | `walk ${string}` | `arrived ${string}` | 'source' | 'import' | 'names',
>(db: ReadableDb, prefix: N): Promise<readonly (readonly [rest: string, value: MetaValues[`${N} ${string}`]])[]> {
  const rows = await db.meta.where('name').startsWith(`${prefix} `).toArray();
  return rows.map(({ name, value }) => [name.slice(prefix.length + 1), value as MetaValues[`${N} ${string}`]]);
}
