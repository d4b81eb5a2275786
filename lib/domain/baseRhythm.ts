import type { BaseRhythm } from './cycle';
import type { DayNumber } from './day';
import { LONGEST_INTERVAL, noIntervals, rhythmOfBase } from './intervalCounts';

/** Collects the intervals of a base client by client, whatever its size, in constant memory. */
export class BaseRhythmTally {
  private readonly counts = noIntervals();
  private intervals = 0;
  private squares = 0;
  private freedom = 0;

  /** Adds the client whose purchases lie in `days` from `from` to before `to`, ascending, no two equal. */
  add(days: ArrayLike<DayNumber>, from: number, to: number): void {
    const count = to - from - 1;
    if (count < 1) return;
    let sum = 0;
    let sumOfSquares = 0;
    const origin = Math.log((days[from + 1] as number) - (days[from] as number));
    for (let at = from + 1; at < to; at++) {
      const interval = Math.min(LONGEST_INTERVAL, (days[at] as number) - (days[at - 1] as number));
      const log = Math.log(interval) - origin;
      sum += log;
      sumOfSquares += log * log;
      this.counts[interval] = (this.counts[interval] as number) + 1;
    }
    this.intervals += count;
    this.squares += Math.max(0, sumOfSquares - (sum * sum) / count);
    this.freedom += count - 1;
  }

  /** The base's rhythm; the company's cycle in days while the base has fewer than ten intervals. */
  rhythm(companyCycleDays: number): BaseRhythm {
    const { counts, intervals, squares, freedom } = this;
    return rhythmOfBase({ counts, intervals, squares, freedom }, companyCycleDays);
  }
}
