import type { PromiseGround } from './ground';
import type { OfferPromise } from './promise';
import type { PromiseEntry } from './promiseLog';

/** The row to be written when an open promise is made; undefined for what is closed. */
export function entryOf(id: string, promise: OfferPromise, { owner, limits }: PromiseGround): PromiseEntry | undefined {
  if (!promise.isOpen) return undefined;
  const { offer, amountMinor, until, percent } = promise;
  return {
    id,
    client: owner.client,
    offer: offer.code,
    kind: offer.kind,
    on: owner.today,
    until,
    by: owner.manager,
    amountMinor,
    currency: limits.currency,
    minOrderMinor: offer.minOrderMinor,
    ...(percent !== undefined && { percent }),
  };
}
