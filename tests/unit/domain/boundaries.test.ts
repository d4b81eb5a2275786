import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { assess, type ClientHistory } from '../../../lib/domain/assess';
import { type BaseFigures, baseFigures } from '../../../lib/domain/baseFigures';
import { buildWakeUpList } from '../../../lib/domain/buildWakeUpList';
import { dayNumber, dayOf } from '../../../lib/domain/day';
import type { Deal } from '../../../lib/domain/deal';
import { explain } from '../../../lib/domain/explain';
import type { Correction } from '../../../lib/domain/hand/correction';
import { applyPreset } from '../../../lib/domain/presets/applyPreset';
import { presets } from '../../../lib/domain/presets/preset';
import { defaultRules } from '../../../lib/domain/rules';
import { complete, paid, rhythm } from './deals';

const base: BaseFigures = { rhythm: { days: 30, source: 'base', variance: 0.25, intervals: 500 }, classes: {} };
const even = (count: number, interval: number) => new Array<number>(count).fill(interval);

function judged(deals: readonly Deal[], today: string, of: BaseFigures = base) {
  return assess({ key: 'k', deals, completeness: complete(deals) }, { today, rules: defaultRules, base: of });
}

/** A client with a rhythm whose last purchase is on this day. */
const until = (lastOn: string, intervals: readonly number[]) => rhythm(lastOn, 0, intervals);

describe('the first day of every status, a monthly buyer', () => {
  const first = (lastOn: string) => until(lastOn, even(6, 30));

  it.each([
    ['2026-01-01', '2026-01-01', 'active'],
    ['2026-01-01', '2026-01-30', 'active'],
    ['2026-01-01', '2026-01-31', 'due'], // 30 days
    ['2026-01-01', '2026-02-14', 'due'],
    ['2026-01-01', '2026-02-15', 'sleeping'], // 45
    ['2026-01-01', '2026-04-15', 'sleeping'],
    ['2026-01-01', '2026-04-16', 'lost'], // 105
    // the same 45 days end on another date when a leap day lies between
    ['2024-01-20', '2024-03-04', 'due'],
    ['2024-01-20', '2024-03-05', 'sleeping'],
    ['2023-01-20', '2023-03-05', 'due'],
    ['2023-01-20', '2023-03-06', 'sleeping'],
    ['2024-02-29', '2024-03-30', 'due'], // 29 February: due on the day
    ['2024-02-29', '2024-03-29', 'active'],
    ['2024-02-28', '2024-02-29', 'active'],
    ['2026-12-31', '2027-01-30', 'due'], // over New Year
  ])('last purchase %s: on %s %s', (lastOn, today, status) => expect(judged(first(lastOn), today).status).toBe(status));

  it.each([
    ['2026-11-20', 'noData'], // only planned as yet
    ['2026-11-21', 'oneTime'],
    ['2030-01-01', 'oneTime'],
  ])('one purchase on 21 November 2026, seen on %s: %s', (today, status) =>
    expect(judged([paid('2026-11-21')], today).status).toBe(status),
  );
});

