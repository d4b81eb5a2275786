import { ridgeLogistic } from './ridgeLogistic';

/**
 * Correction of a predicted chance, learnt where the answer is already known (math/models §4.6):
 * logit p' = shift + (1 + stretch) · logit p + recency · ln((silence + 1) / base interval), then no closer to 0 or 1
 * than `floor`.
 *
 * Two terms are ours, both chosen on the development sets and learnt anew on each base's own held-back dates.
 * `recency`: on a grocery log plain recency ranked better than any model of personal rhythm, because there a rhythm
 * holds only while a household keeps shopping; the base itself now says how much of that is true for it
 * (Brier .0816 → .0790, never worse elsewhere by more than .0003). `floor`: the share of clients whom no rhythm
 * explains; without it a few "impossible" returns cost more log-loss than all other errors together
 * (grocery .316 → .284, Iowa .107 → .077).
 */
export interface Recalibration {
  /** −1.2 to 1.2. */
  readonly shift: number;
  /** −0.6 to 0.6. */
  readonly stretch: number;
  /** −0.6 to 0: longer silence never raises a chance. */
  readonly recency: number;
  /** 0.0005 to 0.02. */
  readonly floor: number;
}

/** Where nothing could be learnt: chances stay as they are, short of certainty. */
export const UNLEARNT: Recalibration = { shift: 0, stretch: 0, recency: 0, floor: 0.002 };

/** A chance the model gave, 0–1, and how long the client had been silent, in median intervals of the base. */
export interface Prediction {
  readonly chance: number;
  readonly silence: number;
}

const FLOORS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02];
const RIDGE = [1, 10, 10];
/** Fewer answers than this of either kind teach nothing. */
const ENOUGH = 30;

/** The corrected chance, inside [floor, 1 − floor]. */
export function recalibrated(prediction: Prediction, correction: Recalibration): number {
  const { shift, stretch, recency, floor } = correction;
  const [, chance, silence] = features(prediction);
  const share = 1 / (1 + Math.exp(-(shift + (1 + stretch) * chance! + recency * silence!)));
  return floor + (1 - 2 * floor) * share;
}

/**
 * Learns the correction from chances predicted in the past and what happened. Undefined with fewer than 30 returns or
 * 30 silences: learning on a short history made a real salon log worse.
 */
export function learnRecalibration(
  predictions: readonly Prediction[],
  bought: readonly boolean[],
): Recalibration | undefined {
  const returns = bought.filter(Boolean).length;
  if (returns < ENOUGH || bought.length - returns < ENOUGH) return undefined;
  const rows = predictions.map(features);
  const [shift, stretch, recency] = ridgeLogistic(rows, (row) => row[1]!, bought, RIDGE) as [number, number, number];
  const learnt = {
    shift: within(shift, -1.2, 1.2),
    stretch: within(stretch, -0.6, 0.6),
    recency: within(recency, -0.6, 0),
  };
  const losses = FLOORS.map((floor) => logLoss(predictions, bought, { ...learnt, floor }));
  return { ...learnt, floor: FLOORS[losses.indexOf(Math.min(...losses))]! };
}

function features({ chance, silence }: Prediction): number[] {
  return [1, logit(chance), Math.log(Math.max(1e-6, silence))];
}

function logLoss(predictions: readonly Prediction[], bought: readonly boolean[], correction: Recalibration): number {
  return predictions.reduce((sum, prediction, i) => {
    const p = recalibrated(prediction, correction);
    return sum - Math.log(bought[i] ? p : 1 - p);
  }, 0);
}

function logit(chance: number): number {
  const p = Math.min(1 - 1e-9, Math.max(1e-9, chance));
  return Math.log(p / (1 - p));
}

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
