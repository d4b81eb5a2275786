import { byText } from './byText';
import type { GroupOccasion, WakeUpRow } from './wakeUpList';

const CLASS_ORDER = { A: 0, B: 1, none: 2, C: 3 } as const;

/** Best call first: class A, B, unclassed, C; more expected net per minute; fewer missed cycles; then by key. */
export function byUrgency(one: WakeUpRow, other: WakeUpRow): number {
  return byClass(one, other) || byNetPerMinute(one, other) || one.missed - other.missed || byText(one.key, other.key);
}

/** Class first, as in every list; then whoever is expected earliest. */
export function byDueDay(one: WakeUpRow, other: WakeUpRow): number {
  return byClass(one, other) || daysUntilDue(one) - daysUntilDue(other) || byText(one.key, other.key);
}

const ALERT_ORDER = { red: 0, open: 1, reminder: 2, quiet: 3 } as const;

/** Agreed calls by permission given for this period (S3-07) and day; seasons by urgency; one purchase by its silence; care by safety and due day. */
export const byOccasion: Readonly<Record<GroupOccasion, (one: WakeUpRow, other: WakeUpRow) => number>> = {
  agreed: (one, other) =>
    Number(other.permission !== undefined) - Number(one.permission !== undefined) ||
    byText(one.agreedOn ?? '', other.agreedOn ?? '') ||
    byClassAndKey(one, other),
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

/**
 * Expected net of a call is p × benefit − its cost (`product.md` §5). Margin rate, lifetime, minutes and their price are
 * the firm's and the same for every call, so what decides is p × average purchase × deals a month. Sums are compared
 * within one currency only; currencies stand in the order of their codes.
 */
function byNetPerMinute(one: WakeUpRow, other: WakeUpRow): number {
  return byText(one.currency ?? '~', other.currency ?? '~') || netRate(other) - netRate(one);
}

/** Minor units a day that may come back. */
function netRate({ recoverableMinor = 0, cycleDays }: WakeUpRow): number {
  return cycleDays === undefined ? 0 : recoverableMinor / cycleDays;
}

/** Negative: that long overdue. */
function daysUntilDue({ cycleDays, silentDays }: WakeUpRow): number {
  return (cycleDays ?? 0) - silentDays;
}
