import type { Reminder } from './assessment';
import type { ReminderCourse } from './course';
import { type DayNumber, dayOf } from './day';
import type { Rules } from './rules';
import { seasonStanding } from './season/seasonStanding';

/** A norm's due day is its cycle after the last such purchase; it may come the lead time before (S4-10). */
export function reminderOn(course: ReminderCourse, today: DayNumber, rules: Rules): Reminder {
  return course.season ? seasonReminder(course, course.season, today, rules) : normReminder(course, today);
}

function normReminder(course: ReminderCourse, today: DayNumber): Reminder {
  const { last, cycleDays, leadDays } = course;
  const due = last + cycleDays;
  return {
    ...factsOf(course),
    dueOn: dayOf(due),
    remindOn: dayOf(due - leadDays),
    // whoever let a whole norm pass without it has it done elsewhere, or has no need of it
    isOpen: today >= due - leadDays && today < due + cycleDays,
  };
}

function seasonReminder(
  course: ReminderCourse,
  season: NonNullable<ReminderCourse['season']>,
  today: DayNumber,
  rules: Rules,
): Reminder {
  const { alert, opensOn, remindOn, missed } = seasonStanding(season, course.last, today, rules);
  return { ...factsOf(course), dueOn: opensOn, remindOn, isOpen: alert !== 'quiet' && missed < rules.lostFrom };
}

function factsOf({ rule, kind, last, isSafety }: ReminderCourse) {
  return { rule, kind, lastOn: dayOf(last), isSafety } as const;
}
