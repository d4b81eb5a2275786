import { pairId } from '../../domain/identity/duplicates';
import { type ClientDb, writeDb } from '../db';
import { noteChanged } from '../meta';
import type { Moment } from '../moment';
import type { MergeRow } from '../rows';
import { tie, untie } from './ties';
import { rootOfRecord } from './united';

/**
 * The user says that two clients are one: `from` is shown and judged as `into` from now on. Both keep what was read of
 * them, so `unmergeClients` undoes it whatever came in meanwhile. Throws `StoreFailure`.
 */
export function mergeClients(into: string, from: string, moment: Moment): Promise<void> {
  return changing(async (db) => {
    const [root, other] = [await rootOfRecord(db, into), await rootOfRecord(db, from)];
    if (!root || !other || root.key === other.key) return 0;
    await tie(db, other, root, moment.instant);
    await db.merges.delete(pairId(into, from));
    return 1;
  });
}

/** Splits again what the user merged: the client `from` with everything that was read under his own records. */
export function unmergeClients(from: string): Promise<void> {
  return changing(async (db) => {
    const row = await db.hist.get(from);
    if (row?.into === undefined) {
      await db.merges.delete(from);
      return 0;
    }
    await untie(db, row);
    return 2;
  });
}

/** The user says that two clients are not one: they are not proposed again. */
export function keepApart(one: string, other: string, moment: Moment): Promise<void> {
  const said: MergeRow = { id: pairId(one, other), said: 'apart', from: one, into: other, at: moment.instant };
  return writeDb(async (db) => void (await db.merges.put(said)));
}

/** Takes `keepApart` back. */
export function proposeAgain(one: string, other: string): Promise<void> {
  return writeDb((db) => db.merges.delete(pairId(one, other)));
}

/** Runs a change of ties, all or nothing; it gives how many clients are others by it. */
async function changing(change: (db: ClientDb) => Promise<number>): Promise<void> {
  await writeDb((db) =>
    db.transaction('rw', [db.hist, db.meta, db.merges], async () => noteChanged(db, await change(db))),
  );
}
