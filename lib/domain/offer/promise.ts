import { type Day, dayNumber, dayOf } from '../day';
import { closedBy, closedByTime, closedForClient, isWorthMoney } from './closed';
import type { Bound, Order, PromiseGround } from './ground';
import { percentOf, percentThat, shareRoundedDown, shareRoundedUp, soundMinor } from './money';
import type { BindingLimit, Offer, OfferKind } from './offer';
import { type PromiseEntry, restsOf } from './promiseLog';

/** What may be promised now. Whole minor units, rounded down, never above any limit. */
export interface OfferPromise {
  readonly offer: Offer;
  /** 0 where it is closed, and for what is not worth money. */
  readonly amountMinor: number;
  readonly isOpen: boolean;
  /** What closed it, or what set the amount; undefined for an open offer that is not worth money. */
  readonly binding: BindingLimit | undefined;
  /** Of a discount: the percent that may be said, at most that of the offer. */
  readonly percent?: number;
  /** The most that may be said, whatever the order. */
  readonly capMinor: number;
  /** ISO 4217; that of the limits. */
  readonly currency: string;
  /** Last day it holds. */
  readonly until: Day;
  /** What it costs us if it is taken up. */
  readonly costMinor: number;
  /** True where the margin was not the order's own but a rate of the trade. */
  readonly isMarginAssumed: boolean;
}

/**
 * The one function that every promise comes from (`product.md` §7): the least of the offer's percent and cap, every
 * limit's rest and the margin above its floor, and nothing at all for class C, debtors, below the minimum order, in the
 * cooldown, or wherever the offer does not apply.
 */
export function promiseOf(offer: Offer, ground: PromiseGround): OfferPromise {
  const closed = closedBy(offer, ground);
  const { limits, owner } = ground;
  const shape = {
    offer,
    currency: limits.currency,
    until: untilOf(offer, owner.today),
    isMarginAssumed: isAssumed(ground),
  };
  const none = { ...shape, amountMinor: 0, capMinor: 0, costMinor: 0, isOpen: false };
  if (closed) return { ...none, binding: closed };
  if (!isWorthMoney(offer)) {
    const costMinor = offer.cost.kind === 'minutes' ? Math.ceil(offer.cost.minutes * ground.minuteMinor) : 0;
    return { ...shape, amountMinor: 0, capMinor: 0, costMinor, isOpen: true, binding: undefined };
  }
  const cap = least([{ amountMinor: soundMinor(offer.capMinor), binding: 'offerCap' }, ...fixedBounds(ground)]);
  const percent = offer.kind === 'discount' ? percentOfTerms(offer, ground) : undefined;
  const bound = offer.kind === 'discount' ? discountOf(offer, ground, cap) : giftOf(offer, ground, cap);
  if (bound.amountMinor === 0) return { ...none, binding: bound.binding };
  return {
    ...shape,
    amountMinor: bound.amountMinor,
    binding: bound.binding,
    capMinor: cap.amountMinor,
    costMinor: bound.amountMinor,
    isOpen: true,
    ...(percent !== undefined && { percent }),
  };
}

/**
 * The most that may be given on an order without an offer, as on a deal's page: what every discount stays under.
 * `kind` says what is given; a discount has a cooldown and marks of its own.
 */
export function ceilingOf(ground: PromiseGround & { readonly order: Order }, kind: OfferKind = 'discount'): Bound {
  const closed = closedForClient(kind, ground) ?? closedByTime(kind, ground);
  if (closed) return { amountMinor: 0, binding: closed };
  return least([...fixedBounds(ground), ...orderBounds(ground.order, kind, ground)]);
}

/** What a promise already made comes to on an order: its own terms, and today's limits of one order. */
export function claimOf(entry: PromiseEntry, ground: PromiseGround & { readonly order: Order }): Bound {
  const { order, owner, limits } = ground;
  const closed = closedForClient(entry.kind, ground);
  if (closed) return { amountMinor: 0, binding: closed };
  if (owner.today > entry.until) return { amountMinor: 0, binding: 'expired' };
  if (order.currency !== entry.currency) return { amountMinor: 0, binding: 'currency' };
  if (!reaches(order, entry.minOrderMinor)) return { amountMinor: 0, binding: 'minOrder' };
  return least([
    { amountMinor: percentOf(soundMinor(order.amountMinor), entry.percent ?? 0), binding: 'offerPercent' },
    { amountMinor: soundMinor(entry.amountMinor), binding: 'offerCap' },
    { amountMinor: soundMinor(limits.amountPerOrderMinor), binding: 'amountPerOrder' },
    ...orderBounds(order, entry.kind, ground),
  ]);
}

/** The first bound of the lowest amount. */
function least(bounds: readonly Bound[]): Bound {
  return bounds.reduce((one, other) => (other.amountMinor < one.amountMinor ? other : one));
}

