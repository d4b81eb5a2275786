const LEAST_LOSS = 0.001;

/**
 * Months an average client stays: 12 / yearly loss share (S1-15: 25 % leaving a year renew the base in four years,
 * 48 months). Months, because deals are counted per month; mixing them with years is wrong twelvefold. Undefined for a
 * share outside 0.001 to 1: a base that loses less than one client in a thousand has no lifetime worth a number.
 */
export function lifetimeMonths(yearlyLoss: number): number | undefined {
  return yearlyLoss >= LEAST_LOSS && yearlyLoss <= 1 ? 12 / yearlyLoss : undefined;
}
