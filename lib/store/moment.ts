import type { Day } from '../domain/day';

/** Now, taken once at the edge: the user's calendar day and the instant, ISO 8601. */
export interface Moment {
  readonly today: Day;
  readonly instant: string;
}

/** The calendar day and the instant of a date, in the zone of this computer. */
export function momentOf(date: Date): Moment {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  const today = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return { today, instant: date.toISOString() };
}

/** Time of day as a clock on this computer shows it, `HH:MM`. */
export function timeOf(date: Date): string {
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
