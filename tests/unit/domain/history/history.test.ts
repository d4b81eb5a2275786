import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../../lib/domain/assess';
import { type BaseFigures, baseFigures } from '../../../../lib/domain/baseFigures';
import { dayNumber, dayOf } from '../../../../lib/domain/day';
import { classesOn } from '../../../../lib/domain/history/classHistory';
import { clientSpans, type PastClient } from '../../../../lib/domain/history/clientSpans';
import { movementHistory, movementsOf } from '../../../../lib/domain/history/movements';
import { shareHistory, weeklyDays } from '../../../../lib/domain/history/shareHistory';
import { defaultRules } from '../../../../lib/domain/rules';
import { cleaned, complete, paid } from '../deals';

const rules = defaultRules;
const base: BaseFigures = { rhythm: { days: 30, source: 'base', variance: 0.25, intervals: 500 }, classes: {} };
const ruler = { rules, base };
const to = dayNumber('2026-11-21');
const from = to - 2 * 365;

/** What the assessment itself says of a past day: slow, and sure. */
function statusThen(days: readonly number[], on: number) {
  const deals = days.filter((day) => day <= on).map((day) => paid(dayOf(day)));
  return assess({ key: 'k', deals, completeness: complete(deals) }, { today: dayOf(on), rules, base }).status;
}

const client = (days: readonly number[], key = 'k'): PastClient => ({ key, days });
const monthly = [0, 30, 60, 90, 120, 300, 330].map((gap) => from + 100 + gap);

/** Purchases of any kind: by chance, with a rhythm, once a year. */
const history = fc
  .oneof(
    fc.array(fc.integer({ min: from - 900, max: to }), { maxLength: 12 }),
    fc
      .tuple(
        fc.integer({ min: from - 900, max: to }),
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 1, max: 20 }),
      )
      .map(([first, step, count]) => Array.from({ length: count }, (_, i) => first + i * step)),
    fc
      .tuple(fc.integer({ min: from - 1200, max: from }), fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 6 }))
      .map(([first, shifts]) => shifts.flatMap((shift, i) => [first + 365 * i + shift, first + 365 * i + shift + 25])),
  )
  .map((days) => [...new Set(days.filter((day) => day <= to))].sort((p, q) => p - q));

