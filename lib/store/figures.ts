import type { BaseFigures } from '../domain/baseFigures';
import { judgeBase } from '../domain/bulk/judgeBase';
import type { Day } from '../domain/day';
import type { Rules } from '../domain/rules';
import { readColumns } from './baseColumns';
import { type ClientDb, readDb, writeDb } from './db';
import { getMeta, metaBeginning, putMeta } from './meta';
import type { StoredFigures } from './rows';
import { rulesItem } from './settings';

/**
 * One changed client moves the figures of a large base by less than can be seen, but to renew them means to judge
 * every client again. So they are renewed when one client in so many has changed, with other rules, and every day. Ours.
 */
const RENEWED_PER = 1_000;

/** Brings the figures of the base up to date; does nothing when nothing they depend on has changed. */
export async function refreshFigures(today: Day, signal: AbortSignal): Promise<void> {
  const rules = await rulesItem.getValue();
  const { stored, changes, clients } = await readDb(figuresAndChanges);
  const isOfToday = stored?.today === today && stored.rulesVersion === rules.version;
  if (isOfToday && !isDue(stored, changes, clients)) return;
  const figures = await figuresBy(rules, today, signal);
  if (!figures) return;
  await writeDb((db) =>
    db.transaction('rw', db.meta, async () => {
      const isSame = stored?.rulesVersion === rules.version && areSame(stored.figures, figures);
      const forecast = await getMeta(db, 'forecast');
      const generation = isSame ? stored.generation : Math.max(stored?.generation ?? 0, forecast?.generation ?? 0) + 1;
      await putMeta(db, 'figures', { generation, rulesVersion: rules.version, today, changes, figures });
    }),
  );
}

function isDue(stored: StoredFigures, changes: number, clients: number): boolean {
  const changed = changes - stored.changes;
  return changed < 0 || changed >= Math.max(1, clients / RENEWED_PER);
}

/**
 * Spares the building of a list anew where it was in line with the clients before a change and has been brought in line
 * with that one. `changesBefore` is `changes` before it. The figures of a small base follow every change.
 */
export async function keepRefreshed(db: ClientDb, changesBefore: number): Promise<void> {
  const { stored, changes, clients } = await figuresAndChanges(db);
  const refreshed = await getMeta(db, 'refreshed');
  if (!stored || refreshed?.changes !== changesBefore || isDue(stored, changes, clients)) return;
  await putMeta(db, 'refreshed', { ...refreshed, changes });
}

async function figuresAndChanges(db: ClientDb) {
  const counts = await metaBeginning(db, 'counts');
  return {
    stored: await getMeta(db, 'figures'),
    changes: (await getMeta(db, 'changes')) ?? 0,
    clients: counts.reduce((sum, [, site]) => sum + site.clients, 0),
  };
}

/** Figures need no costs of waking; money is judged with them in one pass. */
const NO_COSTS = { yearlyLoss: 1, offerCostMinor: 0, contactCostMinor: 0 };

async function figuresBy(rules: Rules, today: Day, signal: AbortSignal): Promise<BaseFigures | undefined> {
  const [columns] = (await readColumns([rules], today, signal)) ?? [];
  return columns && judgeBase(columns, today, rules, NO_COSTS).figures;
}

function areSame(one: StoredFigures['figures'], other: BaseFigures): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
