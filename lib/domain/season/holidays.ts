import { byText } from '../byText';
import { type Day, type DayNumber, dayNumber, dayNumberOf, dayOf } from '../day';
import type { LocalText } from '../localText';
import { dayInYear, yearOf } from '../monthDay';
import table from './holidays.json' with { type: 'json' };

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

export type HolidayRule =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  | {
      readonly kind: 'nthWeekday';
      readonly month: number;
      readonly weekday: (typeof weekdays)[number];
      /** 1–4, or -1 for the last of the month. */
      readonly nth: number;
      /** Days after it; 0 where absent. */
      readonly offsetDays?: number;
    }
  | { readonly kind: 'dates'; readonly dates: readonly Day[] };

/** A day people buy for. It only labels a window found in the purchases or given by hand, and never makes one. */
export interface HolidayDay {
  readonly code: string;
  readonly rule: HolidayRule;
  /** Countries it is kept in, `INT` for many; the user's own holidays have none and are kept everywhere. */
  readonly countries?: readonly string[];
  /** People buy presents for it: only such days label a window. */
  readonly giftOccasion: boolean;
}

/** Such a day with its words. */
export interface Holiday extends HolidayDay {
  readonly label: LocalText;
  /** Phrases to insert; absent where there is none. */
  readonly seasonFor?: LocalText;
  readonly greeting?: LocalText | null;
}

/** Those there are without the user's own; what they are called is in `holidayWords.ts`, which judging does without. */
export const holidays: readonly HolidayDay[] = table.holidays as readonly HolidayDay[];

/** Days after a window's end within which its holiday may lie: presents are bought beforehand. */
const AHEAD = 14;

/** The holidays a window is for, earliest first: those between its first day and two weeks after its last. */
export function holidaysOf(
  { opensOn, closesOn }: { readonly opensOn: DayNumber; readonly closesOn: DayNumber },
  known: readonly HolidayDay[],
  country: string,
): readonly string[] {
  const to = closesOn + AHEAD;
  const found = known
    .filter(({ countries, giftOccasion }) => giftOccasion && (countries?.includes(country) ?? true))
    .flatMap(({ code, rule }) => daysOf(rule, opensOn, to).map((day) => ({ code, day })));
  const ordered = found.sort((one, other) => one.day - other.day || byText(one.code, other.code));
  return [...new Set(ordered.map(({ code }) => code))];
}

function daysOf(rule: HolidayRule, from: DayNumber, to: DayNumber): readonly DayNumber[] {
  const first = yearOf(dayOf(from));
  const years = Array.from({ length: yearOf(dayOf(to)) - first + 1 }, (_, i) => first + i);
  return years.flatMap((year) => holidayIn(rule, year) ?? []).filter((day) => day >= from && day <= to);
}

/** The holiday's day in a year; undefined where a listed holiday has none known. */
export function holidayIn(rule: HolidayRule, year: number): DayNumber | undefined {
  if (rule.kind === 'fixed') return dayInYear(year, `${two(rule.month)}-${two(rule.day)}`);
  if (rule.kind === 'dates') {
    const listed = rule.dates.find((day) => yearOf(day) === year);
    return listed === undefined ? undefined : dayNumberOf(listed);
  }
  return nthWeekday(year, rule.month, weekdays.indexOf(rule.weekday), rule.nth) + (rule.offsetDays ?? 0);
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): DayNumber {
  const first = dayInYear(year, `${two(month)}-01`);
  if (nth > 0) return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
  const last = dayNumber(
    month === 12 ? `${String(year).padStart(4, '0')}-12-31` : dayOf(dayInYear(year, `${two(month + 1)}-01`) - 1),
  );
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

/** 0 is Sunday; 1970-01-01 was a Thursday. */
function weekdayOf(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