describe('the status of a client on any past day', () => {
  it('is what an assessment of that day says', () => {
    fc.assert(
      fc.property(history, (days) => {
        const spans = clientSpans(client(days), ruler, { from, to });
        for (let on = from; on <= to; on += 7) {
          const then = spans.find((span) => span.from <= on && on <= span.to)?.status;
          expect(then ?? 'noData').toBe(statusThen(days, on));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves no day out from the first purchase on, and says none twice', () => {
    fc.assert(
      fc.property(history, (days) => {
        const spans = clientSpans(client(days), ruler, { from, to });
        const first = days[0];
        expect(spans[0]?.from).toBe(first === undefined ? undefined : Math.max(from, first));
        expect(spans.at(-1)?.to).toBe(first === undefined ? undefined : to);
        for (let i = 1; i < spans.length; i++) {
          expect(spans[i]!.from).toBe(spans[i - 1]!.to + 1);
          expect(spans[i]!.status).not.toBe(spans[i - 1]!.status);
        }
      }),
    );
  });

  it('changes on the border days of a monthly buyer', () => {
    const spans = clientSpans(client(monthly), ruler, { from, to: monthly[5]! });
    expect(spans.map(({ status, from: day }) => [status, day - monthly[0]!])).toEqual([
      ['oneTime', 0],
      ['active', 30],
      ['due', 150],
      ['sleeping', 165],
      ['lost', 225],
      ['active', 300],
    ]);
  });
});

describe('the shares of the base', () => {
  it('are those of one assessment after another, and count each client once', () => {
    fc.assert(
      fc.property(fc.array(history, { maxLength: 8 }), (histories) => {
        const clients = histories.map((days, i) => client(days, `c${i}`));
        const points = shareHistory(clients, weeklyDays(to, 20), ruler);
        expect(points).toHaveLength(21);
        for (const { on, clients: known, counts } of points) {
          const statuses = histories.map((days) => statusThen(days, on)).filter((status) => status !== 'noData');
          expect(known).toBe(statuses.length);
          for (const [status, count] of Object.entries(counts)) {
            expect(count).toBe(statuses.filter((one) => one === status).length);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of no days and of no clients are empty', () => {
    expect(shareHistory([client(monthly)], [], ruler)).toEqual([]);
    expect(shareHistory([], weeklyDays(to, 1), ruler).map(({ clients }) => clients)).toEqual([0, 0]);
  });
});

describe('who woke and who fell asleep', () => {
  it('is told with its day', () => {
    const moves = movementsOf(client(monthly), { from, to }, ruler).map(({ movement, on }) => [
      movement,
      on - monthly[0]!,
    ]);
    expect(moves).toEqual([
      ['came', 0],
      ['fellAsleep', 165],
      ['becameLost', 225],
      ['wokeFromLost', 300],
      ['fellAsleep', expect.any(Number)],
      ['becameLost', expect.any(Number)],
    ]);
  });

  it('begins with the first day of the range, not with those who were there before', () => {
    const range = { from: monthly[0]! + 165, to: monthly[0]! + 166 };
    expect(movementsOf(client(monthly), range, ruler)).toEqual([{ movement: 'fellAsleep', on: range.from }]);
    expect(movementsOf(client(monthly), { from: range.from + 1, to: range.to }, ruler)).toEqual([]);
  });

  it('adds up by month and by week, each client once for each thing', () => {
    const range = { from: dayNumber('2026-01-01'), to: dayNumber('2026-02-28') };
    // a daily buyer who sleeps after two days and is back on the fourth, again and again
    const restless = Array.from({ length: 30 }, (_, i) => range.from - 60 + i).concat(
      Array.from({ length: 14 }, (_, i) => range.from + 4 * i),
    );
    const months = movementHistory([client(restless)], range, 'month', ruler);
    expect(months.map(({ period }) => period)).toEqual(['2026-01', '2026-02']);
    for (const { counts } of months) expect(Math.max(...Object.values(counts))).toBeLessThanOrEqual(1);
    const weeks = movementHistory([client(restless)], range, 'week', ruler);
    expect(weeks[0]?.period).toBe('2025-12-29'); // the Monday before New Year
    expect(weeks).toHaveLength(9);
  });
});

describe('the classes of a past day', () => {
  it('are those of a base that ended on that day', () => {
    const small = { ...rules, classes: { ...rules.classes, minClients: 3 } };
    const clients = Array.from({ length: 6 }, (_, i) => ({
      key: `c${i}`,
      purchases: cleaned(
        [0, 40, 80, 120].map((gap) => paid(dayOf(to - 300 + 10 * i + gap), { amountMinor: 1000 * (i + 1) ** 3 })),
      ),
    }));
    const on = to - 230;
    const cut = clients
      .map(({ key, purchases }) => ({
        key,
        purchases: cleaned(
          purchases.days.flatMap((day, i) =>
            day <= on ? paid(dayOf(day), { amountMinor: purchases.amounts[i] }) : [],
          ),
        ),
      }))
      .filter(({ purchases }) => purchases.days.length > 0);
    const figures = baseFigures(cut, small);
    const slow = cut.map(({ key, purchases }) => {
      const deals = purchases.days.map((day, i) => paid(dayOf(day), { amountMinor: purchases.amounts[i] }));
      const context = { today: dayOf(on), rules: small, base: figures };
      return [key, assess({ key, deals, completeness: complete(deals) }, context).valueClass] as const;
    });
    expect([...classesOn(clients, on, small)]).toEqual(slow);
    expect(classesOn(clients, to - 400, small).size).toBe(0);
  });
});
