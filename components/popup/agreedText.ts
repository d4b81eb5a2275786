import type { Day } from '../../lib/domain/day';
import type { WakeUpRow } from '../../lib/domain/wakeUpList';
import {
  day_permitted,
  day_permitted_topic,
  day_put_off,
  day_put_off_today,
  popup_row_agreed,
  popup_row_agreed_today,
} from '../../lib/locales/messages/messages';
import { formatDay } from '../formatDay';
import { averageOf, contactOrSilence, type RowText } from './rowText';

/** A call that was agreed, with the day it was agreed for where that has passed. */
export function agreedText(row: WakeUpRow, today: Day): RowText {
  return { why: whyAgreed(row, today), end: averageOf(row), since: contactOrSilence(row, today) };
}

function whyAgreed({ agreedOn, isPutOff, permission }: WakeUpRow, today: Day): string {
  if (permission) return permission.topic ? day_permitted_topic({ topic: permission.topic }) : day_permitted();
  if (agreedOn === undefined || agreedOn >= today) return isPutOff ? day_put_off_today() : popup_row_agreed_today();
  const day = formatDay(agreedOn, today);
  return isPutOff ? day_put_off({ day }) : popup_row_agreed({ day });
}
