import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifetimeMonths } from '../../../../lib/domain/returns/lifetime';
import { paybackPurchases, type ReturnInputs, returnEconomics } from '../../../../lib/domain/returns/returnEconomics';
import { returnRate } from '../../../../lib/domain/returns/returnRate';
import { yearlyLoss } from '../../../../lib/domain/returns/yearlyLoss';

const inputs = (over: Partial<ReturnInputs> = {}): ReturnInputs => ({
  marginPerDealMinor: 2000_00,
  dealsPerMonth: 1,
  yearlyLoss: 0.25,
  chance: 0.25,
  offerCostMinor: 1000_00,
  contactCostMinor: 300_00,
  ...over,
});

describe('the worked numbers of the source articles', () => {
  it('25 % lost a year is a lifetime of 48 months, 10 % of 120', () => {
    expect(lifetimeMonths(0.25)).toBe(48);
    expect(lifetimeMonths(0.1)).toBeCloseTo(120, 9);
  });
  it.each([0, 5e-324, -0.1, 1.1, Number.NaN])('a loss of %d a year gives no lifetime', (loss) => {
    expect(lifetimeMonths(loss)).toBeUndefined();
    expect(returnEconomics(inputs({ yearlyLoss: loss }))).toEqual({ problem: 'yearlyLoss' });
  });
  it('2,000 a deal, one a month, 25 % lost: benefit 96,000, not 8,000', () => {
    expect(returnEconomics(inputs())).toMatchObject({ benefitMinor: 96_000_00 });
  });
  it('with an offer of 1,000 and a call of 300 at 25 %: net 23,450, break-even 0.32 %', () => {
    const result = returnEconomics(inputs());
    expect(result).toMatchObject({ netMinor: 23_450_00, isWorth: true });
    expect('breakEvenChance' in result && result.breakEvenChance! * 100).toBeCloseTo(0.32, 2);
  });
  it('200 a deal, one in half a year: benefit 1,600, net −150, does not pay', () => {
    const result = returnEconomics(inputs({ marginPerDealMinor: 200_00, dealsPerMonth: 1 / 6 }));
    expect(result).toMatchObject({ benefitMinor: 1_600_00, netMinor: -150_00, isWorth: false });
  });
  it('an offer of 1,000 on a margin of 300 pays back after 4 purchases', () => {
    expect(paybackPurchases(1000_00, 300_00)).toBe(4);
    expect(paybackPurchases(0, 300_00)).toBe(0);
    expect(paybackPurchases(1000_00, 0)).toBeUndefined();
  });
});

describe('return economics', () => {
  it('never gives a number that is none: an input that cannot be meant is named', () => {
    const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 0));
    const any = fc.record({
      marginPerDealMinor: number,
      dealsPerMonth: number,
      yearlyLoss: number,
      chance: number,
      offerCostMinor: number,
      contactCostMinor: number,
    });
    fc.assert(
      fc.property(any, (garbage) => {
        const result = returnEconomics(garbage);
        if ('problem' in result) return;
        expect(Object.values(result).some((v) => typeof v === 'number' && !Number.isFinite(v))).toBe(false);
      }),
    );
  });
  it('breaks even exactly at its break-even chance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e7 }), fc.integer({ min: 0, max: 1e5 }), (margin, cost) => {
        const result = returnEconomics(
          inputs({ marginPerDealMinor: margin, contactCostMinor: cost, offerCostMinor: 0 }),
        );
        if ('problem' in result || result.breakEvenChance === undefined) return;
        const at = returnEconomics(
          inputs({
            marginPerDealMinor: margin,
            contactCostMinor: cost,
            offerCostMinor: 0,
            chance: result.breakEvenChance,
          }),
        );
        expect('netMinor' in at && Math.abs(at.netMinor)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the chance of return', () => {
  it('is an assumption until 30 calls are finished', () => {
    expect(returnRate(29, 10, 0.25)).toEqual({ kind: 'assumed', chance: 0.25, calls: 29 });
  });
  it('is then measured, with the interval of Jeffreys (30 calls, 9 returned: interval of the density)', () => {
    // By numerical integration of the density of Beta(9.5, 21.5) in 400,000 steps.
    const rate = returnRate(30, 9, 0.25);
    expect(rate).toMatchObject({ kind: 'measured', chance: 0.3 });
    expect(rate.kind === 'measured' && [rate.low, rate.high].map((v) => Math.round(v * 1000) / 1000)).toEqual([
      0.16, 0.477,
    ]);
  });
  it('stays the assumption for counts that cannot be', () => {
    for (const [calls, returned] of [
      [40, 41],
      [40, -1],
      [Number.NaN, 3],
      [31.5, 3],
    ] as const)
      expect(returnRate(calls, returned, 0.25).kind).toBe('assumed');
  });
  it('reaches from 0 and to 1 where nobody or everybody came back', () => {
    expect(returnRate(40, 0, 0.25)).toMatchObject({ chance: 0, low: 0 });
    expect(returnRate(40, 40, 0.25)).toMatchObject({ chance: 1, high: 1 });
  });
});

describe('the yearly loss of a base', () => {
  const many = (count: number, then: 'active' | 'lost', now: 'active' | 'lost' | 'former') =>
    Array.from({ length: count }, () => ({ then, now }));
  it('is the share of those alive a year ago who are lost now', () => {
    const base = [...many(75, 'active', 'active'), ...many(20, 'active', 'lost'), ...many(5, 'active', 'former')];
    expect(yearlyLoss([...base, ...many(50, 'lost', 'lost')])).toEqual({
      share: 0.25,
      lost: 25,
      of: 100,
      against: 'usual',
    });
  });
  it('is not said of fewer than 30 clients', () => {
    expect(yearlyLoss(many(29, 'active', 'lost'))).toBeUndefined();
  });
});
