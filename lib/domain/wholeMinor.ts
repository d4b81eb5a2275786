/** Rounds money down to whole minor units, without losing one to the last bit of a product such as 100 × 0.29. */
export function wholeMinor(amount: number): number {
  return Math.floor(amount + Math.max(1e-9, Math.abs(amount) * 1e-12));
}
