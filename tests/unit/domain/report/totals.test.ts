import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../../lib/domain/day';
import { readTotals } from '../../../../lib/domain/report/schema';
import { teamOf } from '../../../../lib/domain/report/team';
import { totalsOf } from '../../../../lib/domain/report/totals';
import { every, firmOf, talk, talksOf, today } from './firm';

function totalsBy(by: string, sleepers: number, currency = 'RUB') {
  const base = firmOf(Array.from({ length: sleepers }, () => ({ days: every(30, 8, 90), currency, owner: by })));
  const talks = talksOf(base, [talk(0, dayOf(today - 44), by, { reason: 'price' })]);
  const sources = { talks, promises: [], reasons: { rules: [], fixes: [] }, callCost: { minor: 500, currency } };
  return totalsOf(base, sources, { by, id: by });
}

describe('totals that are passed up', () => {
  it('have no name and no key of a client in them', () => {
    expect(JSON.stringify(totalsBy('Olga', 3))).not.toMatch(/Name \d|client \d/);
  });

  it('come back from their file as they were', () => {
    const totals = totalsBy('Olga', 3);
    expect(readTotals(JSON.stringify(totals))).toEqual(totals);
  });

  it.each([
    ['text that is no file of ours', 'hello', 'notTotals'],
    ['another file of ours', '{"format":"budilnik-backup"}', 'notTotals'],
    ['one of a later version', JSON.stringify({ ...totalsBy('Olga', 1), version: 2 }), 'newer'],
    ['one with a name put in', JSON.stringify({ ...totalsBy('Olga', 1), names: ['Ann'] }), 'wrong'],
    ['one with a count that cannot be', JSON.stringify({ ...totalsBy('Olga', 1), clients: -1 }), 'wrong'],
    ['one with a day that is none', JSON.stringify({ ...totalsBy('Olga', 1), on: '2026-02-30' }), 'wrong'],
  ])('are refused whole: %s', (_, text, problem) => {
    expect(readTotals(text)).toEqual({ problem });
  });

  it('are added up for the team, each currency for itself', () => {
    const team = teamOf([totalsBy('Olga', 4), totalsBy('Ivan', 2, 'EUR')], 0.25);
    expect(team).toMatchObject({ clients: 6, now: { sleeping: 6 }, replaced: 0 });
    expect(team?.recoverable).toEqual({ RUB: 100_000, EUR: 50_000 });
    expect(team?.spent).toEqual({ RUB: 500, EUR: 500 });
    expect(team?.rate).toMatchObject({ kind: 'assumed', calls: 2 });
  });

  it('count nobody twice: of two files of one manager the later one stands', () => {
    const team = teamOf([totalsBy('Olga', 4), { ...totalsBy('Olga', 9), on: '2026-11-22' }], 0.25);
    expect(team).toMatchObject({ clients: 9, replaced: 1 });
    expect(teamOf([], 0.25)).toBeUndefined();
  });
});
