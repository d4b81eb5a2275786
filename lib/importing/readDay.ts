import { dayOfText } from '../crm/text/date';
import { type Parsed, parsedAs, UNREADABLE } from '../crm/text/parsed';
import { type Day, dayNumber, dayOf } from '../domain/day';
import { type Cell, textOf } from './cell';

export interface DayContext {
  readonly today: Day;
  readonly dayOrder: 'dmy' | 'mdy' | undefined;
  readonly dateSystem: '1900' | '1904';
}

/** Day 0 of the two systems, ECMA-376-1 §18.17.4.1; 1900 counts a 29 February 1900 that never was, so it begins earlier. */
const DAY_ZERO = { '1900': dayNumber('1899-12-30'), '1904': dayNumber('1904-01-01') } as const;
/** Serial days of 1954 to 2119: other numbers in a column of days are no days. */
const SERIAL = { least: 20_000, most: 80_000 };

/** The day of a cell; a number is a serial day with its time as a fraction. */
export function dayOfCell(cell: Cell, { today, dayOrder, dateSystem }: DayContext): Parsed<Day> {
  if (typeof cell !== 'number') return dayOfText(cell, { today, dayOrder });
  if (cell < SERIAL.least || cell > SERIAL.most) return UNREADABLE;
  return parsedAs([dayOf(DAY_ZERO[dateSystem] + Math.floor(cell))]);
}

/** True for what a workbook may hold where days are not shown as such. */
export function isSerialText(text: string): boolean {
  return /^\d{5}(\.\d+)?$/.test(text) && Number(text) >= SERIAL.least && Number(text) <= SERIAL.most;
}

/** True for any writing of a day, whichever way round. */
export function isDayText(text: string): boolean {
  return dayOfText(text, { today: '2000-01-01', dayOrder: undefined }).kind !== 'unreadable';
}

/** Texts of a column of days as they stand, for finding out the order. */
export function dayTexts(cells: readonly Cell[]): readonly string[] {
  return cells.flatMap((cell) => (typeof cell === 'number' ? [] : [textOf(cell)])).filter((text) => text !== '');
}
