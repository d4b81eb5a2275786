import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../../lib/domain/assessment';
import { buildWakeUpList } from '../../../../lib/domain/buildWakeUpList';
import type { SettledCall } from '../../../../lib/domain/day/daySoFar';
import { callsOf, dayPlan } from '../../../../lib/domain/policy/dayPlan';
import { defaultRules } from '../../../../lib/domain/rules';
import type { AssessedClient, ClientContact } from '../../../../lib/domain/wakeUpRow';

/** The calls of a day on random bases, against `product.md` §5 and §6 written down once more, slowly and plainly. */

const today = '2026-11-21';
const ME = 'Olga';

/** One client as the page of the product speaks of him. */
interface Person {
  readonly id: number;
  readonly status: 'active' | 'due' | 'sleeping' | 'lost' | 'former';
  readonly valueClass: 'A' | 'B' | 'C' | undefined;
  readonly missed: number;
  readonly average: number;
  readonly cycle: number;
  readonly openDeals: number;
  readonly owner: string | undefined;
  readonly contact: ClientContact;
  readonly isDone: boolean;
}

const some = <T>(value: fc.Arbitrary<T>, weight = 3) => fc.option(value, { nil: undefined, freq: weight });
const day = fc.constantFrom('2026-10-01', '2026-11-08', '2026-11-20', today, '2026-11-22', '2027-01-01');

const contact = fc
  .record({
    isDoNotContact: fc.boolean(),
    prefersMessages: fc.boolean(),
    quietUntil: some(day),
    agreedOn: some(day),
    lastContactOn: some(fc.constantFrom('2026-10-01', '2026-11-07', '2026-11-08', '2026-11-20')),
    silentAttempts: fc.nat({ max: 4 }),
    rare: fc.nat({ max: 9 }),
  })
  .map(
    ({
      isDoNotContact,
      prefersMessages,
      quietUntil,
      agreedOn,
      lastContactOn,
      silentAttempts,
      rare,
    }): ClientContact => ({
      isDoNotContact: isDoNotContact && rare === 0,
      prefersMessages: prefersMessages && rare === 1,
      silentAttempts: rare > 5 ? 0 : silentAttempts,
      ...(quietUntil !== undefined && rare < 3 && { quietUntil }),
      ...(agreedOn !== undefined && rare < 4 && { agreement: { kind: 'call', on: agreedOn } as const }),
      ...(lastContactOn !== undefined && rare < 5 && { lastContactOn }),
    }),
  );

const person = (id: number): fc.Arbitrary<Person> =>
  fc.record({
    id: fc.constant(id),
    status: fc.constantFrom('active', 'due', 'sleeping', 'sleeping', 'lost', 'former'),
    valueClass: fc.constantFrom('A', 'B', 'C', undefined),
    missed: fc.integer({ min: 1, max: 4 }),
    average: fc.integer({ min: 1, max: 40 }).map((thousands) => thousands * 100_000),
    cycle: fc.constantFrom(7, 30, 31.5, 60, 365),
    openDeals: fc.constantFrom(0, 0, 0, 1),
    owner: fc.constantFrom(ME, 'Ivan', undefined),
    contact,
    isDone: fc.constantFrom(false, false, false, true),
  });

const base = fc.nat({ max: 40 }).chain((size) => fc.tuple(...Array.from({ length: size }, (_, id) => person(id))));
const chances = { sleeping: 0.25, lost: 0.1 };
const keyOf = ({ id }: Person) => `https://crm.example company ${String(id).padStart(3, '0')}`;

function clientOf(one: Person): AssessedClient {
  const chance = one.status === 'sleeping' || one.status === 'lost' ? chances[one.status] : undefined;
  const assessment: Assessment = {
    today,
    status: one.status,
    completeness: { state: 'complete', seen: 7, total: 7 },
    purchases: 7,
    firstOn: '2025-01-01',
    lastOn: '2026-08-01',
    recentOn: [],
    currenciesMixed: false,
    planned: 0,
    openDeals: one.openDeals,
    rhythm: {
      cycleDays: one.cycle,
      source: 'own',
      confidence: 'good',
      intervals: [],
      ownMedianDays: one.cycle,
      baseDays: 30,
      baseWeight: 1,
    },
    silence: {
      lastOn: '2026-08-01',
      days: 112,
      cycles: 2,
      missed: one.missed,
      grace: 0.5,
      nextDueOn: '2027-01-01',
      sleepingOn: '2026-09-01',
      lostOn: '2026-12-01',
      expectedOn: [],
    },
    money: { currency: 'RUB', totalMinor: 7 * one.average, averageMinor: one.average, yearlyMinor: 0, isMargin: false },
    valueClass: one.valueClass && { value: one.valueClass, by: 'share', sharePercent: 1 },
    recoverable:
      chance === undefined
        ? undefined
        : { amountMinor: Math.floor(one.average * chance), currency: 'RUB', chance, isAssumption: true },
  };
  const key = keyOf(one);
  return { key, site: 'https://crm.example', path: '/', name: key, owner: one.owner, assessment, contact: one.contact };
}

