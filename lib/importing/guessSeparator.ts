import Papa from 'papaparse';
import { type Separator, separators } from '../domain/importing/importChoice';

/** Rows that are compared. */
const LOOKED_AT = 50;

/** The separator that cuts the most rows into the same number of cells; a comma where none cuts anything. */
export function guessSeparator(beginning: string): Separator {
  const rated = separators.map((separator) => ({ separator, rate: rateOf(beginning, separator) }));
  return rated.reduce((best, other) => (other.rate > best.rate ? other : best)).separator;
}

/** Rows of the most frequent width, by that width's logarithm: many equal rows count more than many cells. */
function rateOf(text: string, delimiter: Separator): number {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: LOOKED_AT, skipEmptyLines: true });
  const widths = new Map<number, number>();
  for (const row of data) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  return Math.max(0, ...[...widths].map(([width, rows]) => (width > 1 ? rows * Math.log2(width + 1) : 0)));
}
