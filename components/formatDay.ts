import { type Day, dayNumber } from '../lib/domain/day';
import { day_today, day_yesterday, days_ago } from '../lib/locales/messages/messages';
import { getLocale } from '../lib/locales/messages/runtime';

const formats: Record<string, Intl.DateTimeFormat> = {};

/** Day and month as a sentence wants them; `ru` puts the month into the genitive, 'en-GB' the day first. */
function parts(day: Day): { date: string; month: string; year: string } {
  const language = getLocale() === 'ru' ? 'ru' : 'en-GB';
  formats[language] ??= new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const found = formats[language].formatToParts(new Date(`${day}T00:00:00Z`));
  const text = (type: string) => found.find((part) => part.type === type)?.value ?? '';
  return { date: text('day'), month: text('month'), year: day.slice(0, 4) };
}

/** In a sentence: `12 сентября`; the year only when it is not this one. */
export function formatDay(day: Day, today: Day): string {
  const { date, month, year } = parts(day);
  return [date, month, ...(year === today.slice(0, 4) ? [] : [year])].join('\u00a0');
}

/** In a narrow column: `12 сен`, `12 Sep`. */
export function formatShortDay(day: Day): string {
  const { date, month } = parts(day);
  return `${date}\u00a0${month.slice(0, 3)}`;
}

/** In tables of data and note texts: `12.09.2026`, `12/09/2026`. */
export function formatDate(day: Day): string {
  const [year, month, date] = day.split('-');
  return [date, month, year].join(getLocale() === 'ru' ? '.' : '/');
}

/** How long ago: today, yesterday, then the number of days. */
export function formatDaysAgo(day: Day, today: Day): string {
  const days = dayNumber(today) - dayNumber(day);
  if (days <= 0) return day_today();
  return days === 1 ? day_yesterday() : days_ago({ n: days });
}