/** `product.md` §6, one rule after the other. */
function mayBeCalled({ contact: talks, status, openDeals, valueClass, owner }: Person): boolean {
  if (talks.isDoNotContact) return false;
  const agreedOn = agreedOf(talks);
  const isAgreed = agreedOn !== undefined && agreedOn <= today;
  if (talks.prefersMessages && !isAgreed) return false;
  if (status === 'former') return false;
  if (openDeals > 0) return false;
  if (agreedOn !== undefined && agreedOn > today) return false;
  if (owner !== undefined && owner !== ME) return false;
  if (isAgreed) return true;
  if (talks.quietUntil !== undefined && talks.quietUntil > today) return false;
  if (talks.lastContactOn !== undefined && talks.lastContactOn > '2026-11-07') return false;
  if ((talks.silentAttempts ?? 0) >= 3) return false;
  return valueClass !== 'C';
}

/** What was agreed stands until somebody has spoken with him from its day on. */
function agreedOf({ agreement, lastContactOn }: ClientContact): string | undefined {
  if (!agreement) return undefined;
  return lastContactOn !== undefined && lastContactOn >= agreement.on ? undefined : agreement.on;
}

/** Expected net per minute of a call: p × (margin per deal × deals a month × months) − cost, over its minutes. */
function netPerMinute({ status, average, cycle }: Person): number {
  const [marginRate, lossAYear, minutes, minuteMinor] = [0.3, 0.2, 6, 1_000];
  const chance = status === 'lost' ? chances.lost : chances.sleeping;
  const benefit = average * marginRate * (365.25 / 12 / cycle) * (12 / lossAYear);
  return (chance * benefit - minutes * minuteMinor) / minutes;
}

const CLASSES = ['A', 'B', undefined, 'C'];
const NEARLY = 1e-3;

/** True where the first has to be called before the other, or as well. */
function isBefore(one: Person, other: Person): boolean {
  const byClass = CLASSES.indexOf(one.valueClass) - CLASSES.indexOf(other.valueClass);
  if (byClass !== 0) return byClass < 0;
  const byNet = netPerMinute(other) - netPerMinute(one);
  if (Math.abs(byNet) > NEARLY) return byNet < 0;
  return one.missed <= other.missed;
}

const settledOf = (people: readonly Person[]): readonly SettledCall[] =>
  people
    .filter(({ isDone }) => isDone)
    .map((one) => ({ key: keyOf(one), site: '', path: '', name: '', valueClass: undefined, how: 'notToday', at: '' }));

describe('on any base', () => {
  it('the calls of the day are those the pages of the product name, the best first', () => {
    fc.assert(
      fc.property(base, fc.nat({ max: 15 }), (people, capacity) => {
        const settled = settledOf(people);
        const list = buildWakeUpList(people.map(clientOf), { today, rules: defaultRules, owner: ME });
        const plan = dayPlan({ ...list, day: { capacity, settled } });
        const byKey = new Map(people.map((one) => [keyOf(one), one]));
        const callable = people.filter((one) => mayBeCalled(one) && !one.isDone);
        const isAgreed = ({ contact: talks }: Person) => (agreedOf(talks) ?? 'later') <= today;
        const agreed = callable.filter(isAgreed);
        const asleep = callable.filter((one) => !isAgreed(one) && (one.status === 'sleeping' || one.status === 'lost'));
        const room = Math.max(0, capacity - settled.length - agreed.length);

        expect(plan.agreed.map(({ key }) => key).sort()).toEqual(agreed.map(keyOf).sort());
        expect(plan.wake).toHaveLength(Math.min(room, asleep.length));
        expect(plan.waiting).toBe(asleep.length - plan.wake.length);

        const called = plan.wake.map(({ key }) => byKey.get(key)!);
        for (const [at, one] of called.entries()) {
          expect(asleep).toContain(one);
          for (const later of called.slice(at + 1)) expect(isBefore(one, later)).toBe(true);
          for (const left of asleep.filter((other) => !called.includes(other))) expect(isBefore(one, left)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('nobody stands in it twice, and who asked not to be contacted nowhere', () => {
    fc.assert(
      fc.property(base, (people) => {
        const list = buildWakeUpList(people.map(clientOf), { today, rules: defaultRules, owner: ME });
        const parts = [list.rows, list.dueSoon, ...list.barred.map(({ rows }) => rows)];
        const rows = [...parts, ...Object.values(list.groups ?? {}).map((group) => group.rows)].flat();
        const keys = rows.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const silenced = people.filter(({ contact: talks }) => talks.isDoNotContact).map(keyOf);
        expect(keys.filter((key) => silenced.includes(key))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('settling a call never lets the list grow', () => {
    fc.assert(
      fc.property(base, fc.integer({ min: 1, max: 15 }), (people, capacity) => {
        const list = buildWakeUpList(people.map(clientOf), { today, rules: defaultRules, owner: ME });
        let settled: readonly SettledCall[] = [];
        for (let calls = callsOf(dayPlan({ ...list, day: { capacity, settled } })); calls > 0; ) {
          const { agreed, wake } = dayPlan({ ...list, day: { capacity, settled } });
          const [next] = [...agreed, ...wake];
          const { key, site, path, name, valueClass } = next!;
          settled = [...settled, { key, site, path, name, valueClass, how: 'done', at: '' }];
          const left = callsOf(dayPlan({ ...list, day: { capacity, settled } }));
          expect(left).toBe(calls - 1);
          calls = left;
        }
      }),
      { numRuns: 300 },
    );
  });
});
