import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssessContext, assessPurchases } from '../../../../lib/domain/assess';
import { type BaseFigures, baseFigures } from '../../../../lib/domain/baseFigures';
import { type BaseColumns, CLASSES, STATUSES } from '../../../../lib/domain/bulk/columns';
import { type JudgedBase, judgeBase } from '../../../../lib/domain/bulk/judgeBase';
import type { CleanHistory } from '../../../../lib/domain/cleanHistory';
import { dayNumber } from '../../../../lib/domain/day';
import type { ClientGroup } from '../../../../lib/domain/groups/clientGroup';
import type { GroupRule } from '../../../../lib/domain/groups/groupRule';
import type { Correction } from '../../../../lib/domain/hand/correction';
import { validCorrections } from '../../../../lib/domain/hand/validCorrections';
import { type ClientMark, validMarks } from '../../../../lib/domain/marks/mark';
import type { Purchases } from '../../../../lib/domain/purchases';
import { returnEconomics } from '../../../../lib/domain/returns/returnEconomics';
import { defaultRules, type Rules } from '../../../../lib/domain/rules';
import { wholeMinor } from '../../../../lib/domain/wholeMinor';

const today = '2026-11-21';
const now = dayNumber(today);
const costs = { yearlyLoss: 0.25, offerCostMinor: 50_000, contactCostMinor: 20_000 };

interface Client {
  readonly key: string;
  readonly purchases: Purchases;
  readonly group?: ClientGroup | undefined;
  readonly hand: Pick<CleanHistory, 'hand' | 'marks'> | undefined;
}

const match = { by: 'category', words: ['any'] } as const;
const GROUP_RULES: readonly GroupRule[] = [
  { code: 'habit', kind: 'cycle', cycleDays: 60, match },
  { code: 'fixed', kind: 'cycle', cycleDays: 45, isFixed: true, match },
  { code: 'norm', kind: 'norm', cycleDays: 200, match, isPreset: true, leadDays: 30 },
  { code: 'season', kind: 'season', window: { from: '03-01', to: '03-20' }, match },
  { code: 'once', kind: 'once', match },
];
/** Most clients fall under no rule. */
const group = fc.oneof(
  { weight: 3, arbitrary: fc.constant<ClientGroup | undefined>(undefined) },
  { weight: 1, arbitrary: fc.constantFrom(...GROUP_RULES).map((rule): ClientGroup => ({ rule, lastOf: [] })) },
);

const corrected = { setOn: '2026-11-01', reason: 'He said so' };
const person = fc.constantFrom({ name: 'Olga', role: 'manager' } as const, { name: 'Irina', role: 'head' } as const);
const correction: fc.Arbitrary<Correction> = fc
  .tuple(
    fc.constantFrom(
      { what: 'cycle', cycleDays: 40 } as const,
      { what: 'cycle', cycleDays: 400 } as const,
      { what: 'class', value: 'A' } as const,
      { what: 'class', value: 'C' } as const,
      { what: 'season', windows: [{ from: '02-01', to: '02-22' }] } as const,
      { what: 'former', why: 'moved' } as const,
      { what: 'noRepeat' } as const,
    ),
    person,
  )
  .map(([what, by]) => ({ ...corrected, ...what, by }));
const MARKS = ['promising', 'portfolioName', 'paysLate', 'muchWork', 'debt'];
const mark = fc.constantFrom(...MARKS).map((code): ClientMark => ({ code, setOn: corrected.setOn }));
/** Of most clients nothing is set by hand. */
const hand = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.array(correction, { maxLength: 2 }), fc.array(mark, { maxLength: 2 }))
      .map(([corrections, marks]) => ({
        hand: validCorrections(corrections, today, undefined),
        marks: validMarks(marks, today),
      })),
  },
);

/** Days that end `silence` days ago. */
function endingAgo(silence: number, intervals: readonly number[]): number[] {
  let day = now - silence;
  return [day, ...[...intervals].reverse().map((interval) => (day -= interval))].reverse();
}

