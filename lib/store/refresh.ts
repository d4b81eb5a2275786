import type { Day } from '../domain/day';
import { sealPending } from './baseRead';
import { changeSources } from './changeSource';
import { readDb, writeDb } from './db';
import { refreshFigures } from './figures';
import { refreshForecast } from './forecast';
import { rewrite } from './lock/rewrite';
import { getMeta, putMeta } from './meta';
import type { Moment } from './moment';
import { keepRetention } from './retention/retention';
import type { Refreshed } from './rows';
import { rulesItem } from './settings';
import { rebuildWakeUpList } from './wakeUp';
import { wakeUpBeginningItem } from './wakeUpItem';

/** Runs are chained, and all of them can be stopped. Both are caches: work left undone is found again in `meta`. */
let last: Promise<void> = Promise.resolve();
let stopper = new AbortController();

/**
 * Brings everything that is computed up to date: clients of bases read to their end, figures of the base,
 * today's list. Whatever a stopped worker left undone is done here. Throws `StoreFailure`.
 */
export function refresh(moment: Moment): Promise<void> {
  const { signal } = stopper;
  const run = last.then(() => refreshOnce(moment, signal));
  last = run.catch(() => undefined);
  return run;
}

/** Builds today's list anew for another choice of clients, with everything else as it is. Throws `StoreFailure`. */
export function relist({ today }: Moment): Promise<void> {
  const { signal } = stopper;
  const run = last.then(() => rebuildWakeUpList(today, signal));
  last = run.catch(() => undefined);
  return run;
}

/** Ends all runs before what they work on is erased. */
export async function stopRefreshing(): Promise<void> {
  stopper.abort();
  stopper = new AbortController();
  await last;
}

async function refreshOnce(moment: Moment, signal: AbortSignal): Promise<void> {
  await rewrite(signal);
  if (!signal.aborted) await sealPending(moment, signal);
  if (!signal.aborted) await changeSources(signal);
  if (!signal.aborted) await keepRetention(moment, signal);
  const wanted = await stateOf(moment.today);
  if (signal.aborted || (await isRefreshed(wanted))) return;
  await refreshFigures(moment.today, signal);
  if (!signal.aborted) await rebuildWakeUpList(moment.today, signal);
  if (!signal.aborted) await writeDb((db) => putMeta(db, 'refreshed', wanted));
  if (!signal.aborted) await refreshForecast(moment.today, signal);
}

async function stateOf(today: Day): Promise<Refreshed> {
  const { version } = await rulesItem.getValue();
  return { changes: await readDb(async (db) => (await getMeta(db, 'changes')) ?? 0), rulesVersion: version, today };
}

/** True when nothing has changed since the last run that came to its end. */
async function isRefreshed({ changes, rulesVersion, today }: Refreshed): Promise<boolean> {
  const done = await readDb((db) => getMeta(db, 'refreshed'));
  if (done?.changes !== changes || done.rulesVersion !== rulesVersion || done.today !== today) return false;
  // Under a lock the list is not kept on the disk, and a closed browser has forgotten it.
  return (await wakeUpBeginningItem.getValue()) !== null;
}
