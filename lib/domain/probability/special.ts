import betainc from '@stdlib/math-base-special-betainc';
import gammaln from '@stdlib/math-base-special-gammaln';
import hyp2f1 from '@stdlib/math-base-special-hyp2f1';

/** ln Γ(z), z > 0. */
export const lnGamma: (z: number) => number = gammaln;

/** ln B(a, b), a and b > 0. */
export function lnBeta(a: number, b: number): number {
  return lnGamma(a) + lnGamma(b) - lnGamma(a + b);
}

/** Regularised incomplete beta I_u(a, b), 0 ≤ u ≤ 1; a and b > 0. */
export function betaShare(u: number, a: number, b: number): number {
  return betainc(u, a, b);
}

/** ln(eᵃ + eᵇ) without overflow. */
export function lnSumExp(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b;
  if (b === Number.NEGATIVE_INFINITY) return a;
  const most = Math.max(a, b);
  return most + Math.log1p(Math.exp(Math.min(a, b) - most));
}

/**
 * ln ₂F₁(a, b; c; z) for 0 ≤ z < 1 and positive parameters, where the value itself may overflow.
 * The power series in logs below z = 0.9, Euler's transformation (DLMF 15.8.1) above it.
 */
export function lnHypergeometric(a: number, b: number, c: number, z: number): number {
  if (z >= 0.9 && c - a > 0 && c - b > 0) return (c - a - b) * Math.log1p(-z) + lnSeries(c - a, c - b, c, z);
  return lnSeries(a, b, c, z);
}

function lnSeries(a: number, b: number, c: number, z: number): number {
  const direct = a < 50 && b < 50 ? hyp2f1(a, b, c, z) : Number.NaN;
  if (Number.isFinite(direct) && direct > 0) return Math.log(direct);
  return lnScaledSeries(a, b, c, z);
}

/** The series with its terms scaled down whenever they grow, for large parameters. */
function lnScaledSeries(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  let scale = 0;
  for (let n = 0; n < 100_000; n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
    if (sum > 1e200) {
      sum *= 1e-200;
      term *= 1e-200;
      scale += 200 * Math.LN10;
    }
    if (term < 1e-16 * sum && n > 10) break;
  }
  return Math.log(sum) + scale;
}
