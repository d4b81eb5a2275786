import { describe, expect, it } from 'vitest';
import type { Formats } from '../../../../lib/crm/text/formats';
import { moneyOfText, provenDecimals } from '../../../../lib/crm/text/money';
import { fastest } from './fastest';

const read = (text: string, formats: Partial<Formats> = {}) =>
  moneyOfText(text, { decimal: undefined, currency: undefined, ...formats });
const value = (minor: number, currency?: string) => ({ kind: 'value', value: { minor, currency } });

describe('sums with their currency', () => {
  it.each([
    ['1 234,56 ₽', 123_456, 'RUB'],
    ['1\u00a0234,56\u00a0₽', 123_456, 'RUB'],
    ['1\u2009234,56\u202f₽', 123_456, 'RUB'],
    ['1 234 руб.', 123_400, 'RUB'],
    ['1 234 руб', 123_400, 'RUB'],
    ['1234р.', 123_400, 'RUB'],
    ['1 234,50 р', 123_450, 'RUB'],
    ['125 000 ₽', 12_500_000, 'RUB'],
    ['2,376,700.00 руб', 237_670_000, 'RUB'],
    ['19999.99 RUB', 1_999_999, 'RUB'],
    ['5 RUR', 500, 'RUB'],
    ['0 ₽', 0, 'RUB'],
    ['12 рублей', 1_200, 'RUB'],
    ['12 500 руб. 50 коп.', 1_250_050, 'RUB'],
    ['12 руб. 5 коп.', 1_205, 'RUB'],
    ['1,234.56 $', 123_456, 'USD'],
    ['$6,490.00', 649_000, 'USD'],
    ['59 830,00 $', 5_983_000, 'USD'],
    ['$ 59,830.00', 5_983_000, 'USD'],
    ['$5.00 USD', 500, 'USD'],
    ['USD 1,234.56', 123_456, 'USD'],
    ['us$12.50', 1_250, 'USD'],
    ['CA$12.50', 1_250, 'CAD'],
    ['R$ 1.234,56', 123_456, 'BRL'],
    ['€1.234,50', 123_450, 'EUR'],
    ['1.234,50 €', 123_450, 'EUR'],
    ['1 234,50 EUR', 123_450, 'EUR'],
    ['£1,234.50', 123_450, 'GBP'],
    ["CHF 1'234.50", 123_450, 'CHF'],
    ['CHF 1’234.50', 123_450, 'CHF'],
    ['1 234,50 zł', 123_450, 'PLN'],
    ['1 234,50 грн', 123_450, 'UAH'],
    ['1 234,50 грн.', 123_450, 'UAH'],
    ['₴99', 9_900, 'UAH'],
    ['25 000 ₸', 2_500_000, 'KZT'],
    ['25 000 тенге', 2_500_000, 'KZT'],
    ['100 бел. руб.', 10_000, 'BYN'],
    ['₹1,23,45,678.90', 1_234_567_890, 'INR'],
    ['₺1.234,50', 123_450, 'TRY'],
    ['1 234,50 Kč', 123_450, 'CZK'],
    ['12,3400 $', 1_234, 'USD'],
    ['1,5 ₽', 150, 'RUB'],
  ])('%j is %i of %s', (text, minor, currency) => {
    expect(read(text)).toEqual(value(minor, currency));
  });
});

describe('currencies without hundredths', () => {
  it.each([
    ['JPY 1,234', 1_234, 'JPY'],
    ['1,234 円', 1_234, 'JPY'],
    ['₩1,234,567', 1_234_567, 'KRW'],
    ['₩1,500.00', 1_500, 'KRW'],
    ['100.000 ₫', 100_000, 'VND'],
    ['12.5000 KWD', 12_500, 'KWD'],
    ['1,234.567 KWD', 1_234_567, 'KWD'],
    ['100 HUF', 10_000, 'HUF'],
  ])('%j is %i minor units of %s', (text, minor, currency) => {
    expect(read(text)).toEqual(value(minor, currency));
  });

  it('has no half yen', () => {
    expect(read('JPY 12.5')).toEqual({ kind: 'unreadable' });
  });
});

describe('sums below zero', () => {
  it.each([
    ['-1 234,56 ₽', -123_456],
    ['\u22121 234,56 ₽', -123_456],
    ['- 5 ₽', -500],
    ['-₽5', -500],
    ['₽-5', -500],
    ['₽ \u22125', -500],
    ['(1 234,56 ₽)', -123_456],
    ['(₽5)', -500],
    ['-0 ₽', 0],
  ])('%j is %i', (text, minor) => {
    expect(read(text)).toEqual(value(minor, 'RUB'));
  });
});

