import { seeded } from '../../../bench/seeded';
import { utf16, windows1251 } from '../choice';
import { type BadFile, HEAD, problem } from './badFile';

const ROW = 'Anna,2026-09-12,5,1';
const MEGABYTE = 1024 * 1024;
const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
/** Deterministic bytes of every value. */
const noise = (length: number, seed = 7) => {
  const chance = seeded(seed);
  return Uint8Array.from({ length }, () => Math.floor(256 * chance()));
};
/** Million-byte pieces, so that a hundred of them are held once. */
const million = (piece: string) => piece.repeat(MEGABYTE / piece.length);
const hundredMegabytes =
  (piece: string, more = '') =>
  () => {
    const once = million(piece);
    return [`${HEAD}\n`, ...Array.from({ length: 99 }, () => once), more];
  };

const empties = [
  '',
  '\n',
  '\r\n\r\n',
  ' \n \n',
  ',,,\n,,,\n',
  ';;;;\n',
  '\t\t\n\t',
  '\uFEFF',
  '\uFEFF\n\n',
  '""\n""\n',
];
const heads = [HEAD, `${HEAD}\n`, `\uFEFF${HEAD}\r\n`, 'Клиент;Дата;Сумма\n', `${HEAD}\n\n\n\n`];
const markedUp = [
  '{"client":"Anna","date":"2026-09-12"}',
  '[["client","date"],["Anna","2026-09-12"]]',
  '[\n  {"client":"Anna"}\n]',
  '{\n"client":"Anna",\n"date":"2026-09-12"\n}',
  '<html><body><table><tr><td>client</td></tr></table></body></html>',
  '\uFEFF<!doctype html>\n<html>\n<body>\n</body></html>',
  '<?xml version="1.0"?>\n<a>client</a>',
  '<table>\n<tr><td>client</td><td>date</td></tr>\n</table>',
];
const noTables = [
  'INSERT INTO sales VALUES (1);\nINSERT INTO sales VALUES (2);',
  '# Sales\n\nAnna bought on 2026-09-12.\n',
  'client,amount\nAnna,5\n',
  'date,amount\n2026-09-12,5\n',
  'a,b,c\n1,2,3\n4,5,6\n',
  'client,date\nAnna,soon\nBob,later\n',
];

