import { betaShareFrom } from './betaFraction';
import { betaShare, lnBeta, lnGamma } from './special';

/** Logs below this are of no consequence anywhere and would only turn into infinities (models §4, stability). */
const FLOOR = Math.log(1e-300);

/**
 * ln I_u(s, k): the chance that a gamma-mixed interval of shape k outlasts the silence, where
 * u = (alpha + last) / (alpha + age) in (0, 1] and s = r + k·x. At u = 1 there has been no silence: ln 1 = 0.
 */
export function lnSurvival(u: number, s: number, k: number): number {
  if (u >= 1) return 0;
  const share = Number.isInteger(k) ? wholeShape(u, s, k) : betaShare(u, s, k);
  return share > 0 ? Math.max(FLOOR, Math.log(share)) : FLOOR;
}

/** I_u(s, n) for whole n as its finite sum uˢ Σ_{i<n} (s)_i (1−u)^i / i! (DLMF 8.17.20–21). */
function wholeShape(u: number, s: number, n: number): number {
  let term = 1;
  let sum = 1;
  for (let i = 0; i + 1 < n; i++) {
    term *= ((s + i) * (1 - u)) / (i + 1);
    sum += term;
  }
  return Math.exp(s * Math.log(u)) * sum;
}

/** Chance that a purchase of the client's rhythm passed unseen (a forgotten cycle, a cheque without a card). */
const SKIP = 0.1;

/**
 * Survival that forgives skipped purchases (models §4.6): Σ_{j=0..2} (1−ε) εʲ I_u(s, (j+1)k) + ε³ I_u(s, 4k), ε = 0.1.
 * One forgotten cycle must not kill a regular client. Not below 1e-300.
 */
export function skippingSurvival(u: number, s: number, k: number): number {
  if (u >= 1) return 1;
  const sum = Number.isInteger(k) ? wholeSkipping(u, s, k) : realSkipping(u, s, k);
  return Math.max(1e-300, Math.min(1, sum));
}

/** Steps of a real k share no terms, so each is a value of its own; what hangs on the silence alone is shared. */
function realSkipping(u: number, s: number, k: number): number {
  const lnBetas = lnBetasOf(s, k);
  const lnU = Math.log(u);
  const lnRest = Math.log1p(-u);
  let sum = 0;
  let weight = 1 - SKIP;
  for (let j = 1; j <= 4; j++) {
    const front = Math.exp(s * lnU + j * k * lnRest - (lnBetas[j - 1] as number));
    sum += (j === 4 ? SKIP ** 3 : weight) * betaShareFrom(front, u, s, j * k);
    weight *= SKIP;
  }
  return sum;
}

/** One pass over 4k terms serves all four shapes: each is a longer partial sum of the same series. */
function wholeSkipping(u: number, s: number, k: number): number {
  const silence = 1 - u;
  let term = 1;
  let partial = 0;
  let sum = 0;
  let weight = 1 - SKIP;
  let i = 0;
  for (let j = 1; j <= 4; j++) {
    for (const end = j * k; i < end; i++) {
      partial += term;
      term *= (s + i) * silence * inverseOf(i + 1);
    }
    sum += (j === 4 ? SKIP ** 3 : weight) * partial;
    weight *= SKIP;
  }
  return Math.exp(s * Math.log(u)) * sum;
}

/** ln Γ at the arguments r + k·x for every whole x up to `most`: what a table of clients needs once per parameter set. */
export function lnGammaLadder(r: number, k: number, most: number): Float64Array {
  const ladder = new Float64Array(most + 1);
  for (let x = 0; x <= most; x++) ladder[x] = lnGamma(r + k * x);
  return ladder;
}

const INVERSES = Float64Array.from({ length: 64 }, (_, n) => 1 / n);

/** 1 / n: a table is read while a division is still under way. */
function inverseOf(n: number): number {
  return n < INVERSES.length ? (INVERSES[n] as number) : 1 / n;
}

/** Parameter sets come and go during a fit; a set of clients has few counts of purchases. */
const MOST_KNOWN = 4096;
const known = { k: Number.NaN, betas: new Map<number, Float64Array>() };

/** ln B(s, k), ln B(s, 2k) and so on to 4k; worked out once for all clients of a count. */
function lnBetasOf(s: number, k: number): Float64Array {
  if (known.k !== k || known.betas.size > MOST_KNOWN) {
    known.k = k;
    known.betas.clear();
  }
  let found = known.betas.get(s);
  if (!found) {
    found = Float64Array.from([1, 2, 3, 4], (j) => lnBeta(s, j * k));
    known.betas.set(s, found);
  }
  return found;
}
