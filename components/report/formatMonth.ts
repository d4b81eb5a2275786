import { getLocale } from '../../lib/locales/messages/runtime';

/** A month, `yyyy-MM`, as an axis or a table wants it: `ноя. 2026 г.` never, `ноя 26` or `ноябрь 2026`. */
export function formatMonth(month: string, width: 'short' | 'long'): string {
  const language = getLocale() === 'ru' ? 'ru' : 'en-GB';
  const name = new Intl.DateTimeFormat(language, { month: width, timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
  const year = width === 'short' ? month.slice(2, 4) : month.slice(0, 4);
  return `${name.replace('.', '').slice(0, width === 'short' ? 3 : undefined)}\u00a0${year}`;
}
