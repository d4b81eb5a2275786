import { isMonthDay } from '../../lib/domain/monthDay';
import { type Weekday, weekdays } from '../../lib/domain/policy/callHours';
import { getLocale } from '../../lib/locales/messages/runtime';
import { formatDay } from '../formatDay';

/** A day of every year in a sentence: `15 марта`; as it was typed where it is none. */
export function monthDayText(month: number, day: string | number): string {
  const date = `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isMonthDay(date.slice(5)) ? formatDay(date, date) : String(day);
}

/** The short name of a day of the week: `пн`, `Mon`. 5 January 1970 was a Monday. */
export function weekdayName(day: Weekday): string {
  const format = new Intl.DateTimeFormat(getLocale(), { weekday: 'short', timeZone: 'UTC' });
  return format.format(new Date(Date.UTC(1970, 0, 5 + weekdays.indexOf(day))));
}

/** The name of a month, 1–12, as it stands alone. */
export function monthName(month: number): string {
  const format = new Intl.DateTimeFormat(getLocale(), { month: 'long', timeZone: 'UTC' });
  return format.format(new Date(Date.UTC(1970, month - 1, 1)));
}
