import type { BaseRhythm } from '../cycle';
import type { DayNumber } from '../day';
import { LN_DAYS } from './logarithms';
import { medianHalves } from './medianHalves';

/** As in `cycle` and `baseRhythm`. */
const LATEST = 8;
const ENOUGH_INTERVALS = 10;
const LEAST_VARIANCE = 0.01;
const LONGEST_INTERVAL = 32_767;

/** `BaseRhythmTally` and `ownIntervals` in one reading, by a table instead of logarithms; the same figures to the bit. */
export class IntervalTally {
  /** Of the latest eight intervals of the client added last: their median in half days, and their squares. */
  medianHalves = 0;
  squares = 0;
  private readonly counts = new Uint32Array(LONGEST_INTERVAL + 1);
  /** The latest eight intervals; older ones are written over. */
  private readonly ring = new Int32Array(LATEST);
  private intervals = 0;
  private baseSquares = 0;
  private freedom = 0;

  /** Adds a client with two ascending days or more. */
  add(days: readonly DayNumber[]): void {
    const { counts, ring } = this;
    const count = days.length - 1;
    let previous = days[0] as number;
    const origin = LN_DAYS[Math.min(LONGEST_INTERVAL, (days[1] as number) - previous)] as number;
    let sum = 0;
    let squares = 0;
    for (let at = 1; at <= count; at++) {
      const day = days[at] as number;
      const interval = Math.min(LONGEST_INTERVAL, day - previous);
      previous = day;
      const log = (LN_DAYS[interval] as number) - origin;
      sum += log;
      squares += log * log;
      counts[interval]!++;
      ring[at & (LATEST - 1)] = interval;
    }
    const ofAll = Math.max(0, squares - (sum * sum) / count);
    this.intervals += count;
    this.baseSquares += ofAll;
    this.freedom += count - 1;
    this.squares = count > LATEST ? this.latestSquares(count) : ofAll;
    this.medianHalves = medianHalves(ring, count);
  }

  /** The base's rhythm; the company's cycle in days while the base has fewer than ten intervals. */
  rhythm(companyCycleDays: number): BaseRhythm {
    const isKnown = this.intervals >= ENOUGH_INTERVALS;
    return {
      days: isKnown ? this.median() : Math.max(1, companyCycleDays),
      source: isKnown ? 'base' : 'company',
      variance: Math.max(LEAST_VARIANCE, this.freedom > 0 ? this.baseSquares / this.freedom : 0),
      intervals: this.intervals,
    };
  }

  /** Squared deviations of the eight in the ring, oldest first. */
  private latestSquares(count: number): number {
    const { ring } = this;
    const origin = LN_DAYS[ring[(count + 1) & (LATEST - 1)] as number] as number;
    let sum = 0;
    let squares = 0;
    for (let at = count + 2; at <= count + LATEST; at++) {
      const log = (LN_DAYS[ring[at & (LATEST - 1)] as number] as number) - origin;
      sum += log;
      squares += log * log;
    }
    return Math.max(0, squares - (sum * sum) / LATEST);
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
