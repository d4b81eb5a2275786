import Dexie from 'dexie';
import { type ClientDb, writeDb } from '../db';
import { getMeta, putMeta } from '../meta';
import { endLock, settleLock, storedLock } from './lock';
import type { LockRecord } from './lockRecord';
import { clearFields } from './sealedTables';

/** Rows written in one transaction. */
const REWRITTEN_AT_ONCE = 500;

/** The computed and the counted first: without them nothing is told of anybody, whichever of his rows is sealed. */
const rewrittenTables: readonly string[] = [
  'meta',
  ...Object.keys(clearFields).filter((name) => name !== 'meta' && clearFields[name]),
];

/** Rows still to be gone through are counted by table; undefined: nothing is being rewritten. */
export interface Rewriting {
  readonly seals: boolean;
  /** Tables done, of how many. */
  readonly done: number;
  readonly tables: number;
}

export async function rewriting(): Promise<Rewriting | undefined> {
  const lock = await storedLock();
  if (!lock?.rewriting) return undefined;
  return { seals: lock.seals, done: lock.rewriting.tables.length, tables: rewrittenTables.length };
}

/**
 * Seals, or opens, what was written before the lock was put on or taken off: a piece at a time with its place, so that
 * it goes on wherever it was interrupted. Rows of both kinds can be read all the while. Throws `StoreFailure`.
 */
export async function rewrite(signal: AbortSignal): Promise<void> {
  await settleLock();
  if (!(await storedLock())?.rewriting) return;
  let isMore = true;
  while (isMore && !signal.aborted) isMore = await rewriteNext();
  if (!signal.aborted && !(await storedLock())) await endLock();
}

function rewriteNext(): Promise<boolean> {
  return writeDb((db) =>
    db.transaction('rw', db.tables, async () => {
      const lock = await getMeta(db, 'lock');
      if (!lock?.rewriting) return false;
      const { tables, doneTo } = lock.rewriting;
      const name = rewrittenTables.find((table) => !tables.includes(table));
      if (name === undefined) {
        await finish(db, lock);
        return false;
      }
      const last = await rewritePage(db, name, doneTo ?? Dexie.minKey);
      const rewriting = last === undefined ? { tables: [...tables, name] } : { tables, doneTo: last };
      await putMeta(db, 'lock', { ...lock, rewriting });
      return true;
    }),
  );
}

/** Writes rows as they are: on their way they are sealed or opened. Gives the last key; undefined: no more rows. */
async function rewritePage(db: ClientDb, name: string, after: unknown): Promise<unknown> {
  const table = db.table(name);
  const rows = await table.where(':id').above(after).limit(REWRITTEN_AT_ONCE).toArray();
  await table.bulkPut(rows);
  const last: unknown = rows.at(-1);
  return last && Dexie.getByKeyPath(last, table.schema.primKey.keyPath as string);
}

async function finish(db: ClientDb, { rewriting: _, ...lock }: LockRecord): Promise<void> {
  if (lock.seals) await putMeta(db, 'lock', lock);
  else await db.meta.delete('lock');
}