/** Beginnings of files of other kinds, with some bytes after them as they have. */
const kinds: readonly (readonly [name: string, first: string])[] = [
  ['PDF', '%PDF-1.7\n1 0 obj\n'],
  ['PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['JPEG', '\xff\xd8\xff\xe0\0\x10JFIF\0'],
  ['GIF', 'GIF89a\x01\0\x01\0\x80\0\0'],
  ['RTF', '{\\rtf1\\ansi client,date}'],
  ['GZIP', '\x1f\x8b\x08\0\0\0\0\0'],
  ['7z', '7z\xbc\xaf\x27\x1c\0\x04'],
  ['program of Windows', 'MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0\xb8\0\0\0\0\0\0\0@\0\0\0\0\0\0\0'],
  ['program of Linux', '\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0\x3e\0\x01\0\0\0'],
  ['SQLite', 'SQLite format 3\0\x10\0\x01\x01\0\x40\x20\x20\0\0\0\x02\0\0\0\x02\0\0\0\0\0\0\0\0'],
  ['sound', 'ID3\x03\0\0\0\0\x0f\x76\0\0\0\0\0\0\0\0\0\0'],
  ['film', '\0\0\0\x20ftypisom\0\0\x02\0isomiso2\0\0\0\x08free\0\0\0\0'],
  ['WebAssembly', '\0asm\x01\0\0\0\x01\x07\x01\x60\x02\x7f\x7f\x01\x7f\x03\x02\x01\0'],
  ['BZIP2', 'BZh91AY&SY\x1d\x1a\x02\x01\0\x03\x05\x08\0\0\x01\x02'],
  ['XZ', '\xfd7zXZ\0\0\x04\xe6\xd6\xb4\x46\x02\0\x21\x01\x1c\0\0\0'],
  ['RAR', 'Rar!\x1a\x07\x01\0\x33\x92\xb5\xe5\x0a\x01\x05\x06\0\x05\x01\x01'],
  ['font', 'wOF2\0\x01\0\0\0\0\x02\0\0\x0b\0\0\0\0\x04\0\0\0\x01\0\0\x02'],
  ['Parquet', 'PAR1\x15\x04\x15\x10\x15\x14\x4c\x15\x02\x15\0\x12\0\0\x08\x1c\0\0\0\0'],
  ['Java', '\xca\xfe\xba\xbe\0\0\0\x34\0\x1d\x0a\0\x06\0\x0f\x09\0\x10\0\x11'],
  ['mail store', '!BDN\x8b\x1c\0\0SM\x17\0\x13\0\x01\x01\0\0\0\0\0\0\0\0'],
];

/** Texts that can be no table, or none that is allowed. */
export const badTexts: readonly BadFile[] = [
  ...empties.map((text, i) => problem(`nothing, in way ${i + 1}`, text, 'empty')),
  ...heads.map((text, i) => problem(`names of columns alone, in way ${i + 1}`, text, 'empty')),
  problem('one word', 'hello', 'empty'),
  ...markedUp.map((text) => problem(`marked up: ${text.slice(0, 30)}`, text, 'notATable')),
  ...noTables.map((text) => problem(`no table: ${text.slice(0, 30)}`, text, 'noColumns')),
  ...kinds.map(([name, first]) => problem(`${name} in place of a table`, ascii(first), 'notATable')),
  problem('zero bytes', new Uint8Array(5_000), 'notATable'),
  problem('noise', noise(5_000), 'notATable'),
  problem('UTF-32', joined(...[...`${HEAD}\n${ROW}\n`].map((sign) => bytes(sign.charCodeAt(0), 0, 0, 0))), 'notATable'),
  problem(
    'control characters',
    Uint8Array.from({ length: 5_000 }, (_, i) => i % 20),
    'notATable',
  ),
  problem('a quote never closed in the names', `"${HEAD}\n${ROW}\n`, 'quoteNotClosed', 1),
  problem('a quote never closed in the first row', `${HEAD}\n"Anna,2026-09-12,5,1\n${ROW}\n`, 'quoteNotClosed', 2),
  problem('a quote never closed in the last row', `${HEAD}\n${ROW}\n"Bob,2026-09-12,5,2`, 'quoteNotClosed', 3),
  problem('a quote never closed in the last cell', `${HEAD}\n${ROW}\nBob,2026-09-12,5,"2\n`, 'quoteNotClosed', 3),
  problem(
    'a doubled quote in place of the closing one',
    `${HEAD}\n${ROW}\n"Bob"",2026-09-12,5,2\n`,
    'quoteNotClosed',
    3,
  ),
  problem('a quote never closed with old Mac line ends', `${HEAD}\r${ROW}\r"Bob,2026-09-12\r`, 'quoteNotClosed', 3),
  problem('a quote never closed with tabs', 'client\tdate\nAnna\t2026-09-12\n"Bob\t2026-09-12\n', 'quoteNotClosed', 3),
  problem('a quote never closed in UTF-16', utf16(`${HEAD}\n"Anna,2026-09-12\n`, 'le', true), 'quoteNotClosed', 2),
  problem(
    'a quote never closed in 6 MB',
    () => `${HEAD}\n"Bob,2026-09-12,5,2\n${`${ROW}\n`.repeat(300_000)}`,
    'quoteNotClosed',
    2,
  ),
  problem(
    'a quote never closed after 100,000 rows',
    () => `${HEAD}\n${`${ROW}\n`.repeat(100_000)}"Bob`,
    'quoteNotClosed',
    100_002,
  ),
  problem('one line of 99 MB', hundredMegabytes('x'), 'rowTooLong', 2),
  problem('one line of 99 MB of separators', hundredMegabytes(','), 'rowTooLong', 2),
  problem('one line of 99 MB of words', hundredMegabytes('word '.slice(0, 4)), 'rowTooLong', 2),
  problem('one line of 8 MB in UTF-16', () => utf16(`${HEAD}\n${'x'.repeat(5_000_000)}`, 'le', true), 'rowTooLong', 2),
  problem('99 MB of quotes', hundredMegabytes('"', 'x'), 'rowTooLong', 2),
  problem('more than 100 MB', () => Array.from({ length: 101 }, () => million('x')), 'tooLarge'),
  problem(
    'more than 100 MB that begins like a workbook',
    () => ['PK\x03\x04', ...Array.from({ length: 101 }, () => million('x'))],
    'tooLarge',
  ),
  ...[32_768, 40_000, 1_000_000].map((length) =>
    problem(`a cell of ${length}`, () => `${HEAD}\n${'x'.repeat(length)},2026-09-12,5,1\n`, 'cellTooLong', 2),
  ),
  problem('a name of a column of 40,000', () => `${'x'.repeat(40_000)},${HEAD}\n${ROW}\n`, 'cellTooLong', 1),
  problem('a long last cell', () => `${HEAD}\n${ROW}\nBob,2026-09-12,5,${'1'.repeat(40_000)}`, 'cellTooLong', 3),
  problem('a cell of 40,000 line ends', () => `${HEAD}\n"${'\n'.repeat(40_000)}",2026-09-12,5,1\n`, 'cellTooLong', 2),
  problem(
    'a cell of 40,000 Cyrillic letters',
    () => `${HEAD}\n${'я'.repeat(40_000)},2026-09-12,5,1\n`,
    'cellTooLong',
    2,
  ),
  ...[',', ';', '\t'].map((sign) =>
    problem(
      `501 columns by ${JSON.stringify(sign)}`,
      () => `client${sign}date\nAnna${sign}2026-09-12${`${sign}1`.repeat(499)}\n`,
      'tooManyColumns',
      2,
    ),
  ),
  problem('501 names of columns', () => `${HEAD}${',x'.repeat(497)}\n${ROW}\n`, 'tooManyColumns', 1),
  problem(
    '501 columns in row 5,000',
    () => `${HEAD}\n${`${ROW}\n`.repeat(4_998)}Anna,2026-09-12${',1'.repeat(499)}\n`,
    'tooManyColumns',
    5_000,
  ),
  problem('a million columns', () => `${HEAD}\n${','.repeat(1_000_000)}\n`, 'tooManyColumns', 2),
  problem('1,100,001 rows', () => `client,date\n${'A,2026-09-12\n'.repeat(1_100_000)}`, 'tooManyRows', 1_100_001),
  problem('1,200,000 empty rows', () => `client,date\n${'\n'.repeat(1_200_000)}`, 'tooManyRows', 1_100_001),
  {
    name: 'code page 1251 read as UTF-8',
    content: () => windows1251('Клиент;Дата\nАнна;2026-09-12\n'),
    said: { encoding: 'utf-8' },
    expected: { problem: 'noColumns' },
  },
  {
    name: 'UTF-8 read as UTF-16',
    content: () => `${HEAD}\n${ROW}\n`,
    said: { encoding: 'utf-16le' },
    expected: { problem: 'empty' },
  },
  {
    name: 'commas read as tabs',
    content: () => `${HEAD}\n${ROW}\n`,
    said: { separator: '\t' },
    expected: { problem: 'noColumns' },
  },
  {
    name: 'a sheet of a text',
    content: () => `${HEAD}\n${ROW}\n`,
    said: { headerAfter: 5_000 },
    expected: { problem: 'empty' },
  },
];
