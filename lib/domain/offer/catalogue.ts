import { minorDigits } from '../minorDigits';
import { wholeMinor } from '../wholeMinor';
import type { Limits, Offer, OfferCost } from './offer';

/** An amount of the ready catalogue: a share of the base's average order, or whole units of the user's currency. */
export type ReadyAmount = { readonly avgOrder: number } | { readonly major: number };

type ReadyCost =
  | Exclude<OfferCost, { readonly kind: 'amount' }>
  | { readonly kind: 'amount'; readonly amount: ReadyAmount };

/** An offer before its amounts are money. */
export type ReadyOffer = Omit<Offer, 'capMinor' | 'minOrderMinor' | 'cost'> & {
  readonly cap: ReadyAmount;
  readonly minOrder: ReadyAmount;
  readonly cost: ReadyCost;
  /** An example to check against one's own currency before it is used. */
  readonly example: boolean;
};

/** Limits before their amounts are money. */
interface ReadyLimits {
  readonly percentPerOrder: number;
  readonly amountPerOrder: ReadyAmount;
  readonly clientYear: ReadyAmount;
  readonly managerMonth: ReadyAmount;
  readonly teamMonth: ReadyAmount;
  readonly marginFloor: number;
  readonly cooldownDays: number;
}

/** The ready catalogue of one industry. */
export interface ReadyCatalogue {
  readonly industry: string;
  readonly limits: ReadyLimits;
  readonly offers: readonly ReadyOffer[];
}

/** Limits and offers of a firm, in its own money; edited as money from then on. */
export interface Catalogue {
  readonly limits: Limits;
  readonly offers: readonly Offer[];
}

/** What shares are turned into money with: the base's average order (see `averageOrderMinor`) and its currency. */
export interface OrderScale {
  readonly averageOrderMinor: number;
  readonly currency: string;
}

/** The industry's catalogue in the firm's money, rounded down. Examples in whole units are left out: they know no currency. */
export function catalogueOf({ limits, offers }: ReadyCatalogue, scale: OrderScale): Catalogue {
  return {
    limits: limitsOf(limits, scale),
    offers: offers.filter(({ example }) => !example).map((offer) => offerOf(offer, scale)),
  };
}

/** An offer of the catalogue in the firm's money. */
export function offerOf({ cap, minOrder, cost, example: _, ...rest }: ReadyOffer, scale: OrderScale): Offer {
  return {
    ...rest,
    capMinor: moneyOf(cap, scale),
    minOrderMinor: moneyOf(minOrder, scale),
    cost: cost.kind === 'amount' ? { kind: 'amount', amountMinor: moneyOf(cost.amount, scale) } : cost,
  };
}

function limitsOf(limits: ReadyLimits, scale: OrderScale): Limits {
  return {
    currency: scale.currency,
    percentPerOrder: limits.percentPerOrder,
    amountPerOrderMinor: moneyOf(limits.amountPerOrder, scale),
    clientYearMinor: moneyOf(limits.clientYear, scale),
    managerMonthMinor: moneyOf(limits.managerMonth, scale),
    teamMonthMinor: moneyOf(limits.teamMonth, scale),
    marginFloor: limits.marginFloor,
    cooldownDays: limits.cooldownDays,
  };
}

function moneyOf(amount: ReadyAmount, { averageOrderMinor, currency }: OrderScale): number {
  if ('avgOrder' in amount) return wholeMinor(amount.avgOrder * averageOrderMinor);
  return amount.major * 10 ** minorDigits(currency);
}

/**
 * The average order that shares are taken of: the median paid purchase, rounded down, so that one large order does not
 * raise every limit. Undefined without a paid purchase.
 */
export function averageOrderMinor(paidMinor: readonly number[]): number | undefined {
  const sums = paidMinor.filter((sum) => sum > 0).sort((one, other) => one - other);
  const middle = sums.length >> 1;
  const upper = sums[middle];
  const lower = sums[sums.length % 2 === 0 ? middle - 1 : middle];
  return upper === undefined || lower === undefined ? undefined : Math.floor((lower + upper) / 2);
}
