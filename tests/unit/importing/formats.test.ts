import { describe, expect, it } from 'vitest';
import { escaped } from '../../../lib/domain/exporting/escaped';
import { decimalText } from '../../../lib/importing/cell';
import { dayOfCell } from '../../../lib/importing/readDay';
import { sumOfCell } from '../../../lib/importing/readSum';
import { TODAY } from './choice';

const dayIn = (cell: string | number, dateSystem: '1900' | '1904' = '1900', dayOrder?: 'dmy' | 'mdy') => {
  const day = dayOfCell(cell, { today: TODAY, dayOrder, dateSystem });
  return day.kind === 'value' ? day.value : day.kind;
};
const sumIn = (cell: string | number, currency = 'RUB') => kindOf(sumOfCell(cell, { decimal: undefined, currency }));
const kindOf = (sum: ReturnType<typeof sumOfCell>) => {
  return sum.kind === 'value' ? sum.value.minor : sum.kind;
};

describe('a day', () => {
  it.each<[string | number, string]>([
    ['2026-09-12', '2026-09-12'],
    ['2026-09-12T10:15:00', '2026-09-12'],
    ['2026-09-12 10:15:30', '2026-09-12'],
    ['12.09.2026', 'ambiguous'],
    ['13.09.2026', '2026-09-13'],
    ['13.09.2026 18:05', '2026-09-13'],
    ['13/09/26', '2026-09-13'],
    ['09/13/2026', '2026-09-13'],
    ['13 сентября 2026 г.', '2026-09-13'],
    ['13 сен 2026', '2026-09-13'],
    ['Sep 13, 2026', '2026-09-13'],
    ['2026/09/13', '2026-09-13'],
    ['31.02.2026', 'unreadable'],
    ['45231', 'unreadable'],
    // ECMA-376-1 §18.17.4.1: serial 45231 is 2023-11-01 where 1900 is the base, four years and a day later where 1904 is.
    [45_231, '2023-11-01'],
    [45_231.75, '2023-11-01'],
    [20_260_913, 'unreadable'],
  ])('%j is %s', (cell, day) => {
    expect(dayIn(cell)).toBe(day);
  });
  it('of a workbook that counts from 1904', () => {
    expect(dayIn(45_231, '1904')).toBe('2027-11-02');
  });
  it('is as the user has said where it is open', () => {
    expect([dayIn('04.05.2024', '1900', 'dmy'), dayIn('04/05/2024', '1900', 'mdy')]).toEqual([
      '2024-05-04',
      '2024-04-05',
    ]);
  });
});

describe('a sum', () => {
  it.each<[string | number, number | string]>([
    ['1 234,56', 1_234_56],
    ['1,234.56', 1_234_56],
    ['1.234,56', 1_234_56],
    ['1\u00a0234,56', 1_234_56],
    ['1\u202f234 ₽', 1_234_00],
    ['1 234 руб.', 1_234_00],
    ['-5,50', -5_50],
    ['(5,50)', -5_50],
    ['0', 0],
    ["1'234.50", 1_234_50],
    ['1234', 1_234_00],
    ['12 34', 'unreadable'],
    ['1,234', 1_234_00],
    ['5 %', 'unreadable'],
    [1_234.5, 1_234_50],
    [0.1 + 0.2, 30],
    [-99.99, -99_99],
    [1_234_567.005, 1_234_567_01],
  ])('%j is %s', (cell, minor) => {
    expect(sumIn(cell)).toBe(minor);
  });
  it('that is open waits for the decimal sign', () => {
    const read = (decimal: ',' | undefined) => kindOf(sumOfCell('1.234', { decimal, currency: undefined }));
    expect([read(undefined), read(',')]).toEqual(['ambiguous', 1_234_00]);
  });
  it('of a workbook is rounded to what its currency has', () => {
    expect([sumIn(1_234.5, 'JPY'), sumIn(1.2345, 'KWD')]).toEqual([1_235, 1_235]);
  });
});

it.each([
  [1e20, '100000000000000000000'],
  [0.1 + 0.2, '0.3'],
  [1e-7, '0.0000001'],
  [-0.5, '-0.5'],
])('a number %d is written out', (value, text) => {
  expect(decimalText(value)).toBe(text);
});

it.each([
  ['=1+1', "'=1+1"],
  [' =1', "' =1"],
  ['＝1', "'＝1"],
  ['|calc', "'|calc"],
  ['@sum', "'@sum"],
  ['-cmd', "'-cmd"],
  ['\t=1', "'\t=1"],
  ['-5', '-5'],
  ['+7 912 345-67-89', '+7 912 345-67-89'],
  ['-5,50', '-5,50'],
  ['Anna', 'Anna'],
])('in a file of refused rows %j becomes %j', (text, safe) => {
  expect(escaped(text)).toBe(safe);
});
