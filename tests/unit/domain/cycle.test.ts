import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BaseRhythmTally } from '../../../lib/domain/baseRhythm';
import { type BaseRhythm, rhythmOf } from '../../../lib/domain/cycle';

const base = (days: number, variance = 0.25): BaseRhythm => ({ days, source: 'base', variance, intervals: 100 });

function daysWith(intervals: readonly number[]): number[] {
  let day = 18_000;
  return [day, ...intervals.map((interval) => (day += interval))];
}

const even = (count: number, interval: number) => daysWith(new Array<number>(count).fill(interval));

describe('the cycle of a client (math/models §2)', () => {
  it("keeps a regular client's own rhythm: Maria 57 days in a base of 30, Elena 22 in a base of 45", () => {
    expect(Math.round(rhythmOf(even(7, 61), base(30)).cycleDays)).toBe(57);
    expect(Math.round(rhythmOf(even(11, 21), base(45)).cycleDays)).toBe(22);
  });

  it('shows every input of its formula', () => {
    // even: v = 3·s0 / (7 + 2), w = 2·v/s0 = 2/3; ln c = (7·ln 61 + w·ln 30) / (7 + w)
    const rhythm = rhythmOf(even(7, 61), base(30));
    expect(rhythm.intervals).toEqual([61, 61, 61, 61, 61, 61, 61]);
    expect(rhythm).toMatchObject({ source: 'own', confidence: 'good', ownMedianDays: 61, baseDays: 30 });
    expect(rhythm.baseWeight).toBeCloseTo(2 / 3, 12);
    expect(rhythm.cycleDays).toBeCloseTo(57.349, 3);
  });

  it("is the base's for one purchase, and between both for two", () => {
    expect(rhythmOf([18_000], base(30))).toMatchObject({
      cycleDays: 30,
      source: 'base',
      confidence: 'weak',
      intervals: [],
      ownMedianDays: undefined,
      baseWeight: 0,
    });
    // n = 1: v = s0, w = 2, so c = (60 · 30²)^(1/3)
    const two = rhythmOf(daysWith([60]), base(30));
    expect(two.cycleDays).toBeCloseTo(Math.cbrt(60 * 30 * 30), 9);
    expect(two).toMatchObject({ source: 'own', confidence: 'weak', ownMedianDays: undefined });
  });

  it('pulls an erratic client harder, up to a weight of three intervals', () => {
    const erratic = rhythmOf(daysWith([5, 200, 10, 300]), base(30, 0.25));
    expect(erratic.baseWeight).toBe(3);
    // median (10 + 200) / 2 = 105: ln c = (4·ln 105 + 3·ln 30) / 7
    expect(erratic.ownMedianDays).toBe(105);
    expect(erratic.cycleDays).toBeCloseTo(Math.exp((4 * Math.log(105) + 3 * Math.log(30)) / 7), 9);
    expect(erratic.confidence).toBe('fair');
  });

  it('never lets the weight of the base fall below a fifth of an interval', () => {
    const regular = rhythmOf(even(8, 40), base(80));
    expect(regular.baseWeight).toBeCloseTo(0.6, 12); // 2 · 3 / (8 + 2), above the floor with at most 8 intervals
    expect(regular.baseWeight).toBeGreaterThanOrEqual(0.2);
  });

  it('follows a rhythm that changed: from eight intervals on only the last eight count', () => {
    const changed = rhythmOf(daysWith([...new Array<number>(10).fill(90), ...new Array<number>(8).fill(30)]), base(30));
    expect(changed.intervals).toEqual(new Array<number>(8).fill(30));
    expect(changed.cycleDays).toBeCloseTo(30, 9);
  });

  it('is hardly moved by one outlier, nor by a pause with the rhythm back after it', () => {
    const outlier = rhythmOf(daysWith([30, 31, 29, 300, 30, 31, 30]), base(30));
    expect(outlier.ownMedianDays).toBe(30);
    expect(outlier.cycleDays).toBeCloseTo(30, 9);
    const pause = rhythmOf(daysWith([14, 14, 14, 200, 14, 14, 14]), base(14));
    expect(pause.cycleDays).toBeCloseTo(14, 9);
  });

  it('is at least a day', () => {
    expect(rhythmOf(even(20, 1), base(1)).cycleDays).toBe(1);
  });

  it.each([
    [2, 'weak'],
    [3, 'fair'],
    [5, 'fair'],
    [6, 'good'],
    [40, 'good'],
  ] as const)('is said with its confidence: %d even purchases are %s', (purchases, confidence) => {
    expect(rhythmOf(even(purchases - 1, 30), base(30)).confidence).toBe(confidence);
  });
});

