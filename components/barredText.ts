import type { Day } from '../lib/domain/day';
import { say_barred, say_barred_since } from '../lib/locales/messages/messages';
import { formatDay } from './formatDay';

/** `on`: day of the client's word; undefined: not known. */
export function barredText(on: Day | undefined, today: Day): string {
  return on === undefined ? say_barred() : say_barred_since({ day: formatDay(on, today) });
}
