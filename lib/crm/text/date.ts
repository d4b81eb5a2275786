import { type Day, dayNumber, dayNumberOf, dayOf } from '../../domain/day';
import { cleanText } from './clean';
import type { Formats } from './formats';
import { monthOfName } from './months';
import { type Parsed, parsedAs, UNREADABLE } from './parsed';

export interface DateContext {
  /** For years left out ("15 Окт") and for "yesterday". */
  readonly today: Day;
  readonly dayOrder: Formats['dayOrder'];
}

/** No way of writing a day and a time is longer; a cap keeps hostile texts cheap. */
const LONGEST = 64;

const WEEKDAY =
  /^(?:пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs?)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\.?,? /;
const TIME =
  /(?:, ?| (?:в|at|@|[-–—]) | )(?<hour>\d{1,2}):(?<minute>[0-5]\d)(?::[0-5]\d(?:[.,]\d{1,9})?)?(?: ?(?<half>[ap])\.?m\.?)?(?: ?(?:z|utc|gmt))?(?: ?[+-]\d{2}:?\d{2})?$/;
const HOUR_ONLY = /(?:,| at)? (?:1[0-2]|[1-9]) ?[ap]\.?m\.?$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})t(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(z|[+-]\d{2}:?\d{2})?$/;
const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?: ?г\.?)?$/;
const YEAR_FIRST = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})\.?$/;
const DAY_FIRST_NAME = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-zа-яё]{3,9}\.?)(?:,?[ -](\d{4}|\d{2}))?(?: ?(?:г\.?|года))?$/;
const MONTH_FIRST_NAME = /^([a-z]{3,9}\.?)[ -](\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/;

const RELATIVE: ReadonlyMap<string, number> = new Map([
  ['позавчера', -2],
  ['вчера', -1],
  ['yesterday', -1],
  ['сегодня', 0],
  ['today', 0],
  ['завтра', 1],
  ['tomorrow', 1],
]);

/**
 * The day a text names. A year that is left out is the latest one that is not in the future; two-digit years come
 * last, unless the site's order is year first. Day and month in numbers are ambiguous until `dayOrder` or a number
 * above 12 tells which is which, whatever the separator: CRMs offer month first with dots too. A text that
 * contradicts `dayOrder` is unreadable.
 */
export function dayOfText(text: string, context: DateContext): Parsed<Day> {
  const line = cleanText(text).toLowerCase();
  if (line.length > LONGEST) return UNREADABLE;
  const instant = INSTANT.exec(line);
  if (instant) return parsedAs(dayOfInstantText(instant));
  const date = withoutTime(line).replace(WEEKDAY, '');
  return parsedAs(writtenDays(date, context));
}

/** Calendar day of an instant in the user's own time zone; `at` in milliseconds since 1970, undefined for no instant. */
export function dayOfInstant(at: number): Day | undefined {
  const date = new Date(at);
  return civilDay(date.getFullYear(), date.getMonth() + 1, date.getDate())[0];
}

/** Orders of day and month that these texts prove together: a 23 cannot be a month. Two orders contradict each other. */
export function provenDayOrders(texts: readonly string[]): readonly ('dmy' | 'mdy')[] {
  const proven = new Set<'dmy' | 'mdy'>();
  for (const text of texts) {
    const match = NUMERIC.exec(withoutTime(cleanText(text).slice(0, LONGEST).toLowerCase()).replace(WEEKDAY, ''));
    const [first, second] = [Number(match?.[1]), Number(match?.[3])];
    if (first > 12 && second <= 12) proven.add('dmy');
    if (second > 12 && first <= 12) proven.add('mdy');
  }
  return [...proven];
}

function writtenDays(date: string, { today, dayOrder }: DateContext): readonly Day[] {
  const relative = RELATIVE.get(date);
  if (relative !== undefined) return [dayOf(dayNumber(today) + relative)];
  const yearFirst = YEAR_FIRST.exec(date);
  if (yearFirst) return civilDay(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const numeric = NUMERIC.exec(date);
  if (numeric) return numericDays(numeric, today, dayOrder);
  const dayFirst = DAY_FIRST_NAME.exec(date);
  if (dayFirst) return namedDays(dayFirst[2], dayFirst[1], dayFirst[3], today);
  const monthFirst = MONTH_FIRST_NAME.exec(date);
  return monthFirst ? namedDays(monthFirst[1], monthFirst[2], monthFirst[3], today) : [];
}

function numericDays(match: RegExpExecArray, today: Day, order: Formats['dayOrder']): readonly Day[] {
  const [first, second, third = ''] = [Number(match[1]), Number(match[3]), match[4]];
  if (order === 'ymd' && third.length === 2) return civilDay(fullYear(first, today), second, Number(third));
  const year = third.length === 2 ? fullYear(Number(third), today) : Number(third);
  const dayFirst = order === 'mdy' ? [] : civilDay(year, second, first);
  const monthFirst = order === 'dmy' ? [] : civilDay(year, first, second);
  return [...new Set([...dayFirst, ...monthFirst])];
}

function namedDays(name = '', dayText = '', yearText: string | undefined, today: Day): readonly Day[] {
  const month = monthOfName(name);
  if (month === undefined) return [];
  const day = Number(dayText);
  if (yearText === undefined) return latestDay(month, day, today);
  return civilDay(yearText.length === 2 ? fullYear(Number(yearText), today) : Number(yearText), month, day);
}

/** The last such day up to today; eight years hold a 29 February even around 1900 and 2100. */
function latestDay(month: number, day: number, today: Day): readonly Day[] {
  const thisYear = Number(today.slice(0, 4));
  for (let year = thisYear; year >= thisYear - 8; year--) {
    const [found] = civilDay(year, month, day);
    if (found !== undefined && found <= today) return [found];
  }
  return [];
}

/** Two-digit years lie within 80 years before and 20 years after today, as in Java's SimpleDateFormat. */
function fullYear(twoDigits: number, today: Day): number {
  const thisYear = Number(today.slice(0, 4));
  const year = thisYear - (thisYear % 100) + twoDigits;
  if (year > thisYear + 20) return year - 100;
  return year <= thisYear - 80 ? year + 100 : year;
}

/**
 * An offset is that of the CRM's own zone, so the day is taken as written. Z is nobody's zone: the day is the user's,
 * except at midnight sharp, which is how a bare day is written as an instant.
 */
function dayOfInstantText([text, day = '', hour, minute, second = '00', zone]: RegExpExecArray): readonly Day[] {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59 || dayNumberOf(day) === undefined) return [];
  const isMidnight = hour === '00' && minute === '00' && second === '00';
  if (zone !== 'z' || isMidnight) return [day];
  const local = dayOfInstant(Date.parse(text.toUpperCase().replace(',', '.')));
  return local === undefined ? [] : [local];
}

function withoutTime(line: string): string {
  const match = TIME.exec(line);
  if (!match) return line.replace(HOUR_ONLY, '');
  const { hour, half } = match.groups ?? {};
  const isHour = half ? Number(hour) >= 1 && Number(hour) <= 12 : Number(hour) <= 23;
  return isHour ? line.slice(0, match.index) : line;
}

function civilDay(year: number, month: number, day: number): readonly Day[] {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return year >= 1 && dayNumberOf(text) !== undefined ? [text] : [];
}
