import Papa from 'papaparse';
import { escaped } from '../domain/exporting/escaped';
import type { TableChoice } from '../domain/importing/importChoice';
import type { RowRefusal } from '../domain/importing/importProblem';
import type { RefusedRow } from '../domain/importing/importRun';
import { textOf } from './cell';
import { openTable } from './openTable';

export interface RefusedWords {
  readonly row: string;
  readonly why: string;
  readonly reasons: Readonly<Record<RowRefusal, string>>;
}

/** Refused rows as they came, read once more, with their number and the reason in front; for Excel with a byte order mark. */
export async function refusedFile(
  file: Blob,
  choice: TableChoice,
  refused: readonly RefusedRow[],
  words: RefusedWords,
): Promise<Blob> {
  const reasons = new Map(refused.map(({ row, why }) => [row, words.reasons[why]]));
  const lines: string[][] = [];
  const { batches } = await (await openTable(file)).table(choice);
  for await (const { from, rows } of batches) {
    for (const [i, cells] of rows.entries()) {
      const reason = from + i === choice.headerAfter + 1 ? words.why : reasons.get(from + i);
      const row = lines.length === 0 ? words.row : String(from + i);
      if (reason !== undefined) lines.push([row, reason, ...cells.map(textOf)].map(escaped));
    }
  }
  return new Blob(['\uFEFF', Papa.unparse(lines, { delimiter: ';' })], { type: 'text/csv;charset=utf-8' });
}
