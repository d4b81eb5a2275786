import { currenciesOfMark } from '../crm/text/currency';
import type { Parsed } from '../crm/text/parsed';
import type { Day } from '../domain/day';
import type { ContactValues } from '../domain/identity/contactValues';
import type { ColumnKind, RowChoice } from '../domain/importing/importChoice';
import type { RowRefusal } from '../domain/importing/importProblem';
import { type Cell, ownText, type Row, textOf } from './cell';
import { contactReader } from './readContacts';
import { dayOfCell } from './readDay';
import { sumOfCell } from './readSum';

/** One sale as its row tells it. */
export interface Sale {
  readonly clientId: string | undefined;
  readonly client: string | undefined;
  readonly owner: string | undefined;
  readonly dealId: string | undefined;
  readonly on: Day;
  readonly amountMinor: number | undefined;
  readonly currency: string | undefined;
  readonly category: string | undefined;
  readonly contacts: ContactValues | undefined;
}

export type ReadRow = Sale | 'notWon' | { readonly refused: RowRefusal };

/** The first day that counts as a purchase anywhere in the product. */
const FIRST_DAY: Day = '1990-01-01';
const LONGEST_ID = 200;
const LONGEST_NAME = 1_000;
const LONGEST_CURRENCY = 10;
const NEEDLESS_BLANK = /\s\s|[^\S ]/;

export interface RowContext {
  readonly today: Day;
  readonly dateSystem: '1900' | '1904';
}

/** Days that are remembered by their text: a file has few of them, times of day make many. */
const MOST_DAYS = 10_000;

/** Reads rows as the user has confirmed their columns. */
export function rowReader(choice: RowChoice, context: RowContext): (row: Row) => ReadRow {
  const at = (kind: ColumnKind) => choice.columns.indexOf(kind);
  const won = new Set(choice.wonStages);
  const [stage, amount] = [at('stage'), at('amount')];
  const clientOf = textReader(at('client'), LONGEST_NAME);
  const clientIdOf = textReader(at('clientId'), LONGEST_ID);
  const currencyOf = textReader(at('currency'), LONGEST_CURRENCY);
  const dayOf = dayReader(at('date'), choice, context);
  const rest = restReader(choice);
  return (row) => {
    if (stage >= 0 && !won.has(textOf(row[stage]))) return 'notWon';
    const [client, clientId] = [clientOf(row), clientIdOf(row)];
    if (client === undefined && clientId === undefined) return { refused: 'noClient' };
    const on = dayOf(row);
    if (typeof on !== 'string') return on;
    const code = currencyIn(currencyOf(row), choice.currency);
    if (code === false) return { refused: 'badCurrency' };
    const sum = sumIn(row[amount] ?? '', choice.decimal, code);
    if (sum && 'refused' in sum) return sum;
    return { clientId, client, on, amountMinor: sum?.minor, currency: sum?.currency, ...rest(row) };
  };
}

/** What of a row is never a reason to refuse it. */
function restReader({ columns }: RowChoice): (row: Row) => Pick<Sale, 'owner' | 'dealId' | 'category' | 'contacts'> {
  const ownerOf = textReader(columns.indexOf('owner'), LONGEST_NAME);
  const dealIdOf = textReader(columns.indexOf('dealId'), LONGEST_ID);
  const categoryOf = textReader(columns.indexOf('category'), LONGEST_NAME);
  const contactsOf = contactReader(columns);
  return (row) => ({
    owner: ownerOf(row),
    dealId: ownText(dealIdOf(row)),
    category: categoryOf(row),
    contacts: contactsOf(row),
  });
}

/** The text of one column without needless blanks, a piece of the file; undefined where it is empty or not there. */
function textReader(place: number, most: number): (row: Row) => string | undefined {
  return (row) => {
    if (place < 0) return undefined;
    const text = textOf(row[place]);
    const found = NEEDLESS_BLANK.test(text) ? text.replace(/\s+/g, ' ') : text;
    return found === '' ? undefined : found.slice(0, most);
  };
}

type DayRead = Day | { readonly refused: RowRefusal };

function dayReader(place: number, { dayOrder }: RowChoice, { today, dateSystem }: RowContext): (row: Row) => DayRead {
  const known = new Map<Cell, DayRead>();
  return (row) => {
    const cell = row[place] ?? '';
    const found = known.get(cell);
    if (found !== undefined) return found;
    const day = withinTime(dayIn(dayOfCell(cell, { today, dayOrder, dateSystem }), textOf(cell)), today);
    if (known.size >= MOST_DAYS) known.clear();
    known.set(typeof cell === 'string' ? ownText(cell) : cell, day);
    return day;
  };
}

function withinTime(day: DayRead, today: Day): DayRead {
  if (typeof day !== 'string') return day;
  if (day > today) return { refused: 'future' };
  return day < FIRST_DAY ? { refused: 'tooOld' } : day;
}

function dayIn(day: Parsed<Day>, text: string): DayRead {
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
