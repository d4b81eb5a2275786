import type { Day } from './day';
import { minorDigits } from './minorDigits';

/** What one currency was worth in the home currency from a day on. */
interface Rate {
  /** ISO 4217 code. */
  readonly currency: string;
  /** First day it holds; it holds until the next one of the same currency. */
  readonly from: Day;
  /** Units of the home currency for `per` units of this one: a positive plain decimal such as `92.3415`. */
  readonly rate: string;
  /** 1 where absent; central banks quote some currencies by 10 or 100. */
  readonly per?: number;
}

/** Rates the user gave, so that sums in several currencies can be compared. */
export interface RateTable {
  /** Currency that everything is converted to, ISO 4217. */
  readonly home: string;
  readonly rates: readonly Rate[];
}

/** Why a line of a rate table cannot be used; `index` is its place. */
interface RefusedRate {
  readonly index: number;
  readonly why: 'badCurrency' | 'badDay' | 'badRate' | 'badPer';
}

/** Minor units of the home currency; undefined without a rate on that day, or where the sum cannot be kept exactly. */
export type Convert = (amountMinor: number, currency: string, on: Day) => number | undefined;

interface Ratio {
  readonly from: Day;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const DECIMAL = /^\d{1,15}(\.\d{1,12})?$/;
const CURRENCY = /^[A-Z]{3}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Ready to convert each deal at the rate of its own day (math/models §1.4): the latest rate on or before it, since none
 * is quoted on a day off. Whole numbers all through; the result is rounded to the nearest minor unit, a half away from
 * zero, so that a refund mirrors its purchase.
 */
export function converter(table: RateTable): Convert {
  const byCurrency = new Map<string, Ratio[]>();
  table.rates.forEach((rate, index) => {
    if (refusalOf(rate, index)) return;
    const known = byCurrency.get(rate.currency) ?? [];
    byCurrency.set(rate.currency, known);
    known.push(ratioOf(rate, table.home));
  });
  for (const ratios of byCurrency.values()) ratios.sort((one, other) => (one.from < other.from ? -1 : 1));
  return (amountMinor, currency, on) => {
    if (currency === table.home) return amountMinor;
    const ratio = byCurrency.get(currency)?.findLast(({ from }) => from <= on);
    if (!ratio) return undefined;
    const converted = Number(rounded(BigInt(amountMinor) * ratio.numerator, ratio.denominator));
    return Number.isSafeInteger(converted) ? converted : undefined;
  };
}

/** Lines of the table that are passed over, each with its reason. */
export function refusedRates({ rates }: RateTable): readonly RefusedRate[] {
  return rates.flatMap((rate, index) => refusalOf(rate, index) ?? []);
}

function refusalOf({ currency, from, rate, per }: Rate, index: number): RefusedRate | undefined {
  if (typeof currency !== 'string' || !CURRENCY.test(currency)) return { index, why: 'badCurrency' };
  if (typeof from !== 'string' || !DAY.test(from)) return { index, why: 'badDay' };
  if (typeof rate !== 'string' || !DECIMAL.test(rate) || Number(rate) <= 0) return { index, why: 'badRate' };
  if (per !== undefined && !(Number.isSafeInteger(per) && per > 0)) return { index, why: 'badPer' };
  return undefined;
}

/** Home minor units for one minor unit of the currency, as a fraction of whole numbers. */
function ratioOf({ currency, from, rate, per }: Rate, home: string): Ratio {
  const [whole = '', part = ''] = rate.split('.');
  return {
    from,
    numerator: BigInt(whole + part) * 10n ** BigInt(minorDigits(home)),
    denominator: 10n ** BigInt(part.length + minorDigits(currency)) * BigInt(per ?? 1),
  };
}

/** The nearest whole number to a fraction, a half away from zero; the denominator is positive. */
export function rounded(numerator: bigint, denominator: bigint): bigint {
  const twice = 2n * (numerator < 0n ? -numerator : numerator) + denominator;
  const size = twice / (2n * denominator);
  return numerator < 0n ? -size : size;
}
