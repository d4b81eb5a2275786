import type { BaseRhythm } from '../cycle';
import type { DayNumber } from '../day';
import { LONGEST_INTERVAL, noIntervals, rhythmOfBase } from '../intervalCounts';
import { LN_DAYS } from './logarithms';
import { SILENCE } from './mayBeAnnual';
import { medianHalves } from './medianHalves';

/** As in `cycle`. */
const LATEST = 8;

/** `BaseRhythmTally` and `ownIntervals` in one reading, by a table instead of logarithms; the same to twelve digits. */
export class IntervalTally {
  /** Of the latest eight intervals of the client added last: their median in half days, and their squares. */
  medianHalves = 0;
  squares = 0;
  /** How many of them part two seasons of the year, and their days. */
  silences = 0;
  silentDays = 0;
  private readonly counts = noIntervals();
  private readonly latest = new Int32Array(LATEST);
  private intervals = 0;
  private baseSquares = 0;
  private freedom = 0;

  /** Adds a client with two ascending days or more. Older intervals first, then the latest with sums of their own. */
  add(days: readonly DayNumber[]): void {
    const { counts, latest } = this;
    const count = days.length - 1;
    const olderTo = Math.max(0, count - LATEST);
    let previous = days[0] as number;
    const origin = LN_DAYS[Math.min(LONGEST_INTERVAL, (days[1] as number) - previous)] as number;
    let sum = 0;
    let squares = 0;
    for (let at = 1; at <= olderTo; at++) {
      const day = days[at] as number;
      const interval = Math.min(LONGEST_INTERVAL, day - previous);
      previous = day;
      const log = (LN_DAYS[interval] as number) - origin;
      sum += log;
      squares += log * log;
      counts[interval]!++;
    }
    let latestSum = 0;
    let latestSquares = 0;
    let silences = 0;
    let silentDays = 0;
    for (let at = olderTo + 1; at <= count; at++) {
      const day = days[at] as number;
      const interval = Math.min(LONGEST_INTERVAL, day - previous);
      previous = day;
      const log = (LN_DAYS[interval] as number) - origin;
      latestSum += log;
      latestSquares += log * log;
      counts[interval]!++;
      latest[at - olderTo - 1] = interval;
      const isSilence = (SILENCE - interval) >>> 31; // 1 or 0 without a branch: the sign
      silences += isSilence;
      silentDays += interval & -isSilence;
    }
    this.silences = silences;
    this.silentDays = silentDays;
    this.squares = deviations(latestSum, latestSquares, count - olderTo);
    this.baseSquares += deviations(sum + latestSum, squares + latestSquares, count);
    this.intervals += count;
    this.freedom += count - 1;
    this.medianHalves = medianHalves(latest, count - olderTo);
  }

  /** The base's rhythm; the company's cycle in days while the base has fewer than ten intervals. */
  rhythm(companyCycleDays: number): BaseRhythm {
    const { counts, intervals, baseSquares: squares, freedom } = this;
    return rhythmOfBase({ counts, intervals, squares, freedom }, companyCycleDays);
  }
}

/** Sum of squared deviations from the mean. */
function deviations(sum: number, squares: number, count: number): number {
  return Math.max(0, squares - (sum * sum) / count);
}
