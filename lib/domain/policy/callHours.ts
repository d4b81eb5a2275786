import { type Day, dayNumber, dayOf } from '../day';

/** Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** When people may be called, in the client's own zone where it is known, else in the user's. */
export interface CallHours {
  /** `HH:MM`; calls begin at `from` and end before `to`. */
  readonly from: string;
  readonly to: string;
  readonly days: readonly Weekday[];
  /** Holidays and other days without calls. */
  readonly daysOff: readonly Day[];
}

/** 9–20 on working days (`product.md` §6). */
export const defaultCallHours: CallHours = {
  from: '09:00',
  to: '20:00',
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  daysOff: [],
};

/** A day and a time of day, `HH:MM`, as a clock on the wall shows them. */
export interface WallClock {
  readonly day: Day;
  readonly time: string;
}

/** The wall clock of a zone at an instant; undefined for a zone that does not exist. */
export function wallClock(instant: Date, zone: string): WallClock | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    return {
      day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
      time: `${parts.get('hour')}:${parts.get('minute')}`,
    };
  } catch {
    return undefined;
  }
}

/** True where people may be called at that day and time. */
export function isWithinCallHours({ day, time }: WallClock, hours: CallHours): boolean {
  return isWorkingDay(day, hours) && hours.from <= time && time < hours.to;
}

/** True where somebody works that day. */
export function isWorkingDay(day: Day, { days, daysOff }: CallHours): boolean {
  return days.includes(weekdayOf(day)) && !daysOff.includes(day);
}

const LONGEST_SEARCH = 60;

/** The day itself where somebody works, else the next one on which somebody does; itself where nobody ever does. */
export function workingDayFrom(day: Day, hours: CallHours): Day {
  const first = dayNumber(day);
  for (let later = 0; later <= LONGEST_SEARCH; later++) {
    const candidate = dayOf(first + later);
    if (isWorkingDay(candidate, hours)) return candidate;
  }
  return day;
}

/** 1970-01-01 was a Thursday. */
function weekdayOf(day: Day): Weekday {
  const place = (((dayNumber(day) + 3) % 7) + 7) % 7;
  return weekdays[place] ?? 'mon';
}

/** Why hours leave no time to call: no working day, or an end that is not after the beginning. */
export type CallHoursProblem = 'noDay' | 'noTime';

export function callHoursProblem({
  days,
  from,
  to,
}: Pick<CallHours, 'days' | 'from' | 'to'>): CallHoursProblem | undefined {
  if (days.length === 0) return 'noDay';
  return from < to ? undefined : 'noTime';
}
