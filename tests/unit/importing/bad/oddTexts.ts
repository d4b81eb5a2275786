import { utf16, windows1251 } from '../choice';
import { type BadFile, HEAD, harmless } from './badFile';

const ROW = 'Anna,2026-09-12,5,1';
const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const ODD = 'client,date\nAnna,2026-09-12\nBob,2026-09-13\n';

/** Odd texts that are read as they are. */
export const oddTexts: readonly BadFile[] = [
  harmless('mixed line ends', 'client,date\r\nAnna,2026-09-12\rBob,2026-09-12\nCid,2026-09-12', 3),
  harmless('rows that are too short and too long', `${HEAD}\nAnna,2026-09-12\nBob,2026-09-12,5,2,6,7,8\n`, 2),
  harmless('a quote in the middle of a cell', `${HEAD}\nAnna 5" pipe,2026-09-12,5,1\n`, 1),
  harmless('a comma within quotes', `${HEAD}\n"Anna, Bob","2026-09-12","5","1"\n`, 1),
  harmless('a line end within quotes', `${HEAD}\n"Anna\nBob",2026-09-12,5,1\n`, 1),
  harmless('quotes within quotes', `${HEAD}\n"""Anna""",2026-09-12,5,1\n`, 1),
  harmless(
    'names of columns that are words of the language',
    '__proto__,constructor,prototype,client,date\n{"polluted":1},x,y,Anna,2026-09-12\n',
    1,
  ),
  harmless(
    'the name __proto__ many times',
    `${'__proto__,'.repeat(200)}client,date\n${'{"polluted":1},'.repeat(200)}Anna,2026-09-12\n`,
    1,
  ),
  harmless('names of columns that repeat', 'client,client,date,date\nAnna,Bob,2026-09-12,2026-09-13\n', 1),
  harmless(
    'clients named like words of the language',
    'client,date\n__proto__,2026-09-12\nconstructor,2026-09-12\ntoString,2026-09-12\nhasOwnProperty,2026-09-12\n',
    4,
  ),
  harmless('ids named like words of the language', 'client id,date\n__proto__,2026-09-12\nconstructor,2026-09-12\n', 2),
  harmless(
    'stages named like words of the language',
    'client,date,stage\nA,2026-09-12,__proto__\nB,2026-09-12,Paid\n',
    1,
  ),
  harmless('a byte order mark in front', `\uFEFF${ODD}`, 2),
  harmless('a byte order mark twice', `\uFEFF\uFEFF${HEAD}\n${ROW}\n`, 1),
  harmless('a byte order mark in the middle', 'client,date\nAnna,2026-09-12\n\uFEFFBob,2026-09-13\n', 2),
  harmless('UTF-16, little end first', utf16(ODD, 'le', true), 2),
  harmless('UTF-16, big end first', utf16(ODD, 'be', true), 2),
  harmless('UTF-16 without its mark', utf16(ODD, 'le', false), 2),
  {
    name: 'UTF-16 cut in the middle of its last sign',
    content: () => utf16(ODD, 'le', true).slice(0, -1),
    expected: { refused: [[3, 'badDate']], clients: 1 },
  },
  harmless('lone surrogates', utf16('client,date\nAnna \ud800,2026-09-12\n', 'le', true), 1),
  harmless('broken UTF-8', joined(ascii('client,date\nAn'), bytes(0xff), ascii('na,2026-09-12\n')), 1),
  harmless('overlong UTF-8', joined(ascii('client,date\nAn'), bytes(0xc0, 0x80), ascii('na,2026-09-12\n')), 1),
  harmless(
    'UTF-8 cut in the middle of a letter',
    joined(ascii('client,date\nAnna,2026-09-12\n'), bytes(0xd0)).slice(0, -1),
    1,
  ),
  harmless('code page 1251', windows1251('Клиент;Дата\nАнна;2026-09-12\n'), 1),
  harmless('a zero byte in a name', `client,date\nAn\u0000na,2026-09-12\n${'Anna,2026-09-12\n'.repeat(20)}`, 2),
  harmless('line separators of Unicode', 'client,date\nAnna\u2028Bob\u2029,2026-09-12\n', 1),
  harmless('right-to-left marks', 'client,date\n\u202eannA\u202c,2026-09-12\n', 1),
  harmless('a hundred empty columns', `client,date${','.repeat(100)}\nAnna,2026-09-12${','.repeat(100)}\n`, 1),
  harmless('ten thousand empty rows', `client,date\n${'\n'.repeat(10_000)}Anna,2026-09-12\n`, 1),
  harmless('formulas for names', `${HEAD}\n=1+1,2026-09-12,5,1\n@SUM(A1),2026-09-12,5,2\n`, 2),
  harmless('markup for names', `${HEAD}\n<img src=x onerror=alert(1)>,2026-09-12,5,1\n`, 1),
  harmless('a cell of 32,767', `client,date\n${'x'.repeat(32_767)},2026-09-12\n`, 1),
  harmless('500 columns', `client,date${',x'.repeat(498)}\nAnna,2026-09-12${',1'.repeat(498)}\n`, 1),
  harmless('a line that says the separator', 'sep=;\nclient;date\nAnna;2026-09-12\n', 1),
];
