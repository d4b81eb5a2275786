import type { Day } from '../../lib/domain/day';
import type { Correction } from '../../lib/domain/hand/correction';
import type { ClientMark } from '../../lib/domain/marks/mark';
import {
  count_days,
  hand_by_head,
  hand_by_manager,
  hand_field,
  hand_former,
  hand_marked_by_head,
  hand_marked_by_manager,
  hand_until,
} from '../../lib/locales/messages/messages';
import { formatDay } from '../formatDay';

/** What was set, in a few words: `Цикл: 90 дней`. */
export function correctionText(one: Correction): string {
  const field = hand_field({ what: one.what });
  const value = valueText(one);
  return value === undefined ? field : `${field}: ${value}`;
}

/** Who set it and when, until when it holds, and why. */
export function correctionAbout(one: Correction, today: Day): string {
  const day = formatDay(one.setOn, today);
  return about(one.by?.role === 'head' ? hand_by_head({ day }) : hand_by_manager({ day }), one, today);
}

/** The same of a mark; its reason is in its name where none was given. */
export function markAbout(one: ClientMark, today: Day): string {
  const day = formatDay(one.setOn, today);
  return about(one.by?.role === 'head' ? hand_marked_by_head({ day }) : hand_marked_by_manager({ day }), one, today);
}

function about(who: string, { endsOn, reason }: Pick<ClientMark, 'endsOn' | 'reason'>, today: Day): string {
  const until = endsOn && hand_until({ day: formatDay(endsOn, today) });
  const said = until ? `${who}, ${until}` : who;
  return reason ? `${said}: ${reason}` : said;
}

function valueText(one: Correction): string | undefined {
  switch (one.what) {
    case 'cycle':
      return count_days({ n: Math.round(one.cycleDays) });
    case 'class':
      return one.value;
    case 'season':
      return one.windows.map(({ from, to }) => `${dayText(from)}–${dayText(to)}`).join(', ');
    case 'former':
      return hand_former({ why: one.why });
    case 'noRepeat':
      return undefined;
  }
}

function dayText(monthDay: string): string {
  return monthDay.split('-').reverse().join('.');
}
