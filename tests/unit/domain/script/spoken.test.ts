import { describe, expect, it } from 'vitest';
import { counted, roundedDuration } from '../../../../lib/domain/script/forms';
import { lookupOf, spokenDay, spokenMoney } from '../../../../lib/domain/script/spoken';
import type { Values } from '../../../../lib/domain/script/values';
import { libraries } from '../../content/libraries';

function said(values: Values, key: keyof Values, language: 'ru' | 'en' = 'ru'): string | undefined {
  const { vocabulary } = libraries[language];
  return lookupOf(values, { language, today: '2026-11-21', vocabulary })(key)?.replace(/\u00a0/g, ' ');
}

describe('a duration as it is said', () => {
  // The examples of the content library: the largest unit whose rounding changes the value by at most 10 %.
  it.each([
    [73, 'week', 10],
    [61, 'month', 2],
    [40, 'week', 6],
    [1, 'day', 1],
    [6, 'day', 6],
    [7, 'week', 1],
    [8, 'day', 8],
    [30, 'month', 1],
    [365, 'year', 1],
    [340, 'year', 1],
    [320, 'month', 11],
    [730, 'year', 2],
    [0, 'day', 0],
  ])('%i days: %s %i', (days, unit, count) => {
    expect(roundedDuration(days)).toEqual({ unit, count });
  });

  it.each([
    ['ru', 21, 'раз в 3 недели'],
    ['ru', 1, 'каждый день'],
    ['ru', 5, 'раз в 5 дней'],
    ['en', 21, 'every 3 weeks'],
  ] as const)('%s: a cycle of %i days is "%s"', (language, days, words) => {
    expect(said({ usualCycle: days }, 'usualCycle', language)).toBe(words);
  });

  it('does not speak of a silence of no days', () => {
    expect(said({ silentFor: 0 }, 'silentFor')).toBeUndefined();
  });
});

describe('counted things', () => {
  it.each([
    [1, '1 покупка'],
    [2, '2 покупки'],
    [5, '5 покупок'],
    [11, '11 покупок'],
    [21, '21 покупка'],
    [22, '22 покупки'],
    [112, '112 покупок'],
  ])('%i in Russian: %s', (count, words) => {
    expect(said({ purchaseCount: count }, 'purchaseCount')).toBe(words);
  });

  it.each([
    [1, '1 purchase'],
    [2, '2 purchases'],
    [21, '21 purchases'],
  ])('%i in English: %s', (count, words) => {
    expect(said({ purchaseCount: count }, 'purchaseCount', 'en')).toBe(words);
  });

  it('say an exact form where there is one', () => {
    const forms = { '=1': 'неделю', one: '{n} неделю', few: '{n} недели', many: '{n} недель', other: '{n} недели' };
    expect(counted(forms, 1, 'ru')).toBe('неделю');
    expect(counted(forms, 21, 'ru')).toBe('21 неделю');
  });
});

describe('money, percent, days and lists', () => {
  it.each([
    [300_000, 'RUB', 'ru', '3 000 ₽'],
    [300_050, 'RUB', 'ru', '3 000,50 ₽'],
    [2_000_000, 'RUB', 'en', '₽20,000'],
    [3000, 'JPY', 'en', '¥3,000'],
    [0, 'RUB', 'ru', '0 ₽'],
    [100_00, 'балл', 'ru', '100 балл'],
  ] as const)('%i of %s in %s is %s', (amountMinor, currency, language, words) => {
    expect(spokenMoney({ amountMinor, currency }, language).replace(/\u00a0/g, ' ')).toBe(words);
  });

  it.each([
    ['2026-03-03', 'ru', '3 марта'],
    ['2025-03-03', 'ru', '3 марта 2025 года'],
    ['2027-01-31', 'en', '31 January 2027'],
    ['2026-02-30', 'ru', undefined],
    ['yesterday', 'en', undefined],
  ] as const)('%s in %s is %s', (day, language, words) => {
    expect(spokenDay(day, '2026-11-21', language)).toBe(words);
  });

  it('percent by locale', () => {
    expect(said({ offerPercent: 5 }, 'offerPercent')).toBe('5 %');
    expect(said({ offerPercent: 7.5 }, 'offerPercent', 'en')).toBe('7.5%');
  });

  it('names three things at most', () => {
    expect(said({ usualItems: ['бумага', ' ', 'картриджи', 'папки', 'ручки'] }, 'usualItems')).toBe(
      'бумага, картриджи, папки',
    );
    expect(said({ usualItems: [] }, 'usualItems')).toBeUndefined();
  });
});

describe('what a CRM page gives for a name', () => {
  it.each([
    ['  Анна\n Сергеевна ', 'Анна Сергеевна'],
    ['ООО [Ромашка] {x}', 'ООО (Ромашка) (x)'],
    ['undefined', undefined],
    ['null', undefined],
    ['—', undefined],
    ['', undefined],
    ['\u202eанна', 'анна'],
    ['<img src=x>', '<img src=x>'],
  ])('%j is said as %j', (name, words) => {
    expect(said({ name }, 'name')).toBe(words);
  });

  it('is cut where it is longer than a sentence can carry', () => {
    expect([...(said({ name: 'я'.repeat(500) }, 'name') ?? '')]).toHaveLength(80);
  });

  it('is replaced by its fallback where it says nothing', () => {
    expect(said({ nextStep: ' ' }, 'nextStep')).toBe('прислать, что есть нового');
    expect(said({ orderAmount: { amountMinor: Number.NaN, currency: 'RUB' } }, 'orderAmount')).toBe('не указана');
  });
});
