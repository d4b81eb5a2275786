import type { DayNumber } from '../day';

/** Bounds of `season/annualRhythm`: silence between the finest seasons, the longest season, and the least year. */
const SILENCE = 40;
const LONGEST_SEASON = 60;
const LEAST_YEAR = 365 - 70;
/** Windows a client may have in a year. */
const MOST_WINDOWS = 3;

/**
 * Rules out a yearly rhythm while purchases are taken in one by one, so that the full search runs on the few of whom
 * it may find something. Two things end the doubt for good: a season too long, and more seasons within a year than
 * there can be windows.
 */
export class AnnualDoubt {
  private readonly starts: DayNumber[] = [];
  private previous: DayNumber | undefined;
  private isRuledOut = false;

  /** Takes the next purchase day, ascending; false: `annualRhythmOf` would find nothing up to it. */
  mayBeAnnual(day: DayNumber): boolean {
    if (this.previous === undefined || day - this.previous > SILENCE) this.starts.push(day);
    this.previous = day;
    const { starts } = this;
    const crowded = starts[starts.length - 1 - MOST_WINDOWS];
    const start = starts[starts.length - 1] as DayNumber;
    this.isRuledOut ||= day - start > LONGEST_SEASON || (crowded !== undefined && start - crowded < LEAST_YEAR);
    return !this.isRuledOut && day - (starts[0] as DayNumber) >= LEAST_YEAR;
  }
}
