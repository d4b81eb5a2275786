import type { RegularityModel } from './regularityModel';

/**
 * The model of a base too small to be fitted (math/models §4.7): one class of regularity, k = 2, with the shape found
 * on a real grocery log, scaled by the base's own median interval (days). Below 200 clients it is as good as a fit.
 */
export function priorModel(medianIntervalDays: number): RegularityModel {
  return { r: 1.33, alpha: (0.94 / 2) * medianIntervalDays, a: 0.42, b: 0.79, weights: [0, 0, 1, 0, 0] };
}
