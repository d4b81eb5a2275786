import type { Day } from '../day';
import { dayNumber, dayOf } from '../day';
import type { Bar, WakeUpList, WakeUpRow } from '../wakeUpList';
import { type CallHours, isWorkingDay } from './callHours';

/** Today's calls and those that wait: the list is as long as the capacity the user set. */
export interface DayPlan {
  readonly today: readonly WakeUpRow[];
  /** Barred by the capacity; in the same order, for the days to come. */
  readonly later: readonly WakeUpRow[];
  /** Calls of the capacity not made yet. */
  readonly left: number;
}

/** Agreed calls first, whatever the capacity: a word was given. Then the best, as many as are left. */
export function dayPlan(list: WakeUpList, capacity: number, callsMade: number): DayPlan {
  const left = Math.max(0, Math.floor(capacity) - Math.max(0, callsMade)) || 0;
  const agreed = list.groups?.agreed.rows ?? [];
  const room = Math.max(0, left - agreed.length);
  return { today: [...agreed, ...list.rows.slice(0, room)], later: list.rows.slice(room), left };
}

/** The working day on which a backlog is worked off, today being the first; undefined without capacity. */
export function backlogUntil(calls: number, capacity: number, today: Day, hours: CallHours): Day | undefined {
  if (!(capacity >= 1)) return undefined;
  let days = Math.ceil(calls / Math.floor(capacity));
  if (days > 2000) return undefined;
  let at = dayNumber(today) - 1;
  for (let tried = 0; days > 0 && tried < 5000; tried++) {
    at++;
    if (isWorkingDay(dayOf(at), hours)) days--;
  }
  return days === 0 ? dayOf(Math.max(at, dayNumber(today))) : undefined;
}

/** Calls that need not be made today, by reason, in the order of the policy. */
export interface SavedCalls {
  readonly total: number;
  readonly by: readonly { readonly bar: Bar | 'bought'; readonly calls: number }[];
}

/** "Calls saved today: 7": those the policy holds back, and clients found to have bought by themselves today. */
export function savedCalls({ barred }: Pick<WakeUpList, 'barred'>, boughtByThemselves: number): SavedCalls {
  const held = barred.filter(({ total }) => total > 0).map(({ bar, total }) => ({ bar, calls: total }));
  const bought = boughtByThemselves > 0 ? [{ bar: 'bought', calls: boughtByThemselves } as const] : [];
  const by = [...held, ...bought];
  return { by, total: by.reduce((sum, { calls }) => sum + calls, 0) };
}
