import type { LocalText } from '../localText';
import type { Holiday } from './holidays';
import content from './holidayTexts.json' with { type: 'json' };

const known: readonly Pick<Holiday, 'code' | 'seasonFor'>[] = content.holidays;

/** What people say they buy for on that day; the user's own holidays come first. Undefined where there is no phrase. */
export function holidayWords(code: string, own: readonly Holiday[]): LocalText | undefined {
  return [...own, ...known].find((holiday) => holiday.code === code)?.seasonFor;
}
