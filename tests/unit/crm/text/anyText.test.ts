import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, FIELD_LIMIT } from '../../../../lib/crm/text/clean';
import { countOfText } from '../../../../lib/crm/text/count';
import { dayOfText } from '../../../../lib/crm/text/date';
import { moneyOfText } from '../../../../lib/crm/text/money';
import { phoneOfText } from '../../../../lib/crm/text/phone';
import { dayNumberOf } from '../../../../lib/domain/day';

/** Texts of the characters that dates, sums and phones are made of come close to the parsers' edges. */
const near = fc.string({
  unit: fc.constantFrom(...'0123456789.,:/- ()+$₽€¥\u00a0\u2212', 'руб', 'мар', 'USD', 'of', 'T', 'Z', 'pm'),
});
const anything = fc.oneof(near, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const order = fc.constantFrom('dmy', 'mdy', 'ymd', undefined);
const decimal = fc.constantFrom(',', '.', undefined);

describe('whatever a page shows', () => {
  it('gives real days only', () => {
    fc.assert(
      fc.property(anything, order, (text, dayOrder) => {
        const parsed = dayOfText(text, { today: '2026-11-21', dayOrder });
        const days = parsed.kind === 'value' ? [parsed.value] : parsed.kind === 'ambiguous' ? parsed.readings : [];
        for (const day of days) expect(dayNumberOf(day)).toBeDefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('gives exact sums only', () => {
    fc.assert(
      fc.property(anything, decimal, (text, sign) => {
        const parsed = moneyOfText(text, { decimal: sign, currency: undefined });
        const sums = parsed.kind === 'value' ? [parsed.value] : parsed.kind === 'ambiguous' ? parsed.readings : [];
        for (const { minor } of sums) expect(Number.isSafeInteger(minor) && !Object.is(minor, -0)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives phones of digits and counts that are whole', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(phoneOfText(text) ?? '+00000').toMatch(/^\+?\d{5,15}$/);
        const { seen = 0, total = 0 } = countOfText(text) ?? {};
        expect(Number.isSafeInteger(total) && seen >= 0 && seen <= total).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is well formed, within the limit, and the same when cleaned twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const clean = cleanText(text);
        expect(clean.isWellFormed() && clean.length <= FIELD_LIMIT).toBe(true);
        expect(cleanText(clean)).toBe(clean);
      }),
      { numRuns: 2000 },
    );
  });
});

/** How the browser itself writes sums and days for each country; the parsers have never seen it. */
describe('what other programs write', () => {
  const SUMS: readonly (readonly [string, string, ',' | '.', number])[] = [
    ['ru-RU', 'RUB', ',', 2],
    ['ru-RU', 'USD', ',', 2],
    ['uk-UA', 'UAH', ',', 2],
    ['kk-KZ', 'KZT', ',', 2],
    ['en-US', 'USD', '.', 2],
    ['en-US', 'EUR', '.', 2],
    ['en-GB', 'GBP', '.', 2],
    ['en-IN', 'INR', '.', 2],
    ['de-DE', 'EUR', ',', 2],
    ['de-CH', 'CHF', '.', 2],
    ['fr-FR', 'EUR', ',', 2],
    ['pl-PL', 'PLN', ',', 2],
    ['cs-CZ', 'CZK', ',', 2],
    ['tr-TR', 'TRY', ',', 2],
    ['pt-BR', 'BRL', ',', 2],
    ['sv-SE', 'SEK', ',', 2],
    ['ja-JP', 'JPY', '.', 0],
    ['ko-KR', 'KRW', '.', 0],
  ];

  it.each(SUMS)('sums of %s in %s come back exactly', (locale, currency, sign, digits) => {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (minor) => {
        const text = format.format(`${minor}e-${digits}` as Intl.StringNumericLiteral);
        const parsed = moneyOfText(text, { decimal: sign, currency });
        expect([text, parsed]).toEqual([text, { kind: 'value', value: { minor, currency } }]);
      }),
    );
  });

  const DAYS: readonly (readonly [string, Intl.DateTimeFormatOptions, 'dmy' | 'mdy'])[] = [
    ['ru-RU', { dateStyle: 'short' }, 'dmy'],
    ['ru-RU', { dateStyle: 'medium' }, 'dmy'],
    ['ru-RU', { dateStyle: 'long' }, 'dmy'],
    ['ru-RU', { dateStyle: 'full' }, 'dmy'],
    ['ru-RU', { dateStyle: 'medium', timeStyle: 'short' }, 'dmy'],
    ['ru-RU', { dateStyle: 'long', timeStyle: 'medium' }, 'dmy'],
    ['en-US', { dateStyle: 'short' }, 'mdy'],
    ['en-US', { dateStyle: 'medium' }, 'mdy'],
    ['en-US', { dateStyle: 'long' }, 'mdy'],
    ['en-US', { dateStyle: 'full' }, 'mdy'],
    ['en-US', { dateStyle: 'medium', timeStyle: 'short' }, 'mdy'],
    ['en-US', { dateStyle: 'full', timeStyle: 'medium' }, 'mdy'],
    ['en-GB', { dateStyle: 'short' }, 'dmy'],
    ['en-GB', { dateStyle: 'long', timeStyle: 'short' }, 'dmy'],
    ['en-GB', { dateStyle: 'full' }, 'dmy'],
  ];

  it.each(DAYS)('days of %s in %j come back', (locale, options, dayOrder) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    const min = new Date('1990-01-01');
    fc.assert(
      fc.property(fc.date({ min, max: new Date('2040-12-31'), noInvalidDate: true }), (date) => {
        const text = format.format(date);
        const parsed = dayOfText(text, { today: '2026-11-21', dayOrder });
        expect([text, parsed]).toEqual([text, { kind: 'value', value: date.toISOString().slice(0, 10) }]);
      }),
    );
  });
});
