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

/** A class of regularity as one client may belong to it. */
export interface Membership {
  readonly k: number;
  /** Days. */
  readonly alpha: number;
  /** Chance 0–1 that he belongs to the class and is alive; over all classes they sum to his chance of being alive. */
  readonly alive: number;
  /** Chance that an interval of the class outlasts his silence so far, above 0. */
  readonly now: number;
}

/** How a client is spread over the classes. */
export function membershipsOf(model: RegularityModel, client: Recency): readonly Membership[] {
  const classes = classesOf(model);
  const nows = new Float64Array(classes.length);
  const lns = new Float64Array(classes.length);
  const most = weigh(model, classes, client, nows, lns);
  const odds = model.a / (model.b + client.x);
  const total = lns.reduce((sum, ln) => sum + Math.exp(ln - most), 0);
  return classes.map(({ k, alpha }, c) => {
    const now = nows[c]!;
    return { k, alpha, now, alive: ((Math.exp(lns[c]! - most) / total) * now) / (now + odds) };
  });
}
