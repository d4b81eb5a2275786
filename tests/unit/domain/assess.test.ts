import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess';
import type { Assessment } from '../../../lib/domain/assessment';
import { type BaseFigures, baseFigures } from '../../../lib/domain/baseFigures';
import type { Completeness, Deal } from '../../../lib/domain/deal';
import { defaultRules, type Rules } from '../../../lib/domain/rules';
import { cleaned, complete, paid, rhythm } from './deals';

const today = '2026-11-21';
const base: BaseFigures = { rhythm: { days: 30, source: 'base', variance: 0.25, intervals: 500 }, classes: {} };

function judged(
  deals: readonly Deal[],
  change: { rules?: Partial<Rules>; base?: BaseFigures; completeness?: Completeness } = {},
): Assessment {
  return assess(
    { key: 'k', deals, completeness: change.completeness ?? complete(deals) },
    { today, rules: { ...defaultRules, ...change.rules }, base: change.base ?? base },
  );
}

const even = (count: number, interval: number) => new Array<number>(count).fill(interval);

describe('the assessment of one client', () => {
  it('tells rhythm, silence and money of a client who sleeps', () => {
    const deals = rhythm(today, 50, even(6, 30));
    const assessment = judged(deals);
    expect(assessment).toMatchObject({
      today,
      status: 'sleeping',
      purchases: 7,
      lastOn: '2026-10-02',
      firstOn: '2026-04-05',
      rhythm: { source: 'own', confidence: 'good', ownMedianDays: 30 },
      silence: { days: 50, missed: 1, nextDueOn: '2026-12-01', sleepingOn: '2026-11-16', lostOn: '2027-01-15' },
      // 1000.00 · 365.25 / 30 = 12 175.00
      money: { currency: 'RUB', totalMinor: 700_000, averageMinor: 100_000, yearlyMinor: 1_217_500, isMargin: false },
      recoverable: { amountMinor: 25_000, currency: 'RUB', chance: 0.25, isAssumption: true },
      currenciesMixed: false,
      openDeals: 0,
      planned: 0,
    });
    expect(assessment.recentOn).toHaveLength(7);
  });

  it('values a client by margin where its rate is known', () => {
    expect(judged(rhythm(today, 5, even(6, 30)), { rules: { marginRate: 0.4 } }).money).toMatchObject({
      yearlyMinor: 487_000,
      isMargin: true,
    });
  });

  it('takes a lower chance for a lost client, and none for one who still buys', () => {
    expect(judged(rhythm(today, 105, even(6, 30)))).toMatchObject({
      status: 'lost',
      recoverable: { amountMinor: 10_000, chance: 0.1 },
    });
    expect(judged(rhythm(today, 35, even(6, 30)))).toMatchObject({ status: 'due', recoverable: undefined });
  });

  it('rounds money down to whole minor units, and loses none to binary fractions', () => {
    const deals = rhythm(today, 50, even(6, 30)).map((deal) => ({ ...deal, amountMinor: 100 }));
    const returnChance = { sleeping: 0.29, lost: 0.1 };
    expect(judged(deals, { rules: { returnChance } }).recoverable?.amountMinor).toBe(29);
    const odd = deals.map((deal) => ({ ...deal, amountMinor: 99 }));
    expect(judged(odd).recoverable?.amountMinor).toBe(24);
  });

  it('leaves unpaid purchases out of the average', () => {
    const deals = rhythm(today, 5, even(3, 30)).map((deal, i) => ({
      ...deal,
      amountMinor: [500, 0, undefined, 300][i],
    }));
    expect(judged(deals)).toMatchObject({ purchases: 4, money: { totalMinor: 800, averageMinor: 400 } });
  });

  it('calls currencies that are mixed not comparable, and still knows the rhythm', () => {
    const deals = rhythm(today, 50, even(6, 30)).map((deal, i) => ({ ...deal, currency: i % 2 ? 'EUR' : 'RUB' }));
    expect(judged(deals)).toMatchObject({
      status: 'sleeping',
      money: undefined,
      currenciesMixed: true,
      valueClass: undefined,
      recoverable: undefined,
    });
  });

  it('counts open deals and plans beside the purchases', () => {
    const deals = [...rhythm(today, 5, even(3, 30)), paid(undefined, { outcome: 'open' }), paid('2026-12-01')];
    expect(judged(deals)).toMatchObject({ purchases: 4, openDeals: 1, planned: 1, lastOn: '2026-11-16' });
  });

  it('knows a client who bought today, twice', () => {
    const deals = [...rhythm(today, 30, even(3, 30)), paid(today), paid(today)];
    expect(judged(deals)).toMatchObject({
      status: 'active',
      purchases: 5,
      silence: { days: 0, nextDueOn: '2026-12-21' },
    });
  });
});

