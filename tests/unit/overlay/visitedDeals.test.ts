import { expect, it } from 'vitest';
import type { Deal } from '../../../lib/domain/deal';
import { VisitedDeals } from '../../../lib/overlay/visitedDeals';

const won = (id: string | undefined): Deal => ({
  ...{ id, on: '2026-01-05', amountMinor: 100, currency: 'RUB', outcome: 'won' },
});

function page(deals: readonly Deal[], total: number | undefined) {
  const identity = { client: { type: 'company', id: '7' }, aliases: [], name: 'Romashka', owner: undefined, path: '/' };
  return { ...identity, deals, completeness: { state: 'partial' as const, seen: deals.length, total } };
}

/** What is known after each of the pages. */
function visit(...pages: readonly ReturnType<typeof page>[]) {
  const visited = new VisitedDeals();
  return pages.map((shown) => {
    const known = visited.completenessWith(shown);
    visited.add(shown);
    return known;
  });
}

const ten = (from: number) => Array.from({ length: 10 }, (_, index) => won(String(from + index)));

it('adds up the pages of a list until all deals have been shown', () => {
  expect(visit(page(ten(0), 25), page(ten(10), 25), page(ten(20).slice(0, 5), 25))).toEqual([
    { state: 'partial', seen: 10, total: 25 },
    { state: 'partial', seen: 20, total: 25 },
    { state: 'complete', seen: 25, total: 25 },
  ]);
});

it('counts a deal that is shown twice once', () => {
  expect(visit(page(ten(0), 20), page(ten(5), 20))[1]).toEqual({ state: 'partial', seen: 15, total: 20 });
});

it('never calls a history whole whose size the page does not say', () => {
  expect(visit(page(ten(0), undefined), page(ten(10), undefined))[1]).toEqual({
    ...{ state: 'partial', seen: 20, total: undefined },
  });
});

it('never calls a history whole by deals without an id: the same one may come again', () => {
  expect(visit(page([won(undefined), won('b')], 2))[0]).toEqual({ state: 'partial', seen: 2, total: 2 });
});

it('never calls a history whole of which a purchase has no day', () => {
  expect(visit(page([{ ...won('a'), on: undefined }], 2), page([won('b')], 2))[1]).toMatchObject({ state: 'partial' });
});

it('does not claim to have seen more than there are', () => {
  expect(visit(page(ten(0), 12), page(ten(10), 12))[1]).toEqual({ state: 'partial', seen: 12, total: 12 });
});
