import type { BaseRhythm } from './cycle';

/** Below so many intervals in the whole base the company's rule speaks for it (math/models §2). */
const ENOUGH_INTERVALS = 10;
const LEAST_VARIANCE = 0.01;
/** So many digits are the same in whatever order clients and their intervals are added up. */
const STEADY_DIGITS = 13;
/** Ninety years; longer intervals are counted as this long. */
export const LONGEST_INTERVAL = 32_767;

/** What is known of the intervals of a base; the same few numbers for any number of clients. */
export interface IntervalCounts {
  /** How many intervals are so many days long: 0 to `LONGEST_INTERVAL`. */
  readonly counts: Uint32Array;
  readonly intervals: number;
  /** Squared deviations of their logarithms from each client's own mean, and the degrees of freedom of that sum. */
  readonly squares: number;
  readonly freedom: number;
}

export function noIntervals(): Uint32Array {
  return new Uint32Array(LONGEST_INTERVAL + 1);
}

/** The base's rhythm; the company's cycle in days while the base has fewer than ten intervals. */
export function rhythmOfBase(known: IntervalCounts, companyCycleDays: number): BaseRhythm {
  const isKnown = known.intervals >= ENOUGH_INTERVALS;
  return {
    days: isKnown ? medianOf(known) : Math.max(1, companyCycleDays),
    source: isKnown ? 'base' : 'company',
    variance: varianceOf(known),
    intervals: known.intervals,
  };
}

function medianOf({ counts, intervals }: IntervalCounts): number {
  const lower = intervalAt(counts, Math.floor((intervals - 1) / 2));
  return (lower + intervalAt(counts, Math.floor(intervals / 2))) / 2;
}

/** The interval at a place of the ascending order, counted from 0. */
function intervalAt(counts: Uint32Array, place: number): number {
  let seen = 0;
  for (let interval = 0; interval < counts.length; interval++) {
    seen += counts[interval] as number;
    if (seen > place) return interval;
  }
  return LONGEST_INTERVAL;
}

function varianceOf({ squares, freedom }: IntervalCounts): number {
  const variance = freedom > 0 ? Number((squares / freedom).toPrecision(STEADY_DIGITS)) : 0;
  return Math.max(LEAST_VARIANCE, variance);
}
