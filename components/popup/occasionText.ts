import type { Day } from '../../lib/domain/day';
import type { SeasonStanding } from '../../lib/domain/season/seasonStanding';
import type { WakeUpRow } from '../../lib/domain/wakeUpList';
import {
  popup_row_norm,
  popup_row_norm_safety,
  popup_row_one_time,
  popup_row_reminder_season,
  popup_row_season,
  popup_row_window,
  popup_season_from,
  popup_season_late,
  popup_season_to,
  popup_seasons,
} from '../../lib/locales/messages/messages';
import { getLocale } from '../../lib/locales/messages/runtime';
import { formatDaysAgo, formatShortDay } from '../formatDay';
import { type RowText, shortDay } from './rowText';

/** A yearly buyer: what the season is for or when it is, and how near it is. */
export function seasonText(row: WakeUpRow, today: Day): RowText {
  const { season, seasonFor } = row;
  if (!season) return { why: '' };
  const what = seasonFor?.[getLocale()] ?? windowText(season);
  const why =
    season.seasons > 0 ? popup_row_season({ season: what, count: popup_seasons({ n: season.seasons }) }) : what;
  return { why, ...seasonWhen(season, today) };
}

function windowText({ opensOn, closesOn }: SeasonStanding): string {
  return popup_row_window({ from: formatShortDay(opensOn), to: formatShortDay(closesOn) });
}

function seasonWhen({ alert, opensOn, closesOn }: SeasonStanding, today: Day): Omit<RowText, 'why'> {
  if (today < opensOn) return { end: popup_season_from({ day: shortDay(opensOn, today) }) };
  return {
    ...(today <= closesOn && { end: popup_season_to({ day: shortDay(closesOn, today) }) }),
    ...(alert === 'red' && { since: popup_season_late() }),
  };
}

/** One purchase: the day of it, and no word of an absence. */
export function oneTimeText(row: WakeUpRow, today: Day): RowText {
  return { why: popup_row_one_time({ ago: formatDaysAgo(row.lastOn, today) }), end: shortDay(row.lastOn, today) };
}

/** Something he bought is due again by its norm or its season. */
export function careText({ reminder }: WakeUpRow, today: Day): RowText {
  if (!reminder) return { why: '' };
  const words = { day: shortDay(reminder.lastOn, today) };
  const end = shortDay(reminder.dueOn, today);
  if (reminder.kind === 'season') return { why: popup_row_reminder_season(words), end };
  return { why: reminder.isSafety ? popup_row_norm_safety(words) : popup_row_norm(words), end };
}
