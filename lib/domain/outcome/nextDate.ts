import type { ReasonRule } from '../content/reason';
import { type Day, dayNumber, dayNumberOf, dayOf } from '../day';
import { type CallHours, workingDayFrom } from '../policy/callHours';
import type { NextDateRule } from './nextDateRule';

/** What a next date is computed from. */
export interface DateGround {
  readonly today: Day;
  /** The client's cycle, days; the firm's where he has none. */
  readonly cycleDays: number;
  /** The day named in the talk, of `agreed` and `selfContact`. */
  readonly named?: Day;
  /** Weeks beyond a day the client named himself: as chosen, else by the kind of service, else 2. */
  readonly graceWeeks?: number;
  /** The reason given, if any. */
  readonly reason?: Pick<ReasonRule, 'nextDate' | 'quietDays'>;
  readonly hours: CallHours;
}

/** When to come back: a day, never again, or as it was. */
export type NextDate = { readonly on: Day } | 'never' | 'unchanged';

const USUAL_GRACE_WEEKS = 2;
const LONGEST_DAYS = 3650;

/**
 * When to come back after an outcome. A day inside the quiet time of the reason moves to its end, except one that the
 * client named himself; any day off moves to the next working day. Never today or before, except by the client's word.
 */
export function nextDate(rule: NextDateRule, ground: DateGround): NextDate {
  const raw = rawDate(rule, ground);
  if (raw === 'never' || raw === 'unchanged') return raw;
  const quietEnd = ground.reason && !raw.isNamed ? quietUntil(ground.reason, ground.today) : undefined;
  if (quietEnd === 'forever') return 'never';
  const on = quietEnd !== undefined && quietEnd > raw.on ? quietEnd : raw.on;
  return { on: workingDayFrom(on, ground.hours) };
}

/** The day until which a reason asks for peace; undefined where it asks for none. */
function quietUntil({ quietDays }: Pick<ReasonRule, 'quietDays'>, today: Day): Day | 'forever' | undefined {
  if (quietDays === 'forever') return 'forever';
  return quietDays > 0 ? daysFrom(today, quietDays) : undefined;
}

type RawDate = 'never' | 'unchanged' | { readonly on: Day; readonly isNamed: boolean };

function rawDate(rule: NextDateRule, ground: DateGround): RawDate {
  const { today, cycleDays, named, reason, graceWeeks = USUAL_GRACE_WEEKS } = ground;
  switch (rule.kind) {
    case 'never':
      return 'never';
    case 'none':
      return 'unchanged';
    case 'days':
      return { on: daysFrom(today, rule.value), isNamed: false };
    case 'cycles':
      return { on: daysFrom(today, Math.max(rule.minDays ?? 1, rule.value * cycleDays)), isNamed: false };
    case 'reason':
      return reason && reason.nextDate.kind !== 'reason' ? rawDate(reason.nextDate, ground) : 'unchanged';
    case 'agreed':
      return isNamedDay(named, today) ? { on: named, isNamed: true } : rawDate(rule.ifMissing, ground);
    case 'selfContact':
      return isNamedDay(named, today)
        ? { on: daysFrom(named, 7 * graceWeeks), isNamed: true }
        : rawDate(rule.ifMissing, ground);
  }
}

function isNamedDay(named: Day | undefined, today: Day): named is Day {
  return named !== undefined && dayNumberOf(named) !== undefined && named >= today;
}

function daysFrom(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + Math.min(LONGEST_DAYS, Math.max(1, Math.round(days) || 1)));
}
