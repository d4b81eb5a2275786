import type { BaseRhythm } from './cycle';
import type { DayNumber } from './day';

/** Below so many intervals in the whole base the company's rule speaks for it (math/models §2). */
const ENOUGH_INTERVALS = 10;
const LEAST_VARIANCE = 0.01;
/** Ninety years; longer intervals are counted as this long. */
const LONGEST_INTERVAL = 32_767;

/** Collects the intervals of a base client by client, whatever its size, in constant memory. */
export class BaseRhythmTally {
  private readonly counts = new Uint32Array(LONGEST_INTERVAL + 1);
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
    const isKnown = this.intervals >= ENOUGH_INTERVALS;
    return {
      days: isKnown ? this.median() : Math.max(1, companyCycleDays),
      source: isKnown ? 'base' : 'company',
      variance: varianceOf(this.squares, this.freedom),
      intervals: this.intervals,
    };
  }

  private median(): number {
    const lower = this.at(Math.floor((this.intervals - 1) / 2));
    return (lower + this.at(Math.floor(this.intervals / 2))) / 2;
  }

  /** The interval at a place of the ascending order, counted from 0. */
  private at(place: number): number {
    let seen = 0;
    for (let interval = 0; interval < this.counts.length; interval++) {
      seen += this.counts[interval] as number;
      if (seen > place) return interval;
    }
    return LONGEST_INTERVAL;
  }
}

/** So many digits are the same in whatever order clients and their intervals are added up. */
const STEADY_DIGITS = 13;

/** Variance from a sum of squared deviations and its degrees of freedom, at least 0.01. */
export function varianceOf(squares: number, freedom: number): number {
  const variance = freedom > 0 ? Number((squares / freedom).toPrecision(STEADY_DIGITS)) : 0;
  return Math.max(LEAST_VARIANCE, variance);
}
