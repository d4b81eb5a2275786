import { type Day, dayNumber } from '../domain/day';
import { readDb, writeDb } from './db';
import { clientsOfPage, putStats } from './identity/united';
import { getMeta, metaBeginning, putMeta } from './meta';
import { recomputingItem } from './recomputing';
import type { StatRow } from './rows';
import { rulesItem } from './settings';
import { isStale, statOf } from './stat';
import { statContext } from './statContext';

/** Clients judged in one transaction: a page that is read meanwhile waits for no more than these. */
const JUDGED_AT_ONCE = 1_000;

/**
 * Judges every client again when the figures of the base or the rules are others. Every piece is written together with
 * how far it has come: stopped anywhere, it goes on there. Rows that were judged before stay usable until then.
 */
export async function judgeClients(today: Day, signal: AbortSignal): Promise<void> {
  const { figures, judged, of } = await readDb(async (db) => ({
    figures: await getMeta(db, 'figures'),
    judged: await getMeta(db, 'judged'),
    of: (await metaBeginning(db, 'counts')).reduce((sum, [, { clients }]) => sum + clients, 0),
  }));
  if (!figures || (judged?.generation === figures.generation && judged.doneTo === undefined)) return;
  for (let done = 0, isMore = true; isMore && !signal.aborted; done += JUDGED_AT_ONCE) {
    if (of > JUDGED_AT_ONCE) await recomputingItem.setValue({ done, of: Math.max(done, of) });
    isMore = await judgeNext(today);
  }
  if (of > JUDGED_AT_ONCE && !signal.aborted) await recomputingItem.removeValue();
}

/** Judges the clients after those done; false: there are no more. */
async function judgeNext(today: Day): Promise<boolean> {
  const rules = await rulesItem.getValue();
  return writeDb((db) =>
    db.transaction('rw', db.hist, db.stat, db.meta, async () => {
      const context = await statContext(db, rules, today);
      const { generation } = context;
      const judged = await getMeta(db, 'judged');
      const after = (judged?.generation === generation && judged.doneTo) || '';
      const rows = await db.hist.where('key').above(after).limit(JUDGED_AT_ONCE).toArray();
      const clients = await clientsOfPage(db, rows);
      await db.stat.bulkPut(clients.map((row) => statOf(row, context)));
      const isMore = rows.length === JUDGED_AT_ONCE;
      const doneTo = isMore ? rows.at(-1)?.key : undefined;
      await putMeta(db, 'judged', { generation, ...(doneTo !== undefined && { doneTo }) });
      if (!isMore) await db.meta.delete('unjudged');
      return isMore;
    }),
  );
}

/** A page of stat rows as they are right today: those of an older generation or day are judged again. */
export async function freshStats(page: readonly StatRow[], today: Day): Promise<readonly StatRow[]> {
  const rules = await rulesItem.getValue();
  const number = dayNumber(today);
  const generation = await readDb(async (db) => (await statContext(db, rules, today)).generation);
  const stale = page.filter((stat) => isStale(stat, generation, number)).map(({ key }) => key);
  if (stale.length === 0) return page;
  const fresh = await writeDb((db) =>
    db.transaction('rw', db.hist, db.stat, db.meta, async () => {
      const histories = await db.hist.bulkGet(stale);
      const known = histories.filter((row) => row !== undefined);
      await putStats(db, known, await statContext(db, rules, today));
      return db.stat.bulkGet(stale);
    }),
  );
  const byKey = new Map(fresh.flatMap((stat) => (stat ? [[stat.key, stat] as const] : [])));
  return page.map((stat) => byKey.get(stat.key) ?? stat);
}
