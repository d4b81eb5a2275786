import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess';
import type { ClassReason, ValueClass } from '../../../lib/domain/assessment';
import { buildWakeUpList } from '../../../lib/domain/buildWakeUpList';
import type { Deal } from '../../../lib/domain/deal';
import { defaultRules } from '../../../lib/domain/rules';
import type { WakeUpRow } from '../../../lib/domain/wakeUpList';
import type { AssessedClient } from '../../../lib/domain/wakeUpRow';
import { complete, paid, rhythm } from './deals';

const today = '2026-11-21';
const rules = defaultRules;
const base = { rhythm: { days: 30, source: 'base', variance: 0.25, intervals: 500 }, classes: {} } as const;
const monthly = new Array<number>(6).fill(30);

function client(
  key: string,
  deals: readonly Deal[],
  change: { value?: ValueClass; state?: 'complete' | 'partial' } = {},
): AssessedClient {
  const completeness = { ...complete(deals), state: change.state ?? 'complete' };
  const assessment = assess({ key, deals, completeness }, { today, rules, base });
  const valueClass: ClassReason | undefined = change.value && { value: change.value, by: 'share', sharePercent: 1 };
  return {
    key,
    site: 'https://crm.example',
    path: `/c/${key}`,
    name: key,
    owner: 'Ivan',
    assessment: { ...assessment, valueClass },
  };
}

const silent = (key: string, days: number, value?: ValueClass, amountMinor = 100_000) =>
  client(
    key,
    rhythm(today, days, monthly).map((deal) => ({ ...deal, amountMinor })),
    value ? { value } : {},
  );

const listOf = (...clients: AssessedClient[]) => buildWakeUpList(clients, { today, rules });
const keys = (rows: readonly WakeUpRow[]) => rows.map(({ key }) => key);

