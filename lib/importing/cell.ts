/** A cell as it came: a number only where the file itself says that it is one. */
export type Cell = string | number;

export type Row = readonly Cell[];

/** Rows that stand one below the other; `from` is the number of the first, counted from 1. */
export interface RowBatch {
  readonly from: number;
  readonly rows: readonly Row[];
}

/** What the user sees of a cell. */
export function textOf(cell: Cell | undefined): string {
  return typeof cell === 'number' ? decimalText(cell) : (cell ?? '').trim();
}

/** A number without an exponent and without the noise of binary fractions: 15 digits are what a spreadsheet keeps. */
export function decimalText(value: number): string {
  const exact = Number(value.toPrecision(15));
  return Number.isInteger(exact) ? exact.toFixed(0) : exact.toFixed(9).replace(/0+$/, '').replace(/\.$/, '');
}

export function isEmptyRow(row: Row): boolean {
  return row.every((cell) => textOf(cell) === '');
}

/** V8 copies shorter pieces of a text by itself (`SlicedString::kMinLength`). */
const SHORT = 13;

/** For what is held: a piece of a text keeps the whole text in memory, a copy does not. */
export function ownText<T extends string | undefined>(piece: T): T {
  return (piece === undefined || piece.length < SHORT ? piece : `${piece} `.slice(0, -1)) as T;
}
