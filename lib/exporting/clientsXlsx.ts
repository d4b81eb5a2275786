import { type CellValue, type ColumnDef, writeXlsxStream } from 'hucre/xlsx';
import type { ClientLine } from '../domain/exporting/clientLine';
import { cellsOf, type LineCell, type LineColumn, type LineWords, lineColumns } from './columns';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const WIDTHS: Readonly<Partial<Record<LineColumn, number>>> = { name: 34, owner: 24, href: 40, status: 14, lastOn: 12 };
const FORMATS: Readonly<Partial<Record<LineColumn, string>>> = {
  lastOn: 'yyyy-mm-dd',
  average: '#,##0.00',
  expected: '#,##0.00',
};

/**
 * Clients as a workbook: numbers, days and texts each as what they are, so that a text that begins as a formula stays
 * a text. A row at a time, however many there are.
 */
export async function clientsXlsx(
  pages: AsyncIterable<readonly ClientLine[]>,
  words: LineWords,
  sheet: string,
): Promise<Blob> {
  const columns = lineColumns.map(
    (column): ColumnDef => ({
      header: words.heads[column],
      ...(WIDTHS[column] !== undefined && { width: WIDTHS[column] }),
      ...(FORMATS[column] !== undefined && { numFmt: FORMATS[column] }),
    }),
  );
  const stream = writeXlsxStream(rowsOf(pages, words), { name: sheet, columns, freezePane: { rows: 1 } });
  const bytes = await new Response(stream).arrayBuffer();
  return new Blob([bytes], { type: TYPE });
}

async function* rowsOf(pages: AsyncIterable<readonly ClientLine[]>, words: LineWords): AsyncGenerator<CellValue[]> {
  for await (const lines of pages) for (const line of lines) yield cellsOf(line, words).map(typed);
}

function typed(cell: LineCell): CellValue {
  if (cell === undefined) return null;
  return typeof cell === 'object' ? new Date(`${cell.day}T00:00:00Z`) : cell;
}