const interval = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 130 }) },
  { weight: 2, arbitrary: fc.integer({ min: 25, max: 70 }) },
  { weight: 1, arbitrary: fc.integer({ min: 200, max: 500 }) },
  { weight: 1, arbitrary: fc.constantFrom(1, 30, 40, 41, 60, 61, 100, 101, 365, 40_000) },
);
const ordinary = fc
  .tuple(fc.integer({ min: 0, max: 900 }), fc.array(interval, { maxLength: 25 }))
  .map(([silence, intervals]) => endingAgo(silence, intervals).filter((day) => day > 0));
/** Some days around the same one to three dates of most years. */
const yearly = fc
  .record({
    dates: fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { minLength: 1, maxLength: 3 }),
    years: fc.integer({ min: 2, max: 8 }),
    strays: fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 48, maxLength: 48 }),
    silence: fc.integer({ min: 0, max: 500 }),
  })
  .map(({ dates, years, strays, silence }) => {
    const days = dates.flatMap((date, d) =>
      Array.from({ length: years * 2 }, (_, i) => Math.round((i >> 1) * 365.25 + date + strays[d * 16 + i]! / (1 + d))),
    );
    const last = Math.max(...days);
    return [...new Set(days)].sort((p, q) => p - q).map((day) => day - last + now - silence);
  });
const amount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9_000_000 }), fc.constantFrom(100, 1000));

const client = fc
  .record({
    days: fc.oneof(
      { weight: 8, arbitrary: ordinary },
      { weight: 2, arbitrary: yearly },
      { weight: 1, arbitrary: fc.constant<number[]>([]) },
    ),
    amounts: fc.array(amount, { minLength: 50, maxLength: 50 }),
    money: fc.constantFrom('RUB', 'RUB', 'RUB', 'EUR', 'mixed'),
  })
  .map(({ days, amounts, money }) => {
    const paid = days.map((_, i) => (money === 'mixed' ? 0 : (amounts[i % 50] ?? 0)));
    const currency = money === 'mixed' || paid.every((sum) => sum === 0) ? undefined : money;
    const facts = { currenciesMixed: money === 'mixed', paid: [], planned: 0, openDeals: 0, leftOut: [] };
    return { days, amounts: paid, currency, ...facts } satisfies Purchases;
  });

const rules: fc.Arbitrary<Rules> = fc
  .record({
    grace: fc.constantFrom(0, 0.3, 0.5, 1),
    sleepingFrom: fc.integer({ min: 1, max: 2 }),
    lostFrom: fc.integer({ min: 3, max: 5 }),
    companyCycleDays: fc.constantFrom(1, 30, 90, 800),
    marginRate: fc.constantFrom(undefined, 0.29, 0.4),
    minClients: fc.constantFrom(1, 10, 1000),
    thresholds: fc.constantFrom(undefined, { aFromMinor: 5_000_000, bFromMinor: 1_000_000 }),
  })
  .map(({ minClients, thresholds, ...rest }) => ({
    ...defaultRules,
    ...rest,
    classes: { ...defaultRules.classes, minClients, thresholds },
  }));

const base = fc
  .array(fc.tuple(client, group, hand), { maxLength: 60 })
  .map((list): Client[] =>
    list.map(([purchases, ruled, set], i) => ({ key: `k${(i * 7919) % 61}`, purchases, group: ruled, hand: set })),
  );

function columnsOf(clients: readonly Client[]): BaseColumns {
  return {
    keys: clients.map(({ key }) => key),
    days: clients.map(({ purchases }) => purchases.days),
    amounts: clients.map(({ purchases }) => purchases.amounts),
    currencies: clients.map(({ purchases }) => purchases.currency),
    groups: new Map(clients.flatMap(({ group: of }, place) => (of ? [[place, of] as const] : []))),
    hands: new Map(clients.flatMap(({ hand: set }, place) => (set ? [[place, set] as const] : []))),
  };
}

