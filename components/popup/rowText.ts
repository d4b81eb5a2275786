import { type Day, dayNumber } from '../../lib/domain/day';
import type { WakeUpRow } from '../../lib/domain/wakeUpList';
import {
  count_days,
  popup_now,
  popup_row_base,
  popup_row_company,
  popup_row_group,
  popup_row_hand,
  popup_row_once,
  popup_row_own,
  popup_row_soon_late,
  popup_row_soon_left,
  popup_row_soon_today,
  popup_since,
} from '../../lib/locales/messages/messages';
import { formatShortDay } from '../formatDay';
import { formatWholeMoney } from '../formatMoney';

/** The words of one row. */
export interface RowText {
  /** Why the client stands in this list. */
  readonly why: string;
  /** Top right: a sum, or when. */
  readonly end?: string | undefined;
  /** Below it. */
  readonly since?: string | undefined;
}

/** A client to wake. */
export function wakeText(row: WakeUpRow, today: Day): RowText {
  return { why: whyToday(row), end: averageOf(row), since: silentSince(row, today) };
}

/** A client whose next purchase is near. */
export function soonText(row: WakeUpRow, today: Day): RowText {
  return { why: whySoon(row, today), end: soonWhen(row, today) };
}

/** His usual purchase without kopecks: in a list it only weighs him. */
export function averageOf({ averageMinor, currency }: WakeUpRow): string | undefined {
  if (averageMinor === undefined || currency === undefined) return undefined;
  return formatWholeMoney(averageMinor, currency);
}

const bySource = {
  hand: popup_row_hand,
  own: popup_row_own,
  group: popup_row_group,
  base: popup_row_base,
  company: popup_row_company,
  rule: popup_row_company,
  preset: popup_row_company,
} as const;

/** Why the client is on today's list: the rhythm, where it comes from, and the silence. */
function whyToday(row: WakeUpRow): string {
  const silence = count_days({ n: row.silentDays });
  if (row.cycleDays === undefined) return popup_row_once({ silence });
  const cycle = count_days({ n: Math.round(row.cycleDays) });
  return bySource[row.cycleSource ?? 'own']({ cycle, silent: row.silentDays });
}

/** How near the day is on which the client usually buys. */
function whySoon(row: WakeUpRow, today: Day): string {
  const left = daysLeft(row, today);
  const cycle = count_days({ n: Math.round(row.cycleDays ?? row.silentDays) });
  if (left === undefined || left < 0) return popup_row_soon_late({ cycle, silent: row.silentDays });
  if (left === 0) return popup_row_soon_today({ cycle });
  return popup_row_soon_left({ cycle, left: count_days({ n: left }) });
}

/** The day the silence began, in a narrow column. */
function silentSince(row: WakeUpRow, today: Day): string {
  return popup_since({ day: shortDay(row.lastOn, today) });
}

/** The due day, or that it has come. */
function soonWhen(row: WakeUpRow, today: Day): string {
  const left = daysLeft(row, today);
  return left === undefined || left <= 0 || row.nextDueOn === undefined ? popup_now() : shortDay(row.nextDueOn, today);
}

/** Days until the purchase is due; a client past the first due day is late, whatever the next one is. */
function daysLeft(row: WakeUpRow, today: Day): number | undefined {
  if (row.nextDueOn === undefined || row.status === 'due') return undefined;
  return dayNumber(row.nextDueOn) - dayNumber(today);
}

/** A day in a narrow column, with its year where it is not this one. */
export function shortDay(day: Day, today: Day): string {
  const year = day.slice(0, 4);
  return year === today.slice(0, 4) ? formatShortDay(day) : `${formatShortDay(day)} ${year}`;
}