describe('against a plain reading of the formula', () => {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const median = (values: readonly number[]) => {
    const order = [...values].sort((one, other) => one - other);
    return mean([order[Math.floor((order.length - 1) / 2)] ?? 0, order[Math.floor(order.length / 2)] ?? 0]);
  };

  /** math/models §2 word by word, on all intervals of a client. */
  function plainCycle(all: readonly number[], { days, variance: s0 }: BaseRhythm): number {
    const own = all.length >= 8 ? all.slice(-8) : all;
    const n = own.length;
    const logs = own.map(Math.log);
    const variance = n < 2 ? 0 : logs.reduce((sum, log) => sum + (log - mean(logs)) ** 2, 0) / (n - 1);
    const v = n < 2 ? s0 : ((n - 1) * variance + 3 * s0) / (n + 2);
    const w = Math.min(3, Math.max(0.2, (2 * v) / s0));
    return Math.max(1, Math.exp((n * Math.log(median(own)) + w * Math.log(days)) / (n + w)));
  }

  it('the cycle is the same for any intervals', () => {
    const intervals = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 40 });
    const anyBase = fc.record({
      days: fc.integer({ min: 1, max: 3650 }),
      variance: fc.double({ min: 0.01, max: 4, noNaN: true }),
    });
    fc.assert(
      fc.property(intervals, anyBase, (own, { days, variance }) => {
        expect(rhythmOf(daysWith(own), base(days, variance)).cycleDays).toBeCloseTo(
          plainCycle(own, base(days, variance)),
          6,
        );
      }),
    );
  });

  it("the base's median is the same for any clients", () => {
    const clients = fc.array(fc.array(fc.integer({ min: 1, max: 4000 }), { maxLength: 12 }), {
      minLength: 10,
      maxLength: 40,
    });
    fc.assert(
      fc.property(clients, (all) => {
        const tally = new BaseRhythmTally();
        for (const intervals of all) tally.add(daysWith(intervals), 0, intervals.length + 1);
        const flat = all.flat();
        expect(tally.rhythm(77).days).toBe(flat.length < 10 ? 77 : median(flat));
      }),
    );
  });
});

describe('the rhythm of the base', () => {
  const rhythm = (clients: readonly (readonly number[])[], companyCycleDays = 90) => {
    const tally = new BaseRhythmTally();
    for (const intervals of clients) {
      const days = daysWith(intervals);
      tally.add(days, 0, days.length);
    }
    return tally.rhythm(companyCycleDays);
  };

  it("is the company's rule below ten intervals", () => {
    expect(rhythm([])).toEqual({ days: 90, source: 'company', variance: 0.01, intervals: 0 });
    expect(rhythm([new Array<number>(9).fill(20)])).toMatchObject({ days: 90, source: 'company', intervals: 9 });
    expect(rhythm([new Array<number>(10).fill(20)])).toMatchObject({ days: 20, source: 'base', intervals: 10 });
  });

  it('is the median of all intervals, the mean of the two middle ones for an even count', () => {
    expect(rhythm([[1, 2, 3, 4, 5], [6, 7, 8, 9], [100], [200]]).days).toBe(6);
    expect(rhythm([[1, 2, 3, 4, 5], [16, 7, 8, 9], [100]]).days).toBe(6);
    expect(rhythm([[1, 2, 3, 4, 5], [6], [17, 17, 17, 17]]).days).toBe(5.5);
  });

  it('pools the variance of ln intervals within clients, at least 0.01', () => {
    // one client 1, e.g. ln 10 and ln 20: deviations ±ln(2)/2; another ln 5, ln 5; clients with one interval say nothing
    const variance = ((Math.log(2) / 2) ** 2 * 2 + 0) / 2;
    expect(rhythm([[10, 20], [5, 5], [400]]).variance).toBeCloseTo(variance, 12);
    expect(rhythm([[30, 30, 30]]).variance).toBe(0.01);
  });

  it('reads one client out of shared columns', () => {
    const tally = new BaseRhythmTally();
    tally.add(Int32Array.from([5, 1, 11, 21, 2]), 1, 4);
    expect(tally.rhythm(90).intervals).toBe(2);
  });
});
