import type { FormerReason } from './assessment';
import type { DayNumber } from './day';
import type { SeasonCourse } from './season/seasonStanding';

/** A norm or season of a single product, counted from its own last purchase. */
export interface ReminderCourse {
  /** Code of the group rule. */
  readonly rule: string;
  readonly kind: 'norm' | 'season';
  readonly last: DayNumber;
  /** Days of a norm; of a season the days of a year. */
  readonly cycleDays: number;
  readonly leadDays: number;
  readonly isSafety: boolean;
  /** Set for a season. */
  readonly season?: SeasonCourse;
}

/**
 * What a client's status on any day follows from until he buys again or something is set by hand. Plain data, so that a
 * later day needs no history.
 */
export interface Course {
  readonly cycleDays: number;
  /** Lead time of his group's rule, days; the company's where absent. */
  readonly leadDays?: number;
  readonly season?: SeasonCourse;
  readonly former?: FormerReason;
  readonly reminders?: readonly ReminderCourse[];
}
