import type { Day } from '../lib/domain/day';
import { language } from '../lib/locales/language';
import { day_today } from '../lib/locales/messages/messages';
import { formatDay } from './formatDay';

/** The calendar day of an instant (ISO 8601) in the user's own zone. */
export function dayOfInstant(instant: string): Day {
  const at = new Date(instant);
  return [
    String(at.getFullYear()).padStart(4, '0'),
    String(at.getMonth() + 1).padStart(2, '0'),
    String(at.getDate()).padStart(2, '0'),
  ].join('-');
}

/** When something happened: `сегодня 09:12`, `12 сентября 18:40`; hours in the user's own zone. */
export function formatInstant(instant: string, today: Day): string {
  const day = dayOfInstant(instant);
  const time = new Intl.DateTimeFormat(language.value === 'ru' ? 'ru' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  });
  return `${day === today ? day_today() : formatDay(day, today)} ${time.format(new Date(instant))}`;
}
