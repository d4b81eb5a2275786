/** Longer than any interval; two of them still subtract within 32 bits. */
const ENDLESS = 1 << 29;

/**
 * Median of the eight whole numbers of `ring`, doubled; of the first `count` of them from place 1 on where there are
 * fewer, with the other places written over. The same as sorting, by a network without a branch that hangs on the
 * data: a processor that guesses wrong loses more time than the work takes.
 */
export function medianHalves(ring: Int32Array, count: number): number {
  if (count === 1) return 2 * (ring[1] as number);
  if (count === 2) return (ring[1] as number) + (ring[2] as number);
  // as many above as below leave the middle where it is
  for (let place = count + 1; place <= 8; place++) ring[place & 7] = ((place ^ count) & 1) === 1 ? ENDLESS : -ENDLESS;
  return middle(ring, count < 8 && (count & 1) === 1);
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
function middle(ring: Int32Array, isOdd: boolean): number {
  const a0 = low(ring[0]!, ring[1]!);
  const a1 = high(ring[0]!, ring[1]!);
  const a2 = low(ring[2]!, ring[3]!);
  const a3 = high(ring[2]!, ring[3]!);
  const b0 = low(ring[4]!, ring[5]!);
  const b1 = high(ring[4]!, ring[5]!);
  const b2 = low(ring[6]!, ring[7]!);
  const b3 = high(ring[6]!, ring[7]!);
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
