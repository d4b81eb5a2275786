import { sealPending } from './baseRead';
import { refreshFigures, refreshStats } from './figures';
import type { Moment } from './moment';
import { rebuildWakeUpList } from './wakeUp';

/** Runs are chained, and all of them can be stopped. Both are caches: work left undone is found again in `meta`. */
let last: Promise<void> = Promise.resolve();
let stopper = new AbortController();

/**
 * Brings everything that is computed up to date: clients of bases read to their end, figures of the base, stat rows,
 * today's list. Whatever a stopped worker left undone is done here. Throws `StoreFailure`.
 */
export function refresh(moment: Moment): Promise<void> {
  const { signal } = stopper;
  const run = last.then(() => refreshOnce(moment, signal));
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
  if (!signal.aborted) await sealPending(moment, signal);
  if (!signal.aborted) await refreshFigures(moment.today, signal);
  if (!signal.aborted) await refreshStats(moment.today, signal);
  if (!signal.aborted) await rebuildWakeUpList(moment.today, signal);
}
