import Papa from 'papaparse';
import type { ClientLine } from '../domain/exporting/clientLine';
import { escaped } from '../domain/exporting/escaped';
import { cellsOf, type LineCell, type LineWords, lineColumns } from './columns';

/** What parts cells. Where it is a comma, decimals are parted by a point, else as the country of the semicolon does. */
export type CsvSeparator = ';' | ',' | '\t';

/** Clients as CSV in UTF-8 with a byte order mark, by which spreadsheets know it; a piece at a time. */
export async function clientsCsv(
  pages: AsyncIterable<readonly ClientLine[]>,
  words: LineWords,
  separator: CsvSeparator,
): Promise<Blob> {
  const heads = lineColumns.map((column) => words.heads[column]);
  const parts: BlobPart[] = ['\uFEFF', written([heads], separator)];
  for await (const lines of pages) {
    const rows = lines.map((line) => cellsOf(line, words).map((cell) => textOf(cell, separator)));
    if (rows.length > 0) parts.push(written(rows, separator));
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

function written(rows: string[][], delimiter: CsvSeparator): string {
  return `${Papa.unparse(rows, { delimiter })}\r\n`;
}

function textOf(cell: LineCell, separator: CsvSeparator): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return separator === ';' ? String(cell).replace('.', ',') : String(cell);
  return typeof cell === 'string' ? escaped(cell) : cell.day;
}
