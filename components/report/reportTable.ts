import type { ComponentChildren } from 'preact';
import { minorDigits } from '../../lib/domain/minorDigits';
import { formatWholeMoney } from '../formatMoney';
import { formatNumber } from '../formatNumber';
import { formatPercent } from '../formatPercent';

/** A cell as it is read and as a spreadsheet counts it. */
export interface ReportCell {
  readonly text: string;
  /** For the file; absent: the text. */
  readonly plain?: string | number;
  /** Shown in place of the text, where words alone are not enough. */
  readonly shown?: ComponentChildren;
}

interface ReportColumn {
  readonly head: string;
  /** Numbers stand at the end of their column. */
  readonly isNumber?: boolean;
}

/** Numbers of one part of the report: shown, read aloud, and saved as a file. */
export interface ReportTable {
  readonly name: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
}

export function textCell(text: string): ReportCell {
  return { text };
}

export function countCell(count: number): ReportCell {
  return { text: formatNumber(count), plain: count };
}

/** A share of 0–1 as percent. */
export function shareCell(share: number): ReportCell {
  return { text: formatPercent(100 * share), plain: Math.round(1000 * share) / 10 };
}

/** Minor units; in the file in whole units of the currency. */
export function moneyCell(minor: number, currency: string | undefined): ReportCell {
  if (currency === undefined) return { text: '' };
  return { text: formatWholeMoney(minor, currency), plain: minor / 10 ** minorDigits(currency) };
}
