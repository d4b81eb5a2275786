import { type BaseClient, baseFigures } from '../domain/baseFigures';
import { cleanHistory } from '../domain/cleanHistory';
import { type Day, dayNumber } from '../domain/day';
import type { Rules } from '../domain/rules';
import { readDb, writeDb } from './db';
import { clientHistory } from './history';
import { putStats } from './identity/united';
import { getMeta, putMeta } from './meta';
import { historyPages, PAGE } from './pages';
import type { StoredFigures } from './rows';
import { rulesItem } from './settings';
import { isStale } from './stat';
import { statContext } from './statContext';

/** Brings the figures of the base up to date; does nothing when nothing they depend on has changed. */
export async function refreshFigures(today: Day, signal: AbortSignal): Promise<void> {
  const rules = await rulesItem.getValue();
  const { stored, changes } = await readDb(async (db) => ({
    stored: await getMeta(db, 'figures'),
    changes: (await getMeta(db, 'changes')) ?? 0,
  }));
  const isRight = stored?.changes === changes && stored.today === today && stored.rulesVersion === rules.version;
  if (isRight) return;
  const figures = baseFigures(await wholeHistories(rules, today, signal), rules);
  if (signal.aborted) return;
  const isSame = stored?.rulesVersion === rules.version && JSON.stringify(stored.figures) === JSON.stringify(figures);
  const generation = isSame ? stored.generation : (stored?.generation ?? 0) + 1;
  const next: StoredFigures = { generation, rulesVersion: rules.version, today, changes, figures };
  await writeDb((db) => putMeta(db, 'figures', next));
}

/** Computes again every stat row of an older generation or day. Stopped anywhere, it goes on where it was. */
export async function refreshStats(today: Day, signal: AbortSignal): Promise<void> {
  let after: string | undefined = '';
  while (after !== undefined && !signal.aborted) after = await refreshNext(after, today);
}

/** Clients whose whole history is known, cleaned. */
export async function wholeHistories(rules: Rules, today: Day, signal: AbortSignal): Promise<readonly BaseClient[]> {
  const clients: BaseClient[] = [];
  for await (const page of historyPages()) {
    if (signal.aborted) break;
    for (const row of page) {
      if (row.completeness.state !== 'complete') continue;
      const { key, purchases, group } = cleanHistory(clientHistory(row), today, rules);
      clients.push({ key, purchases, group });
    }
  }
  return clients;
}

/** One page of stat rows; gives the key to go on after, undefined at the end. */
async function refreshNext(after: string, today: Day): Promise<string | undefined> {
  const rules = await rulesItem.getValue();
  const number = dayNumber(today);
  return writeDb((db) =>
    db.transaction('rw', db.hist, db.stat, db.meta, async () => {
      const context = await statContext(db, rules, today);
      const page = await db.stat.where('key').above(after).limit(PAGE).toArray();
      const stale = page.filter((stat) => isStale(stat, context.generation, number));
      const histories = await db.hist.bulkGet(stale.map(({ key }) => key));
      await putStats(
        db,
        histories.filter((row) => row !== undefined),
        context,
      );
      return page.length === PAGE ? page[page.length - 1]?.key : undefined;
    }),
  );
}
