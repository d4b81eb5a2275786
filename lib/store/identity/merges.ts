import { pairId } from '../../domain/identity/duplicates';
import { type ClientDb, writeDb } from '../db';
import { noteChanged } from '../meta';
import type { Moment } from '../moment';
import type { MergeRow } from '../rows';
import { rulesItem } from '../settings';
import { statContext } from '../statContext';
import { tie, untie } from './ties';
import { putStatsOf, rootOfRecord } from './united';

/**
 * The user says that two clients are one: `from` is shown and judged as `into` from now on. Both keep what was read of
 * them, so `unmergeClients` undoes it whatever came in meanwhile. Throws `StoreFailure`.
 */
export function mergeClients(into: string, from: string, moment: Moment): Promise<void> {
  return changing(moment, async (db) => {
    const [root, other] = [await rootOfRecord(db, into), await rootOfRecord(db, from)];
    if (!root || !other || root.key === other.key) return [];
    await tie(db, other, root, moment.instant);
    await db.merges.delete(pairId(into, from));
    return [root.key];
  });
}

/** Splits again what the user merged: the client `from` with everything that was read under his own records. */
export function unmergeClients(from: string, moment: Moment): Promise<void> {
  return changing(moment, async (db) => {
    const row = await db.hist.get(from);
    if (row?.into === undefined) {
      await db.merges.delete(from);
      return [];
    }
    await untie(db, row);
    return [from, row.into];
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

/** Runs a change of ties, all or nothing, and brings the stat rows of the clients it gives in line. */
async function changing(moment: Moment, change: (db: ClientDb) => Promise<readonly string[]>): Promise<void> {
  const rules = await rulesItem.getValue();
  await writeDb((db) =>
    db.transaction('rw', db.hist, db.stat, db.meta, db.merges, async () => {
      const keys = await change(db);
      if (keys.length === 0) return;
      await putStatsOf(db, keys, await statContext(db, rules, moment.today));
      await noteChanged(db, keys.length);
    }),
  );
}
