import { type Day, type DayNumber, dayOf } from '../day';
import type { StatusRules } from '../status';
import type { AnnualRhythm } from './annualRhythm';
import { type Holiday, holidays, holidaysOf } from './holidays';
import { type SeasonAlert, seasonState } from './seasonState';

/** The yearly windows of a client and where they come from. */
export interface SeasonCourse {
  readonly rhythm: AnnualRhythm;
  /** Found in his purchases, set by hand for him, or by the rule of his group. */
  readonly source: 'own' | 'hand' | 'rule';
  /** Days before a window on which a reminder may come. */
  readonly leadDays: number;
}

/** Where a yearly buyer stands: silent outside his window, reminded before it, urgent when it passes (models §5.5). */
export interface SeasonStanding {
  readonly source: SeasonCourse['source'];
  /** Seasons he was seen in; 0 where the window was given. */
  readonly seasons: number;
  /** Windows gone without a purchase. */
  readonly missed: number;
  /** The words for it: none missed is active, then sleeping, then lost, by the borders of the rules. */
  readonly standing: 'active' | 'sleeping' | 'lost';
  readonly alert: SeasonAlert;
  readonly leadDays: number;
  /** First day of the reminder, first and last day of the window, first day on which he is later than ever. */
  readonly remindOn: Day;
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly redOn: Day;
  /** Codes of the holidays the window is for, earliest first. */
  readonly holidays: readonly string[];
}

/** What of the rules speaks about seasons. */
export interface SeasonRules extends StatusRules {
  readonly country?: string;
  readonly holidays?: readonly Holiday[];
}

const HOME = 'RU';

/** Where a yearly buyer stands on a day; `last` is his last purchase, not after `today`. */
export function seasonStanding(
  { rhythm, source, leadDays }: SeasonCourse,
  last: DayNumber,
  today: DayNumber,
  rules: SeasonRules,
): SeasonStanding {
  const { missed, alert, next, remindOn, redOn } = seasonState(rhythm, last, today, leadDays);
  return {
    source,
    seasons: next.window.seasons,
    missed,
    standing: standingOf(missed, rules),
    alert,
    leadDays,
    remindOn: dayOf(remindOn),
    opensOn: dayOf(next.opensOn),
    closesOn: dayOf(next.closesOn),
    redOn: dayOf(redOn),
    holidays: holidaysOf(next, [...(rules.holidays ?? []), ...holidays], rules.country ?? HOME),
  };
}

function standingOf(missed: number, { sleepingFrom, lostFrom }: StatusRules): SeasonStanding['standing'] {
  if (missed >= lostFrom) return 'lost';
  return missed >= sleepingFrom ? 'sleeping' : 'active';
}
