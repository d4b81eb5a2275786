import type { Day } from '../day';
import { minorDigits } from '../minorDigits';
import type { Order, PromiseGround } from './ground';
import { percentOf, percentThat, soundMinor } from './money';
import type { BindingLimit } from './offer';
import { ceilingOf, claimOf } from './promise';
import { standingPromise } from './promiseLog';

/** A discount as somebody typed it. */
export type Asked = { readonly percent: number } | { readonly amountMinor: number };

/** What may be given on one order: all that stands beside its discount before anything is typed. */
export interface DealLimit {
  readonly allowedMinor: number;
  /** The same of the order, percent, two decimals, rounded down; undefined for an order of nothing. */
  readonly allowedPercent: number | undefined;
  readonly binding: BindingLimit;
  /** Last day of the promise that allows it; undefined: it is the plain limit. */
  readonly until: Day | undefined;
}

/** What stands beside the discount field of a deal. */
export interface Guard extends DealLimit {
  /** What was typed, in money; undefined where nothing was, or nothing that can be read. */
  readonly askedMinor: number | undefined;
  /** How much of it is above what is allowed; 0 where nothing is. */
  readonly aboveMinor: number;
}

type OrderGround = PromiseGround & { readonly order: Order };

/**
 * What may be given on this deal. A promise that still holds decides, with its own terms; without one the limits do.
 * Who has just promised a gift gives no discount beside it.
 */
export function guardOf(ground: OrderGround, asked: Asked | undefined): Guard {
  return measured(dealLimitOf(ground), ground.order, asked);
}

/** The part of a guard that only the limits tell. */
export function dealLimitOf(ground: OrderGround): DealLimit {
  const standing = standingPromise(ground.log, ground.owner);
  const isPromised = standing?.kind === 'discount';
  const { amountMinor, binding } = isPromised ? claimOf(standing, ground) : ceilingOf(ground);
  return {
    allowedMinor: amountMinor,
    allowedPercent: percentThat(amountMinor, soundMinor(ground.order.amountMinor)),
    binding,
    until: isPromised && amountMinor > 0 ? standing.until : undefined,
  };
}

/** What was typed beside what may be given; worked out in the page, so that no key waits for an answer. */
export function measured(limit: DealLimit, order: Order, asked: Asked | undefined): Guard {
  const askedMinor = asked && askedOf(asked, order);
  return { ...limit, askedMinor, aboveMinor: Math.max(0, (askedMinor ?? 0) - limit.allowedMinor) };
}

/** In money, rounded up: what is asked for is never made smaller than it is. Undefined for what is no discount. */
function askedOf(asked: Asked, { amountMinor }: Order): number | undefined {
  if ('amountMinor' in asked)
    return Number.isSafeInteger(asked.amountMinor) ? Math.max(0, asked.amountMinor) : undefined;
  if (!(asked.percent >= 0 && asked.percent <= 100)) return undefined;
  const orderMinor = soundMinor(amountMinor);
  return orderMinor - percentOf(orderMinor, 100 - asked.percent);
}

const NUMBER = /^(\d{1,15})(?:[.,](\d{1,4}))?$/;
const GROUPED = /^\d{1,3}(?:[.,]\d{3})+$/;

/**
 * A discount out of what was typed: with a percent sign, or a bare number up to 100, a percent; anything else a sum in
 * whole units of the currency. `unit`: what a bare number is in this field, where that is known. Undefined where it
 * cannot be read for sure.
 */
export function readAsked(text: string, currency: string, unit?: 'percent' | 'sum'): Asked | undefined {
  const bare = text.replace(/[\s\u00a0\u202f%\p{Sc}]|[A-Z]{3}|руб\.?|р\./giu, '');
  const number = numberOf(bare);
  if (number === undefined) return undefined;
  const isBare = bare === text.trim();
  if (text.includes('%') || (isBare && unit === 'percent')) return number <= 100 ? { percent: number } : undefined;
  if (number <= 100 && isBare && unit === undefined) return { percent: number };
  const amountMinor = Math.round(number * 10 ** minorDigits(currency));
  return Number.isSafeInteger(amountMinor) ? { amountMinor } : undefined;
}

function numberOf(text: string): number | undefined {
  if (GROUPED.test(text)) return Number(text.replace(/[.,]/g, ''));
  const match = NUMBER.exec(text);
  return match ? Number(`${match[1]}.${match[2] ?? '0'}`) : undefined;
}
