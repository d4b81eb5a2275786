import { type Day, dayOf } from '../day';
import { dayInYear, type MonthDay, yearOf } from '../monthDay';
import type { AnnualRhythm, AnnualWindow } from './annualRhythm';

/** A season given by hand or by a rule; `to` before `from`: it ends in the next year. */
export interface CalendarWindow {
  readonly from: MonthDay;
  readonly to: MonthDay;
}

/** The silence of a season given by hand is urgent from its middle; it turns red a week after `latestStart`. */
const RED_AFTER = 7;

/** Windows given by calendar as a yearly rhythm; exact to the day in every year. `lastOn` is any day near today. */
export function calendarRhythm(windows: readonly CalendarWindow[], lastOn: Day): AnnualRhythm {
  return windows.map((window) => annualWindow(window, yearOf(lastOn)));
}

function annualWindow(window: CalendarWindow, year: number): AnnualWindow {
  const { opensOn, closesOn } = occurrenceInYear(window, year);
  const length = closesOn - opensOn;
  return {
    anchor: opensOn,
    length,
    latestStart: Math.max(0, Math.floor(length / 2) - RED_AFTER),
    seasons: 0,
    calendar: window,
  };
}

/** First and last day of the window that opens in a year, as day numbers. */
function occurrenceInYear({ from, to }: CalendarWindow, year: number) {
  return { opensOn: dayInYear(year, from), closesOn: dayInYear(to < from ? year + 1 : year, to) };
}

/** The same, for the window that opens so many years after `first`, a day number. */
export function occurrenceYearsAfter(window: CalendarWindow, first: number, years: number) {
  return occurrenceInYear(window, yearOf(dayOf(first)) + years);
}
