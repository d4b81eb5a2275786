import type { ValueClass } from './assessment';
import { type Day, type DayNumber, dayNumber } from './day';
import { lotOf } from './lot';

/**
 * Sleepers who are left alone for one own cycle, so that the report can tell what calls bring from what comes back
 * anyway (`product/stories` H2). Drawn by lot among class B, the middle of the base: A is too dear to wait for, C is
 * not called at all.
 */
export interface ControlShare {
  /** Percent of the clients of class B, 1–50. */
  readonly percent: number;
  /** First day of the trial: only a sleep that begins on it or later can be held back. */
  readonly since: Day;
}

/** Shares that can be chosen; none is the usual one. */
export const CONTROL_PERCENTS = [5, 10, 20] as const;
/** A client is left alone for one own cycle, at most so many days: the window in which a return counts. */
const MOST_CONTROL_DAYS = 90;

const MOST_LOTS = 2 ** 32;

/** True for whom the lot has drawn; the same client in every list and on every day of one trial. */
export function isDrawn(key: string, { percent, since }: ControlShare): boolean {
  return lotOf(`${since} ${key}`) < (percent / 100) * MOST_LOTS;
}

/** One sleep as the trial looks at it. */
export interface Sleep {
  readonly key: string;
  readonly valueClass: ValueClass | undefined;
  /** First day of the sleep. */
  readonly sleepingOn: DayNumber;
  readonly cycleDays: number;
}

/** The day until which a sleep is held back, itself not included; undefined where it is not part of the trial. */
export function heldBackUntil(sleep: Sleep, share: ControlShare): DayNumber | undefined {
  const isOfTrial = sleep.valueClass === 'B' && sleep.sleepingOn >= dayNumber(share.since);
  return isOfTrial && isDrawn(sleep.key, share) ? sleep.sleepingOn + controlDays(sleep.cycleDays) : undefined;
}

/** Days one sleep is held back. */
function controlDays(cycleDays: number): number {
  return Math.min(MOST_CONTROL_DAYS, Math.ceil(cycleDays));
}
