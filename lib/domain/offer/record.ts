import { boughtAs } from './boughtAs';
import type { PromiseGround } from './ground';
import type { OfferPromise } from './promise';
import type { PromiseEntry } from './promiseLog';

/** The row to be written when an open promise is made; undefined for what is closed. */
export function entryOf(id: string, promise: OfferPromise, ground: PromiseGround): PromiseEntry | undefined {
  if (!promise.isOpen) return undefined;
  const { owner, limits } = ground;
  const { offer, amountMinor, until, percent } = promise;
  const category = promisedFor(promise, ground);
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
    ...(category !== undefined && { category }),
  };
}

/** Undefined for any goods, and where what is ordered or what he has bought is not known. */
function promisedFor({ offer }: OfferPromise, { category, client }: PromiseGround): string | undefined {
  const { categories = [] } = client;
  return offer.category === 'any' || category === undefined || categories.length === 0
    ? undefined
    : boughtAs(category, categories);
}
