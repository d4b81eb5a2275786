import type { DayNumber } from '../day';
import { clientSpans, type HistoryRuler, type PastClient, type PastStatus } from './clientSpans';

/** How many clients had each status on one day. Each is counted once, from his first purchase on. */
export interface SharePoint {
  readonly on: DayNumber;
  readonly clients: number;
  readonly counts: Readonly<Record<PastStatus, number>>;
}

const STATUSES: readonly PastStatus[] = ['active', 'due', 'sleeping', 'lost', 'oneTime', 'seasonal', 'former'];

/**
 * Clients by status on each of the given ascending days. One pass per client over his border days: a span adds one
 * where it begins and takes it away where it ends. For one manager or class pass his clients only.
 */
export function shareHistory(
  clients: Iterable<PastClient>,
  on: readonly DayNumber[],
  ruler: HistoryRuler,
): readonly SharePoint[] {
  const first = on[0];
  const last = on[on.length - 1];
  if (first === undefined || last === undefined) return [];
  const steps = new Map(STATUSES.map((status) => [status, new Int32Array(on.length + 1)]));
  for (const client of clients) {
    for (const { status, from, to } of clientSpans(client, ruler, { from: first, to: last })) {
      const ofStatus = steps.get(status) as Int32Array;
      ofStatus[firstFrom(on, from)]! += 1;
      ofStatus[firstFrom(on, to + 1)]! -= 1;
    }
  }
  return summed(on, steps);
}

function summed(on: readonly DayNumber[], steps: ReadonlyMap<PastStatus, Int32Array>): readonly SharePoint[] {
  const running = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<PastStatus, number>;
  return on.map((day, i) => {
    for (const [status, changes] of steps) running[status] += changes[i] as number;
    return { on: day, clients: STATUSES.reduce((sum, status) => sum + running[status], 0), counts: { ...running } };
  });
}

/** Place of the first day that is not before `day`; the length where there is none. */
function firstFrom(on: readonly DayNumber[], day: DayNumber): number {
  let low = 0;
  let high = on.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((on[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Days a week apart up to `to`, oldest first: two years by week are 105 of them. */
export function weeklyDays(to: DayNumber, weeks: number): readonly DayNumber[] {
  return Array.from({ length: weeks + 1 }, (_, i) => to - 7 * (weeks - i));
}
