import { byText } from './byText';
import type { GroupOccasion, WakeUpRow } from './wakeUpList';

const CLASS_ORDER = { A: 0, B: 1, none: 2, C: 3 } as const;

/** Best call first: class A, B, unclassed, C; fewer missed cycles; more money at stake; then by key. */
export function byUrgency(one: WakeUpRow, other: WakeUpRow): number {
  return byClass(one, other) || one.missed - other.missed || byStake(one, other) || byText(one.key, other.key);
}

/** Class first, as in every list; then whoever is expected earliest. */
export function byDueDay(one: WakeUpRow, other: WakeUpRow): number {
  return byClass(one, other) || daysUntilDue(one) - daysUntilDue(other) || byText(one.key, other.key);
}

const ALERT_ORDER = { red: 0, open: 1, reminder: 2, quiet: 3 } as const;

/** Agreed calls by their day; seasons by urgency; one purchase by its silence; care by safety and due day. */
export const byOccasion: Readonly<Record<GroupOccasion, (one: WakeUpRow, other: WakeUpRow) => number>> = {
  agreed: (one, other) => byText(one.agreedOn ?? '', other.agreedOn ?? '') || byClassAndKey(one, other),
  season: (one, other) =>
    alertOf(one) - alertOf(other) ||
    byClass(one, other) ||
    one.missed - other.missed ||
    byText(one.season?.opensOn ?? '', other.season?.opensOn ?? '') ||
    byText(one.key, other.key),
  oneTime: (one, other) => byClass(one, other) || one.silentDays - other.silentDays || byText(one.key, other.key),
  care: (one, other) =>
    Number(other.reminder?.isSafety) - Number(one.reminder?.isSafety) ||
    byText(one.reminder?.dueOn ?? '', other.reminder?.dueOn ?? '') ||
    byClassAndKey(one, other),
};

function alertOf({ season }: WakeUpRow): number {
  return ALERT_ORDER[season?.alert ?? 'quiet'];
}

function byClassAndKey(one: WakeUpRow, other: WakeUpRow): number {
  return byClass(one, other) || byText(one.key, other.key);
}

function byClass(one: WakeUpRow, other: WakeUpRow): number {
  return CLASS_ORDER[one.valueClass ?? 'none'] - CLASS_ORDER[other.valueClass ?? 'none'];
}

/** Sums are compared within one currency only; currencies stand in the order of their codes. */
function byStake(one: WakeUpRow, other: WakeUpRow): number {
  return (
    byText(one.currency ?? '~', other.currency ?? '~') || (other.recoverableMinor ?? 0) - (one.recoverableMinor ?? 0)
  );
}

/** Negative: that long overdue. */
function daysUntilDue({ cycleDays, silentDays }: WakeUpRow): number {
  return (cycleDays ?? 0) - silentDays;
}
