import type { Reminder, Silence, Status } from './assessment';
import type { Course } from './course';
import { type DayNumber, dayOf } from './day';
import { reminderOn } from './reminder';
import type { Rules } from './rules';
import { type SeasonStanding, seasonStanding } from './season/seasonStanding';
import { seasonsMissedOn } from './season/seasonState';
import { oneTimeSilence, rhythmStatus, silenceOf } from './status';

/** Where a client stands on one day. */
export interface Standing {
  readonly status: Status;
  readonly silence: Silence;
  readonly season?: SeasonStanding;
  readonly reminders?: readonly Reminder[];
}

/**
 * Status and silence on a day by a client's course; the first that applies: no purchase is expected any more, a yearly
 * window, a single purchase, the rhythm. `last` is not after `today`.
 */
export function standing(course: Course, purchases: number, last: DayNumber, today: DayNumber, rules: Rules): Standing {
  const reminders = course.reminders?.map((reminder) => reminderOn(reminder, today, rules));
  return { ...statusAndSilence(course, purchases, last, today, rules), ...(reminders && { reminders }) };
}

function statusAndSilence(
  { cycleDays, season, former }: Course,
  purchases: number,
  last: DayNumber,
  today: DayNumber,
  rules: Rules,
): Standing {
  if (former && (former.why !== 'once' || purchases > 1)) {
    return { status: 'former', silence: unexpecting(last, today, cycleDays, rules) };
  }
  if (former) return { status: 'oneTime', silence: unexpecting(last, today, cycleDays, rules) };
  if (season) {
    const now = seasonStanding(season, last, today, rules);
    const silence = seasonalSilence(now, season.rhythm, last, today, cycleDays, rules);
    return { status: 'seasonal', silence, season: now };
  }
  if (purchases === 1) return { status: 'oneTime', silence: oneTimeSilence(last, today, cycleDays, rules) };
  return { status: rhythmStatus(today - last, cycleDays, rules), silence: silenceOf(last, today, cycleDays, rules) };
}

/** The silence of whom nothing is expected of: it only has a length. */
function unexpecting(last: DayNumber, today: DayNumber, cycleDays: number, rules: Rules): Silence {
  const { borders: _, ...silence } = silenceOf(last, today, cycleDays, rules);
  return { ...silence, missed: 0, expectedOn: [] };
}

/** The silence of a yearly buyer counts windows, not cycles; he is expected when the next one opens. */
function seasonalSilence(
  { missed, opensOn }: SeasonStanding,
  rhythm: Parameters<typeof seasonsMissedOn>[0],
  last: DayNumber,
  today: DayNumber,
  cycleDays: number,
  rules: Rules,
): Silence {
  const { borders: _, ...silence } = silenceOf(last, today, cycleDays, rules);
  return {
    ...silence,
    missed,
    nextDueOn: opensOn,
    sleepingOn: dayOf(seasonsMissedOn(rhythm, last, rules.sleepingFrom)),
    lostOn: dayOf(seasonsMissedOn(rhythm, last, rules.lostFrom)),
    expectedOn: [],
  };
}
