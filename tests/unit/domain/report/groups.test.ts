import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReasonRule } from '../../../../lib/domain/content/reason';
import { dayOf } from '../../../../lib/domain/day';
import { callHoursOf } from '../../../../lib/domain/report/callHours';
import { deservingOf } from '../../../../lib/domain/report/deserving';
import { reasonsOf } from '../../../../lib/domain/report/reasons';
import { every, firmOf, talk, talksOf, today } from './firm';

const cause = (code: string) => ({ code, kind: 'cause', canFix: 'yes', side: 'ours' }) as unknown as ReasonRule;
const book = { rules: [cause('price'), cause('forgot')], fixes: [] };

describe('reasons by manager and by product', () => {
  const client = (owner: string | undefined, categories?: readonly string[]) => ({
    days: every(30, 8, 60),
    ...(owner && { owner }),
    ...(categories && { categories }),
  });

  it('name the most frequent first, and count in each product whoever buys several', () => {
    const base = firmOf([
      client('Olga', ['Seeds', 'Tools']),
      client('Olga', ['Seeds']),
      client('Ivan', ['Tools']),
      client(undefined),
    ]);
    const log = ['price', 'price', 'forgot', 'forgot'].map((reason, place) =>
      talk(place, dayOf(today - 10), 'Olga', { reason }),
    );
    const { byManager, byProduct } = reasonsOf(base, talksOf(base, log), book);
    expect(byManager.map(({ name, reasons }) => [name, reasons])).toEqual([
      ['Olga', [{ reason: 'price', times: 2 }]],
      [undefined, [{ reason: 'forgot', times: 1 }]],
      ['Ivan', [{ reason: 'forgot', times: 1 }]],
    ]);
    expect(byProduct.map(({ name, times }) => [name, times])).toEqual([
      ['Seeds', 2],
      ['Tools', 2],
      [undefined, 1],
    ]);
  });

  it('of managers add up to the reasons themselves, in clients and in money', () => {
    const said = fc.record({
      owner: fc.constantFrom('Olga', 'Ivan', undefined),
      reason: fc.constantFrom('price', 'forgot', undefined),
    });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 20 }), (firm) => {
        const base = firmOf(firm.map(({ owner }) => client(owner)));
        const log = firm.map(({ reason }, place) =>
          talk(place, dayOf(today - 10), 'Olga', { ...(reason && { reason }) }),
        );
        const { rows, byManager } = reasonsOf(base, talksOf(base, log), book);
        const sum = (all: readonly { readonly times: number }[]) => all.reduce((n, { times }) => n + times, 0);
        const money = (all: typeof byManager | typeof rows) => all.reduce((n, one) => n + (one.money.RUB ?? 0), 0);
        expect([sum(byManager), money(byManager)]).toEqual([sum(rows), money(rows)]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('hour against answer', () => {
  it('counts calls by the hour they were made in, and what was entered on another day not at all', () => {
    const base = firmOf([{ days: every(30, 8, 60) }]);
    const on = dayOf(today - 3);
    const made = (time: string, id: string) => ({ ...talk(0, on), id, at: `${time}:00Z` });
    const talks = talksOf(base, [
      made(`${on}T10:00`, 'a'),
      made(`${on}T10:59`, 'b'),
      made(`${on}T17:00`, 'c'),
      made(`${dayOf(today - 2)}T17:00`, 'd'),
      { ...made(`${on}T17:30`, 'e'), channel: 'email' },
    ]);
    expect(callHoursOf(talks, today)).toEqual([
      { hour: 10, of: 2, hits: 2 },
      { hour: 17, of: 1, hits: 1 },
    ]);
  });
});

describe('a bonus is earned', () => {
  it.each([
    ['by six purchases within the year and no sleep', every(30, 20, 10), 1],
    ['not by five', every(75, 20, 10), 0],
    ['not by whoever slept a while', [...every(20, 10, 200), ...every(20, 6, 5)], 0],
    ['not by whoever came within the year', every(20, 8, 5), 0],
    ['not by whoever sleeps today', every(30, 20, 60), 0],
  ])('%s', (_, days, total) => {
    expect(deservingOf(firmOf([{ days }, { days: every(30, 20, 10) }]), [0]).total).toBe(total);
  });
});
