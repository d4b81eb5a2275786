import type { DayNumber } from '../day';
import { footedCycleDays } from '../footing';
import { wholeMinor } from '../wholeMinor';
import { isDue, promiseCost } from './promiseCost';
import type { Place, ReportBase } from './reportClients';
import { codeOf, statusOn } from './statusSpans';
import { byPlace, type ReportPromise, type ReportTalk } from './talks';

/** A purchase counts as brought back within one own cycle after the contact, at most so many days (`product/stories` H2). */
const MOST_WINDOW_DAYS = 90;

/** One try to wake a client and what came of it. */
export interface WakeUpAttempt {
  readonly place: Place;
  /** Who spoke with him last. */
  readonly by: string;
  readonly on: DayNumber;
  /** Days after it in which a purchase counts: one own cycle, at most 90. */
  readonly windowDays: number;
  /** `waiting`: nothing was bought yet and the window is still open; such a one is in no rate. */
  readonly state: 'returned' | 'waiting' | 'notReturned';
  /** The first purchase after it; later ones are not its merit. */
  readonly purchase?: ReturnedPurchase;
}

/** In minor units of the client's currency; 0 where the sum is unknown or currencies are mixed. */
interface ReturnedPurchase {
  readonly on: DayNumber;
  readonly amountMinor: number;
  /** The amount times the margin rate; the amount where no rate is known. */
  readonly marginMinor: number;
  /** What was promised to him for it and came due. */
  readonly offerMinor: number;
}

/**
 * The finished wake-up contacts: talks with a client who was asleep, each judged by his first purchase within its
 * window. Talks that follow each other within a window without a purchase between them are one attempt, whose last
 * talk has it: one sleep is not several trials.
 */
export function wakeUpAttempts(
  base: ReportBase,
  talks: readonly ReportTalk[],
  promises: readonly ReportPromise[],
): readonly WakeUpAttempt[] {
  const promised = byPlace(promises);
  const finished = byPlace(talks.filter((talk) => talk.isFinished && wasAsleep(base, talk.place, talk.on)));
  return [...finished].flatMap(([place, ofClient]) =>
    ofClient.flatMap((talk, i) => {
      const windowDays = windowOf(base, place, talk.on);
      const at = firstPurchaseFrom(base, place, talk.on);
      const next = ofClient[i + 1];
      if (next && next.on <= talk.on + windowDays && (at === undefined || dayAt(base, place, at) >= next.on)) return [];
      return attempt(base, talk, { windowDays, at, promises: promised.get(place) ?? [] });
    }),
  );
}

/** True for a sleeping or lost client, and one of a single purchase who is to be asked back: by what was bought before. */
export function wasAsleep(base: ReportBase, place: Place, on: DayNumber): boolean {
  const { range } = base.spans;
  if (on <= range.from || on > range.to) return false;
  const days = base.clients.days[place] as readonly DayNumber[];
  const count = boughtBefore(days, on);
  const status = statusOn(base.spans, place, days[count] === on ? on - 1 : on);
  if (status === codeOf('sleeping') || status === codeOf('lost')) return true;
  const last = days[count - 1];
  return status === codeOf('oneTime') && last !== undefined && on - last >= base.rules.oneTime.sleepingDays;
}

/** Purchases before a day. */
function boughtBefore(days: readonly DayNumber[], on: DayNumber): number {
  let count = days.length;
  while (count > 0 && (days[count - 1] as number) >= on) count--;
  return count;
}

/** One cycle as it was known on that day, in whole days, at most 90. */
export function windowOf({ clients, judged, rules }: ReportBase, place: Place, on: DayNumber): number {
  const days = clients.days[place] as readonly DayNumber[];
  const known = days.slice(0, boughtBefore(days, on));
  const footing = { group: clients.groups?.get(place), hand: clients.hands?.get(place)?.hand };
  const cycleDays = footedCycleDays(known, footing, judged.figures, rules);
  return Math.min(MOST_WINDOW_DAYS, Math.ceil(cycleDays));
}

function firstPurchaseFrom({ clients }: ReportBase, place: Place, on: DayNumber): number | undefined {
  const days = clients.days[place] as readonly DayNumber[];
  const at = boughtBefore(days, on);
  return at < days.length ? at : undefined;
}

function dayAt({ clients }: ReportBase, place: Place, at: number): DayNumber {
  return clients.days[place]?.[at] as number;
}

interface Found {
  readonly windowDays: number;
  /** Place of the first purchase since the talk. */
  readonly at: number | undefined;
  readonly promises: readonly ReportPromise[];
}

function attempt(base: ReportBase, { place, by, on }: ReportTalk, { windowDays, at, promises }: Found): WakeUpAttempt {
  const tried = { place, by, on, windowDays };
  const until = on + windowDays;
  if (at !== undefined && dayAt(base, place, at) <= until) {
    return { ...tried, state: 'returned', purchase: purchaseOf(base, place, at, { since: on, promises }) };
  }
  return { ...tried, state: until >= base.spans.range.to ? 'waiting' : 'notReturned' };
}

function purchaseOf(
  base: ReportBase,
  place: Place,
  at: number,
  { since, promises }: { readonly since: DayNumber; readonly promises: readonly ReportPromise[] },
): ReturnedPurchase {
  const on = dayAt(base, place, at);
  const amountMinor = base.clients.amounts[place]?.[at] ?? 0;
  const currency = base.clients.currencies[place];
  const due = promises.findLast((promise) => isDue(promise, { on, since, amountMinor, currency }));
  return {
    on,
    amountMinor,
    marginMinor: wholeMinor(amountMinor * (base.rules.marginRate ?? 1)),
    offerMinor: due ? promiseCost(due, amountMinor) : 0,
  };
}
