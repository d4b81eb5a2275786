import { nelderMead } from './nelderMead';
import type { Recency, RecencyTable } from './recency';
import { lnGamma, lnHypergeometric, lnSumExp } from './special';

/**
 * Pareto/NBD: purchases at a gamma-distributed rate (r, alpha), a lifetime with gamma-distributed leaving rate
 * (s, beta). Schmittlein, Morrison & Colombo 1987; formulas after Fader & Hardie 2005 (note 008). Kept as a
 * reference: it is no better than the product's model on any set and needs the hypergeometric function.
 */
export interface ParetoNbd {
  readonly r: number;
  readonly alpha: number;
  readonly s: number;
  readonly beta: number;
}

/** ln A(y) of models §4: the integral over leaving times behind y. */
function lnTail(model: ParetoNbd, x: number, y: number): number {
  const { r, alpha, s, beta } = model;
  const all = r + s + x;
  const larger = Math.max(alpha, beta);
  const second = alpha >= beta ? s + 1 : r + x;
  return lnHypergeometric(all, second, all + 1, Math.abs(alpha - beta) / (larger + y)) - all * Math.log(larger + y);
}

/** The branches "alive" and "left": ln of (α+T)^-(r+x) (β+T)^-s and of s/(r+s+x)·(A(t_x) − A(T)). */
function branches(model: ParetoNbd, client: Recency): { alive: number; left: number } {
  const { r, alpha, s, beta } = model;
  const { x, lastAt, age } = client;
  const alive = -(r + x) * Math.log(alpha + age) - s * Math.log(beta + age);
  const upper = lnTail(model, x, lastAt);
  const difference = upper + Math.log(-Math.expm1(Math.min(0, lnTail(model, x, age) - upper)));
  return { alive, left: Math.log(s) - Math.log(r + s + x) + difference };
}

/** ln of the likelihood of one client's purchases. */
export function paretoLogLikelihood(model: ParetoNbd, client: Recency): number {
  const { r, alpha, s, beta } = model;
  const { alive, left } = branches(model, client);
  return lnGamma(r + client.x) - lnGamma(r) + r * Math.log(alpha) + s * Math.log(beta) + lnSumExp(alive, left);
}

/** Chance 0–1 that the client is still alive. */
export function paretoAlive(model: ParetoNbd, client: Recency): number {
  const { alive, left } = branches(model, client);
  return left === Number.NEGATIVE_INFINITY ? 1 : 1 / (1 + Math.exp(left - alive));
}

/** Expected number of purchases within `horizon` after today (eq. 41 of the note). */
export function paretoExpected(model: ParetoNbd, client: Recency, horizon: number): number {
  const { r, alpha, beta } = model;
  const s = model.s === 1 ? 1 + 1e-9 : model.s;
  const { age } = client;
  const share = -Math.expm1((s - 1) * Math.log((beta + age) / (beta + age + horizon)));
  return (((r + client.x) * (beta + age)) / ((alpha + age) * (s - 1))) * share * paretoAlive(model, client);
}

/** Expected purchases of a new client in his first `horizon`. */
export function paretoExpectedOfNew(model: ParetoNbd, horizon: number): number {
  const { r, alpha, s, beta } = model;
  return ((r * beta) / (alpha * (s - 1))) * -Math.expm1((s - 1) * Math.log(beta / (beta + horizon)));
}

export interface ParetoFit {
  readonly model: ParetoNbd;
  readonly logLikelihood: number;
}

/** Maximum likelihood by Nelder–Mead over the logarithms of the four parameters. */
export function fitParetoNbd(table: RecencyTable): ParetoFit {
  const modelOf = (logs: readonly number[]): ParetoNbd => ({
    r: Math.exp(logs[0]!),
    alpha: Math.exp(logs[1]!),
    s: Math.exp(logs[2]!),
    beta: Math.exp(logs[3]!),
  });
  const negative = (logs: readonly number[]): number => {
    const model = modelOf(logs);
    let sum = 0;
    for (let i = 0; i < table.size; i++) {
      const client = { x: table.x[i]!, lastAt: table.lastAt[i]!, age: table.age[i]!, lnIntervals: 0 };
      sum += table.weight[i]! * paretoLogLikelihood(model, client);
    }
    return -sum;
  };
  const { at, value } = nelderMead(negative, [0, 2, 0, 2], { tolerance: 1e-9 });
  return { model: modelOf(at), logLikelihood: -value };
}
