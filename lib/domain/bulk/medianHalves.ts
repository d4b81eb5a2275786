/** Longer than any interval; two of them still subtract within 32 bits. */
const ENDLESS = 1 << 29;

/**
 * Median of the first `count` of eight whole numbers, doubled; the places after them are written over. The same as
 * sorting, by a network without a branch that hangs on the data: a processor that guesses wrong loses more time than
 * the work takes.
 */
export function medianHalves(eight: Int32Array, count: number): number {
  if (count === 1) return 2 * (eight[0] as number);
  if (count === 2) return (eight[0] as number) + (eight[1] as number);
  // as many above as below leave the middle where it is
  for (let place = count; place < 8; place++) eight[place] = ((place ^ count) & 1) === 0 ? ENDLESS : -ENDLESS;
  return middle(eight, count < 8 && (count & 1) === 1);
}

/** The lower of two whole numbers without a branch. */
function low(a: number, b: number): number {
  const difference = (a - b) | 0;
  return (b + (difference & (difference >> 31))) | 0;
}

function high(a: number, b: number): number {
  const difference = (a - b) | 0;
  return (a - (difference & (difference >> 31))) | 0;
}

/** The fourth and fifth of eight added, or the fourth twice: both fours sorted, then one laid against the other. */
function middle(eight: Int32Array, isOdd: boolean): number {
  const a0 = low(eight[0]!, eight[1]!);
  const a1 = high(eight[0]!, eight[1]!);
  const a2 = low(eight[2]!, eight[3]!);
  const a3 = high(eight[2]!, eight[3]!);
  const b0 = low(eight[4]!, eight[5]!);
  const b1 = high(eight[4]!, eight[5]!);
  const b2 = low(eight[6]!, eight[7]!);
  const b3 = high(eight[6]!, eight[7]!);
  const c0 = low(a0, a2);
  const c1 = low(high(a0, a2), low(a1, a3));
  const c2 = high(high(a0, a2), low(a1, a3));
  const c3 = high(a1, a3);
  const d0 = low(b0, b2);
  const d1 = low(high(b0, b2), low(b1, b3));
  const d2 = high(high(b0, b2), low(b1, b3));
  const d3 = high(b1, b3);
  const fourth = high(high(low(c0, d3), low(c1, d2)), high(low(c2, d1), low(c3, d0)));
  if (isOdd) return 2 * fourth;
  return fourth + low(low(high(c0, d3), high(c1, d2)), low(high(c2, d1), high(c3, d0)));
}
