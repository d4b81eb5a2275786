/** A calendar day of the firm's own time zone, `yyyy-MM-dd`. Sorts and compares as text. */
export type Day = string;

/** Days since 1970-01-01 in the Gregorian calendar; an integer, the form used for arithmetic and storage. */
export type DayNumber = number;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Days since 1970-01-01 of a civil date; month 13 is the next year's first. H. Hinnant, "chrono-compatible low-level
 * date algorithms", days_from_civil.
 */
function daysFromCivil(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse, civil_from_days of the same source. */
function civilFromDays(days: DayNumber): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The number of a day, or undefined where the text is not a real calendar day. */
export function dayNumberOf(text: string): DayNumber | undefined {
  const [, year = 0, month = 0, day = 0] = DAY.exec(text)?.map(Number) ?? [];
  const number = daysFromCivil(year, month, day);
  const isReal = month > 0 && month < 13 && day > 0 && number < daysFromCivil(year, month + 1, 1);
  return isReal ? number : undefined;
}

/** The day of a number; whole numbers from year 0 to 9999 only. */
export function dayOf(number: DayNumber): Day {
  const { year, month, day } = civilFromDays(number);
  const digits = (part: number, count: number) => String(part).padStart(count, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** The number of a day that is known to be one; throws on text that came from outside unchecked. */
export function dayNumber(day: Day): DayNumber {
  const number = dayNumberOf(day);
  if (number === undefined) throw new RangeError(`Not a calendar day: ${day}`);
  return number;
}
