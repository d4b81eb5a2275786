import { type Day, type DayNumber, dayNumber, dayNumberOf } from './day';

/** A day of every year, `MM-dd`. */
export type MonthDay = string;

/** True for a day that at least a leap year has. */
export function isMonthDay(text: string): boolean {
  return dayNumberOf(`2024-${text}`) !== undefined;
}

/** That day of a year; 29 February is the 28th in a common year. Throws on what is no day of the year. */
export function dayInYear(year: number, on: MonthDay): DayNumber {
  const text = String(year).padStart(4, '0');
  return dayNumberOf(`${text}-${on}`) ?? dayNumber(`${text}-${on === '02-29' ? '02-28' : on}`);
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
