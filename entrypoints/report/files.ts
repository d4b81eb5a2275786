import type { ReportTable } from '../../components/report/reportTable';
import type { RefusedTotals } from '../../components/report/reportView';
import { escaped } from '../../lib/domain/exporting/escaped';
import { readTotals } from '../../lib/domain/report/schema';
import type { Totals } from '../../lib/domain/report/totals';
import { language } from '../../lib/locales/language';

/** Totals take some ten thousand characters; a file a hundred times as long is none. */
const LONGEST_TOTALS = 1_000_000;

/** A table as spreadsheets of the user's language open it: Russian ones part columns by a semicolon. */
export function csvOf({ columns, rows }: ReportTable): Blob {
  const separator = language.value === 'ru' ? ';' : ',';
  const lines = [
    columns.map(({ head }) => quoted(head)),
    ...rows.map((row) => row.map(({ text, plain }) => cellText(plain ?? text))),
  ];
  const text = lines.map((line) => line.join(separator)).join('\r\n');
  return new Blob([`\ufeff${text}\r\n`], { type: 'text/csv;charset=utf-8' });
}

function cellText(value: string | number): string {
  if (typeof value === 'string') return quoted(value);
  return language.value === 'ru' ? String(value).replace('.', ',') : String(value);
}

function quoted(text: string): string {
  return `"${escaped(text).replaceAll('"', '""')}"`;
}

/** The totals in the files that hold some, and why the others hold none. */
export async function readTotalsFiles(
  files: readonly File[],
): Promise<{ readonly totals: readonly Totals[]; readonly refused: readonly RefusedTotals[] }> {
  const read = await Promise.all(files.map(readFile));
  return {
    totals: read.flatMap((one) => ('format' in one ? one : [])),
    refused: read.flatMap((one) => ('format' in one ? [] : one)),
  };
}

async function readFile(file: File): Promise<Totals | RefusedTotals> {
  if (file.size > LONGEST_TOTALS) return { file: file.name, why: 'large' };
  const found = readTotals(await file.text());
  return 'problem' in found ? { file: file.name, why: found.problem } : found;
}