describe('sums without a currency', () => {
  it.each([
    ['0', 0],
    ['5', 500],
    ['125 000', 12_500_000],
    ['1 234,56', 123_456],
    ['1,234.56', 123_456],
    ['1.234,56', 123_456],
    ['1,234,567', 123_456_700],
    ['1.234.567', 123_456_700],
    ['1234.5', 123_450],
    ['1234,567.00', undefined],
    ['0,50', 50],
    ['1,23', 123],
    ['59830.00', 5_983_000],
    ['1234.5600', 123_456],
  ])('%j is %s hundredths', (text, minor) => {
    expect(read(text)).toEqual(minor === undefined ? { kind: 'unreadable' } : value(minor));
  });

  it('have the currency of their site', () => {
    expect(read('125 000', { currency: 'RUB' })).toEqual(value(12_500_000, 'RUB'));
    expect(read('1 500', { currency: 'JPY' })).toEqual(value(1_500, 'JPY'));
  });

  it.each(['1,234', '1.234', '12,345', '125.000'])('%j alone is asked, never guessed', (text) => {
    expect(read(text).kind).toBe('ambiguous');
  });

  it('are settled by the decimal sign of the site', () => {
    expect(read('1,234', { decimal: '.' })).toEqual(value(123_400));
    expect(read('1.230', { decimal: '.' })).toEqual(value(123));
    expect(read('1.234', { decimal: '.' })).toEqual({ kind: 'unreadable' });
    expect(read('1.234', { decimal: ',' })).toEqual(value(123_400));
    expect(read('125.000', { decimal: ',', currency: 'EUR' })).toEqual(value(12_500_000, 'EUR'));
  });

  it('are settled by a currency that is never written with three decimals', () => {
    expect(read('1,234', { currency: 'USD' })).toEqual(value(123_400, 'USD'));
    expect(read('1.500 ₽')).toEqual(value(150_000, 'RUB'));
    expect(read('1.234 KWD').kind).toBe('ambiguous');
  });

  it('are not bent where they contradict the decimal sign of the site', () => {
    expect(read('1,234.56', { decimal: ',' })).toEqual({ kind: 'unreadable' });
    expect(read('1234,5', { decimal: '.' })).toEqual({ kind: 'unreadable' });
  });
});

describe('signs that several currencies share', () => {
  it('mean the currency of their site', () => {
    expect(read('$5', { currency: 'CAD' })).toEqual(value(500, 'CAD'));
    expect(read('¥1,500', { currency: 'CNY' })).toEqual(value(150_000, 'CNY'));
    expect(read('5 kr', { currency: 'NOK' })).toEqual(value(500, 'NOK'));
    expect(read('5 €', { currency: 'RUB' })).toEqual(value(500, 'EUR'));
  });

  it('are asked where no currency is known', () => {
    expect(read('¥1,500')).toEqual({
      kind: 'ambiguous',
      readings: [
        { minor: 1_500, currency: 'JPY' },
        { minor: 150_000, currency: 'CNY' },
      ],
    });
    expect(read('5 kr').kind).toBe('ambiguous');
  });

  it('are contradicted by another currency beside them', () => {
    expect(read('$5 RUB')).toEqual({ kind: 'unreadable' });
    expect(read('$5 CAD').kind).not.toBe('value');
  });
});

describe('the decimal sign that all sums of a page prove together', () => {
  it.each([
    [['1,234', '6,490.00'], ['.']],
    [['1.234', '1 234,5'], [',']],
    [['1,234,567', '12'], ['.']],
    [['1.234.567 ₽', '—', ''], [',']],
    [['1,234', '1.234', '5'], []],
    [
      ['1,5', '1.5'],
      [',', '.'],
    ],
  ])('%j: %j', (texts, decimals) => {
    expect(provenDecimals(texts)).toEqual(decimals);
  });
});

describe('what is no sum', () => {
  it.each([
    ...['', ' ', '-', '—', '₽', 'руб.', 'не указано', '12 34', '1 23 456', '1,2,3', '1.2.3', '1..5', '1,,5'],
    ...['1 2345', '1234 567', '12%', '5 шт.', '5 of 37', '12.03.2025', '10:30', '+7 999 123-45-67', '1e5', '0x10', '∞'],
    ...[
      '12K',
      '1,2 млн ₽',
      '1-2 ₽',
      '--5',
      '-(5)',
      '(-5)',
      '5-',
      '(5',
      '1 234,567',
      '1.23.456,00',
      '0,001 ₽',
      '007 123',
    ],
    ...[
      '$5$6',
      'abc 5',
      '5 abc',
      '5 XYZ',
      '5 __proto__',
      'constructor 5',
      '5 toString',
      '9'.repeat(20),
      '90071992547409.93',
    ],
    ...['=1+1', '@SUM(5)', '<b>5</b>', '{{7*7}}', '١٢٣', '１２３', 'NaN', 'null', 'undefined', 'Infinity'],
  ])('%j', (text) => {
    expect(read(text)).toEqual({ kind: 'unreadable' });
  });

  it.each([
    ['digits', '1'.repeat(100_000)],
    ['groups', '1 234'.repeat(20_000)],
    ['separators', '1,'.repeat(50_000)],
    ['spaces', `5${' '.repeat(100_000)}₽`],
    ['spaces inside', `1${' 1'.repeat(50_000)}`],
    ['brackets', '('.repeat(100_000)],
    ['minuses', '-'.repeat(100_000)],
    ['roubles and kopecks', '1 руб '.repeat(16_000)],
  ])('and 100 kB of %s, within 50 ms', (name, text) => {
    expect(read(text).kind).toBe(name === 'spaces' ? 'value' : 'unreadable');
    expect(fastest(() => [read(text), provenDecimals([text])])).toBeLessThan(50);
  });
});
