import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../../lib/domain/assess';
import type { ValueClass } from '../../../../lib/domain/assessment';
import { buildWakeUpList } from '../../../../lib/domain/buildWakeUpList';
import { defaultRules } from '../../../../lib/domain/rules';
import type { OwnerCalls } from '../../../../lib/domain/team/teamCalls';
import { daysOfTeam, teamLeft } from '../../../../lib/domain/team/teamLeft';
import type { WakeUpList, WakeUpRow } from '../../../../lib/domain/wakeUpList';
import { WakeUpListBuilder } from '../../../../lib/domain/wakeUpListBuilder';
import type { AssessedClient } from '../../../../lib/domain/wakeUpRow';
import { complete, paid, rhythm } from '../deals';

const today = '2026-11-21';
const context = { today, rules: defaultRules };
const base = { rhythm: { days: 30, source: 'base', variance: 0.25, intervals: 500 }, classes: {} } as const;
const NAMES = ['Olga', 'Ivan', 'Анна', '', undefined] as const;

interface Drawn {
  readonly silentDays: number;
  readonly amountMinor: number;
  readonly currency: string;
  readonly owner: string | undefined;
  readonly value: ValueClass | undefined;
  readonly agreedOn: string | undefined;
  readonly isPermitted: boolean;
  readonly isBarred: boolean;
  readonly isOpen: boolean;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  silentDays: fc.integer({ min: 0, max: 300 }),
  amountMinor: fc.constantFrom(0, 1, 333, 100_00, 250_01),
  currency: fc.constantFrom('RUB', 'EUR'),
  owner: fc.constantFrom(...NAMES),
  value: fc.constantFrom<ValueClass | undefined>('A', 'B', 'C', undefined),
  agreedOn: fc.constantFrom(undefined, undefined, '2026-11-20', '2026-11-21', '2026-12-24'),
  isPermitted: fc.boolean(),
  isBarred: fc.boolean(),
  isOpen: fc.boolean(),
});

function clientOf(key: string, of: Drawn): AssessedClient {
  const { silentDays, amountMinor, currency, owner, value, agreedOn } = of;
  const won = rhythm(today, silentDays, [30, 30, 30, 30]).map((deal) => ({ ...deal, amountMinor, currency }));
  const deals = of.isOpen ? [...won, paid(undefined, { outcome: 'open' })] : won;
  const assessment = assess({ key, deals, completeness: complete(deals) }, { ...context, base });
  const agreement = agreedOn === undefined ? undefined : ({ kind: 'call', on: agreedOn } as const);
  return {
    ...{ key, site: 'https://crm.example', path: `/c/${key}`, name: `Client ${key}`, owner },
    assessment: { ...assessment, valueClass: value && { value, by: 'share', sharePercent: 1 } },
    contact: {
      isDoNotContact: of.isBarred,
      ...(agreement && { agreement, ...(of.isPermitted && { permission: { to: '2026-12-31' } }) }),
    },
  };
}

/** Slow: each client in a list of his own, to see whether he may be called; nothing is carried from one to the next. */
function callsAlone(clients: readonly AssessedClient[]): readonly WakeUpRow[] {
  return clients.flatMap((client) => {
    const alone = buildWakeUpList([client], context);
    return [...(alone.groups?.agreed.rows ?? []), ...alone.rows];
  });
}

const rank = (row: WakeUpRow) => ['A', 'B', undefined, 'C'].indexOf(row.valueClass);
const rate = (row: WakeUpRow) => (row.cycleDays === undefined ? 0 : (row.recoverableMinor ?? 0) / row.cycleDays);

/** What decides the order, the weightiest first, each to be smaller for the better call (`product.md` §5, S3-07). */
function weights(row: WakeUpRow): readonly (string | number)[] {
  if (row.occasion === 'agreed') return [0, row.permission ? 0 : 1, row.agreedOn ?? '', rank(row), row.key];
  return [1, rank(row), row.currency ?? '~', -rate(row), row.missed, row.key];
}

function isBetter(one: WakeUpRow, other: WakeUpRow): boolean {
  const [left, right] = [weights(one), weights(other)];
  const at = left.findIndex((weight, i) => weight !== right[i]);
  return (left[at] ?? 0) < (right[at] ?? 0);
}

/** Slow: time and again the one whom nobody is better than. */
function inOrder(rows: readonly WakeUpRow[]): readonly string[] {
  const left = [...rows];
  const keys: string[] = [];
  while (left.length > 0) {
    const best = left.findIndex((row) => left.every((other) => other === row || isBetter(row, other)));
    keys.push(...left.splice(best, 1).map(({ key }) => key));
  }
  return keys;
}

function moneyOf(rows: readonly WakeUpRow[]): Readonly<Record<string, number>> {
  const money: Record<string, number> = {};
  for (const { currency, recoverableMinor } of rows)
    if (currency !== undefined && recoverableMinor !== undefined)
      money[currency] = (money[currency] ?? 0) + recoverableMinor;
  return money;
}

const partsOf = (list: WakeUpList) =>
  (list.team ?? []).map(({ name, rows, total, recoverable }) => ({
    name,
    keys: rows.map(({ key }) => key),
    total,
    money: Object.fromEntries(recoverable.map(({ currency, amountMinor }) => [currency, amountMinor])),
  }));

