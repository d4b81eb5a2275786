import { expect, it } from 'vitest';
import { dayNumberOf, dayOf } from '../../../lib/domain/day';

const DAY_MS = 86_400_000;
const two = (number: number) => String(number).padStart(2, '0');

/** What the language's own calendar makes of a text; undefined where it knows no such day. */
function ofCalendar(text: string): number | undefined {
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : +date / DAY_MS;
}

it.each(['0000', '0001', '0004', '1900', '1970', '2000', '2023', '2024', '2026', '2100', '9999'])(
  'knows every day of the year %s, and no day that is none',
  (year) => {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const text = `${year}-${two(month)}-${two(day)}`;
        const number = dayNumberOf(text);
        expect(number, text).toBe(ofCalendar(text));
        if (number !== undefined) expect(dayOf(number)).toBe(text);
      }
    }
  },
);

it.each(['2026-1-1', '2026-01-01T00:00', ' 2026-01-01', '20260101', ''])('takes “%s” for no day', (text) => {
  expect(dayNumberOf(text)).toBeUndefined();
});
