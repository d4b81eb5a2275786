import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capture } from '../../../lib/domain/capture';
import { dayOf } from '../../../lib/domain/day';
import type { Deal } from '../../../lib/domain/deal';
import { dealsOf } from '../../../lib/store/clientHistory';
import { completedHistory, historyAfter, historyWith } from '../../../lib/store/history';
import { MOST_PURCHASES } from '../../../lib/store/purchaseColumns';
import type { HistRow } from '../../../lib/store/rows';
import { captureOf, NOW, notWon, partial, SITE, won } from './samples';

function historyOf(...captures: readonly Capture[]): HistRow {
  const row = captures.reduce<HistRow | undefined>(
    (known, capture) => historyAfter(known, SITE, capture, NOW.instant),
    undefined,
  );
  if (!row) throw new Error('At least one capture');
  return row;
}

const purchasesOf = (row: HistRow) => row.k.map((id, i) => [id, dayOf(row.d[i] as number), row.a[i]]);

describe('a history', () => {
  it('keeps purchases by day, whatever order they were read in', () => {
    const row = historyOf(captureOf('1', [won('b', '2026-03-01', 5), won('a', '2026-01-01', 7)]));
    expect(purchasesOf(row)).toEqual([
      ['a', '2026-01-01', 7],
      ['b', '2026-03-01', 5],
    ]);
  });

  it('is the same after the same captures in any order, and twice', () => {
    const deals = fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 0, max: 40 }).map(String),
        on: fc.integer({ min: 19_000, max: 20_700 }).map(dayOf),
        amountMinor: fc.option(fc.integer({ min: -1_000, max: 1_000 }), { nil: undefined }),
        currency: fc.constantFrom('RUB', 'EUR', undefined),
        outcome: fc.constantFrom<Deal['outcome']>('won', 'lost', 'open'),
      }),
      { selector: ({ id }) => id, maxLength: 30 },
    );
    fc.assert(
      fc.property(deals, fc.infiniteStream(fc.nat()), (all, dice) => {
        const captures = all.map((deal) => captureOf('1', [deal], partial(1, all.length)));
        const shuffled = captures
          .map((capture) => [dice.next().value, capture] as const)
          .sort(([one], [other]) => one - other)
          .map(([, capture]) => capture);
        if (captures.length === 0) return;
        expect(historyOf(...shuffled, ...captures)).toEqual(historyOf(...captures));
      }),
    );
  });

  it('gives back the deals it was made of', () => {
    const deals = [
      won('1', '2026-01-01', 5),
      won('2', '2026-02-01', -3),
      { ...won('3', '2026-03-01'), currency: 'EUR' },
    ];
    const row = historyOf(captureOf('1', [...deals, notWon('4', 'open'), notWon('5', 'lost'), won('6', undefined)]));
    expect(dealsOf(row).filter(({ on }) => on)).toEqual(deals);
    expect(
      dealsOf(row)
        .map(({ id, outcome }) => `${id} ${outcome}`)
        .sort(),
    ).toEqual(['1 won', '2 won', '3 won', '4 open', '5 lost', '6 won']);
  });

  it('loses no purchase because a page does not show it', () => {
    const row = historyOf(
      captureOf('1', [won('1', '2026-01-01'), won('2', '2026-02-01')]),
      captureOf('1', [won('2', '2026-02-01')], partial(1, 2)),
      captureOf('1', [], { completeness: { state: 'none', seen: 0, total: undefined } }),
    );
    expect(row.k).toEqual(['1', '2']);
  });

  it('keeps a day and a sum that a later page does not show', () => {
    const row = historyOf(
      captureOf('1', [won('1', '2026-01-01', 5)]),
      captureOf('1', [{ ...won('1', undefined), amountMinor: undefined }]),
    );
    expect(purchasesOf(row)).toEqual([['1', '2026-01-01', 5]]);
  });

  it('takes the later version of a deal', () => {
    const row = historyOf(
      captureOf('1', [won('1', '2026-01-01', 5)]),
      captureOf('1', [won('1', '2026-01-09', 6)], partial(1)),
    );
    expect(purchasesOf(row)).toEqual([['1', '2026-01-09', 6]]);
  });

  it('turns an open deal into a purchase once it is won', () => {
    const row = historyOf(captureOf('1', [notWon('1', 'open')]), captureOf('1', [won('1', '2026-01-01')], partial(1)));
    expect(row.open).toEqual([]);
    expect(row.k).toEqual(['1']);
  });

  it('keeps deals without an id apart by day and sum, and the same one once', () => {
    const nameless = (on: string, amountMinor: number): Deal => ({ ...won('', on, amountMinor), id: undefined });
    const row = historyOf(
      captureOf('1', [nameless('2026-01-01', 5), nameless('2026-01-01', 6)]),
      captureOf('1', [nameless('2026-01-01', 5)]),
    );
    expect(row.a).toEqual([5, 6]);
  });
});

