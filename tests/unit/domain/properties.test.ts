import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess';
import type { Assessment } from '../../../lib/domain/assessment';
import { baseFigures } from '../../../lib/domain/baseFigures';
import { buildWakeUpList } from '../../../lib/domain/buildWakeUpList';
import { dayNumber, dayOf } from '../../../lib/domain/day';
import type { Deal } from '../../../lib/domain/deal';
import { defaultRules, type Rules } from '../../../lib/domain/rules';
import { cleaned, complete, paid } from './deals';

const today = dayNumber('2026-11-21');
const day = fc.integer({ min: today - 4000, max: today }).map(dayOf);
const sale = fc
  .record({ on: day, amountMinor: fc.integer({ min: 0, max: 1_000_000 }) })
  .map(({ on, amountMinor }) => paid(on, { amountMinor }));
const refund = fc
  .record({ on: day, amountMinor: fc.integer({ min: -1_000_000, max: -1 }) })
  .map(({ on, amountMinor }) => paid(on, { amountMinor }));
const sales = fc.array(sale, { maxLength: 30 });
const rules: fc.Arbitrary<Rules> = fc
  .record({
    companyCycleDays: fc.integer({ min: 1, max: 3650 }),
    grace: fc.double({ min: 0, max: 1, noNaN: true }),
    sleepingFrom: fc.integer({ min: 1, max: 4 }),
    moreForLost: fc.integer({ min: 1, max: 5 }),
    mergeWindowDays: fc.integer({ min: 0, max: 14 }),
  })
  .map(({ moreForLost, ...change }) => ({ ...defaultRules, ...change, lostFrom: change.sleepingFrom + moreForLost }));

const worse = ['active', 'due', 'sleeping', 'lost'];

function judged(deals: readonly Deal[], on: string, of: Rules = defaultRules): Assessment {
  const base = baseFigures([{ key: 'k', purchases: cleaned(deals, on, of.mergeWindowDays) }], of);
  return assess({ key: 'k', deals, completeness: complete(deals) }, { today: on, rules: of, base });
}

describe('whatever the purchases are', () => {
  it('a status never improves as days pass without a purchase', () => {
    fc.assert(
      fc.property(sales, rules, fc.array(fc.nat({ max: 500 }), { minLength: 2, maxLength: 8 }), (deals, of, waits) => {
        let rank = -1;
        let now = today;
        let first: string | undefined;
        for (const wait of waits) {
          now += wait;
          const { status } = judged(deals, dayOf(now), of);
          first ??= status;
          if (worse.includes(first ?? '')) expect(worse.indexOf(status ?? '')).toBeGreaterThanOrEqual(rank);
          else expect(status).toBe(first); // one-time and no data stay what they are
          rank = worse.indexOf(status ?? '');
        }
      }),
    );
  });

  it('the order of input does not matter', () => {
    const shuffled = fc
      .array(fc.oneof(sale, refund), { maxLength: 30 })
      .chain((deals) =>
        fc.tuple(fc.constant(deals), fc.shuffledSubarray(deals, { minLength: deals.length, maxLength: deals.length })),
      );
    fc.assert(
      fc.property(shuffled, rules, ([deals, other], of) => {
        expect(judged(other, dayOf(today), of)).toEqual(judged(deals, dayOf(today), of));
      }),
    );
  });

  it('one more line on the day of a purchase changes no interval', () => {
    fc.assert(
      fc.property(
        fc.array(sale, { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.nat({ max: 14 }),
        (deals, pick, mergeWindowDays) => {
          const again = paid(deals[pick % deals.length]?.on);
          expect(cleaned([...deals, again], dayOf(today), mergeWindowDays).days).toEqual(
            cleaned(deals, dayOf(today), mergeWindowDays).days,
          );
        },
      ),
    );
  });

  it('refunds never add a purchase or money', () => {
    fc.assert(
      fc.property(sales, fc.array(refund, { maxLength: 10 }), (deals, refunds) => {
        const before = cleaned(deals);
        const after = cleaned([...deals, ...refunds]);
        expect(before.days).toEqual(expect.arrayContaining([...after.days]));
        expect(after.paid[0]?.totalMinor ?? 0).toBeLessThanOrEqual(before.paid[0]?.totalMinor ?? 0);
        expect(after.amounts.every((amount) => amount >= 0)).toBe(true);
      }),
    );
  });

  it('purchases are in order of days, no two on one, none after today', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(sale, refund)), fc.nat({ max: 14 }), (deals, mergeWindowDays) => {
        const { days, amounts } = cleaned(deals, '2024-02-29', mergeWindowDays);
        expect(amounts).toHaveLength(days.length);
        for (let i = 1; i < days.length; i++)
          expect((days[i] ?? 0) - (days[i - 1] ?? 0)).toBeGreaterThan(mergeWindowDays);
        expect(days.every((one) => one <= dayNumber('2024-02-29'))).toBe(true);
      }),
    );
  });
});

describe('whatever comes out of a page or a file', () => {
  const garbage = fc.oneof(
    fc.anything(),
    fc.record({
      id: fc.oneof(fc.string(), fc.constant(undefined), fc.anything()),
      on: fc.oneof(day, fc.string(), fc.anything()),
      amountMinor: fc.oneof(fc.maxSafeInteger(), fc.double(), fc.anything()),
      currency: fc.oneof(fc.constantFrom('RUB', 'EUR', undefined), fc.anything()),
      outcome: fc.oneof(fc.constantFrom('won', 'lost', 'open'), fc.anything()),
    }),
  );

  it('nothing throws, nothing is NaN, and each deal is counted, named, or no purchase by its outcome', () => {
    fc.assert(
      fc.property(fc.array(garbage, { maxLength: 20 }), rules, (input, of) => {
        const deals = input as Deal[];
        const purchases = cleaned(deals, dayOf(today), of.mergeWindowDays);
        const assessment = judged(deals, dayOf(today), of);
        const list = buildWakeUpList([{ key: 'k', site: 's', path: '/', name: 'n', owner: undefined, assessment }], {
          today: dayOf(today),
          rules: of,
        });
        expect(numbersIn([purchases, assessment, list]).every(Number.isFinite)).toBe(true);
        const named = new Set(purchases.leftOut.map(({ index }) => index));
        expect(named.size).toBe(purchases.leftOut.length);
        const silent = deals.filter(
          (deal, index) => !named.has(index) && deal.outcome === 'won' && deal.amountMinor !== undefined,
        );
        if (purchases.days.length === 0) expect(silent.filter((deal) => (deal.amountMinor ?? 0) >= 0)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}
