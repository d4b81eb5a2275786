import { byText } from '../byText';
import type { Day } from '../day';
import type { OfferKind } from './offer';
import type { PromiseEntry, PromiseOwner } from './promiseLog';

/** What became of an offer: he bought while it held, it ended without a purchase, or it holds still. */
export type OfferEnd = 'bought' | 'nothing' | 'open';

/** Something this client was offered before; nobody tells us what he thought of it, only what he did. */
export interface EarlierOffer {
  /** Code of the offer; absent for a discount given in a deal without one. */
  readonly offer?: string;
  readonly kind: OfferKind;
  readonly on: Day;
  readonly end: OfferEnd;
  /** Day of the purchase, or the last day it held. */
  readonly endedOn: Day;
}

/** Kinds that give a client nothing to take. */
const TELLING: readonly OfferKind[] = ['care', 'news'];

/**
 * What a client was offered before today, the latest first. `days` are those of his purchases, oldest first; a purchase
 * on the last day an offer holds counts for it, and each purchase for one offer alone, the first that it can be of. What
 * ended before the first of these days is left out: nobody knows what came of it.
 */
export function earlierOffers(
  log: readonly PromiseEntry[],
  { client, today }: Pick<PromiseOwner, 'client' | 'today'>,
  days: readonly Day[],
): readonly EarlierOffer[] {
  const left = [...days];
  return log
    .filter((entry) => entry.client === client && entry.on <= today && !TELLING.includes(entry.kind))
    .filter(({ until }) => days[0] !== undefined && until >= days[0])
    .toSorted((one, other) => byText(one.on, other.on))
    .map((entry) => ended(entry, today, left))
    .reverse();
}

function ended({ offer, kind, on, until }: PromiseEntry, today: Day, left: Day[]): EarlierOffer {
  const at = left.findIndex((day) => on <= day && day <= until);
  const [boughtOn] = at < 0 ? [] : left.splice(at, 1);
  const end = boughtOn !== undefined ? 'bought' : until < today ? 'nothing' : 'open';
  return { ...(offer !== undefined && { offer }), kind, on, end, endedOn: boughtOn ?? until };
}

/**
 * How an offer should stand among those of its step: what he has taken before comes first (S4-07), what he has let go
 * comes last. The latest time it was offered tells.
 */
export function rankBy(earlier: readonly EarlierOffer[], code: string): number {
  const last = earlier.find(({ offer }) => offer === code);
  if (last?.end === 'bought') return -1;
  return last?.end === 'nothing' ? 1 : 0;
}
