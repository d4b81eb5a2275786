import { lnSurvival } from './cnbdSurvival';
import type { Recency } from './recency';
import { lnBeta, lnGamma, lnHypergeometric, lnSumExp } from './special';

/**
 * MBG/CNBD with a real regularity k (math/models §4.1): while alive a client's intervals are gamma-distributed with
 * shape k and a rate that itself is gamma-distributed (r, alpha); after every purchase, the first too, he leaves with
 * a chance that is beta-distributed (a, b). k = 1 is MBG/NBD, k = 2 agrees with the R package BTYDplus.
 */
export interface Cnbd {
  readonly k: number;
  readonly r: number;
  /** In the time unit of the recencies. */
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** ln of the likelihood of one client's purchase times, with the intervals' own term (models §4.1). */
export function cnbdLogLikelihood(model: Cnbd, client: Recency): number {
  const { k, r, alpha, a, b } = model;
  const { x, lastAt, lnIntervals } = client;
  const shape = r + k * x;
  const timing = (k - 1) * lnIntervals - x * lnGamma(k) + lnGamma(shape) - lnGamma(r);
  const rate = r * Math.log(alpha) - shape * Math.log(alpha + lastAt);
  const staying = lnBeta(a, b + x + 1) - lnBeta(a, b);
  return timing + rate + staying + lnSumExp(lnStillIn(model, client), Math.log(a) - Math.log(b + x));
}

/** ln S(T): the chance, in logs, that the next purchase takes longer than the silence so far. */
function lnStillIn({ k, r, alpha }: Cnbd, { x, lastAt, age }: Recency): number {
  return lnSurvival((alpha + lastAt) / (alpha + age), r + k * x, k);
}

/** Chance 0–1 that the client has not left (models §4.2). */
export function cnbdAlive(model: Cnbd, client: Recency): number {
  const lnOddsOfLeft = Math.log(model.a) - Math.log(model.b + client.x);
  return 1 / (1 + Math.exp(lnOddsOfLeft - lnStillIn(model, client)));
}

/** Chance 0–1 of at least one purchase within `horizon` after today; exact, leaving happens only at purchases (§4.3). */
export function cnbdBuysWithin(model: Cnbd, client: Recency, horizon: number): number {
  const now = lnStillIn(model, client);
  const later = lnStillIn(model, { ...client, age: client.age + horizon });
  return cnbdAlive(model, client) * -Math.expm1(Math.min(0, later - now));
}

/** Expected number of purchases within `horizon` after today (§4.4). */
export function cnbdExpected(model: Cnbd, client: Recency, horizon: number): number {
  return cnbdExpectedIfAlive(model, client, horizon) * cnbdAlive(model, client);
}

/**
 * The same of a client known to be alive: exact for k = 1, for other k the formula of k = 1 with k·alpha, an
 * approximation.
 */
export function cnbdExpectedIfAlive(model: Cnbd, client: Pick<Recency, 'x' | 'age'>, horizon: number): number {
  const a = Math.abs(model.a - 1) < 1e-6 ? 1 + 1e-6 : model.a;
  const { r, b, k } = model;
  const shape = r + client.x;
  const from = k * model.alpha + client.age;
  const lnShrink =
    shape * Math.log(from / (from + horizon)) +
    lnHypergeometric(shape, b + client.x + 1, a + b + client.x, horizon / (from + horizon));
  return ((a + b + client.x) / (a - 1)) * -Math.expm1(lnShrink);
}
