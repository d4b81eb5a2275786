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
  if (typeof cell !== 'number')
    return plainSum(cell, { decimal, currency }) ?? moneyOfText(cell, { decimal, currency });
  const minor = Math.round(Number(`${decimalText(Math.abs(cell))}e${minorDigits(currency)}`));
  if (!Number.isSafeInteger(minor)) return UNREADABLE;
  return parsedAs([{ minor: cell < 0 && minor !== 0 ? -minor : minor, currency }]);
}

/** What nearly all sums of a file look like: nothing but digits, and two more behind a sign. */
const PLAIN = /^\d{1,12}(?:([.,])\d\d)?$/;

/** The same as `moneyOfText` of such a text, without its care for everything else. */
function plainSum(text: string, { decimal, currency }: SumContext): Parsed<Money> | undefined {
  const match = PLAIN.exec(text);
  if (!match || minorDigits(currency) !== 2) return undefined;
  const [, sign] = match;
  if (sign !== undefined && decimal !== undefined && sign !== decimal) return undefined;
  const minor = sign === undefined ? Number(text) * 100 : Number(text.slice(0, -3) + text.slice(-2));
  return { kind: 'value', value: { minor, currency } };
}
