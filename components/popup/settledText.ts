import type { Day } from '../../lib/domain/day';
import type { SettledCall } from '../../lib/domain/day/daySoFar';
import {
  day_done_bought,
  day_done_called,
  day_done_later,
  day_done_not_him,
  day_done_not_today,
  day_done_outcome,
} from '../../lib/locales/messages/messages';
import { formatDay } from '../formatDay';

interface SettledWords extends Pick<SettledCall, 'how'> {
  readonly until?: Day | undefined;
  readonly outcome?: string | undefined;
}

/** What became of a call. */
export function settledText({ how, until, outcome }: SettledWords, today: Day): string {
  switch (how) {
    case 'done':
      return outcome === undefined ? day_done_called() : day_done_outcome();
    case 'later':
      return until === undefined ? day_done_outcome() : day_done_later({ day: formatDay(until, today) });
    case 'notToday':
      return day_done_not_today();
    case 'notHim':
      return day_done_not_him();
    case 'bought':
      return day_done_bought();
  }
}
