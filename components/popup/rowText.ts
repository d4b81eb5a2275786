import type { Day } from '../../lib/domain/day';
import type { WakeUpRow } from '../../lib/domain/wakeUpList';
import {
  count_days,
  day_contact,
  popup_row_base,
  popup_row_company,
  popup_row_group,
  popup_row_hand,
  popup_row_once,
  popup_row_own,
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
  return { why: whyToday(row), end: averageOf(row), since: contactOrSilence(row, today) };
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

/** The last contact, where one is known; else the day the silence began. In a narrow column. */
export function contactOrSilence({ lastContactOn, lastOn }: WakeUpRow, today: Day): string {
  if (lastContactOn !== undefined && lastContactOn > lastOn)
    return day_contact({ day: shortDay(lastContactOn, today) });
  return popup_since({ day: shortDay(lastOn, today) });
}

/** A day in a narrow column, with its year where it is not this one. */
export function shortDay(day: Day, today: Day): string {
  const year = day.slice(0, 4);
  return year === today.slice(0, 4) ? formatShortDay(day) : `${formatShortDay(day)} ${year}`;
}
