import Papa from 'papaparse';
import type { TableChoice } from '../domain/importing/importChoice';
import { ImportProblem } from '../domain/importing/importProblem';
import type { RowBatch } from './cell';
import { LIMITS } from './limits';

/** Rows of a text, in the order of the file. Throws `ImportProblem`. */
export async function* csvRows(
  file: Blob,
  { encoding, separator }: Pick<TableChoice, 'encoding' | 'separator'>,
): AsyncGenerator<RowBatch, void> {
  const reader = oneLineEnding(file.stream().pipeThrough(new TextDecoderStream(encoding)));
  let rest = '';
  let from = 1;
  for await (const { text, isLast } of reader) {
    const input = rest + text;
    const { data, meta, errors } = parse(input, separator, isLast);
    rest = isLast ? '' : input.slice(meta.cursor);
    const rows = isLast && data.at(-1)?.length === 1 && data.at(-1)?.[0] === '' ? data.slice(0, -1) : data;
    checkRows(rows, from);
    if (rows.length > 0) yield { from, rows };
    from += rows.length;
    if (errors.some(({ code }) => code === 'MissingQuotes') && isLast)
      throw new ImportProblem('quoteNotClosed', from - 1);
    if (rest.length > LIMITS.rowCharacters) throw tooLong(rest, from);
  }
}

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly meta: { readonly cursor: number };
  readonly errors: readonly { readonly code: string }[];
}

/** The library's own splitting of files cuts characters in two, so it is given whole pieces of text. */
function parse(text: string, delimiter: string, isLast: boolean): Parsed {
  return new Papa.Parser({ delimiter, newline: '\n' }).parse(text, 0, !isLast) as Parsed;
}

function tooLong(rest: string, row: number): ImportProblem {
  return new ImportProblem(rest.includes('\n') ? 'quoteNotClosed' : 'rowTooLong', row);
}

/** Every way to end a line becomes one, also within quotes; no piece ends between the two signs of one ending. */
async function* oneLineEnding(
  stream: ReadableStream<string>,
): AsyncGenerator<{ readonly text: string; readonly isLast: boolean }, void> {
  const reader = stream.getReader();
  let held = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      const raw = held + (value ?? '');
      held = !done && raw.endsWith('\r') ? '\r' : '';
      const text = raw.slice(0, raw.length - held.length).replace(/\r\n?/g, '\n');
      yield { text, isLast: done };
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Throws where a row or a cell is over a cap; `from` is the number of the first row. */
export function checkRows(rows: readonly (readonly unknown[])[], from: number): void {
  for (const [i, row] of rows.entries()) {
    if (row.length > LIMITS.columns) throw new ImportProblem('tooManyColumns', from + i);
    for (const cell of row) {
      if (typeof cell === 'string' && cell.length > LIMITS.cellCharacters) {
        throw new ImportProblem('cellTooLong', from + i);
      }
    }
  }
  if (from + rows.length - 1 > LIMITS.rows) throw new ImportProblem('tooManyRows', LIMITS.rows + 1);
}
