import type { ClientMoney } from './assessment';
import type { DayNumber } from './day';
import type { Purchases } from './purchases';
import type { Rules } from './rules';
import { seasonalPace } from './season/seasonalPace';
import { wholeMinor } from './wholeMinor';

const DAYS_A_YEAR = 365.25;

/**
 * Purchases a client makes in a year while he keeps buying. Nobody knows the rhythm of a client with one purchase:
 * he counts once a year, or once a company cycle where that is longer, so that a passer-by never outranks a regular.
 * A yearly buyer counts by his seasons.
 */
function purchasesAYear(days: readonly DayNumber[], cycleDays: number, companyCycleDays: number): number {
  if (days.length <= 1) return Math.min(1, DAYS_A_YEAR / companyCycleDays);
  return seasonalPace(days) ?? DAYS_A_YEAR / cycleDays;
}

/** Sum of the purchases, and how many of them have a sum. */
function paidOf(amounts: readonly number[]): { readonly totalMinor: number; readonly paidPurchases: number } {
  let totalMinor = 0;
  let paidPurchases = 0;
  for (const amount of amounts) {
    totalMinor += amount;
    if (amount !== 0) paidPurchases++;
  }
  return { totalMinor, paidPurchases };
}

/**
 * A client's money; undefined where nothing was paid or currencies are mixed. The average is rounded down. The yearly
 * value is what he brings while he keeps buying, whatever his status is now: average × purchases a year × margin rate,
 * rounded down; turnover where no margin rate is known.
 */
export function clientMoney(purchases: Purchases, cycleDays: number, rules: Rules): ClientMoney | undefined {
  const { days, amounts, currency } = purchases;
  const { totalMinor, paidPurchases } = paidOf(amounts);
  if (currency === undefined || paidPurchases === 0) return undefined;
  const averageMinor = Math.floor(totalMinor / paidPurchases);
  const perYear = purchasesAYear(days, cycleDays, rules.companyCycleDays);
  const marginRate = rules.marginRate ?? 1;
  return {
    currency,
    totalMinor,
    averageMinor,
    yearlyMinor: wholeMinor(averageMinor * perYear * marginRate),
    isMargin: rules.marginRate !== undefined,
    by: { paidPurchases, purchasesAYear: perYear, marginRate },
  };
}
