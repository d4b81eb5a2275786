import { skippingSurvival } from './cnbdSurvival';
import type { Recency } from './recency';
import { lnBeta, lnGamma, lnSumExp } from './special';

/**
 * The product's own model (math/models §4.6): MBG/CNBD with five classes of regularity. Every client belongs to each
 * class with some weight, learnt from his own intervals; the mean interval follows one law in all classes, because
 * class k has the rate scale alpha·k. One forgotten cycle is forgiven (`skippingSurvival`).
 */
export const REGULARITIES = [0.6, 1, 2, 4, 9] as const;

/** How much weight the base as a whole gives to each class of `REGULARITIES`; sums to 1. */
export type ClassWeights = readonly number[];

export interface RegularityModel {
  readonly r: number;
  /** Days. Class k uses alpha·k. */
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
  readonly weights: ClassWeights;
}

/** What the model says of one client. */
export interface Outlook {
  /** Chance 0–1 that he has not left. */
  readonly alive: number;
  /** Chance 0–1 of at least one purchase within the horizon asked for. */
  readonly buys: number;
}

/** Parts of the likelihood that do not depend on a client's times; one per parameter set and class. */
export interface ClassConstants {
  readonly k: number;
  readonly alpha: number;
  readonly lnWeight: number;
}

export function classConstants(model: RegularityModel): readonly ClassConstants[] {
  return REGULARITIES.map((k, i) => ({ k, alpha: model.alpha * k, lnWeight: Math.log(model.weights[i]!) })).filter(
    ({ lnWeight }) => lnWeight > -50,
  );
}

/** ln of the likelihood of a client's purchase times in class k, given ln S of his silence (models §4.1). */
export function lnLikelihoodInClass(
  model: RegularityModel,
  { k, alpha }: ClassConstants,
  client: Recency,
  lnStillIn: number,
): number {
  const { r, a, b } = model;
  const { x, lastAt, lnIntervals } = client;
  const shape = r + k * x;
  const timing = (k - 1) * lnIntervals - x * lnGamma(k) + lnGamma(shape) - lnGamma(r);
  const rate = r * Math.log(alpha) - shape * Math.log(alpha + lastAt);
  const staying = lnBeta(a, b + x + 1) - lnBeta(a, b);
  return timing + rate + staying + lnSumExp(lnStillIn, Math.log(a / (b + x)));
}

/** Chance of being alive and of buying within `horizon` days after today. */
export function outlook(model: RegularityModel, client: Recency, horizon: number): Outlook {
  const odds = model.a / (model.b + client.x);
  let total = 0;
  let alive = 0;
  let buys = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const constants of classConstants(model)) {
    const { k, alpha, lnWeight } = constants;
    const shape = model.r + k * client.x;
    const now = skippingSurvival((alpha + client.lastAt) / (alpha + client.age), shape, k);
    const later = skippingSurvival((alpha + client.lastAt) / (alpha + client.age + horizon), shape, k);
    const ln = lnWeight + lnLikelihoodInClass(model, constants, client, Math.log(now));
    if (ln > most) {
      const shrink = Math.exp(most - ln);
      total *= shrink;
      alive *= shrink;
      buys *= shrink;
      most = ln;
    }
    const weight = Math.exp(ln - most);
    total += weight;
    alive += (weight * now) / (now + odds);
    buys += (weight * (now - later)) / (now + odds);
  }
  return { alive: alive / total, buys: Math.max(0, buys / total) };
}

/**
 * Days after today by which the next purchase comes with chance one half, given that the client is alive (§4.5);
 * at most ten years. Later than the next due day, because it counts those who return late.
 */
export function halfChanceDays(model: RegularityModel, client: Recency): number {
  const stillOut = survivalGivenAlive(model, client);
  let low = 0;
  let high = 3650;
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2;
    if (stillOut(middle) > 0.5) low = middle;
    else high = middle;
  }
  return high;
}

/** t ↦ chance that an alive client has not bought again t days after today, over the classes. */
function survivalGivenAlive(model: RegularityModel, client: Recency): (t: number) => number {
  const classes = classConstants(model).map((constants) => {
    const { k, alpha, lnWeight } = constants;
    const shape = model.r + k * client.x;
    const still = (t: number) => skippingSurvival((alpha + client.lastAt) / (alpha + client.age + t), shape, k);
    const now = still(0);
    const odds = model.a / (model.b + client.x);
    const ln = lnWeight + lnLikelihoodInClass(model, constants, client, Math.log(now)) + Math.log(now / (now + odds));
    return { ln, now, still };
  });
  const most = Math.max(...classes.map(({ ln }) => ln));
  const total = classes.reduce((sum, { ln }) => sum + Math.exp(ln - most), 0);
  return (t) => classes.reduce((sum, c) => sum + (Math.exp(c.ln - most) * c.still(t)) / c.now, 0) / total;
}
