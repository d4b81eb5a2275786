/** A number as the decimal it is written as, numerator over denominator: 0.29 is 29/100, not the float beside it. */
type Fraction = readonly [numerator: bigint, denominator: bigint];

/** A whole amount of 0 or more that can be kept exactly; anything else is 0, so that no odd input widens a limit. */
export function soundMinor(amount: number): number {
  return Number.isSafeInteger(amount) && amount > 0 ? amount : 0;
}

/** A percentage, 0–100, of a whole amount, rounded down; exact in whole numbers. What is no percent gives 0. */
export function percentOf(amountMinor: number, percent: number): number {
  return shareRoundedDown(amountMinor, percent, 100);
}

/** A share of a whole amount, rounded down; the share is 0 to `whole`, which stands for all of it. Else it gives 0. */
export function shareRoundedDown(amountMinor: number, share: number, whole = 1): number {
  if (!(share >= 0 && share <= whole)) return 0;
  const [numerator, denominator] = fractionOf(share);
  return Number((BigInt(amountMinor) * numerator) / (denominator * BigInt(whole)));
}

/** A share, 0–1, of a whole amount, rounded up: what must remain. A share that is none is never reached. */
export function shareRoundedUp(amountMinor: number, share: number): number {
  if (!(share >= 0 && share <= 1)) return Number.POSITIVE_INFINITY;
  const [numerator, denominator] = fractionOf(share);
  return Number((BigInt(amountMinor) * numerator + denominator - 1n) / denominator);
}

/** What an amount is of another, percent, two decimals, rounded down; undefined of nothing. */
export function percentThat(amountMinor: number, ofMinor: number): number | undefined {
  return ofMinor > 0 ? Number((BigInt(amountMinor) * 10_000n) / BigInt(ofMinor)) / 100 : undefined;
}

/** Of a finite number of 0 or more. */
function fractionOf(value: number): Fraction {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', part = ''] = digits.split('.');
  const decimals = part.length - Number(exponent);
  const numerator = BigInt(whole + part);
  return decimals >= 0 ? [numerator, 10n ** BigInt(decimals)] : [numerator * 10n ** BigInt(-decimals), 1n];
}
