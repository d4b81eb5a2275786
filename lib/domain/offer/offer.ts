import type { Status, ValueClass } from '../assessment';

/** Steps of the ladder, cheapest first (`product.md` §7). */
export const offerSteps = ['news', 'service', 'gift', 'discount'] as const;

export type OfferStep = (typeof offerSteps)[number];

export type OfferKind = 'care' | 'news' | 'service' | 'delivery' | 'gift' | 'bonus' | 'discount';

/** What an offer costs us; money in whole minor units of the limits' currency. */
export type OfferCost =
  | { readonly kind: 'none' }
  /** Minutes of work at the user's own rate. */
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'amount'; readonly amountMinor: number }
  /** Share of the order, 0–1. */
  | { readonly kind: 'shareOfOrder'; readonly share: number }
  /** What the client is given. */
  | { readonly kind: 'discount' };

/** One thing that may be offered, as the head set it. */
export interface Offer {
  /** Unique in the catalogue. */
  readonly code: string;
  readonly step: OfferStep;
  readonly kind: OfferKind;
  /** Of a discount only: percent of the order, above 0, at most two decimals. */
  readonly percent?: number;
  /** The most it may be worth, minor units. */
  readonly capMinor: number;
  /** Order from which it holds, minor units. */
  readonly minOrderMinor: number;
  /** Days it holds after the day it is made, 1 or more. */
  readonly validDays: number;
  readonly cost: OfferCost;
  readonly classes: readonly ValueClass[];
  readonly statuses: readonly Status[];
  /** Reasons it answers; `any` also before a reason is known. */
  readonly reasons: 'any' | readonly string[];
  /** Whether it concerns what the client has bought before. */
  readonly category: 'bought' | 'notBought' | 'any';
  /** `none`: a caring reminder, open without consent. */
  readonly consent: 'offers' | 'none';
  /** For these reasons only after a cheaper step was refused. */
  readonly notFirstFor: readonly string[];
  /** Keys of variables the manager fills before it can be said. */
  readonly needs?: readonly string[];
}

/** What no promise may exceed; the head sets it. Money in whole minor units of `currency`. */
export interface Limits {
  /** ISO 4217. */
  readonly currency: string;
  /** Percent of one order that a discount may take, 0–100; gifts are held by the sum per order. */
  readonly percentPerOrder: number;
  readonly amountPerOrderMinor: number;
  /** Per calendar year and month of the day the promise is made. */
  readonly clientYearMinor: number;
  readonly managerMonthMinor: number;
  readonly teamMonthMinor: number;
  /** Share of the order that must remain as margin after the offer, 0–1. */
  readonly marginFloor: number;
  /** Days after a discount in which no other is promised. */
  readonly cooldownDays: number;
}

/** What sets a promise, or closes an offer. */
export type BindingLimit =
  | 'offerPercent'
  | 'offerCap'
  | 'minOrder'
  | 'expired'
  | 'percentPerOrder'
  | 'amountPerOrder'
  | 'clientYear'
  | 'managerMonth'
  | 'teamMonth'
  | 'marginFloor'
  | 'cooldown'
  | 'stacking'
  | 'class'
  | 'mark'
  | 'status'
  | 'reason'
  | 'category'
  | 'consent'
  | 'history'
  | 'unknownMargin'
  | 'currency'
  | 'unknownOrder';
