import type { ClientMoney } from './assessment';
import type { Purchases } from './purchases';
import type { Rules } from './rules';
import { wholeMinor } from './wholeMinor';

const DAYS_A_YEAR = 365.25;

/**
 * Purchases a client makes in a year while he keeps buying. Nobody knows the rhythm of a client with one purchase:
 * he counts once a year, or once a company cycle where that is longer, so that a passer-by never outranks a regular.
 */
function purchasesAYear(purchases: number, cycleDays: number, companyCycleDays: number): number {
  return purchases > 1 ? DAYS_A_YEAR / cycleDays : Math.min(1, DAYS_A_YEAR / companyCycleDays);
}

/** Mean sum of purchases that have one, rounded down; undefined where nothing was paid. */
function averageMinorOf(amounts: ArrayLike<number>, from: number, to: number): number | undefined {
  let total = 0;
  let paid = 0;
  for (let at = from; at < to; at++) {
    const amount = amounts[at] as number;
    total += amount;
    if (amount !== 0) paid++;
  }
  return paid === 0 ? undefined : Math.floor(total / paid);
}

/**
 * Expected yearly value while the client keeps buying, whatever his status is now: average × purchases a year ×
 * margin rate, in minor units, rounded down. Turnover where no margin rate is known.
 */
function yearlyMinorOf(averageMinor: number, purchasesInYear: number, marginRate: number | undefined): number {
  return wholeMinor(averageMinor * purchasesInYear * (marginRate ?? 1));
}

/** A client's money; undefined where nothing was paid or currencies are mixed. */
export function clientMoney(purchases: Purchases, cycleDays: number, rules: Rules): ClientMoney | undefined {
  const { days, amounts, currency } = purchases;
  const averageMinor = averageMinorOf(amounts, 0, amounts.length);
  if (currency === undefined || averageMinor === undefined) return undefined;
  const perYear = purchasesAYear(days.length, cycleDays, rules.companyCycleDays);
  return {
    currency,
    totalMinor: amounts.reduce((total, amount) => total + amount, 0),
    averageMinor,
    yearlyMinor: yearlyMinorOf(averageMinor, perYear, rules.marginRate),
    isMargin: rules.marginRate !== undefined,
  };
}
