import type { Day } from '../domain/day';

const twoDigits = (part: number) => String(part).padStart(2, '0');

/** The calendar day of an instant in the user's own zone; undefined for an instant that is none. */
export function localDay(instant: Date): Day | undefined {
  if (Number.isNaN(instant.getTime())) return undefined;
  const year = String(instant.getFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(instant.getMonth() + 1)}-${twoDigits(instant.getDate())}`;
}
