import type { FormerReason } from './assessment';
import type { CleanHistory } from './cleanHistory';
import type { Course, ReminderCourse } from './course';
import { dayOf } from './day';
import type { Footing } from './footing';
import type { LastOfRule } from './groups/clientGroup';
import type { Rules } from './rules';
import { annualRhythmOf } from './season/annualRhythm';
import { calendarRhythm } from './season/calendarWindow';
import type { SeasonCourse } from './season/seasonStanding';

const YEAR_DAYS = 365;

/** What of a client a course follows from. */
type Coursed = Footing & {
  readonly purchases: Pick<CleanHistory['purchases'], 'days'>;
};

/** What the client's status follows from on this and later days; his history has a purchase. */
export function courseOf(client: Coursed, cycleDays: number, rules: Rules): Course {
  const rule = client.group?.rule;
  const former = formerOf(client);
  const season = former ? undefined : seasonOf(client, rules);
  const lastOf = former ? [] : (client.group?.lastOf ?? []);
  const reminders = lastOf.map((last) => reminderCourse(last, rules));
  return {
    cycleDays,
    ...(rule?.leadDays !== undefined && { leadDays: rule.leadDays }),
    ...(season && { season }),
    ...(former && { former }),
    ...(reminders.length > 0 && { reminders }),
  };
}

/** An objective reason by hand, then "no repeat expected" by hand, then by the rule of his group. */
function formerOf({ hand, group }: Coursed): FormerReason | undefined {
  if (hand?.former) return { why: hand.former.why, since: hand.former.setOn };
  if (hand?.noRepeat) return { why: 'once', since: hand.noRepeat.setOn };
  return group?.rule?.kind === 'once' ? { why: 'once' } : undefined;
}

/** A season set by hand, found in the purchases, or ruled for the group; a cycle set by hand stands before the latter. */
function seasonOf({ hand, group, purchases }: Coursed, rules: Rules): SeasonCourse | undefined {
  const rule = group?.rule;
  const leadDays = rule?.leadDays ?? rules.leadDays;
  const lastOn = dayOf(purchases.days.at(-1) as number);
  if (hand?.season) return { rhythm: calendarRhythm(hand.season.windows, lastOn), source: 'hand', leadDays };
  if (hand?.cycle) return undefined;
  const own = annualRhythmOf(purchases.days);
  if (own) return { rhythm: own, source: 'own', leadDays };
  if (rule?.kind !== 'season') return undefined;
  return { rhythm: calendarRhythm([rule.window], lastOn), source: 'rule', leadDays };
}

function reminderCourse({ rule, lastOn: last }: LastOfRule, rules: Rules): ReminderCourse {
  const leadDays = rule.leadDays ?? rules.leadDays;
  const basics = { rule: rule.code, last, leadDays, isSafety: rule.isSafety ?? false };
  if (rule.kind !== 'season') return { ...basics, kind: 'norm', cycleDays: rule.cycleDays };
  const season: SeasonCourse = { rhythm: calendarRhythm([rule.window], dayOf(last)), source: 'rule', leadDays };
  return { ...basics, kind: 'season', cycleDays: YEAR_DAYS, season };
}