describe('the list of a team by manager', () => {
  const bases = fc.array(drawn, { maxLength: 24 }).map((all) => all.map((of, i) => clientOf(`k${i}`, of)));

  it('has each call once, at its own manager, best first, with his money: as a slow look at every client finds', () => {
    fc.assert(
      fc.property(bases, (clients) => {
        const calls = callsAlone(clients);
        const expected = [...new Set(calls.map(({ owner }) => owner || undefined))].map((name) => {
          const own = calls.filter(({ owner }) => (owner || undefined) === name);
          return { name, keys: inOrder(own), total: own.length, money: moneyOf(own) };
        });
        const parts = partsOf(buildWakeUpList(clients, context));
        const byName = (one: { name: string | undefined }, other: { name: string | undefined }) =>
          String(one.name).localeCompare(String(other.name));
        expect(parts.toSorted(byName)).toEqual(expected.toSorted(byName));
        const keys = parts.flatMap((part) => part.keys);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('is the same whatever the order of the base, and where its building was broken off and gone on with', () => {
    fc.assert(
      fc.property(bases, fc.nat({ max: 24 }), (clients, at) => {
        const whole = buildWakeUpList(clients, context);
        expect(buildWakeUpList(clients.toReversed(), context).team).toEqual(whole.team);
        const second = new WakeUpListBuilder(context, buildWakeUpList(clients.slice(0, at), context));
        for (const client of clients.slice(at)) second.add(client);
        expect(second.list().team).toEqual(whole.team);
      }),
    );
  });

  it('loses whoever is settled today, and his money with him', () => {
    fc.assert(
      fc.property(bases, fc.func(fc.boolean()), (clients, isGone) => {
        const list = buildWakeUpList(clients, context);
        const gone = clients.filter(({ key }) => isGone(key));
        const settled = gone.map(({ key, site, path, name }) => {
          const how = 'notToday' as const;
          return { key, site, path, name, valueClass: undefined, how, at: '2026-11-21T09:00:00Z' };
        });
        const left = teamLeft({ ...list, day: { capacity: 12, settled } });
        const stayed = buildWakeUpList(
          clients.filter((client) => !gone.includes(client)),
          context,
        );
        const byName = (parts: readonly OwnerCalls[]) => new Map(parts.map((part) => [part.name, part]));
        expect(byName(left.parts)).toEqual(byName(stayed.team ?? []));
      }),
    );
  });

  it('comes to as many calls and as much money as all that is left of it, client by client', () => {
    fc.assert(
      fc.property(bases, fc.func(fc.boolean()), (clients, isGone) => {
        const gone = clients.filter(({ key }) => isGone(key));
        const left = callsAlone(clients.filter((client) => !gone.includes(client)));
        const settled = gone.map(({ key, site, path, name }) => {
          const how = 'done' as const;
          return { key, site, path, name, valueClass: undefined, how, at: '2026-11-21T09:00:00Z' };
        });
        const { calls, recoverable } = teamLeft({
          ...buildWakeUpList(clients, context),
          day: { capacity: 12, settled },
        });
        expect(calls).toBe(left.length);
        const paying = left.filter(
          ({ currency, recoverableMinor }) => currency !== undefined && recoverableMinor !== undefined,
        );
        expect(Object.fromEntries(recoverable.map(({ currency, amountMinor }) => [currency, amountMinor]))).toEqual(
          moneyOf(left),
        );
        expect(recoverable.reduce((sum, { clients }) => sum + clients, 0)).toBe(paying.length);
      }),
    );
  });

  it('takes as many working days as its longest list, since managers call side by side', () => {
    const parts = [31, 12, 1].map((total) => ({ name: String(total), rows: [], total, recoverable: [] }));
    expect(daysOfTeam({ parts }, 12)).toBe(3);
    expect(daysOfTeam({ parts }, 31)).toBe(1);
    expect(daysOfTeam({ parts: [] }, 12)).toBe(0);
    expect(daysOfTeam({ parts }, 0)).toBeUndefined();
  });

  const asleep: Drawn = {
    ...{ silentDays: 60, amountMinor: 100_00, currency: 'RUB', owner: 'Olga', value: 'A' },
    ...{ agreedOn: undefined, isPermitted: false, isBarred: false, isOpen: false },
  };
  const many = (count: number, ownerOf: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => clientOf(`k${at}`, { ...asleep, owner: ownerOf(at) }));

  it('shows 40 calls of a manager and counts all, even those the one list has no room for', () => {
    const list = buildWakeUpList(
      [
        ...many(300, () => 'Olga'),
        ...many(3, () => 'Ivan').map((client) => ({ ...client, key: `later ${client.key}` })),
      ],
      context,
    );
    expect(partsOf(list).map(({ name, keys, total }) => [name, keys.length, total])).toEqual([
      ['Olga', 40, 300],
      ['Ivan', 3, 3],
    ]);
    expect(list.team?.[0]?.recoverable).toMatchObject([{ clients: 300, amountMinor: 300 * 25_00 }]);
  });

  it('is not given where a list is of one manager, nor where the names are no team', () => {
    expect(buildWakeUpList(many(3, String), { ...context, owner: '1' }).team).toBeUndefined();
    expect(buildWakeUpList(many(50, String), context).team).toHaveLength(50);
    expect(buildWakeUpList(many(51, String), context).team).toBeUndefined();
  });
});