function discountOf(offer: Offer, ground: PromiseGround, cap: Bound): Bound {
  const { order } = ground;
  if (!order)
    return percentOfTerms(offer, ground) > 0 ? cap : { amountMinor: 0, binding: percentBinding(offer, ground) };
  if (!reaches(order, offer.minOrderMinor)) return { amountMinor: 0, binding: 'minOrder' };
  const byPercent = percentOf(soundMinor(order.amountMinor), offer.percent ?? 0);
  return least([{ amountMinor: byPercent, binding: 'offerPercent' }, cap, ...orderBounds(order, offer.kind, ground)]);
}

/** A gift is given whole or not at all; without an order it is weighed against the smallest one it goes with. */
function giftOf(offer: Offer, ground: PromiseGround, cap: Bound): Bound {
  const { order = { amountMinor: offer.minOrderMinor, currency: ground.limits.currency } } = ground;
  if (!reaches(order, offer.minOrderMinor)) return { amountMinor: 0, binding: 'minOrder' };
  const worth = worthOf(offer, soundMinor(order.amountMinor));
  const isWithoutOrder = !ground.order && offer.minOrderMinor === 0;
  const lowest = least(isWithoutOrder ? [cap] : [cap, ...orderBounds(order, offer.kind, ground)]);
  return worth <= lowest.amountMinor
    ? { amountMinor: worth, binding: 'offerCap' }
    : { amountMinor: 0, binding: lowest.binding };
}

/** Below the minimum order nothing is promised; a minimum that is no number is never reached. */
function reaches({ amountMinor }: Order, minOrderMinor: number): boolean {
  return soundMinor(amountMinor) >= minOrderMinor;
}

function worthOf({ cost }: Offer, orderMinor: number): number {
  if (cost.kind === 'amount') return soundMinor(cost.amountMinor);
  return cost.kind === 'shareOfOrder' ? shareRoundedDown(orderMinor, cost.share) : 0;
}

/** Bounds that do not depend on the order. */
function fixedBounds({ limits, log, owner }: PromiseGround): readonly Bound[] {
  const rests = restsOf(log, limits, owner);
  return [
    { amountMinor: soundMinor(limits.amountPerOrderMinor), binding: 'amountPerOrder' },
    { amountMinor: soundMinor(rests.clientYearMinor), binding: 'clientYear' },
    { amountMinor: soundMinor(rests.managerMonthMinor), binding: 'managerMonth' },
    { amountMinor: soundMinor(rests.teamMonthMinor), binding: 'teamMonth' },
  ];
}

/** Bounds of one order: the margin above its floor, and for a discount the percent. */
function orderBounds(order: Order, kind: OfferKind, { limits, margin }: PromiseGround): readonly Bound[] {
  const orderMinor = soundMinor(order.amountMinor);
  const marginMinor = order.marginMinor ?? (margin && shareRoundedDown(orderMinor, margin.rate));
  const room = (marginMinor ?? 0) - shareRoundedUp(orderMinor, limits.marginFloor);
  const ofMargin: Bound = {
    amountMinor: soundMinor(room),
    binding: marginMinor === undefined ? 'unknownMargin' : 'marginFloor',
  };
  if (kind !== 'discount') return [ofMargin];
  return [{ amountMinor: percentOf(orderMinor, limits.percentPerOrder), binding: 'percentPerOrder' }, ofMargin];
}

/** The percent that may be said before the order is known. */
function percentOfTerms(offer: Offer, { limits, margin }: PromiseGround): number {
  const room = margin ? Math.max(0, roomPercent(margin.rate, limits.marginFloor)) : 0;
  const percent = Math.min(offer.percent ?? 0, limits.percentPerOrder, room);
  return percent > 0 && percent <= 100 ? percent : 0;
}

/** Percent of an order between the margin and its floor, two decimals, rounded down. */
function roomPercent(rate: number, floor: number): number {
  const whole = 10_000;
  return percentThat(soundMinor(shareRoundedDown(whole, rate) - shareRoundedUp(whole, floor)), whole) ?? 0;
}

function percentBinding({ percent = 0 }: Offer, { limits, margin }: PromiseGround): BindingLimit {
  if (!(percent > 0)) return 'offerPercent';
  if (!(limits.percentPerOrder > 0)) return 'percentPerOrder';
  return margin ? 'marginFloor' : 'unknownMargin';
}

function isAssumed({ margin, order }: PromiseGround): boolean {
  return order?.marginMinor === undefined && (margin?.isAssumed ?? false);
}

function untilOf({ validDays }: Offer, today: Day): Day {
  return dayOf(dayNumber(today) + Math.max(0, Math.floor(validDays) || 0));
}
