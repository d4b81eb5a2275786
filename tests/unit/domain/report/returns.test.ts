import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../../lib/domain/day';
import type { PromiseEntry } from '../../../../lib/domain/offer/promiseLog';
import { wakeUpAttempts } from '../../../../lib/domain/report/attempts';
import { bonusMinor, bonusRows } from '../../../../lib/domain/report/bonuses';
import { forgottenOf } from '../../../../lib/domain/report/forgotten';
import { returnsOf } from '../../../../lib/domain/report/returns';
import { stakesOf } from '../../../../lib/domain/report/stake';
import { defaultRules } from '../../../../lib/domain/rules';
import { every, firmOf, talk, talksOf, today } from './firm';

const FREE = { minor: 0, currency: undefined };

/** Bought every 30 days, slept, and bought again `after` days after he had been silent for `silence`. */
function cameBack(silence: number, after: number, ago: number) {
  const back = today - ago;
  const last = back - after - silence;
  return { days: [...Array.from({ length: 8 }, (_, i) => last - (7 - i) * 30), back], calledOn: dayOf(back - after) };
}

const attemptsOf = (
  firm: Parameters<typeof firmOf>[0],
  log: readonly ReturnType<typeof talk>[],
  promises: readonly PromiseEntry[] = [],
) => {
  const base = firmOf(firm, { ...defaultRules, marginRate: 0.4 });
  const own = promises.map((promise) => ({ ...promise, place: base.clients.keys.indexOf(promise.client) }));
  return wakeUpAttempts(base, talksOf(base, log), own);
};

describe('money that may come back', () => {
  it('is 25 000 for a hundred sleepers, a chance of 25 % and a purchase of 1000', () => {
    const base = firmOf(Array.from({ length: 100 }, () => ({ days: every(30, 8, 60) })));
    const places = base.clients.keys.map((_, i) => i);
    expect(stakesOf(base, places, 0.25)).toEqual([
      { currency: 'RUB', clients: 100, averagesMinor: 10_000_000, chance: 0.25, amountMinor: 2_500_000 },
    ]);
  });

  it('stands apart for each currency', () => {
    const base = firmOf([
      { days: every(30, 8, 60), currency: 'RUB' },
      { days: every(30, 8, 60), currency: 'EUR' },
      { days: every(30, 8, 5), currency: 'USD' },
    ]);
    expect(stakesOf(base, [0, 1, 2], 0.25).map(({ currency }) => currency)).toEqual(['EUR', 'RUB']);
  });
});

