import type { Outcome } from '../../domain/deal';
import { moneyOfText } from '../text/money';
import type { Cell } from './cells';
import { isDayText } from './pageFormats';
import { type HeadMeaning, meaningsOf, type Role } from './words/headWords';
import { outcomeOfWords } from './words/stageWords';

/** All values of one column, with what its head announces. */
export interface Column {
  readonly key: string;
  readonly head: string;
  readonly cells: readonly Cell[];
  readonly meanings: readonly HeadMeaning[];
}

/** The column chosen for a part of a deal, and how sure the choice is. */
export interface ChosenColumn {
  readonly key: string;
  readonly confidence: number;
  readonly evidence: string;
}

/** Ours: named by its head; the only one that can be; one of several. */
const BY_HEAD = 0.92;
const ONLY_ONE = 0.85;
const WEAKER_HEAD = 0.84;
const ONE_OF_SEVERAL = 0.5;
const FIT = 0.8;

export function columnsOf(rows: readonly (readonly Cell[])[]): readonly Column[] {
  const columns = new Map<string, Cell[]>();
  for (const cell of rows.flat()) columns.set(cell.column, [...(columns.get(cell.column) ?? []), cell]);
  return [...columns.entries()].map(([key, cells]) => {
    const head = cells.find((cell) => cell.head !== '')?.head ?? '';
    return { key, head, cells, meanings: meaningsOf(head) };
  });
}

export function dateColumn(columns: readonly Column[], isCreatedEnough: boolean): ChosenColumn | undefined {
  const fitting = columns.filter((column) => fits(column, isDayText));
  return chosen(fitting, 'date', ({ rank }) =>
    rank === 1 && !isCreatedEnough ? ONE_OF_SEVERAL : rank < 2 ? WEAKER_HEAD : BY_HEAD,
  );
}

export function amountColumn(columns: readonly Column[]): ChosenColumn | undefined {
  const fitting = columns.filter((column) => fits(column, isSumText));
  const isPlain = (column: Column) =>
    column.meanings.length === 0 && column.cells.some(({ text }) => !isClearSum(text));
  return chosen(
    fitting.filter((column) => !isPlain(column)),
    'amount',
    ({ rank }) => (rank < 2 ? WEAKER_HEAD : BY_HEAD),
  );
}

/** The stage by its head, else the column whose words are all stages. */
export function stageColumn(columns: readonly Column[]): ChosenColumn | undefined {
  const named = columns.filter(
    (column) => rankOf(column, 'stage') > 1 && column.cells.some(({ text }) => outcomeOfWords(text)),
  );
  named.sort((one, other) => rankOf(other, 'stage') - rankOf(one, 'stage'));
  const told = named.filter((column) => !isSpokenOtherwise(named, column));
  const [only, ...others] = told;
  if (only)
    return {
      key: only.key,
      confidence: others.some((other) => rankOf(other, 'stage') === rankOf(only, 'stage')) ? ONE_OF_SEVERAL : BY_HEAD,
      evidence: `column "${only.head}"`,
    };
  const guessed = columns.filter(
    (column) => column.meanings.length === 0 && fits(column, (text) => outcomeOfWords(text) !== undefined),
  );
  const [first, ...more] = guessed;
  if (!first) return undefined;
  return { key: first.key, confidence: more.length > 0 ? ONE_OF_SEVERAL : ONLY_ONE, evidence: 'words of stages' };
}

/** A state of payment beside the state of the deal says the same of most rows; then the first one is enough. */
function isSpokenOtherwise(named: readonly Column[], column: Column): boolean {
  const first = named[0];
  if (!first || first === column) return false;
  const said = (cells: readonly Cell[]): readonly (Outcome | undefined)[] =>
    cells.map(({ text }) => outcomeOfWords(text));
  const [one, other] = [said(first.cells), said(column.cells)];
  return one.every((outcome, at) => outcome === other[at]);
}

export function columnOfRole(columns: readonly Column[], role: Role): Column | undefined {
  return columns.find((column) => rankOf(column, role) > 0);
}

function chosen(
  fitting: readonly Column[],
  role: Role,
  sureness: (meaning: HeadMeaning) => number,
): ChosenColumn | undefined {
  const named = fitting
    .filter((column) => rankOf(column, role) > 0)
    .sort((one, other) => rankOf(other, role) - rankOf(one, role));
  const [best, second] = named;
  if (best) {
    const meaning = { role, rank: rankOf(best, role) };
    const isTied = second !== undefined && rankOf(second, role) === meaning.rank && !isSame(best, second);
    return {
      key: best.key,
      confidence: isTied ? ONE_OF_SEVERAL : sureness(meaning),
      evidence: `column "${best.head}"`,
    };
  }
  const unnamed = fitting.filter((column) => column.meanings.length === 0);
  const [only, other] = unnamed;
  if (!only) return undefined;
  const isOnly = other === undefined || isSame(only, other);
  return {
    key: only.key,
    confidence: isOnly ? ONLY_ONE : ONE_OF_SEVERAL,
    evidence: isOnly ? `the only column of ${role}s` : `one of ${unnamed.length} columns of ${role}s`,
  };
}

function rankOf({ meanings }: Column, role: Role): number {
  return meanings.find((meaning) => meaning.role === role)?.rank ?? -1;
}

function isSame(one: Column, other: Column): boolean {
  return one.cells.length === other.cells.length && one.cells.every(({ text }, at) => text === other.cells[at]?.text);
}

const BLANK = /^[-\u2010-\u2015\u2212. ]*$/;

function fits({ cells }: Column, isOne: (text: string) => boolean): boolean {
  const filled = cells.filter(({ text }) => !BLANK.test(text));
  return filled.length > 0 && filled.filter(({ text }) => isOne(text)).length >= FIT * filled.length;
}

const NO_FORMATS = { decimal: undefined, currency: undefined };

export function isSumText(text: string): boolean {
  return (
    text.length <= 40 && moneyOfText(text, NO_FORMATS).kind !== 'unreadable' && !isDayText(text) && !/%/.test(text)
  );
}

/** A currency, decimals or grouped thousands: no count, number or year looks like this. */
export function isClearSum(text: string): boolean {
  return /[^\d\s.,'’()+\u2212-]/.test(text) || /\d[\s.,'’]\d{3}(?!\d)|[.,]\d{2}$/.test(text);
}
