import { minorDigits } from '../minorDigits';
import type { PromiseGround } from './ground';
import type { Limits, Offer } from './offer';
import { type OfferPromise, promiseOf } from './promise';

export interface ExamplePromise {
  readonly orderMinor: number;
  readonly promise: OfferPromise;
}

/** What the firm's figures are taken from where an example is worked out. */
export type ExampleGround = Pick<PromiseGround, 'limits' | 'margin' | 'minuteMinor'> & { readonly today: string };

/**
 * What an offer comes to under these limits for a client for whom nothing stands in its way: on an order one unit below
 * the smallest, on the smallest, and on ten of them.
 */
export function examplePromises(offer: Offer, ground: ExampleGround): readonly ExamplePromise[] {
  return exampleOrders(offer, ground.limits).map((orderMinor) => ({
    orderMinor,
    promise: promiseOf(offer, groundOf(offer, orderMinor, ground)),
  }));
}

function exampleOrders({ minOrderMinor, capMinor }: Offer, { currency }: Limits): readonly number[] {
  const unit = 10 ** minorDigits(currency);
  if (minOrderMinor > 0) return [minOrderMinor - unit, minOrderMinor, 10 * minOrderMinor].filter((order) => order > 0);
  return capMinor > 0 ? [capMinor, 10 * capMinor, 100 * capMinor] : [];
}

function groundOf(
  offer: Offer,
  orderMinor: number,
  { limits, margin, minuteMinor, today }: ExampleGround,
): PromiseGround {
  const [reason] = offer.reasons === 'any' ? [] : offer.reasons;
  return {
    client: {
      valueClass: offer.classes[0],
      status: offer.statuses[0],
      marks: [],
      permission: { mayTalk: true, bar: undefined, hasConsent: true },
      isHistoryComplete: true,
    },
    limits,
    margin,
    minuteMinor,
    log: [],
    owner: { client: '', manager: '', today },
    order: { amountMinor: orderMinor, currency: limits.currency },
    ...(reason !== undefined && { reason }),
  };
}
