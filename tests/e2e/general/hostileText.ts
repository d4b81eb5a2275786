const MARKUP = [
  '<img src=x onerror=ran++>',
  '"><script>ran++</script>',
  'javascript:ran++',
  '{{constructor}}',
  '#{ran++}',
  '<!--',
  ']]>',
  '&lt;b&gt;',
];
const KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf', 'then', 'length'];
const NUMBERS = [
  '1e308',
  '-0',
  'NaN',
  'Infinity',
  '1,2,3,4,5',
  '1.1.1.1.1',
  '99999999999999999999',
  '0x10',
  '１２３',
  '٣٤٥',
  '1 000 000 000 000 000,00 ₽',
];
const DAYS = [
  '31.02.2026',
  '00/00/0000',
  '99.99.9999',
  '2026-13-45',
  '29.02.2025',
  '1/1/1',
  '0001-01-01',
  '9999-12-31',
];
const SIGNS = [
  '\u202e\u0041',
  '\u200b',
  '\u00a0',
  '\ud800',
  '\u0000',
  '\ufeff',
  '\u2028',
  '👩‍👩‍👧‍👦',
  'a\u0301'.repeat(40),
  'ﷺ',
];
const LONG = [
  'a'.repeat(5000),
  '1,'.repeat(2000),
  ':'.repeat(3000),
  ' '.repeat(5000),
  '(((('.repeat(500),
  '1 '.repeat(2000),
  '.-'.repeat(2000),
];
const REST = Array.from(
  { length: 160 },
  (_, at) => `${String.fromCodePoint(33 + at)}${at}${'-/.,:;'[at % 6]}${at * at}`,
);

/** Texts a page could hold to mislead or to stall whoever reads it. */
export const hostileText: readonly string[] = [...MARKUP, ...KEYS, ...NUMBERS, ...DAYS, ...SIGNS, ...LONG, ...REST];
