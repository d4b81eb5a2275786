import type { DayNumber } from '../day';
import type { Place, ReportBase } from './reportClients';
import { codeOf } from './statusSpans';

/** First days of the sleeps of a client that began on `since` or later, within the two years that are told. */
export function sleepsSince({ spans }: ReportBase, place: Place, since: DayNumber): readonly DayNumber[] {
  const sleeping = codeOf('sleeping');
  const found: DayNumber[] = [];
  for (let at = spans.starts[place] as number; at < (spans.starts[place + 1] as number); at++) {
    const from = spans.from[at] as number;
    // What stands on the first day of all began before it.
    if (spans.status[at] === sleeping && from >= since && from > spans.range.from) found.push(from);
  }
  return found;
}
