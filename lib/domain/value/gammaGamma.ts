import { nelderMead } from '../probability/nelderMead';
import { lnGamma } from '../probability/special';

/**
 * Gamma-gamma spend model: a client's purchases vary around his own mean with shape p, the means vary over clients
 * with shape q and scale gamma. Fader & Hardie 2013, note 025. Assumes that spend does not depend on frequency.
 */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  /** In the unit of money the sums are given in. */
  readonly gamma: number;
}

/** Repeat purchases of one client with a sum above 0, and their mean. */
export interface Spend {
  /** A whole number, at least 1. */
  readonly repeats: number;
  readonly mean: number;
}

/** ln of the likelihood of one client's mean spend (note 025, eq. 1a; models §6). */
export function spendLogLikelihood({ p, q, gamma }: GammaGamma, { repeats: x, mean }: Spend): number {
  return (
    lnGamma(p * x + q) -
    lnGamma(p * x) -
    lnGamma(q) +
    q * Math.log(gamma) +
    (p * x - 1) * Math.log(mean) +
    p * x * Math.log(x) -
    (p * x + q) * Math.log(gamma + x * mean)
  );
}

/**
 * Expected sum of the next purchase, pulled from the client's own mean towards the base's (models §6):
 * p (gamma + x·mean) / (p·x + q − 1); `repeats` 0 gives the base's mean. Undefined where q ≤ 1: the mean of the base
 * does not exist then and the caller falls back to the shrunk own mean.
 */
export function expectedSpend({ p, q, gamma }: GammaGamma, { repeats, mean }: Spend): number | undefined {
  const weight = p * repeats + q - 1;
  if (q <= 1 || weight <= 0) return undefined;
  return (p * (gamma + repeats * mean)) / weight;
}

export interface SpendFit {
  readonly model: GammaGamma;
  readonly logLikelihood: number;
}

/**
 * Maximum likelihood over clients with repeat purchases. Money is scaled by its mean while fitting, so the unit does
 * not matter. Undefined for fewer than two clients with different means: there is nothing to tell them apart by.
 */
export function fitGammaGamma(clients: readonly Spend[]): SpendFit | undefined {
  const usable = clients.filter(({ repeats, mean }) => repeats > 0 && mean > 0);
  if (new Set(usable.map(({ mean }) => mean)).size < 2) return undefined;
  const scale = usable.reduce((sum, { mean }) => sum + mean, 0) / usable.length;
  const scaled = usable.map(({ repeats, mean }) => ({ repeats, mean: mean / scale }));
  const modelOf = (logs: readonly number[]): GammaGamma => ({
    p: Math.exp(logs[0]!),
    q: Math.exp(logs[1]!),
    gamma: Math.exp(logs[2]!),
  });
  const negative = (logs: readonly number[]) =>
    -scaled.reduce((sum, client) => sum + spendLogLikelihood(modelOf(logs), client), 0);
  const { at, value } = nelderMead(negative, [0, 1, 0], { tolerance: 1e-11 });
  const fitted = modelOf(at);
  return {
    model: { ...fitted, gamma: fitted.gamma * scale },
    logLikelihood: -value - usable.length * Math.log(scale),
  };
}