describe('what was bought', () => {
  const bought = (id: string, on: string, category?: string): Deal => ({
    ...won(id, on),
    ...(category && { category }),
  });
  const categoriesOf = (row: HistRow) => dealsOf(row).map(({ id, category }) => [id, category]);

  it('is kept of every purchase whose category is known', () => {
    const row = historyOf(
      captureOf('1', [bought('1', '2026-01-01', 'tyres'), bought('2', '2026-02-01'), bought('3', '2026-03-01', 'oil')]),
    );
    expect(categoriesOf(row)).toEqual([
      ['1', 'tyres'],
      ['2', undefined],
      ['3', 'oil'],
    ]);
  });

  it('is written once for a client who always buys the same, and not at all where nobody knows', () => {
    const same = historyOf(captureOf('1', [bought('1', '2026-01-01', 'oil'), bought('2', '2026-02-01', 'oil')]));
    expect(same).toMatchObject({ categories: ['oil'], g: undefined });
    expect(categoriesOf(same)).toEqual([
      ['1', 'oil'],
      ['2', 'oil'],
    ]);
    const unknown = historyOf(captureOf('1', [bought('1', '2026-01-01')]));
    expect(unknown).toMatchObject({ categories: undefined, g: undefined });
  });

  it('is not forgotten because a later page does not show it, and follows one that shows another', () => {
    const row = historyOf(
      captureOf('1', [bought('1', '2026-01-01', 'oil'), bought('2', '2026-02-01', 'oil')]),
      captureOf('1', [bought('1', '2026-01-01'), bought('2', '2026-02-01', 'tyres')], partial(2)),
    );
    expect(categoriesOf(row)).toEqual([
      ['1', 'oil'],
      ['2', 'tyres'],
    ]);
  });

  it('goes with the last purchase of its kind', () => {
    const row = historyOf(captureOf('1', [bought('1', '2026-01-01', 'oil')]), captureOf('1', [notWon('1', 'lost')]));
    expect(row.categories).toBeUndefined();
  });

  it('stays short and of a bounded number of kinds, whatever pages call a category', () => {
    const long = historyOf(captureOf('1', [bought('1', '2026-01-01', ' oil '.padEnd(900, 'x'))]));
    expect(long.categories?.[0]?.length).toBeLessThanOrEqual(100);
    const many = Array.from({ length: 500 }, (_, i) => bought(String(i), dayOf(19_000 + i), `kind ${i}`));
    expect(historyOf(captureOf('1', many)).categories?.length).toBeLessThanOrEqual(100);
  });
});

