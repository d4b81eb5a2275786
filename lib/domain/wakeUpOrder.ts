import { byText } from './byText';
import type { WakeUpRow } from './wakeUpList';

const CLASS_ORDER = { A: 0, B: 1, none: 2, C: 3 } as const;

/** Best call first: class A, B, unclassed, C; fewer missed cycles; more money at stake; then by key. */
export function byUrgency(one: WakeUpRow, other: WakeUpRow): number {
  return byClass(one, other) || one.missed - other.missed || byStake(one, other) || byText(one.key, other.key);
}

/** Class first, as in every list; then whoever is expected earliest. */
export function byDueDay(one: WakeUpRow, other: WakeUpRow): number {
  return byClass(one, other) || daysUntilDue(one) - daysUntilDue(other) || byText(one.key, other.key);
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
