import type { Confidence, CycleSource, Rhythm } from './assessment';
import type { DayNumber } from './day';

/** Rhythm of the whole base: what a client's own rhythm is pulled to. */
export interface BaseRhythm {
  /** Median of all intervals of the base in days, or the company's rule while there are too few; at least 1. */
  readonly days: number;
  readonly source: Exclude<CycleSource, 'hand' | 'own'>;
  /** Pooled within-client variance of ln intervals, at least 0.01 (s0 of math/models §2). */
  readonly variance: number;
  /** Intervals it was computed from. */
  readonly intervals: number;
}

/** What the cycle formula needs of a client's own intervals. */
export interface OwnIntervals {
  readonly count: number;
  /** Mean of the two middle ones for an even count; 0 without intervals. */
  readonly medianDays: number;
  /** Sum of squared deviations of ln intervals from their mean. */
  readonly squares: number;
}

/** A rhythm that changed: only so many last intervals count (math/models §2). */
const LATEST = 8;
const LEAST_WEIGHT = 0.2;
const MOST_WEIGHT = 3;
const GOOD_PURCHASES = 6;
const FAIR_PURCHASES = 3;
/** Intervals from which they have a range worth showing. */
const RANGE_FROM = 3;

/**
 * Even: intervals mostly within half as much again of each other. One spread late is then just the tolerance of half
 * a cycle after which a client is asked about.
 */
const EVEN_VARIANCE = Math.log(1.5) ** 2;

const sorted = new Float64Array(LATEST);

/** Intervals between `days[from]` and `days[to - 1]`, ascending days; only the latest eight count. */
export function ownIntervals(days: ArrayLike<DayNumber>, from: number, to: number): OwnIntervals {
  const count = Math.max(0, Math.min(LATEST, to - from - 1));
  let sum = 0;
  let sumOfSquares = 0;
  let origin = 0;
  for (let i = 0; i < count; i++) {
    const at = to - count + i;
    const interval = (days[at] as number) - (days[at - 1] as number);
    const log = lnDays(interval);
    if (i === 0) origin = log; // measured from the first one, even intervals give exactly 0
    sum += log - origin;
    sumOfSquares += (log - origin) ** 2;
    insert(interval, i);
  }
  const squares = count > 1 ? Math.max(0, sumOfSquares - (sum * sum) / count) : 0;
  return { count, medianDays: count > 0 ? medianOfSorted(count) : 0, squares };
}

/** ln of the intervals that were met, by days; 0 where none was. */
const met = new Float64Array(1 << 10);

/** ln of whole days: two years of a large base ask for it millions of times. */
function lnDays(days: number): number {
  if (days >= met.length) return Math.log(days);
  const known = met[days] as number;
  if (known !== 0) return known;
  met[days] = Math.log(days);
  return met[days] as number;
}

/** Puts a value into the first `length` places of `sorted`. */
function insert(value: number, length: number): void {
  let place = length;
  while (place > 0 && (sorted[place - 1] as number) > value) {
    sorted[place] = sorted[place - 1] as number;
    place--;
  }
  sorted[place] = value;
}

function medianOfSorted(count: number): number {
  const upper = sorted[count >> 1] as number;
  return count % 2 === 1 ? upper : (upper + (sorted[(count >> 1) - 1] as number)) / 2;
}

/** Weight of the base in intervals: w = clip(2 v / s0, 0.2, 3), v the shrunk variance of the client's ln intervals. */
function baseWeightOf({ count, squares }: OwnIntervals, baseVariance: number): number {
  const variance = count < 2 ? baseVariance : (squares + 3 * baseVariance) / (count + 2);
  return Math.min(MOST_WEIGHT, Math.max(LEAST_WEIGHT, (2 * variance) / baseVariance));
}

/** The client's cycle in days, at least 1: ln c = (n ln median + w ln base) / (n + w); the base's without own intervals. */
export function cycleDaysOf(own: OwnIntervals, base: BaseRhythm): number {
  if (own.count === 0) return base.days;
  const weight = baseWeightOf(own, base.variance);
  const log = (own.count * Math.log(own.medianDays) + weight * Math.log(base.days)) / (own.count + weight);
  return Math.max(1, Math.exp(log));
}

/** A client's rhythm with all inputs of its formula, for showing; `days` ascending, one or more. */
export function rhythmOf(days: readonly DayNumber[], base: BaseRhythm): Rhythm {
  const own = ownIntervals(days, 0, days.length);
  const latest = days.slice(days.length - own.count - 1);
  const intervals = latest.slice(1).map((day, i) => day - (latest[i] as number));
  return {
    cycleDays: cycleDaysOf(own, base),
    source: own.count > 0 ? 'own' : base.source,
    confidence: confidenceOf(own),
    intervals,
    ownMedianDays: own.count >= 2 ? own.medianDays : undefined,
    baseDays: base.days,
    baseWeight: own.count > 0 ? baseWeightOf(own, base.variance) : 0,
    baseSource: base.source,
    ...(own.count >= RANGE_FROM && { rangeDays: quartiles(intervals) }),
  };
}

/** Lower and upper quartile, the outer ones of the two nearest where they fall between: a range, not a promise. */
function quartiles(intervals: readonly number[]): readonly [number, number] {
  const order = [...intervals].sort((one, other) => one - other);
  const lower = Math.floor((order.length - 1) / 4);
  return [order[lower] as number, order[order.length - 1 - lower] as number];
}

function confidenceOf({ count, squares }: OwnIntervals): Confidence {
  const purchases = count + 1;
  if (purchases < FAIR_PURCHASES) return 'weak';
  const isEven = squares / (count - 1) <= EVEN_VARIANCE;
  return purchases >= GOOD_PURCHASES && isEven ? 'good' : 'fair';
}
