import { nelderMead } from './nelderMead';
import type { Recency, RecencyTable } from './recency';
import { lnBeta, lnGamma, lnHypergeometric, lnSumExp } from './special';

/**
 * BG/NBD: purchases at a gamma-distributed rate (r, alpha), leaving after a repeat purchase with a beta-distributed
 * chance (a, b). Fader, Hardie & Lee 2005, Marketing Science 24(2), 275–284. Kept as the published reference beside
 * the product's own model; it calls every one-time buyer alive.
 */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** ln A3 and ln A4 of models §4: the branches "alive" and "left after the last purchase". */
function branches(model: BgNbd, client: Recency): { alive: number; left: number } {
  const { r, alpha, a, b } = model;
  const { x, lastAt, age } = client;
  const alive = -(r + x) * Math.log(alpha + age);
  const left =
    x > 0 ? Math.log(a) - Math.log(b + x - 1) - (r + x) * Math.log(alpha + lastAt) : Number.NEGATIVE_INFINITY;
  return { alive, left };
}

/** ln of the likelihood of one client's purchases, in the time unit of the model. */
export function bgLogLikelihood(model: BgNbd, client: Recency): number {
  const { r, alpha, a, b } = model;
  const { x } = client;
  const { alive, left } = branches(model, client);
  const rate = lnGamma(r + x) - lnGamma(r) + r * Math.log(alpha);
  const stay = lnGamma(a + b) + lnGamma(b + x) - lnGamma(b) - lnGamma(a + b + x);
  return rate + stay + lnSumExp(alive, left);
}

/** Chance 0–1 that the client has not left; 1 for one purchase, by the model's design. */
export function bgAlive(model: BgNbd, client: Recency): number {
  const { alive, left } = branches(model, client);
  return 1 / (1 + Math.exp(left - alive));
}

/** Chance 0–1 of at least one purchase within `horizon` after today. */
export function bgBuysWithin(model: BgNbd, client: Recency, horizon: number): number {
  const from = model.alpha + client.age;
  return bgAlive(model, client) * -Math.expm1((model.r + client.x) * Math.log(from / (from + horizon)));
}

/** Expected number of purchases within `horizon` after today (eq. 10 of the paper). */
export function bgExpected(model: BgNbd, client: Recency, horizon: number): number {
  const a = model.a === 1 ? 1 + 1e-6 : model.a;
  const shape = model.r + client.x;
  const from = model.alpha + client.age;
  const lnShrink =
    shape * Math.log(from / (from + horizon)) +
    lnHypergeometric(shape, model.b + client.x, a + model.b + client.x - 1, horizon / (from + horizon));
  const count = ((a + model.b + client.x - 1) / (a - 1)) * -Math.expm1(lnShrink);
  return count * bgAlive(model, client);
}

/** Expected purchases of a new client in his first `horizon` (eq. 9 of the paper). */
export function bgExpectedOfNew(model: BgNbd, horizon: number): number {
  const { r, alpha, a, b } = model;
  const lnShrink =
    r * Math.log(alpha / (alpha + horizon)) + lnHypergeometric(r, b, a + b - 1, horizon / (alpha + horizon));
  return ((a + b - 1) / (a - 1)) * -Math.expm1(lnShrink);
}

/** Chance of exactly `n` repeat purchases of a new client within `horizon` (eq. 8 of the paper). */
export function bgCountChance(model: BgNbd, n: number, horizon: number): number {
  const { r, alpha, a, b } = model;
  const lnRate = (k: number) =>
    lnGamma(r + k) -
    lnGamma(r) -
    lnGamma(k + 1) +
    r * Math.log(alpha / (alpha + horizon)) +
    k * Math.log(horizon / (alpha + horizon));
  const staying = Math.exp(lnBeta(a, b + n) - lnBeta(a, b) + lnRate(n));
  if (n === 0) return staying;
  let fewer = 0;
  for (let k = 0; k < n; k++) fewer += Math.exp(lnRate(k));
  return staying + Math.exp(lnBeta(a + 1, b + n - 1) - lnBeta(a, b)) * (1 - fewer);
}

/** Maximum-likelihood parameters and the log-likelihood they reach. */
export interface BgFit {
  readonly model: BgNbd;
  readonly logLikelihood: number;
}

/** Fits on all rows at once by Nelder–Mead over the logarithms of the four parameters. */
export function fitBgNbd(table: RecencyTable): BgFit {
  const maxX = Math.max(0, ...table.x);
  const { at, value } = nelderMead((logs) => -tableLogLikelihood(table, maxX, logs), [0, 1, 0, 1], {
    tolerance: 1e-10,
  });
  return { model: modelOf(at), logLikelihood: -value };
}

function modelOf(logs: readonly number[]): BgNbd {
  return { r: Math.exp(logs[0]!), alpha: Math.exp(logs[1]!), a: Math.exp(logs[2]!), b: Math.exp(logs[3]!) };
}

/** The sum over the table; all that depends on x alone is worked out once for every x. */
function tableLogLikelihood(table: RecencyTable, maxX: number, logs: readonly number[]): number {
  const model = modelOf(logs);
  const { r, alpha, a, b } = model;
  const ofCount = new Float64Array(maxX + 1);
  for (let x = 0; x <= maxX; x++) {
    ofCount[x] =
      lnGamma(r + x) - lnGamma(r) + r * logs[1]! + lnGamma(a + b) + lnGamma(b + x) - lnGamma(b) - lnGamma(a + b + x);
  }
  let sum = 0;
  for (let i = 0; i < table.size; i++) {
    const x = table.x[i]!;
    const alive = -(r + x) * Math.log(alpha + table.age[i]!);
    const ln =
      x > 0 ? lnSumExp(alive, logs[2]! - Math.log(b + x - 1) - (r + x) * Math.log(alpha + table.lastAt[i]!)) : alive;
    sum += table.weight[i]! * (ofCount[x]! + ln);
  }
  return sum;
}
