import { type Money, moneyOfText } from '../crm/text/money';
import { type Parsed, parsedAs, UNREADABLE } from '../crm/text/parsed';
import { minorDigits } from '../domain/minorDigits';
import { type Cell, decimalText } from './cell';

export interface SumContext {
  readonly decimal: ',' | '.' | undefined;
  readonly currency: string | undefined;
}

/**
 * The sum of a cell. A number of a workbook has no separators to be in doubt about; it is rounded to the smallest unit
 * of its currency, as the spreadsheet shows it.
 */
export function sumOfCell(cell: Cell, { decimal, currency }: SumContext): Parsed<Money> {
  if (typeof cell !== 'number') return moneyOfText(cell, { decimal, currency });
  const minor = Math.round(Number(`${decimalText(Math.abs(cell))}e${minorDigits(currency)}`));
  if (!Number.isSafeInteger(minor)) return UNREADABLE;
  return parsedAs([{ minor: cell < 0 && minor !== 0 ? -minor : minor, currency }]);
}
