import { expect, it } from 'vitest';
import type { PageIdentity } from '../../../lib/crm/readIdentity';
import type { Assessment } from '../../../lib/domain/assessment';
import type { Completeness, Deal } from '../../../lib/domain/deal';
import { captureOfPage, captureOfPart, messagesOf } from '../../../lib/overlay/capture';

const company = { type: 'company', id: '7' };
const contact = { type: 'contact', id: '3' };
const complete: Completeness = { state: 'complete', seen: 2, total: 2 };

const deal = (id: string): Deal => ({ id, on: '2026-01-05', amountMinor: 100, currency: 'RUB', outcome: 'won' });
const told = (value: string) => ({ value, confidence: 0.9, evidence: 'h1' });

function page(change: Partial<PageIdentity> = {}): PageIdentity {
  return {
    page: { adapter: 'crm', site: 'https://crm.example', kind: 'client', record: company },
    isReady: true,
    client: { record: company, name: told('Romashka'), owner: told('Petrov') },
    payer: { record: company, name: 'Romashka' },
    doubts: [],
    ...change,
  };
}

function card(name: string, completeness: Completeness) {
  return { client: company, name, assessment: { completeness } as Assessment, readAt: '2026-11-21T10:00:00Z' };
}

it('remembers the contact that was asked for as another name of the company that pays', () => {
  const part = { client: { record: company, name: 'Romashka', path: '/c/7' }, deals: [], completeness: complete };
  expect(captureOfPart(part, contact).aliases).toEqual([contact]);
  expect(captureOfPart(part, company).aliases).toEqual([]);
});

it('calls a long history complete with its last message only', () => {
  const deals = Array.from({ length: 4000 }, (_, index) => deal(String(index)));
  const completeness: Completeness = { state: 'complete', seen: 4000, total: 4000 };
  const part = { client: { record: company, name: 'Romashka', path: '/c/7' }, deals, completeness };
  const messages = messagesOf(captureOfPart(part, company));
  expect(messages.length).toBeGreaterThan(1);
  expect(messages.slice(0, -1).map((message) => message.completeness.state)).not.toContain('complete');
  expect(messages.at(-1)?.completeness).toEqual(completeness);
  expect(messages[0]?.completeness.seen).toBe(messages[0]?.deals.length);
  expect(messages.flatMap((message) => message.deals)).toEqual(deals);
});

it('tells who an unknown client is and leaves the deals to the session', () => {
  expect(captureOfPage(page(), '/c/7', undefined)).toEqual({
    client: company,
    aliases: [],
    name: 'Romashka',
    owner: 'Petrov',
    path: '/c/7',
    deals: [],
    completeness: { state: 'none', seen: 0, total: undefined },
  });
});

it('tells nothing that is known already', () => {
  expect(captureOfPage(page(), '/c/7', card('Romashka', complete))).toBeUndefined();
});

it('tells a new name of a known client', () => {
  expect(captureOfPage(page(), '/c/7', card('Lyutik', complete))?.name).toBe('Romashka');
});

it('tells nothing of a doubtful page', () => {
  const doubts = [{ what: 'date', why: 'ambiguousDate: 03.04.2026' }];
  expect(captureOfPage(page({ doubts }), '/c/7', undefined)).toBeUndefined();
});

it('tells nothing of the client from a deal page, whose address is not the client’s', () => {
  const deals = page({ page: { ...page().page, kind: 'deal', record: { type: 'deal', id: '9' } } });
  expect(captureOfPage(deals, '/d/9', undefined)).toBeUndefined();
});

it('tells nothing of a contact whose company pays', () => {
  const reading = page({ client: { record: contact, name: told('Ann'), owner: undefined } });
  expect(captureOfPage(reading, '/p/3', undefined)).toBeUndefined();
});

it('cuts a name that no message could carry', () => {
  const long = page({ client: { record: company, name: told('Ромашка '.repeat(500)), owner: undefined } });
  expect(captureOfPage(long, '/c/7', undefined)?.name).toHaveLength(500);
});
