import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bgExpected } from '../../../../lib/domain/probability/bgNbd';
import { clientKind } from '../../../../lib/domain/value/clientKind';
import { futureValueMinor } from '../../../../lib/domain/value/futureValue';
import { expectedSpend } from '../../../../lib/domain/value/gammaGamma';
import { rfmMeaning, rfmScores, rfmSegment } from '../../../../lib/domain/value/rfm';
import { trendOf } from '../../../../lib/domain/value/trend';
import reference from '../probability/reference.json';

describe('value over a year', () => {
  it.each(reference.clv_bg_gg_lifetimes)('agrees with an independent package: x $x, m $m', (c) => {
    const bg = reference.published.bgnbd.params;
    const client = { x: c.x, lastAt: c.t_x, age: c.T, lnIntervals: 0 };
    const spend = expectedSpend(reference.published.gammagamma.params, { repeats: c.x, mean: c.m })!;
    const weeksOfMonth = 4.345; // as that package counts a month
    const value = futureValueMinor({
      expectedSpendMinor: Math.round(spend * 1e8),
      marginRate: 1,
      expectedUpTo: (months) => bgExpected(bg, client, months * weeksOfMonth),
      months: 12,
      monthlyDiscount: 0.01,
    });
    expect(Math.abs(value / 1e8 / c.clv_12m_1pct - 1)).toBeLessThan(0.001);
  });
});

describe('RFM', () => {
  it('scores the thirds of a base from worst to best', () => {
    const base = Array.from({ length: 9 }, (_, i) => ({
      cyclesSilent: 9 - i,
      purchasesYear: i,
      sumYearMinor: 100 * i,
    }));
    expect(rfmScores(base).map(rfmSegment)).toEqual(['111', '111', '111', '222', '222', '222', '333', '333', '333']);
  });
  it('gives equal values the same score and never more than 27 segments', () => {
    const client = fc.record({
      cyclesSilent: fc.double({ min: 0, max: 20, noNaN: true }),
      purchasesYear: fc.nat(20),
      sumYearMinor: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(client, { minLength: 1, maxLength: 80 }), (base) => {
        const scores = rfmScores(base);
        const bySum = new Map<number, number>();
        for (const [i, { sumYearMinor }] of base.entries()) {
          expect(bySum.get(sumYearMinor) ?? scores[i]!.money).toBe(scores[i]!.money);
          bySum.set(sumYearMinor, scores[i]!.money);
        }
        expect(new Set(scores.map(rfmSegment)).size).toBeLessThanOrEqual(27);
      }),
    );
  });
  it.each([
    [299, 'recencyOnly'],
    [300, 'doubtful'],
    [9_999, 'doubtful'],
    [10_000, 'meaningful'],
  ])('of %i clients is %s', (clients, meaning) => {
    expect(rfmMeaning(clients)).toBe(meaning);
  });
  it('uses one group where all clients are alike', () => {
    const alike = Array.from({ length: 5 }, () => ({ cyclesSilent: 1, purchasesYear: 2, sumYearMinor: 3 }));
    expect(new Set(rfmScores(alike).map(rfmSegment))).toEqual(new Set(['111']));
    expect(rfmScores([])).toEqual([]);
  });
});

describe('growth and decline', () => {
  const every = (steps: readonly number[]) => {
    const days = [20_000];
    for (const step of steps) days.push(days.at(-1)! + step);
    return days;
  };
  it('sees a client who buys more often', () => {
    expect(trendOf(every([60, 60, 62, 30, 31, 30]), Array(7).fill(100))?.trend).toBe('growing');
  });
  it('sees a client who buys for less', () => {
    expect(trendOf(every([30, 30, 30, 30, 30, 30]), [900, 900, 900, 900, 300, 300, 300])?.trend).toBe('declining');
  });
  it('takes twice as often for half the sum for no change', () => {
    expect(trendOf(every([60, 60, 60, 30, 30, 30]), [800, 800, 800, 800, 400, 400, 400])?.trend).toBe('steady');
  });
  it('says nothing of fewer than seven purchases', () => {
    expect(trendOf(every([60, 60, 30, 30, 30]), Array(6).fill(100))).toBeUndefined();
  });
});

describe('the three kinds of those who left', () => {
  it.each([
    ['oneTime', 1, 0, 'onceAndGone'],
    ['sleeping', 12, 900, 'thinking'],
    ['lost', 12, 200, 'longAndLeft'],
    ['lost', 3, 400, 'longAndLeft'],
    ['lost', 3, 100, 'thinking'],
    ['active', 12, 900, undefined],
    [undefined, 3, 30, undefined],
  ] as const)('%s after %i purchases in %i days: %s', (status, purchases, activeDays, kind) => {
    expect(clientKind(status, purchases, activeDays)).toBe(kind);
  });
});