describe('a return', () => {
  it('is the first purchase within one own cycle after a finished call with a client who slept', () => {
    const { days, calledOn } = cameBack(60, 20, 10);
    const [attempt] = attemptsOf([{ days }], [talk(0, calledOn)]);
    expect(attempt).toMatchObject({
      state: 'returned',
      by: 'Olga',
      purchase: { amountMinor: 100_000, marginMinor: 40_000 },
    });
  });

  it('is none where his cycle had gone by, or where he was not asleep', () => {
    const late = cameBack(60, 45, 10);
    expect(attemptsOf([{ days: late.days }], [talk(0, late.calledOn)])).toMatchObject([{ state: 'notReturned' }]);
    const awake = cameBack(20, 5, 10);
    expect(attemptsOf([{ days: awake.days }], [talk(0, awake.calledOn)])).toEqual([]);
  });

  it('is not later than 90 days, however long the cycle', () => {
    const days = [...every(200, 6, 420), today - 10];
    expect(attemptsOf([{ days }], [talk(0, dayOf(today - 105))])).toMatchObject([
      { windowDays: 90, state: 'notReturned' },
    ]);
  });

  it('is still open while the cycle runs, and in no rate', () => {
    const firm = [{ days: every(30, 8, 60) }];
    expect(attemptsOf(firm, [talk(0, dayOf(today - 5))])).toMatchObject([{ state: 'waiting' }]);
    const base = firmOf(firm);
    const talks = talksOf(base, [talk(0, dayOf(today - 5))]);
    const returns = returnsOf(base, wakeUpAttempts(base, talks, []), talks, FREE);
    expect(returns).toMatchObject({ attempts: 1, waiting: 1, rate: { kind: 'assumed', chance: 0.25, calls: 0 } });
  });

  it('belongs to whoever spoke with him last: two calls in one sleep are one try', () => {
    const { days, calledOn } = cameBack(60, 20, 10);
    const earlier = dayOf(today - 10 - 20 - 6);
    expect(attemptsOf([{ days }], [talk(0, earlier, 'Ivan'), talk(0, calledOn, 'Olga')])).toMatchObject([
      { by: 'Olga' },
    ]);
  });

  it('costs what was promised for it, and a discount earns no bonus', () => {
    const { days, calledOn } = cameBack(60, 20, 10);
    const promise: PromiseEntry = {
      id: 'p',
      client: 'client 0000',
      kind: 'discount',
      on: calledOn,
      until: dayOf(today),
      by: 'Olga',
      amountMinor: 3_000,
      currency: 'RUB',
      percent: 5,
      minOrderMinor: 0,
    };
    const [attempt] = attemptsOf([{ days }], [talk(0, calledOn)], [promise]);
    expect(attempt?.purchase?.offerMinor).toBe(3_000);
    const base = firmOf([{ days }], { ...defaultRules, marginRate: 0.4 });
    const [row] = bonusRows(base, attempt ? [attempt] : [], dayOf(today - 180));
    expect(row).toMatchObject({
      by: 'Olga',
      calls: 1,
      returned: 1,
      earned: { RUB: 37_000 },
      rate: { kind: 'assumed' },
    });
  });

  it('gives an own rate with its interval from thirty decided calls on', () => {
    const firm = Array.from({ length: 40 }, (_, i) => cameBack(60, i < 10 ? 20 : 45, 10));
    const base = firmOf(firm.map(({ days }) => ({ days })));
    const talks = talksOf(
      base,
      firm.map(({ calledOn }, i) => talk(i, calledOn)),
    );
    const { rate } = returnsOf(base, wakeUpAttempts(base, talks, []), talks, FREE);
    expect(rate).toMatchObject({ kind: 'measured', calls: 40, returned: 10, chance: 0.25 });
  });
});

describe('spending', () => {
  it('counts the minutes of every call with a sleeper, in the month of the call', () => {
    const { days, calledOn } = cameBack(60, 20, 10);
    const base = firmOf([{ days }]);
    const talks = talksOf(base, [talk(0, calledOn)]);
    const { spent, returned } = returnsOf(base, wakeUpAttempts(base, talks, []), talks, {
      minor: 7_500,
      currency: 'RUB',
    });
    expect([spent, returned]).toEqual([{ RUB: 7_500 }, { RUB: 100_000 }]);
  });
});

describe('bonuses', () => {
  it.each([
    [812_000_00, 3, 24_360_00],
    [333, 10, 33],
    [100, 0, 0],
    [-500, 10, 0],
  ])('%i at %i %% is %i', (earned, percent, bonus) => {
    expect(bonusMinor(earned, percent)).toBe(bonus);
  });
});

describe('the forgotten', () => {
  it('sleep or are lost and have had no contact since they bought last', () => {
    const base = firmOf([{ days: every(30, 8, 60) }, { days: every(30, 8, 60) }, { days: every(30, 8, 5) }]);
    const found = forgottenOf(base, [0, 1, 2], talksOf(base, [talk(1, dayOf(today - 20))]));
    expect(found).toMatchObject({ total: 1, of: 2, best: [{ name: 'Name 0' }] });
    const before = forgottenOf(base, [0, 1, 2], talksOf(base, [talk(1, dayOf(today - 70))]));
    expect(before.total).toBe(2);
  });
});