describe('a purchase that is no longer won', () => {
  const bought = captureOf('1', [won('1', '2026-01-01'), won('2', '2026-02-01')]);

  it('stays while only a part of the history says so', () => {
    expect(historyOf(bought, captureOf('1', [notWon('1', 'lost')], partial(1, 2))).k).toEqual(['1', '2']);
  });

  it('goes when a whole history lists it otherwise', () => {
    const row = historyOf(bought, captureOf('1', [notWon('1', 'lost'), won('2', '2026-02-01')]));
    expect(row.k).toEqual(['2']);
    expect(row.lost).toEqual(['1']);
  });

  it('goes when the whole history came in several parts', () => {
    const row = historyOf(
      bought,
      captureOf('1', [notWon('1', 'open')], partial(1, 2)),
      captureOf('1', [won('2', '2026-02-01')], { completeness: { state: 'complete', seen: 2, total: 2 } }),
    );
    expect(row.k).toEqual(['2']);
    expect(row.open).toEqual(['1']);
  });

  it('stays when it is listed as won again before the end', () => {
    const row = historyOf(
      bought,
      captureOf('1', [notWon('1', 'lost')], partial(1, 2)),
      captureOf('1', [won('1', '2026-01-01')], partial(2, 2)),
      captureOf('1', [], { completeness: { state: 'complete', seen: 2, total: 2 } }),
    );
    expect(row.k).toEqual(['1', '2']);
  });

  it('stays when a whole history does not name it at all', () => {
    expect(historyOf(bought, captureOf('1', [won('2', '2026-02-01')])).k).toEqual(['1', '2']);
  });
});

describe('completeness', () => {
  it('grows with what is seen and never falls', () => {
    const row = historyOf(captureOf('1', [won('1', '2026-01-01')], partial(5, 37)), captureOf('1', [], partial(3)));
    expect(row.completeness).toEqual({ state: 'partial', seen: 5, total: 37 });
  });

  it('stays complete when a page shows only some deals', () => {
    const whole = captureOf('1', [won('1', '2026-01-01'), won('2', '2026-02-01')]);
    expect(historyOf(whole, captureOf('1', [won('2', '2026-02-01')], partial(1, 2))).completeness.state).toBe(
      'complete',
    );
  });

  it('is partial again once the CRM names more deals than were read', () => {
    const whole = captureOf('1', [won('1', '2026-01-01'), won('2', '2026-02-01')]);
    const row = historyOf(whole, captureOf('1', [], { completeness: { state: 'none', seen: 0, total: 3 } }));
    expect(row.completeness).toEqual({ state: 'partial', seen: 2, total: 3 });
  });

  it('settles what was doubted when the base has been read to its end', () => {
    const row = historyOf(captureOf('1', [won('1', '2026-01-01')]), captureOf('1', [notWon('1', 'lost')], partial(1)));
    const done = completedHistory(row, NOW.instant);
    expect(done.k).toEqual([]);
    expect(done.completeness).toEqual({ state: 'complete', seen: 1, total: 1 });
  });
});

describe('a client with very many purchases', () => {
  const many = Array.from({ length: MOST_PURCHASES + 10 }, (_, i) => won(`d${i}`, dayOf(15_000 + i)));

  it('keeps the newest and says that the oldest are left out', () => {
    const row = historyOf(captureOf('1', many));
    expect(row.d).toHaveLength(MOST_PURCHASES);
    expect(row.d[0]).toBe(15_010);
    expect(row.isCut).toBe(true);
  });

  it('keeps the same ones in whatever order and however often they come', () => {
    const halves = [many.slice(0, 3_000), many.slice(3_000)].map((deals) => captureOf('1', deals));
    expect(historyOf(...halves.toReversed(), ...halves).k).toEqual(historyOf(...halves).k);
  });
});

it('joins what was stored of a contact to the company that pays', () => {
  const contact = historyOf(
    captureOf('1', [won('c', '2026-02-01')], {
      client: { type: 'contact', id: '9' },
      name: 'Ann',
      path: '/contacts/9',
    }),
  );
  const company = historyOf(captureOf('1', [won('a', '2026-01-01')]));
  const joined = historyWith(company, contact);
  expect(joined.k).toEqual(['a', 'c']);
  expect(joined.name).toBe('Company 1');
  expect(joined.aliases).toEqual([contact.key]);
});
