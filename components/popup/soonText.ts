import { type Day, dayNumber } from '../../lib/domain/day';
import type { WakeUpRow } from '../../lib/domain/wakeUpList';
import {
  count_days,
  popup_now,
  popup_row_soon_late,
  popup_row_soon_left,
  popup_row_soon_today,
} from '../../lib/locales/messages/messages';
import { type RowText, shortDay } from './rowText';

/** A client whose next purchase is near. */
export function soonText(row: WakeUpRow, today: Day): RowText {
  return { why: whySoon(row, today), end: soonWhen(row, today) };
}

/** How near the day is on which the client usually buys. */
function whySoon(row: WakeUpRow, today: Day): string {
  const left = daysLeft(row, today);
  const cycle = count_days({ n: Math.round(row.cycleDays ?? row.silentDays) });
  if (left === undefined || left < 0) return popup_row_soon_late({ cycle, silent: row.silentDays });
  if (left === 0) return popup_row_soon_today({ cycle });
  return popup_row_soon_left({ cycle, left: count_days({ n: left }) });
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
