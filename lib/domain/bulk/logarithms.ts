/** Ninety years; no longer interval is told apart (`baseRhythm`). */
const LONGEST = 1 << 15;

/** ln of whole days by number of days. */
export const LN_DAYS = Float64Array.from({ length: LONGEST }, (_, days) => Math.log(days));

/** ln of half days by their number: the median of an even count lies between two days. */
const LN_HALVES = Float64Array.from({ length: LONGEST }, (_, halves) => Math.log(halves / 2));

/** ln of so many half days, one or more. */
export function lnHalves(halves: number): number {
  return halves < LN_HALVES.length ? (LN_HALVES[halves] as number) : Math.log(halves / 2);
}
