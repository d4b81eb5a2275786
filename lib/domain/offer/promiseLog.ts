import { type Day, dayNumber, dayNumberOf } from '../day';
import type { Limits, OfferKind } from './offer';

/**
 * One promise made to a client: a row of the store's `promises`, append-only. It keeps its sum in the limits of its
 * month and year whether it is used or not; only what was taken back within the undo time gives it back.
 */
export interface PromiseEntry {
  readonly id: string;
  /** Store key of the client. */
  readonly client: string;
  /** Code of the offer; absent for a discount given in a deal without one. */
  readonly offer?: string;
  readonly kind: OfferKind;
  readonly on: Day;
  /** Last day it holds. */
  readonly until: Day;
  /** Who promised it: the name the user gave himself. */
  readonly by: string;
  /** The most it may come to, minor units; 0 for what is not worth money. */
  readonly amountMinor: number;
  readonly currency: string;
  /** Percent of the order, of a discount. */
  readonly percent?: number;
  /** Order from which it holds, minor units. */
  readonly minOrderMinor: number;
  /** What it was promised for, in the words of the client's purchases, or `NEW_GOODS`; absent: for any, or nobody said. */
  readonly category?: string;
}

/** Whose rests are asked for. */
export interface PromiseOwner {
  readonly client: string;
  readonly manager: string;
  readonly today: Day;
}

/** What is left of each limit, minor units, never below 0. */
export interface Rests {
  readonly clientYearMinor: number;
  readonly managerMonthMinor: number;
  readonly teamMonthMinor: number;
}

/**
 * What is left of the limits that run over time: a calendar year of the client, a calendar month of the manager and of
 * the team. A promise in another currency than the limits' uses them up wholly: sums of two currencies cannot be added.
 */
export function restsOf(log: readonly PromiseEntry[], limits: Limits, owner: PromiseOwner): Rests {
  const year = owner.today.slice(0, 4);
  const month = owner.today.slice(0, 7);
  const rest = (limitMinor: number, counts: (entry: PromiseEntry) => boolean) =>
    Math.max(0, limitMinor - spentMinor(log.filter(counts), limits));
  return {
    clientYearMinor: rest(limits.clientYearMinor, ({ client, on }) => client === owner.client && on.startsWith(year)),
    managerMonthMinor: rest(limits.managerMonthMinor, ({ by, on }) => by === owner.manager && on.startsWith(month)),
    teamMonthMinor: rest(limits.teamMonthMinor, ({ on }) => on.startsWith(month)),
  };
}

function spentMinor(entries: readonly PromiseEntry[], { currency }: Limits): number {
  return entries.reduce(
    (sum, entry) => (entry.amountMinor <= 0 ? sum : entry.currency === currency ? sum + entry.amountMinor : Infinity),
    0,
  );
}

/** The last day of the cooldown after this client's discounts; undefined where none runs. */
export function cooldownUntil(log: readonly PromiseEntry[], limits: Limits, owner: PromiseOwner): number | undefined {
  const ends = log
    .filter(({ client, kind, on }) => client === owner.client && kind === 'discount' && dayNumberOf(on) !== undefined)
    .map(({ on }) => dayNumber(on) + limits.cooldownDays);
  const end = Math.max(...ends, Number.NEGATIVE_INFINITY);
  return end > dayNumber(owner.today) ? end : undefined;
}

/** The promise worth money that still holds for this client: nothing is put on top of it. */
export function standingPromise(log: readonly PromiseEntry[], owner: PromiseOwner): PromiseEntry | undefined {
  return log.findLast(
    ({ client, until, on, amountMinor }) =>
      client === owner.client && amountMinor > 0 && on <= owner.today && until >= owner.today,
  );
}

/** Purchases in a row, the latest ones, that had a discount; oldest first. */
export function discountStreak(discounted: readonly boolean[]): number {
  const last = discounted.lastIndexOf(false);
  return discounted.length - 1 - last;
}

/**
 * Which of a client's purchases had a discount, as far as the log tells: the first one while a promised discount held.
 * `days` are those of the purchases, oldest first.
 */
export function discountedOn(days: readonly Day[], log: readonly PromiseEntry[], client: string): readonly boolean[] {
  const discounts = log.filter(
    (entry) => entry.client === client && entry.kind === 'discount' && entry.amountMinor > 0,
  );
  const used = new Set(discounts.map(({ on, until }) => days.findIndex((day) => on <= day && day <= until)));
  return days.map((_, purchase) => used.has(purchase));
}

/** Discounted purchases in a row from which the manager is warned (S2-13). */
const HABIT = 3;

/** True where the client has come to wait for a discount. */
export function isDiscountHabit(streak: number): boolean {
  return streak >= HABIT;
}