describe("today's list", () => {
  it('calls class A first, then B, then those without a class; inside a class fewer missed cycles first', () => {
    const list = listOf(
      silent('none', 50),
      silent('B lost', 200, 'B'),
      silent('A lost', 200, 'A'),
      silent('B once', 50, 'B'),
      silent('A twice', 80, 'A'),
      silent('A once', 50, 'A'),
    );
    expect(keys(list.rows)).toEqual(['A once', 'A twice', 'A lost', 'B once', 'B lost', 'none']);
    expect(list.total).toBe(6);
  });

  it('among equals calls first where more money may come back, and is the same whatever the order of input', () => {
    const clients = [silent('b', 50, 'A', 500), silent('c', 50, 'A', 900), silent('a', 50, 'A', 500)];
    expect(keys(listOf(...clients).rows)).toEqual(['c', 'a', 'b']);
    expect(listOf(...[...clients].reverse())).toEqual(listOf(...clients));
  });

  it('holds who sleeps or is lost, and nobody else', () => {
    const list = listOf(
      silent('active', 1),
      silent('due', 35),
      silent('sleeping', 50),
      silent('lost', 150),
      client('one', rhythm(today, 200, [])),
      client('new', []),
      client('part', rhythm(today, 200, monthly), { state: 'partial' }),
    );
    expect(keys(list.rows)).toEqual(['sleeping', 'lost']);
    expect(list.counts).toEqual({
      active: 1,
      due: 1,
      sleeping: 1,
      lost: 1,
      oneTime: 1,
      noData: 1,
      seasonal: 0,
      former: 0,
    });
    expect(list.partial).toBe(1);
  });

  it('bars a client with an open deal, and class C, each under its first reason', () => {
    const withOpen = (key: string, value: ValueClass) =>
      client(key, [...rhythm(today, 50, monthly), paid(undefined, { outcome: 'open' })], { value });
    const list = listOf(silent('C', 50, 'C'), withOpen('busy A', 'A'), withOpen('busy C', 'C'), silent('A', 50, 'A'));
    expect(keys(list.rows)).toEqual(['A']);
    expect(list.barred.map(({ bar, rows, total }) => [bar, keys(rows), total])).toEqual([
      ['openDeal', ['busy A', 'busy C'], 2],
      ['classC', ['C'], 1],
    ]);
  });

  it('tells apart who is due soon: within the lead time or a little overdue, nearest first, unless barred', () => {
    const list = listOf(
      silent('far', 15, 'A'),
      silent('near', 16, 'A'),
      silent('overdue', 40, 'A'),
      silent('B', 29, 'B'),
      silent('C', 29, 'C'),
      silent('sleeping', 50, 'A'),
    );
    expect(keys(list.dueSoon)).toEqual(['overdue', 'near', 'B']);
    expect(list.dueSoonTotal).toBe(3);
    expect(list.barred).toEqual([]);
  });

  it('keeps a client due soon on the day between his expected day and the first of being due', () => {
    // a cycle of almost 32 days, silent for 31: due on the first day with a whole cycle behind it
    const edge = client('edge', rhythm(today, 31, [32, 32, 32, 33, 32, 33, 34, 32]));
    expect(edge.assessment.rhythm?.cycleDays).toBeGreaterThan(31.5);
    expect(edge.assessment).toMatchObject({ status: 'active', silence: { nextDueOn: '2026-11-22' } });
    expect(keys(listOf(edge).dueSoon)).toEqual(['edge']);
  });

  it('expects 25 000 back from 100 sleepers with an average of 1 000 at 25 %', () => {
    const list = listOf(...Array.from({ length: 100 }, (_, i) => silent(`s${i}`, 50, undefined, 100_000)));
    expect(list.recoverable).toEqual([
      { currency: 'RUB', amountMinor: 2_500_000, clients: 100, averagesMinor: 10_000_000 },
    ]);
  });

  it('adds money per currency, in whole minor units, over all clients to call and no others', () => {
    const euro = client(
      'e',
      rhythm(today, 50, monthly).map((deal) => ({ ...deal, currency: 'EUR', amountMinor: 99 })),
    );
    const list = listOf(silent('a', 50, 'A', 103), silent('b', 200, 'A', 105), silent('c', 50, 'C'), euro);
    expect(list.recoverable).toEqual([
      { currency: 'RUB', amountMinor: 25 + 10, clients: 2, averagesMinor: 208 },
      { currency: 'EUR', amountMinor: 24, clients: 1, averagesMinor: 99 },
    ]);
  });

  it('keeps 200 lines of a long list, the best ones, and the total and money of all', () => {
    const list = listOf(
      ...Array.from({ length: 250 }, (_, i) => silent(`s${String(i).padStart(3, '0')}`, 50, i < 240 ? 'B' : 'A')),
    );
    expect(list.rows).toHaveLength(200);
    expect(keys(list.rows).slice(0, 11)).toEqual([...Array.from({ length: 10 }, (_, i) => `s24${i}`), 's000']);
    expect(list.total).toBe(250);
    expect(list.recoverable[0]?.clients).toBe(250);
  });

  it('gives each line what a manager needs to decide', () => {
    expect(listOf(silent('A', 50, 'A')).rows[0]).toEqual({
      key: 'A',
      site: 'https://crm.example',
      path: '/c/A',
      name: 'A',
      owner: 'Ivan',
      occasion: 'wake',
      status: 'sleeping',
      valueClass: 'A',
      cycleDays: expect.closeTo(30, 9),
      cycleSource: 'own',
      confidence: 'good',
      purchases: 7,
      lastOn: '2026-10-02',
      silentDays: 50,
      missed: 1,
      nextDueOn: '2026-12-01',
      averageMinor: 100_000,
      currency: 'RUB',
      recoverableMinor: 25_000,
    });
  });

  it('of nobody is empty', () => {
    expect(listOf()).toMatchObject({
      today,
      rulesVersion: 1,
      rows: [],
      total: 0,
      dueSoon: [],
      recoverable: [],
      barred: [],
    });
  });
});
