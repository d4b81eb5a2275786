const TINY = 1e-300;
const PRECISION = 1e-15;
const MOST_STEPS = 500;

/**
 * Regularised incomplete beta I_u(a, b) for 0 < u < 1, given its front factor uᵃ (1−u)ᵇ / B(a, b), by the continued
 * fraction of DLMF 8.17.22 after Lentz; the smaller side is worked out, so that it converges fast. For callers who ask
 * for many values and know the factor; the library's own function works it out anew each time.
 */
export function betaShareFrom(front: number, u: number, a: number, b: number): number {
  if (u > (a + 1) / (a + b + 2)) return 1 - (front * fraction(1 - u, b, a)) / b;
  return (front * fraction(u, a, b)) / a;
}

function fraction(u: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * u) / (a + 1));
  let value = d;
  for (let m = 1; m <= MOST_STEPS; m++) {
    const even = (m * (b - m) * u) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * u) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    const change = d * c;
    value *= change;
    if (Math.abs(change - 1) < PRECISION) break;
  }
  return value;
}

function notZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
