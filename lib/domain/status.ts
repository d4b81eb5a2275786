import type { Silence } from './assessment';
import { type DayNumber, dayOf } from './day';
import type { Rules } from './rules';

export type RhythmStatus = 'active' | 'due' | 'sleeping' | 'lost';

export type StatusRules = Pick<Rules, 'grace' | 'sleepingFrom' | 'lostFrom'>;

/** Keeps a border that falls on a whole day on that day, whatever the last bit of a division says. */
const NEARLY = 1e-9;
/** Missed days shown at most; the latest are kept. */
const SHOWN_EXPECTED = 12;

/** max(0, floor(gap / cycle − grace)): a due date is missed when `grace` of a cycle more has gone (math/models §3). */
export function missedCycles(gapDays: number, cycleDays: number, grace: number): number {
  return Math.max(0, Math.floor(gapDays / cycleDays - grace + NEARLY));
}

/** Status by rhythm alone; equality with a border goes to the worse state. */
export function rhythmStatus(gapDays: number, cycleDays: number, rules: StatusRules): RhythmStatus {
  const missed = missedCycles(gapDays, cycleDays, rules.grace);
  if (missed >= rules.lostFrom) return 'lost';
  if (missed >= rules.sleepingFrom) return 'sleeping';
  return gapDays / cycleDays + NEARLY >= 1 ? 'due' : 'active';
}

/** The first whole number of silent days with so many missed cycles, one or more. */
function gapOfMissed(missed: number, cycleDays: number, grace: number): number {
  return Math.ceil((missed + grace - NEARLY) * cycleDays);
}

/** How many multiples of the cycle after the last purchase have come up to and including today. */
function multiplesCome(gapDays: number, cycleDays: number): number {
  return Math.floor(gapDays / cycleDays + NEARLY);
}

/**
 * Silent days at the k-th expected purchase: the first day on which k whole cycles have passed, the day the client
 * becomes due. A cycle of 30.9 days is due on the 31st: dropping the part of a day would skip a whole cycle.
 */
function gapOfMultiple(k: number, cycleDays: number): number {
  return Math.ceil((k - NEARLY) * cycleDays);
}

/** Silent days on which a client becomes due, sleeping and lost; a later state may begin on the day of an earlier one. */
export function borderGaps(cycleDays: number, { grace, sleepingFrom, lostFrom }: StatusRules) {
  return {
    due: gapOfMultiple(1, cycleDays),
    sleeping: gapOfMissed(sleepingFrom, cycleDays, grace),
    lost: gapOfMissed(lostFrom, cycleDays, grace),
  };
}

/** The silence since `last` in terms of a cycle; `last` is not after `today`. */
export function silenceOf(last: DayNumber, today: DayNumber, cycleDays: number, rules: StatusRules): Silence {
  const days = today - last;
  const come = multiplesCome(days, cycleDays);
  const firstShown = Math.max(1, come - SHOWN_EXPECTED + 1);
  return {
    lastOn: dayOf(last),
    days,
    cycles: days / cycleDays,
    missed: missedCycles(days, cycleDays, rules.grace),
    grace: rules.grace,
    borders: { sleepingFrom: rules.sleepingFrom, lostFrom: rules.lostFrom },
    nextDueOn: dayOf(last + gapOfMultiple(come + 1, cycleDays)),
    sleepingOn: dayOf(last + gapOfMissed(rules.sleepingFrom, cycleDays, rules.grace)),
    lostOn: dayOf(last + gapOfMissed(rules.lostFrom, cycleDays, rules.grace)),
    expectedOn: Array.from({ length: Math.max(0, come - firstShown + 1) }, (_, i) =>
      dayOf(last + gapOfMultiple(firstShown + i, cycleDays)),
    ),
  };
}

/**
 * The silence of a client with one purchase: nobody knows his rhythm, so no cycle is missed and no purchase was
 * expected; his own thresholds say when he is asked back and when he is given up.
 */
export function oneTimeSilence(last: DayNumber, today: DayNumber, cycleDays: number, rules: Rules): Silence {
  const { borders: _, ...silence } = silenceOf(last, today, cycleDays, rules);
  return {
    ...silence,
    missed: 0,
    thresholds: rules.oneTime,
    sleepingOn: dayOf(last + rules.oneTime.sleepingDays),
    lostOn: dayOf(last + rules.oneTime.lostDays),
    expectedOn: [],
  };
}
