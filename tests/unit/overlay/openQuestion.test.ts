import { describe, expect, it } from 'vitest';
import type { Meaning } from '../../../components/stripView';
import type { Doubt, PageReading, ReadDeal } from '../../../lib/crm/pageReading';
import { likelyCurrencies } from '../../../lib/overlay/likelyCurrencies';
import { contradictedPart, openQuestion } from '../../../lib/overlay/openQuestion';

const TODAY = '2026-11-21';

function reading(doubts: readonly Doubt[], deals: readonly ReadDeal[] = []): PageReading {
  return {
    page: { adapter: 'crm', site: 'https://crm.example', kind: 'client', record: { type: 'company', id: '7' } },
    isReady: true,
    client: undefined,
    payer: undefined,
    deal: undefined,
    rows: [],
    history: { state: 'none', seen: 0, total: undefined },
    deals,
    doubts,
  };
}

const amount = (text: string): Doubt => ({ what: 'amount', why: `ambiguousAmount: ${text}` });
const asked = (...doubts: readonly Doubt[]) => openQuestion(reading(doubts), TODAY);
const meanings = (...doubts: readonly Doubt[]): readonly Meaning[] =>
  asked(...doubts)?.answers.map(({ means }) => means) ?? [];

describe('what a page leaves open', () => {
  it('is which of two days a date is', () => {
    const question = asked({ what: 'date', why: 'ambiguousDate: 03.04.2026' });
    expect(question).toMatchObject({ what: 'dayOrder', text: '03.04.2026' });
    expect(question?.answers).toEqual([
      { answer: { kind: 'dayOrder', dayOrder: 'dmy' }, means: { kind: 'day', day: '2026-04-03', today: TODAY } },
      { answer: { kind: 'dayOrder', dayOrder: 'mdy' }, means: { kind: 'day', day: '2026-03-04', today: TODAY } },
    ]);
  });

  it('is which of two numbers a sum is', () => {
    expect(asked(amount('1.234'))?.what).toBe('decimal');
    expect(meanings(amount('1.234'))).toEqual([
      { kind: 'number', number: 1234 },
      { kind: 'number', number: 1.234 },
    ]);
    expect(meanings(amount('12,345'))).toEqual([
      { kind: 'number', number: 12.345 },
      { kind: 'number', number: 12345 },
    ]);
  });

  it('is the currency of a sign that several countries share', () => {
    expect(asked(amount('500 kr'))?.what).toBe('currency');
    expect(meanings(amount('500 kr'))).toEqual(
      ['SEK', 'NOK', 'DKK', 'ISK'].map((currency) => ({ kind: 'currency', currency })),
    );
  });

  it('is nothing for a date or sum that cannot be read at all', () => {
    const unreadable = ['unreadableDate: soon', 'unreadableAmount: much', 'ambiguousAmount: much'];
    expect(asked(...unreadable.map((why) => ({ what: 'date', why })))).toBeUndefined();
  });
});

it('is asked about dates first, then about sums', () => {
  const doubts = [amount('500 kr'), amount('1.234'), { what: 'date', why: 'ambiguousDate: 03.04.2026' }];
  expect(asked(...doubts)?.what).toBe('dayOrder');
  expect(asked(...doubts.slice(0, 2))?.what).toBe('decimal');
});

it('knows when a page speaks against what the user has said, and not against itself or its CRM', () => {
  const read = reading([{ what: 'date', why: 'contradictory: dayOrder' }]);
  expect(contradictedPart(read, { dayOrder: 'dmy' })).toBe('dayOrder');
  expect(contradictedPart(read, { decimal: ',' })).toBeUndefined();
});

it.each([
  ['crm.firm.kz', ['ru-RU'], 'KZT'],
  ['crm.firm.com', ['', 'ru-RU'], 'RUB'],
  ['crm.firm.com', ['en', 'en-GB'], 'GBP'],
  ['10.0.0.7', ['en'], 'USD'],
])('offers the likely currencies of %s to who reads %s: %s first', (host, languages, first) => {
  const likely = likelyCurrencies(host, languages);
  expect(likely[0]).toBe(first);
  expect(likely).toEqual(expect.arrayContaining(['USD', 'EUR']));
});
