/**
 * Order-keeping correction of a predicted chance, learnt where the answer is already known (math/models §4.6):
 * logit p' = shift + (1 + stretch) · logit p, then no closer to 0 or 1 than `floor`. The floor is ours: it is the
 * share of clients whom no model of rhythm explains, and it is learnt from the same held-back answers. Without it a
 * few "impossible" returns cost more log-loss than all other errors together (grocery .316 → .284, Iowa .107 → .077).
 */
export interface Recalibration {
  /** −1.2 to 1.2. */
  readonly shift: number;
  /** −0.6 to 0.6. */
  readonly stretch: number;
  /** 0.0005 to 0.02. */
  readonly floor: number;
}

/** Where nothing could be learnt: chances stay as they are, short of certainty. */
export const UNLEARNT: Recalibration = { shift: 0, stretch: 0, floor: 0.002 };

const FLOORS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02];
const RIDGE = { shift: 1, stretch: 10 };
const LIMIT = { shift: 1.2, stretch: 0.6 };
/** Fewer answers than this of either kind teach nothing. */
const ENOUGH = 30;

/** The corrected chance, inside [floor, 1 − floor]. */
export function recalibrated(chance: number, { shift, stretch, floor }: Recalibration): number {
  const share = 1 / (1 + Math.exp(-(shift + (1 + stretch) * logit(chance))));
  return floor + (1 - 2 * floor) * share;
}

/**
 * Learns the correction from chances predicted in the past and what happened. Undefined with fewer than 30 returns or
 * 30 silences: learning on a short history made a real salon log worse.
 */
export function learnRecalibration(chances: readonly number[], bought: readonly boolean[]): Recalibration | undefined {
  const returns = bought.filter(Boolean).length;
  if (returns < ENOUGH || bought.length - returns < ENOUGH) return undefined;
  const { shift, stretch } = ridgeLogit(chances.map(logit), bought);
  const losses = FLOORS.map((floor) => logLoss(chances, bought, { shift, stretch, floor }));
  return { shift, stretch, floor: FLOORS[losses.indexOf(Math.min(...losses))]! };
}

/** Newton's method for the two coefficients of a ridge logistic regression; 8 steps settle it to rounding. */
function ridgeLogit(logits: readonly number[], bought: readonly boolean[]): { shift: number; stretch: number } {
  let shift = 0;
  let stretch = 0;
  for (let round = 0; round < 25; round++) {
    let gShift = -RIDGE.shift * shift;
    let gStretch = -RIDGE.stretch * stretch;
    let hShift = RIDGE.shift;
    let hBoth = 0;
    let hStretch = RIDGE.stretch;
    for (const [i, l] of logits.entries()) {
      const p = 1 / (1 + Math.exp(-(shift + (1 + stretch) * l)));
      const error = (bought[i] ? 1 : 0) - p;
      const curve = p * (1 - p);
      gShift += error;
      gStretch += error * l;
      hShift += curve;
      hBoth += curve * l;
      hStretch += curve * l * l;
    }
    const determinant = hShift * hStretch - hBoth * hBoth;
    shift += (hStretch * gShift - hBoth * gStretch) / determinant;
    stretch += (hShift * gStretch - hBoth * gShift) / determinant;
  }
  return { shift: within(shift, LIMIT.shift), stretch: within(stretch, LIMIT.stretch) };
}

function logLoss(chances: readonly number[], bought: readonly boolean[], correction: Recalibration): number {
  return chances.reduce((sum, chance, i) => {
    const p = recalibrated(chance, correction);
    return sum - Math.log(bought[i] ? p : 1 - p);
  }, 0);
}

function logit(chance: number): number {
  const p = Math.min(1 - 1e-9, Math.max(1e-9, chance));
  return Math.log(p / (1 - p));
}

function within(value: number, limit: number): number {
  return Math.min(limit, Math.max(-limit, value));
}