describe('days, not instants', () => {
  const home = process.env['TZ'];
  afterEach(() => {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });

  it('give the same in every time zone, also where the clock is changed or a day never was', () => {
    const results = ['UTC', 'Pacific/Kiritimati', 'Pacific/Apia', 'America/St_Johns', 'Europe/Moscow'].map((zone) => {
      process.env['TZ'] = zone;
      return judged(until('2026-03-29', even(6, 30)), '2026-05-13');
    });
    expect(results[0]?.status).toBe('sleeping');
    for (const result of results) expect(result).toEqual(results[0]);
  });

  it('are all the domain knows: nothing in it asks a clock', () => {
    const root = path.resolve('lib/domain');
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    expect(sources.length).toBeGreaterThan(50);
    const asking = sources.filter((name) =>
      /\bDate\.now|\bnew Date(\(\))?(?!\()|performance\.now/.test(readFileSync(path.join(root, name), 'utf8')),
    );
    expect(asking).toEqual([]);
  });
});

describe('a clock set back', () => {
  it('shows what was known then: later purchases are plans, and nothing is lost when it is right again', () => {
    const deals = until('2026-11-10', even(6, 30));
    const then = judged(deals, '2026-09-20');
    const known = deals.filter(({ on }) => (on ?? '') <= '2026-09-20');
    expect(then).toMatchObject({ status: 'active', planned: 2, purchases: 5 });
    expect(then.silence).toEqual(judged(known, '2026-09-20').silence);
    expect(judged(deals, '2026-11-21')).toMatchObject({ planned: 0, purchases: 7, status: 'active' });
  });
});

describe('purchases of today and of days to come', () => {
  it.each([
    ['today', [paid('2026-11-21')], { purchases: 1, planned: 0, status: 'oneTime' }],
    ['tomorrow', [paid('2026-11-22')], { purchases: 0, planned: 1, status: 'noData' }],
    ['twice today', [paid('2026-11-21'), paid('2026-11-21')], { purchases: 1, status: 'oneTime' }],
    ['yesterday and today', [paid('2026-11-20'), paid('2026-11-21')], { purchases: 2, status: 'active' }],
    ['a year and more ahead', [paid('2028-01-01')], { purchases: 0, planned: 0, status: 'noData' }],
  ])('%s', (_, deals, result) => expect(judged(deals, '2026-11-21')).toMatchObject(result));
});

describe('a rhythm', () => {
  it('with a pause is itself again: only the latest eight intervals count', () => {
    const deals = until('2026-11-10', [...even(6, 30), 400, ...even(8, 30)]);
    expect(judged(deals, '2026-11-21')).toMatchObject({
      status: 'active',
      rhythm: { ownMedianDays: 30, confidence: 'good' },
    });
    expect(judged(deals, '2026-11-21').rhythm?.cycleDays).toBeCloseTo(30, 6);
  });

  it('right after a pause is judged by its middle, not by the pause', () => {
    const deals = until('2026-11-10', [...even(6, 30), 400]);
    expect(judged(deals, '2026-11-21').rhythm?.cycleDays).toBeCloseTo(30, 6);
  });

  it('that has changed is the new one after eight intervals', () => {
    const changed = (count: number) =>
      judged(until('2026-11-10', [...even(10, 30), ...even(count, 60)]), '2026-11-21').rhythm;
    expect(changed(8)?.ownMedianDays).toBe(60);
    expect(changed(4)?.ownMedianDays).toBe(45);
    expect(changed(3)?.ownMedianDays).toBe(30);
  });

  it('bears one outlier: its middle stays, and the pull to the base is never more than three intervals', () => {
    const wide: BaseFigures = { ...base, rhythm: { ...base.rhythm, days: 45 } };
    const { rhythm: own } = judged(until('2026-11-10', [30, 30, 30, 300, 30, 30, 30]), '2026-11-21', wide);
    expect(own?.ownMedianDays).toBe(30);
    expect(own?.cycleDays).toBeLessThan(30 ** 0.7 * 45 ** 0.3 + 1e-9);
    expect(own?.cycleDays).toBeGreaterThan(30);
  });

  it('is shown as a range where its intervals differ', () => {
    const veronika = until('2026-11-10', [60, 75, 90, 62, 88]); // every two or three months (S0-11)
    expect(judged(veronika, '2026-11-21').rhythm?.rangeDays).toEqual([62, 88]);
    expect(judged(until('2026-11-10', [60, 75]), '2026-11-21').rhythm?.rangeDays).toBeUndefined();
  });

  it.each([1, 2, 365, 3650])('of %d days is a cycle of at least one day and never NaN', (interval) => {
    const { rhythm: own, silence } = judged(until('2026-11-10', even(3, interval)), '2026-11-21');
    expect(own?.cycleDays).toBeGreaterThanOrEqual(1);
    expect(silence?.missed).toBeGreaterThanOrEqual(0);
  });
});

describe('sums', () => {
  const three = (amounts: readonly (number | undefined)[]) =>
    judged(
      amounts.map((amountMinor, i) => paid(`2026-0${i + 5}-10`, { amountMinor })),
      '2026-11-21',
    );

  it.each([
    ['of nothing count for the rhythm alone', [0, 0, 0], 3, undefined],
    ['that are unknown too', [undefined, undefined, undefined], 3, undefined],
    ['of nothing are no part of the average', [600, 0, 300], 3, 450],
    ['paid back take money, not time', [600, -100, 400], 2, 450],
    ['paid back in full take the purchase', [600, -600, 400], 1, 400],
    ['paid back without a purchase before it take nothing', [-600, 600, 400], 2, 500],
    ['one minor unit short of a full refund', [600, -597, 400], 1, 400], // 0.5 % is left: as good as all
    ['just above it stay', [600, -596, 400], 2, 202],
  ] as const)('%s', (_, amounts, purchases, averageMinor) => {
    const assessment = three(amounts);
    expect(assessment.purchases).toBe(purchases);
    expect(assessment.money?.averageMinor).toBe(averageMinor);
  });
});

describe('5,000 purchases of one client', () => {
  it('are judged by their end', () => {
    const days = even(4999, 1);
    expect(judged(until('2026-11-20', days), '2026-11-21')).toMatchObject({
      purchases: 5000,
      status: 'active',
      rhythm: { ownMedianDays: 1 },
    });
    expect(judged(until('2026-01-20', days), '2026-11-21').status).toBe('lost');
  });
});

describe('whatever is read, ruled and set by hand', () => {
  const today = dayNumber('2026-11-21');
  const day = fc.oneof(fc.integer({ min: today - 3000, max: today + 800 }).map(dayOf), fc.string());
  const deal = fc.record(
    {
      id: fc.oneof(fc.constantFrom('1', '2', '3'), fc.anything()),
      on: fc.oneof(day, fc.anything()),
      amountMinor: fc.oneof(fc.integer({ min: -10_000, max: 1_000_000 }), fc.anything()),
      currency: fc.constantFrom('RUB', 'EUR', 'USD', undefined),
      outcome: fc.constantFrom('won', 'won', 'won', 'open', 'lost'),
      title: fc.oneof(fc.constantFrom('Маникюр', 'замена масла', 'Развод', 'Зимняя резина'), fc.anything()),
      category: fc.anything(),
    },
    { requiredKeys: ['outcome'] },
  );
  const correction = fc.record({
    what: fc.constantFrom('cycle', 'class', 'season', 'former', 'noRepeat'),
    cycleDays: fc.oneof(fc.double(), fc.integer({ min: 1, max: 400 })),
    value: fc.constantFrom('A', 'B', 'C'),
    why: fc.constantFrom('moved', 'closed', 'noNeed'),
    windows: fc.array(
      fc.record({ from: fc.constantFrom('02-01', '02-29', '12-20', 'x'), to: fc.constantFrom('03-07', '01-10') }),
      {
        maxLength: 3,
      },
    ),
    setOn: day,
    endsOn: fc.oneof(day, fc.constant(undefined)),
    reason: fc.string(),
  });
  const rates = {
    home: 'RUB',
    rates: [
      { currency: 'EUR', from: '2024-01-01', rate: '99.123456' },
      { currency: 'USD', from: '2025-01-01', rate: 'NaN' },
    ],
  };

  it('nothing throws, and no number is NaN or infinite', () => {
    fc.assert(
      fc.property(
        fc.array(deal, { maxLength: 15 }),
        fc.array(correction, { maxLength: 3 }),
        fc.constantFrom(...presets),
        fc.dictionary(fc.constantFrom('breed', 'segment'), fc.string()),
        (deals, corrections, preset, fields) => {
          const rules = { ...applyPreset(defaultRules, preset), rates, recordsFrom: '2020-01-01' };
          const history = {
            key: 'k',
            deals,
            completeness: complete(deals as Deal[]),
            fields,
            corrections,
          } as unknown as ClientHistory & {
            corrections: Correction[];
          };
          const assessment = assess(history, { today: dayOf(today), rules, base: baseFigures([], rules) });
          const client = { key: 'k', site: 's', path: '/', name: 'n', owner: undefined, assessment };
          const list = buildWakeUpList([client], { today: dayOf(today), rules });
          expect(numbersIn([assessment, list, explain(assessment)]).filter((value) => !Number.isFinite(value))).toEqual(
            [],
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}
