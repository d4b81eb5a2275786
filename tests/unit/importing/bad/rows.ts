import { type BadFile, badAmount, badDate, badRow, HEAD } from './badFile';

const NO_DAYS = [
  'soon',
  'вчерашний день',
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-09-00',
  '0000-00-00',
  '31.04.2026',
  '29.02.2025',
  '32.01.2026',
  '2026-09-12 - 2026-09-13',
  '2026-09-12T25:00:00',
  '2026-09-12T10:99:00',
  '2026-W37',
  '2026-256',
  '-0001-01-01',
  '٢٠٢٦-٠٩-١٢',
  '13/13/2026',
  '1/2/3/4',
  '12..09.2026',
  'Sept 31, 2026',
  '30 February 2026',
  '12 Smarch 2026',
  'NaN',
  'Infinity',
  'null',
  'undefined',
  '#N/A',
  '#ЗНАЧ!',
  '########',
  '=TODAY()',
  '-1',
  '1e5',
  '45231',
  '1789000000000',
  '2026',
  '09.2026',
  '[object Object]',
  '__proto__',
  '<b>2026-09-12</b>',
  '2026\u0000-09-12',
  '2026-\uD800-12',
  'x'.repeat(10_000),
];

const NO_SUMS = [
  'a lot',
  'NaN',
  'Infinity',
  '-Infinity',
  '1e309',
  '1e9',
  '-',
  '--5',
  '5 / 6',
  '5-6',
  '1.2.3',
  '5,5,5',
  '12 34',
  '0x10',
  '1_000',
  '٥٠٠',
  '½',
  '5 %',
  '=1+1',
  '+1+1',
  "=cmd|'/c calc'!A1",
  '#REF!',
  '#DIV/0!',
  '$',
  'руб.',
  '5 $ 6',
  '9'.repeat(30),
  '9007199254740993',
  '(5',
  '5)',
  '<script>5</script>',
  'null',
  '[object Object]',
  '5\u00005',
];

const LATER = ['2026-11-22', '2206-09-12', '9999-12-31', '31.12.2099', '2027-01-01T00:00:00'];
const LONG_AGO = ['1899-12-30', '1900-01-01', '1904-01-01', '1969-12-31', '0001-01-01', '1989-12-31'];
const EITHER_WAY = ['04.05.2026', '04/05/2026', '4-5-2026', '01.02.03', '12/11/2025'];
const EITHER_SIGN = ['1.234', '12.345', '123.456', '-1.234'];

const several = (
  name: string,
  rows: readonly string[],
  refused: readonly (readonly [number, string])[],
  clients: number,
) => ({ name, content: () => [HEAD, ...rows].join('\n'), expected: { refused, clients } }) as BadFile;

/** Bad rows among good ones. */
export const badRows: readonly BadFile[] = [
  ...NO_DAYS.map((text) => badDate(text)),
  ...LATER.map((text) => badDate(text, 'future')),
  ...LONG_AGO.map((text) => badDate(text, 'tooOld')),
  ...EITHER_WAY.map((text) => badDate(text, 'openDate')),
  badDate('', 'noDate'),
  badDate('   ', 'noDate'),
  badDate('\u00a0', 'noDate'),
  ...NO_SUMS.map((text) => badAmount(text)),
  ...EITHER_SIGN.map((text) => badAmount(text, 'openAmount')),
  badRow(',2026-09-12,5,9', 'noClient'),
  badRow('   ,2026-09-12,5,9', 'noClient'),
  badRow('"\u00a0\t",2026-09-12,5,9', 'noClient'),
  badRow('Cid', 'noDate'),
  badRow('Cid;2026-09-12;5;9', 'noDate'),
  badRow('Cid\t2026-09-12\t5\t9', 'noDate'),
  badRow('"Cid,2026-09-12,5,9"', 'noDate'),
  several(
    'a deal with two sums',
    ['A,2026-09-12,7,3', 'A,2026-09-12,8,3'],
    [
      [2, 'repeatedDeal'],
      [3, 'repeatedDeal'],
    ],
    0,
  ),
  several(
    'a deal on two days',
    ['A,2026-09-12,7,3', 'A,2026-09-13,7,3', 'B,2026-09-13,7,4'],
    [
      [2, 'repeatedDeal'],
      [3, 'repeatedDeal'],
    ],
    1,
  ),
  several(
    'a deal of two clients',
    ['A,2026-09-12,7,3', 'B,2026-09-12,7,3'],
    [
      [2, 'dealOfOther'],
      [3, 'dealOfOther'],
    ],
    0,
  ),
  several(
    'a deal of three rows, one of them another',
    ['A,2026-09-12,7,3', 'A,2026-09-12,7,3', 'A,2026-09-12,9,3'],
    [
      [2, 'repeatedDeal'],
      [3, 'repeatedDeal'],
      [4, 'repeatedDeal'],
    ],
    0,
  ),
  several(
    'a deal named like a word of the language',
    ['A,2026-09-12,7,__proto__', 'A,2026-09-12,8,__proto__', 'A,2026-09-12,8,constructor'],
    [
      [2, 'repeatedDeal'],
      [3, 'repeatedDeal'],
    ],
    1,
  ),
  several(
    'nothing but bad rows',
    [',2026-09-12,7,1', 'B,,7,2', 'C,2026-09-12,x,3'],
    [
      [2, 'noClient'],
      [3, 'noDate'],
      [4, 'badAmount'],
    ],
    0,
  ),
];

const CURRENCIES = ['EURO', 'XX', '$/€', '12', 'РУБЛЕЙ ШТУК', '<svg>', 'USD EUR', '?', '__proto__'];

/** Words that are no currency. */
export const badCurrencies: readonly BadFile[] = CURRENCIES.map((word) => ({
  name: `currency ${word}`,
  content: () => `client,date,amount,currency\nAnna,2026-09-12,5,USD\nBob,2026-09-12,5,${word}\n`,
  expected: { refused: [[3, 'badCurrency']], clients: 1 },
}));
