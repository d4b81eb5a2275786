import { type Cell, isEmptyRow, type Row, type RowBatch, textOf } from './cell';
import { knownNames } from './guessColumns';

/** Rows in which the names of the columns are looked for. */
const HEADER_WITHIN = 20;
/** Rows that columns, stages, days and sums are judged by. */
const LOOKED_AT = 2_000;

/** The beginning of a table. */
export interface Sample {
  /** Rows above the names, then the names, then the rows themselves. */
  readonly headerAfter: number;
  readonly names: readonly string[];
  readonly rows: readonly Row[];
}

/** The names and the first rows; `headerAfter` where the user has said which row it is. */
export async function sampleOf(batches: AsyncIterable<RowBatch>, headerAfter: number | undefined): Promise<Sample> {
  const first: Row[] = [];
  for await (const { rows } of batches) {
    const wanted = LOOKED_AT + HEADER_WITHIN - first.length;
    // Rows are numbered up to the names only: below them the empty ones are left out.
    first.push(...rows.filter((row, i) => first.length + i < HEADER_WITHIN || !isEmptyRow(row)).slice(0, wanted));
    if (first.length >= LOOKED_AT + HEADER_WITHIN) break;
  }
  const after = Math.min(headerAfter ?? guessHeader(first), Math.max(0, first.length - 1));
  const rows = first.slice(after + 1).filter((row) => !isEmptyRow(row));
  return { headerAfter: after, names: namesIn(first[after] ?? [], rows), rows };
}

/** The row with the most known names; without any the first one as wide as those below it. */
function guessHeader(rows: readonly Row[]): number {
  const candidates = rows.slice(0, HEADER_WITHIN).map((row) => row.map(textOf));
  const known = candidates.map(knownNames);
  const most = Math.max(0, ...known);
  if (most >= 2) return known.indexOf(most);
  const filled = candidates.map((row) => row.filter((text) => text !== '').length);
  const widest = Math.max(0, ...filled);
  return Math.max(
    0,
    filled.findIndex((cells) => cells >= widest * 0.8),
  );
}

/** One name per column, also for columns that have none. */
function namesIn(header: Row, rows: readonly Row[]): readonly string[] {
  const columns = Math.max(header.length, ...rows.slice(0, 100).map((row) => row.length));
  return Array.from({ length: columns }, (_, i) => textOf(header[i]));
}

export function columnOf(rows: readonly Row[], index: number): readonly Cell[] {
  return rows.map((row) => row[index] ?? '');
}
