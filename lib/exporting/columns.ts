import type { ClientLine } from '../domain/exporting/clientLine';
import { minorDigits } from '../domain/minorDigits';

/** What a cell holds, so that a spreadsheet counts and sorts by it. */
export type LineCell = string | number | { readonly day: string } | undefined;

export const lineColumns = [
  'name',
  'id',
  'status',
  'valueClass',
  'cycleDays',
  'purchases',
  'lastOn',
  'silentDays',
  'average',
  'expected',
  'currency',
  'owner',
  'href',
] as const;
export type LineColumn = (typeof lineColumns)[number];

/** Heads of the columns and words of the statuses, in the language of the user. */
export interface LineWords {
  readonly heads: Readonly<Record<LineColumn, string>>;
  readonly statuses: Readonly<Record<NonNullable<ClientLine['status']>, string>>;
}

export function cellsOf(line: ClientLine, { statuses }: LineWords): readonly LineCell[] {
  return [
    line.name,
    line.id,
    line.status && statuses[line.status],
    line.valueClass,
    line.cycleDays,
    line.purchases,
    line.lastOn === undefined ? undefined : { day: line.lastOn },
    line.silentDays,
    moneyOf(line.averageMinor, line.currency),
    moneyOf(line.expectedMinor, line.currency),
    line.currency,
    line.owner,
    line.href,
  ];
}

/** In whole units of the currency, as spreadsheets count money. */
function moneyOf(minor: number | undefined, currency: string | undefined): number | undefined {
  return minor === undefined || currency === undefined ? undefined : minor / 10 ** minorDigits(currency);
}
