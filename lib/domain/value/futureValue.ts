/** Value of a client over a horizon (models §6): margin × expected sum × expected purchases, discounted. */
export interface FutureValueInputs {
  /** Expected sum of the next purchase, minor units (gamma-gamma, or the base's mean). */
  readonly expectedSpendMinor: number;
  /** Share of a sum that remains as margin, 0–1. */
  readonly marginRate: number;
  /** Expected number of purchases within `months` months, for each whole number of months from 1 up; rising. */
  readonly expectedUpTo: (months: number) => number;
  /** Months ahead, a whole number; usually 12. */
  readonly months: number;
  /** Discount per month, 0 or more; 0.01 is 1 %. */
  readonly monthlyDiscount: number;
}

/** Discounted value in minor units, rounded down: the purchases of a month are discounted by that month. */
export function futureValueMinor(inputs: FutureValueInputs): number {
  const { expectedSpendMinor, marginRate, expectedUpTo, months, monthlyDiscount } = inputs;
  let discounted = 0;
  let before = 0;
  for (let month = 1; month <= months; month++) {
    const upTo = expectedUpTo(month);
    discounted += (upTo - before) / (1 + monthlyDiscount) ** month;
    before = upTo;
  }
  return Math.floor(expectedSpendMinor * marginRate * discounted);
}