describe('a client with one purchase', () => {
  it.each([0, 20, 91, 400, 5000])('is one-time after %d days, never alive or dead', (silentDays) => {
    const assessment = judged(rhythm(today, silentDays, []));
    expect(assessment).toMatchObject({ status: 'oneTime', recoverable: undefined });
    expect(assessment.silence?.missed).toBe(0);
  });

  it('made on two lines of one day is one purchase', () => {
    expect(judged([paid('2026-01-01'), paid('2026-01-01')]).status).toBe('oneTime');
  });

  it('counts his purchase once a year, or once a company cycle where that is longer', () => {
    expect(judged([paid('2026-01-01')]).money?.yearlyMinor).toBe(100_000);
    expect(judged([paid('2026-01-01')], { rules: { companyCycleDays: 1461 } }).money?.yearlyMinor).toBe(25_000);
  });

  it("shows the group's rhythm with no claim to be his own", () => {
    expect(judged([paid('2026-01-01')]).rhythm).toMatchObject({ cycleDays: 30, source: 'base', confidence: 'weak' });
  });
});

describe('what is known of the history', () => {
  const deals = rhythm(today, 500, even(6, 30));

  it('allows no status, class or money on a part of it, but tells what was read', () => {
    const completeness = { state: 'partial', seen: 7, total: 37 } as const;
    expect(judged(deals, { completeness })).toEqual({
      today,
      status: undefined,
      completeness,
      purchases: 7,
      firstOn: '2025-01-10',
      lastOn: '2025-07-09',
      recentOn: ['2025-01-10', '2025-02-09', '2025-03-11', '2025-04-10', '2025-05-10', '2025-06-09', '2025-07-09'],
      rhythm: undefined,
      silence: undefined,
      money: undefined,
      currenciesMixed: false,
      valueClass: undefined,
      recoverable: undefined,
      openDeals: 0,
      planned: 0,
    });
    expect(judged([], { completeness: { state: 'partial', seen: 0, total: 37 } }).status).toBeUndefined();
  });

  it('tells a client without purchases yet from one never read', () => {
    expect(judged([])).toMatchObject({ status: 'noData', completeness: { state: 'complete' }, purchases: 0 });
    const none = { state: 'none', seen: 0, total: undefined } as const;
    expect(judged([], { completeness: none })).toMatchObject({ status: 'noData', completeness: none });
    expect(judged([paid('2026-12-01'), paid('2026-01-01', { outcome: 'open' })])).toMatchObject({
      status: 'noData',
      planned: 1,
      openDeals: 1,
    });
  });
});

describe('figures of the base', () => {
  const clients = Array.from({ length: 25 }, (_, i) => ({
    key: `c${String(i).padStart(2, '0')}`,
    purchases: cleaned(
      rhythm(today, 10, even(4, 30)).map((deal) => ({ ...deal, amountMinor: i === 0 ? 9_600_000 : 100_000 })),
    ),
  }));

  it('give each client its class, with the share it brings', () => {
    const figures = baseFigures(clients, defaultRules);
    expect(figures.rhythm).toMatchObject({ days: 30, source: 'base', intervals: 100 });
    const big = rhythm(today, 10, even(4, 30)).map((deal) => ({ ...deal, amountMinor: 9_600_000 }));
    const assessment = assess(
      { key: 'c00', deals: big, completeness: complete(big) },
      { today, rules: defaultRules, base: figures },
    );
    expect(assessment.valueClass).toMatchObject({ value: 'A', by: 'share', sharePercent: 80 });
    expect(judged(rhythm(today, 10, even(4, 30)), { base: figures }).valueClass?.value).toBe('C'); // key k, after c24
  });

  it('keep currencies apart, each with its own number of buyers', () => {
    const euro = { key: 'e', purchases: cleaned(rhythm(today, 5, [30]).map((deal) => ({ ...deal, currency: 'EUR' }))) };
    const { classes } = baseFigures([...clients, euro], defaultRules);
    expect(classes['RUB']?.clients).toBe(25);
    expect(classes['EUR']?.clients).toBe(1);
  });

  it('of an empty base are the company rule and no classes', () => {
    expect(baseFigures([], defaultRules)).toEqual({
      rhythm: { days: 90, source: 'company', variance: 0.01, intervals: 0 },
      classes: {},
    });
  });
});
