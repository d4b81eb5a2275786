import { readXlsx } from 'hucre/xlsx';
import { ImportProblem } from '../domain/importing/importProblem';
import type { Cell, Row } from './cell';
import { checkRows } from './csvRows';
import { LIMITS } from './limits';
import { checkZip } from './zipParts';

/** A sheet of a workbook as rows; days are `yyyy-MM-dd`. */
interface SheetRows {
  readonly rows: readonly Row[];
  /** Serial day 0 of the workbook: 1900 counts from 1899-12-30, 1904 from 1904-01-01 (ECMA-376-1 §18.17.4.1). */
  readonly dateSystem: '1900' | '1904';
}

/** An XLSX file that was found to be whole. Only values as the program last computed them are read, no formulas. */
export interface OpenWorkbook {
  readonly sheets: readonly string[];
  readonly rowsOf: (sheet: string) => Promise<SheetRows>;
}

/** The reader behind this may be another one day; nothing else knows of it. Throws `ImportProblem`. */
export async function openWorkbook(bytes: Uint8Array): Promise<OpenWorkbook> {
  await checkZip(bytes);
  const sheets: string[] = [];
  await readNamed(bytes, (name) => {
    sheets.push(name);
    return false;
  });
  if (sheets.length === 0) throw new ImportProblem('damaged');
  return { sheets, rowsOf: (sheet) => sheetRows(bytes, sheets.indexOf(sheet)) };
}

async function sheetRows(bytes: Uint8Array, wanted: number): Promise<SheetRows> {
  if (wanted < 0) throw new ImportProblem('unknownSheet');
  const { sheets, dateSystem } = await readNamed(bytes, (_, index) => index === wanted);
  const rows = (sheets[0]?.rows ?? []).map((row) => row.map(cellOf));
  for (const row of rows) while (row.length > LIMITS.columns && row.at(-1) === '') row.pop();
  checkRows(rows, 1);
  return { rows, dateSystem: dateSystem ?? '1900' };
}

function readNamed(bytes: Uint8Array, wants: (name: string, index: number) => boolean) {
  return readXlsx(bytes, { sheets: ({ name }, index) => wants(name, index), maxRows: LIMITS.rows + 1 }).catch(() => {
    throw new ImportProblem('damaged');
  });
}

function cellOf(value: string | number | boolean | Date | null): Cell {
  if (value === null) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  return String(value);
}
