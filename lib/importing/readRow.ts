import { currenciesOfMark } from '../crm/text/currency';
import type { Parsed } from '../crm/text/parsed';
import type { Day } from '../domain/day';
import type { ColumnKind, RowChoice } from '../domain/importing/importChoice';
import type { RowRefusal } from '../domain/importing/importProblem';
import { type Row, textOf } from './cell';
import { dayOfCell } from './readDay';
import { sumOfCell } from './readSum';

/** One sale as its row tells it. */
interface Sale {
  readonly clientId: string | undefined;
  readonly client: string | undefined;
  readonly owner: string | undefined;
  readonly dealId: string | undefined;
  readonly on: Day;
  readonly amountMinor: number | undefined;
  readonly currency: string | undefined;
  readonly category: string | undefined;
}

export type ReadRow = Sale | 'notWon' | { readonly refused: RowRefusal };

/** The first day that counts as a purchase anywhere in the product. */
const FIRST_DAY: Day = '1990-01-01';
const LONGEST_ID = 200;
const LONGEST_NAME = 1_000;

export interface RowContext {
  readonly today: Day;
  readonly dateSystem: '1900' | '1904';
}

/** Reads rows as the user has confirmed their columns. */
export function rowReader(choice: RowChoice, { today, dateSystem }: RowContext): (row: Row) => ReadRow {
  const at = (kind: ColumnKind) => choice.columns.indexOf(kind);
  const places = { client: at('client'), clientId: at('clientId'), owner: at('owner'), dealId: at('dealId') };
  const [date, amount, currency, stage, category] = [
    at('date'),
    at('amount'),
    at('currency'),
    at('stage'),
    at('category'),
  ];
  const won = new Set(choice.wonStages);
  const text = (row: Row, place: number, most: number) => {
    const found = place < 0 ? '' : textOf(row[place]).replace(/\s+/g, ' ').slice(0, most);
    return found === '' ? undefined : ownText(found);
  };
  return (row) => {
    if (stage >= 0 && !won.has(textOf(row[stage]))) return 'notWon';
    const client = text(row, places.client, LONGEST_NAME);
    const clientId = text(row, places.clientId, LONGEST_ID);
    if (client === undefined && clientId === undefined) return { refused: 'noClient' };
    const on = dayIn(dayOfCell(row[date] ?? '', { today, dayOrder: choice.dayOrder, dateSystem }), textOf(row[date]));
    if (typeof on !== 'string') return on;
    if (on > today) return { refused: 'future' };
    if (on < FIRST_DAY) return { refused: 'tooOld' };
    const code = currencyIn(text(row, currency, 10), choice.currency);
    if (code === false) return { refused: 'badCurrency' };
    const sum = sumIn(row[amount] ?? '', choice.decimal, code);
    if (sum && 'refused' in sum) return sum;
    return {
      clientId,
      client,
      owner: text(row, places.owner, LONGEST_NAME),
      dealId: text(row, places.dealId, LONGEST_ID),
      on,
      amountMinor: sum?.minor,
      currency: sum?.currency,
      category: text(row, category, LONGEST_NAME),
    };
  };
}

function dayIn(day: Parsed<Day>, text: string): Day | { readonly refused: RowRefusal } {
  if (day.kind === 'value') return day.value;
  if (day.kind === 'ambiguous') return { refused: 'openDate' };
  return { refused: text === '' ? 'noDate' : 'badDate' };
}

/** False for a word that is no currency, or several. */
function currencyIn(word: string | undefined, usual: string | undefined): string | undefined | false {
  if (word === undefined) return usual;
  const [code, ...others] = currenciesOfMark(word, usual);
  return code !== undefined && others.length === 0 && code;
}

function sumIn(
  cell: Row[number],
  decimal: RowChoice['decimal'],
  currency: string | undefined,
): { readonly minor: number; readonly currency: string | undefined } | { readonly refused: RowRefusal } | undefined {
  if (textOf(cell) === '') return undefined;
  const sum = sumOfCell(cell, { decimal, currency });
  if (sum.kind === 'value') return sum.value;
  return { refused: sum.kind === 'ambiguous' ? 'openAmount' : 'badAmount' };
}

/** A piece of a text keeps the whole text in memory; a copy does not. */
function ownText(piece: string): string {
  return `${piece} `.slice(0, -1);
}
