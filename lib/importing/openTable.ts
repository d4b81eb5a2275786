import type { TableChoice } from '../domain/importing/importChoice';
import { ImportProblem } from '../domain/importing/importProblem';
import type { Row, RowBatch } from './cell';
import { csvRows } from './csvRows';
import { guessEncoding } from './guessEncoding';
import { guessSeparator } from './guessSeparator';
import { LIMITS } from './limits';
import { type OpenWorkbook, openWorkbook } from './workbook';

/** A file that was recognised, and how its rows are had. */
export interface OpenFile {
  readonly format: 'csv' | 'xlsx';
  readonly sheets: readonly string[];
  /** How it is read where the user has chosen nothing else. */
  readonly guessed: Omit<TableChoice, 'headerAfter'>;
  readonly table: (choice: Omit<TableChoice, 'headerAfter'>) => Promise<Table>;
}

interface Table {
  readonly batches: AsyncIterable<RowBatch>;
  readonly dateSystem: '1900' | '1904';
}

/** Enough of a text to tell how it is written. */
const BEGINNING = 256 * 1024;
const BATCH = 2_000;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Compound files: XLS, and XLSX behind a password. [MS-CFB] §2.2. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** Other kinds of files that are chosen by mistake: PDF, PNG, JPEG, GIF, RTF, GZIP, 7z, an empty ZIP. */
const OTHER_KINDS = ['%PDF', '\x89PNG', '\xff\xd8\xff', 'GIF8', '{\\rtf', '\x1f\x8b', '7z\xbc\xaf', 'PK\x05\x06'];

/** Recognises a file by its content, whatever its name says. Throws `ImportProblem`. */
export async function openTable(file: Blob): Promise<OpenFile> {
  if (file.size > LIMITS.fileBytes) throw new ImportProblem('tooLarge');
  if (file.size === 0) throw new ImportProblem('empty');
  const beginning = new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer());
  const begins = (signature: readonly number[]) => signature.every((byte, i) => beginning[i] === byte);
  if (begins(ZIP)) return openSheets(await openWorkbook(new Uint8Array(await file.arrayBuffer())));
  if (begins(COMPOUND)) throw new ImportProblem('oldExcel');
  if (isOtherKind(beginning)) throw new ImportProblem('notATable');
  return openText(file, beginning);
}

function isOtherKind(beginning: Uint8Array): boolean {
  const first = new TextDecoder('latin1').decode(beginning.subarray(0, 8));
  return OTHER_KINDS.some((signature) => first.startsWith(new TextDecoder('latin1').decode(bytesOf(signature))));
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function openText(file: Blob, beginning: Uint8Array): OpenFile {
  const encoding = guessEncoding(beginning);
  const text = new TextDecoder(encoding).decode(beginning, { stream: true });
  if (isBinary(text) || MARKED_UP.test(text)) throw new ImportProblem('notATable');
  return {
    format: 'csv',
    sheets: [],
    guessed: { encoding, separator: guessSeparator(text.slice(0, BEGINNING)), sheet: undefined },
    table: async (choice) => ({ batches: csvRows(file, choice), dateSystem: '1900' }),
  };
}

/** JSON, XML and web pages, which are also given the names of tables. */
const MARKED_UP = /^\uFEFF?\s*(?:[{<]|\[\s*[[{"])/;

/** Text has no control characters but those that end lines and cells. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls > text.length / 50;
}

function openSheets(workbook: OpenWorkbook): OpenFile {
  const [first = ''] = workbook.sheets;
  return {
    format: 'xlsx',
    sheets: workbook.sheets,
    guessed: { encoding: 'utf-8', separator: ',', sheet: first },
    table: async ({ sheet = first }) => {
      const { rows, dateSystem } = await workbook.rowsOf(sheet);
      return { batches: inBatches(rows), dateSystem };
    },
  };
}

async function* inBatches(rows: readonly Row[]): AsyncGenerator<RowBatch, void> {
  for (let i = 0; i < rows.length; i += BATCH) yield { from: i + 1, rows: rows.slice(i, i + BATCH) };
}
