import { expect, it } from 'vitest';
import type { PageReading, ReadDeal } from '../../../lib/crm/pageReading';
import { captureOfReading, type Trust } from '../../../lib/overlay/pageCapture';

const company = { type: 'company', id: '7' };
const contact = { type: 'contact', id: '3' };
const order = { type: 'deal', id: 'd1' };
const seen: Trust = () => true;
const unless =
  (guessed: string): Trust =>
  (part) =>
    part !== guessed;
const told = (value: string) => ({ value, confidence: 0.95, evidence: 'h1' });

function deal(id: string | undefined, change: Partial<ReadDeal> = {}): ReadDeal {
  const read = { id, on: '2026-01-05', amountMinor: 100, currency: 'RUB', outcome: 'won' as const };
  return { ...read, clientId: '7', confidence: 0.95, ...change };
}

function reading(change: Partial<PageReading> = {}): PageReading {
  return {
    page: { adapter: 'crm', site: 'https://crm.example', kind: 'client', record: company },
    isReady: true,
    client: { record: company, name: told('Romashka'), phones: [], emails: [], owner: told('Petrov') },
    payer: { record: company, name: 'Romashka' },
    deal: undefined,
    deals: [deal('a'), deal('b')],
    rows: [],
    history: { state: 'complete', seen: 2, total: 2 },
    doubts: [],
    ...change,
  };
}

const ids = (read: PageReading, trust = seen) => captureOfReading(read, trust, '/c/7')?.deals.map(({ id }) => id);

it('stores the deals of a client page with the client and how many there are', () => {
  const { deals, ...client } = captureOfReading(reading(), seen, '/c/7') ?? { deals: [] };
  expect(deals).toHaveLength(2);
  expect(deals[0]).toEqual({ id: 'a', on: '2026-01-05', amountMinor: 100, currency: 'RUB', outcome: 'won' });
  expect(client).toEqual({
    client: company,
    aliases: [],
    name: 'Romashka',
    owner: 'Petrov',
    path: '/c/7',
    completeness: { state: 'complete', seen: 2, total: 2 },
  });
});

it.each([
  ['without an outcome', deal('b', { outcome: undefined })],
  ['read with a doubt', deal('b', { on: undefined, confidence: 0.475 })],
  ['with neither an id nor a sum', deal(undefined, { amountMinor: undefined })],
  ['with neither an id nor a day', deal(undefined, { on: undefined })],
  ['of another client', deal('b', { clientId: '8' })],
  ['of nobody known', deal('b', { clientId: undefined })],
])('keeps back a deal %s, and calls the history a part of one', (_, kept) => {
  const read = reading({ deals: [deal('a'), kept] });
  expect(ids(read)).toEqual(['a']);
  expect(captureOfReading(read, seen, '/c/7')?.completeness).toEqual({ state: 'partial', seen: 1, total: 2 });
});

it('takes a deal without an id that has its day and its sum', () => {
  expect(ids(reading({ deals: [deal(undefined)] }))).toEqual([undefined]);
});

it.each([
  ['its id', { what: 'id', why: 'otherRecord: 8' }],
  ['its name', { what: 'name', why: 'tooLong' }],
  ['its rows', { what: 'page', why: 'unreadRows: 3 of 10' }],
  ['its total', { what: 'page', why: 'moreThanTotal: 12 of 10' }],
  ['how its dates are written', { what: 'date', why: 'contradictory: order' }],
  ['how its sums are written', { what: 'amount', why: 'contradictory: decimal' }],
])('stores nothing of a page that leaves a doubt about %s', (_, doubt) => {
  expect(captureOfReading(reading({ doubts: [doubt] }), seen, '/c/7')).toBeUndefined();
});

it('stores the rest of a page on which a single date is doubted, or which has more rows than are looked at', () => {
  const doubts = [
    { what: 'date', why: 'ambiguousDate: 03.04.2026' },
    { what: 'page', why: 'tooManyRows: 5000 of 6000' },
  ];
  expect(ids(reading({ doubts }))).toEqual(['a', 'b']);
});

it('stores nothing of a page that still shows another record', () => {
  expect(captureOfReading(reading({ isReady: false }), seen, '/c/7')).toBeUndefined();
});

it('stores nothing that a guessed part gives', () => {
  expect(captureOfReading(reading(), unless('addresses'), '/c/7')).toBeUndefined();
  expect(captureOfReading(reading(), unless('client'), '/c/7')).toMatchObject({ name: undefined, owner: undefined });
  expect(captureOfReading(reading(), unless('deals'), '/c/7')).toMatchObject({
    deals: [],
    completeness: { state: 'none', seen: 0, total: undefined },
  });
});

it('gives a company the name its contact tells, and none of the deals the page does not give to it', () => {
  const page = { ...reading().page, record: contact };
  const client = { record: contact, name: told('Elena'), phones: [], emails: [], owner: told('Petrov') };
  const own = deal('b', { clientId: undefined });
  expect(captureOfReading(reading({ page, client, deals: [deal('a'), own] }), seen, '/p/3')).toEqual({
    client: company,
    aliases: [],
    name: 'Romashka',
    owner: undefined,
    path: '',
    deals: [{ id: 'a', on: '2026-01-05', amountMinor: 100, currency: 'RUB', outcome: 'won' }],
    completeness: { state: 'none', seen: 0, total: undefined },
  });
});

it('adds the deal of a deal page to its client', () => {
  const page = { ...reading().page, kind: 'deal' as const, record: order };
  const read = reading({ page, client: undefined, deal: deal('d1'), deals: [] });
  expect(captureOfReading(read, seen, '/d/d1')).toMatchObject({
    client: company,
    name: 'Romashka',
    path: '',
    deals: [{ id: 'd1' }],
    completeness: { state: 'none' },
  });
  expect(ids(read, unless('deal'))).toEqual([]);
});
