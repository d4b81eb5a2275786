/**
 * Months an average client stays: 12 / yearly loss share (S1-15: 25 % leaving a year renew the base in four years,
 * 48 months). Months, because deals are counted per month; mixing them with years is wrong twelvefold. Undefined for a
 * share outside (0, 1]: a base that loses nobody has no mean lifetime.
 */
export function lifetimeMonths(yearlyLoss: number): number | undefined {
  return yearlyLoss > 0 && yearlyLoss <= 1 ? 12 / yearlyLoss : undefined;
}