/** What `assess` says of a client, in the words of the columns. */
function oneByOne({ key, purchases, group: of, hand: set }: Client, context: AssessContext) {
  const seen = purchases.days.length;
  const said = assessPurchases(
    { key, purchases, group: of, ...set, completeness: { state: 'complete', seen, total: seen } },
    context,
  );
  return {
    status: said.status,
    missed: said.silence?.missed ?? 0,
    cycleDays: said.rhythm?.cycleDays ?? 0,
    valueClass: said.valueClass?.value,
    averageMinor: said.money?.averageMinor ?? 0,
    yearlyMinor: said.money?.yearlyMinor ?? 0,
    recoverableMinor: said.recoverable?.amountMinor ?? 0,
    netMinor: netOf(said, context.rules),
  };
}

function netOf({ money, recoverable }: ReturnType<typeof assessPurchases>, { marginRate = 1 }: Rules): number {
  if (!money?.by || !recoverable) return 0;
  const economics = returnEconomics({
    ...costs,
    marginPerDealMinor: wholeMinor(money.averageMinor * marginRate),
    dealsPerMonth: money.by.purchasesAYear / 12,
    chance: recoverable.chance,
  });
  if ('problem' in economics) throw new Error(economics.problem);
  return economics.netMinor;
}

function atOnce(judged: JudgedBase, place: number): ReturnType<typeof oneByOne> {
  return {
    status: STATUSES[judged.status[place]!],
    missed: judged.missed[place]!,
    cycleDays: judged.cycleDays[place]!,
    valueClass: CLASSES[judged.valueClass[place]!],
    averageMinor: judged.averageMinor[place]!,
    yearlyMinor: judged.yearlyMinor[place]!,
    recoverableMinor: judged.recoverableMinor[place]!,
    netMinor: judged.netMinor[place]!,
  };
}

/** Sums of logarithms are taken in another order, so the last bits of a cycle may differ, and nothing else. */
function expectSame(one: ReturnType<typeof oneByOne>, other: ReturnType<typeof oneByOne>): void {
  expect(Math.abs(one.cycleDays - other.cycleDays)).toBeLessThanOrEqual(1e-12 * other.cycleDays);
  expect({ ...one, cycleDays: 0 }).toEqual({ ...other, cycleDays: 0 });
}

function figuresWithin(one: BaseFigures, other: BaseFigures): void {
  expect(one.classes).toEqual(other.classes);
  expect({ ...one.rhythm, variance: 0 }).toEqual({ ...other.rhythm, variance: 0 });
  expect(one.rhythm.variance).toBeCloseTo(other.rhythm.variance, 12);
  expect(Object.keys(one.groups ?? {})).toEqual(Object.keys(other.groups ?? {}));
}

describe('a base judged at once', () => {
  it('gets what every client gets by himself', () => {
    fc.assert(
      fc.property(base, rules, (clients, ruled) => {
        const figures = baseFigures(
          clients.map(({ hand: set, ...one }) => ({ ...one, hand: set?.hand })),
          ruled,
        );
        const judged = judgeBase(columnsOf(clients), today, ruled, costs);
        figuresWithin(judged.figures, figures);
        clients.forEach((one, place) => {
          const said = oneByOne(one, { today, rules: ruled, base: figures });
          expectSame(atOnce(judged, place), said);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('knows yearly buyers among all others', () => {
    const gifts = [0, 365, 731].flatMap((year) => [year, year + 6]).map((day) => now - 800 + day);
    const regular = endingAgo(20, new Array<number>(30).fill(14));
    const judged = judgeBase(
      { keys: ['a', 'b'], days: [gifts, regular], amounts: [gifts, regular], currencies: ['RUB', 'RUB'] },
      today,
      defaultRules,
      costs,
    );
    expect([...judged.status].map((code) => STATUSES[code])).toEqual(['seasonal', 'due']);
  });
});
