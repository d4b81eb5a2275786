import { lnGammaLadder, skippingSurvival } from './cnbdSurvival';
import type { Recency } from './recency';
import { lnGamma } from './special';

/**
 * The product's own model (math/models §4.6): MBG/CNBD with five classes of regularity. Every client belongs to each
 * class with some weight, learnt from his own intervals; the mean interval follows one law in all classes, because
 * class k has the rate scale alpha·k. One forgotten cycle is forgiven (`skippingSurvival`).
 */
export const REGULARITIES = [0.6, 1, 2, 4, 9] as const;

export interface RegularityModel {
  readonly r: number;
  /** Days. Class k uses alpha·k. */
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
  /** How much weight the base as a whole gives to each class of `REGULARITIES`; sums to 1. */
  readonly weights: readonly number[];
}

/** What the model says of one client. */
export interface Outlook {
  /** Chance 0–1 that he has not left. */
  readonly alive: number;
  /** Chance 0–1 of at least one purchase within the horizon asked for. */
  readonly buys: number;
}

/** Classes with less weight than this in the whole base cannot be told from rounding. */
const NEGLIGIBLE = 1e-9;

/** One class of regularity, with what is the same for every client of a given count. */
interface RegularityClass {
  readonly k: number;
  readonly alpha: number;
  /** ln of the class's weight and of the parts of the likelihood that hang on the number of repeat purchases alone. */
  lnOfCount(x: number): number;
}

/**
 * The model ready for many clients: (client, horizon in days) ↦ outlook. Parts of the likelihood that all classes
 * share cancel in the weights and are left out.
 */
export function outlooks(model: RegularityModel): (client: Recency, horizon: number) => Outlook {
  const classes = classesOf(model);
  const nows = new Float64Array(classes.length);
  const lns = new Float64Array(classes.length);
  return (client, horizon) => {
    const odds = model.a / (model.b + client.x);
    const most = weigh(model, classes, client, nows, lns);
    let total = 0;
    let alive = 0;
    let buys = 0;
    for (let c = 0; c < classes.length; c++) {
      const weight = Math.exp(lns[c]! - most);
      total += weight;
      if (weight < 1e-9) continue;
      const { k, alpha } = classes[c]!;
      const now = nows[c]!;
      const u = (alpha + client.lastAt) / (alpha + client.age + horizon);
      const later = skippingSurvival(u, model.r + k * client.x, k);
      alive += (weight * now) / (now + odds);
      buys += (weight * (now - later)) / (now + odds);
    }
    return { alive: alive / total, buys: Math.max(0, buys / total) };
  };
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

function classesOf(model: RegularityModel): RegularityClass[] {
  return REGULARITIES.flatMap((k, i) => {
    const weight = model.weights[i]!;
    if (weight < NEGLIGIBLE) return [];
    const alpha = model.alpha * k;
    const constant = Math.log(weight) + model.r * Math.log(alpha);
    const lnGammaOfK = lnGamma(k);
    let ladder = lnGammaLadder(model.r, k, 64);
    const lnOfCount = (x: number) => {
      if (x >= ladder.length) ladder = lnGammaLadder(model.r, k, 2 * x);
      return constant + ladder[x]! - x * lnGammaOfK;
    };
    return [{ k, alpha, lnOfCount }];
  });
}

/** Fills S of the silence so far and the ln weight of each class for one client; returns the largest ln weight. */
function weigh(
  model: RegularityModel,
  classes: readonly RegularityClass[],
  client: Recency,
  nows: Float64Array,
  lns: Float64Array,
): number {
  const { x, lastAt, age, lnIntervals } = client;
  const odds = model.a / (model.b + x);
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < classes.length; c++) {
    const { k, alpha, lnOfCount } = classes[c]!;
    const shape = model.r + k * x;
    const now = skippingSurvival((alpha + lastAt) / (alpha + age), shape, k);
    const ln = lnOfCount(x) + (k - 1) * lnIntervals - shape * Math.log(alpha + lastAt) + Math.log(now + odds);
    nows[c] = now;
    lns[c] = ln;
    if (ln > most) most = ln;
  }
  return most;
}

/** t ↦ chance that an alive client has not bought again t days after today, over the classes. */
function survivalGivenAlive(model: RegularityModel, client: Recency): (t: number) => number {
  const classes = classesOf(model);
  const nows = new Float64Array(classes.length);
  const lns = new Float64Array(classes.length);
  const most = weigh(model, classes, client, nows, lns);
  const odds = model.a / (model.b + client.x);
  const weights = classes.map((_, c) => (Math.exp(lns[c]! - most) * nows[c]!) / (nows[c]! + odds));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (t) =>
    classes.reduce((sum, { k, alpha }, c) => {
      const u = (alpha + client.lastAt) / (alpha + client.age + t);
      return sum + (weights[c]! * skippingSurvival(u, model.r + k * client.x, k)) / nows[c]!;
    }, 0) / total;
}
