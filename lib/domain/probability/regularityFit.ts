import { skippingSurvival } from './cnbdSurvival';
import { type DescentStep, lbfgs, type Slope } from './lbfgs';
import type { RecencyTable } from './recency';
import { REGULARITIES, type RegularityModel } from './regularityModel';
import { lnBeta, lnGamma } from './special';

/** A fitted model, the log-likelihood it reaches and how far the search has come. */
export interface FitStep {
  readonly model: RegularityModel;
  readonly logLikelihood: number;
  readonly iteration: number;
  readonly done: boolean;
}

/** Oldest client of the scaled table; keeps the search well conditioned for any time unit (models §4.7). */
const SCALED_AGE = 10;
/** Holds the class weights off infinity where the data do not care (models §4.7). */
const LOGIT_PENALTY = 1e-4;
const BOX = { low: -7, high: 7, maxIterations: 120, tolerance: 1e-8 };
const DIFFERENCE = 1e-4;

/**
 * Fits the eight free numbers (ln r, ln alpha, ln a, ln b, four logits of class weights) by maximum likelihood.
 * A generator: every iteration can show progress or be the last. The same table gives the same model.
 */
export function* fitRegularity(table: RecencyTable, start?: RegularityModel): Generator<FitStep, FitStep> {
  const scale = SCALED_AGE / Math.max(1e-9, ...table.age);
  const problem = new Problem(table, scale);
  const search = lbfgs((at) => problem.slope(at), start ? coordinates(start, scale) : startPoint(), BOX);
  for (;;) {
    const { value: step, done } = search.next();
    const fit = toFit(step, scale, table);
    if (done) return fit;
    yield fit;
  }
}

function startPoint(): number[] {
  return [Math.log(0.8), 0, Math.log(0.8), Math.log(2), 0, 0, 0, 0];
}

function coordinates(model: RegularityModel, scale: number): number[] {
  const last = Math.log(model.weights.at(-1)!);
  const logits = model.weights.slice(0, -1).map((w) => Math.log(Math.max(1e-6, w)) - last);
  return [Math.log(model.r), Math.log(model.alpha * scale), Math.log(model.a), Math.log(model.b), ...logits];
}

function toFit(step: DescentStep, scale: number, table: RecencyTable): FitStep {
  const [lnR, lnAlpha, lnA, lnB] = step.at as [number, number, number, number];
  const model: RegularityModel = {
    r: Math.exp(lnR),
    alpha: Math.exp(lnAlpha) / scale,
    a: Math.exp(lnA),
    b: Math.exp(lnB),
    weights: softmax([...step.at.slice(4), 0]),
  };
  // The density of x intervals changes by scale^x with the unit of time.
  let intervals = 0;
  for (let i = 0; i < table.size; i++) intervals += table.weight[i]! * table.x[i]!;
  return {
    model,
    logLikelihood: -step.value + intervals * Math.log(scale),
    iteration: step.iteration,
    done: step.done,
  };
}

function softmax(logits: readonly number[]): number[] {
  const most = Math.max(...logits);
  const parts = logits.map((l) => Math.exp(l - most));
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((p) => p / sum);
}

/**
 * The negative log-likelihood over a scaled table. Only r and alpha enter the costly survival terms, so those are
 * worked out three times for a gradient, and all that depends on the count of purchases alone once for every count.
 */
class Problem {
  private readonly lastAt: Float64Array;
  private readonly age: Float64Array;
  private readonly lnIntervals: Float64Array;
  private readonly maxX: number;

  constructor(
    private readonly table: RecencyTable,
    scale: number,
  ) {
    this.lastAt = table.lastAt.map((v) => v * scale);
    this.age = table.age.map((v) => v * scale);
    this.lnIntervals = table.lnIntervals.map((v, i) => v + table.x[i]! * Math.log(scale));
    this.maxX = table.x.reduce((most, x) => Math.max(most, x), 0);
  }

  slope(at: readonly number[]): Slope {
    const timing = this.timing(at[0]!, at[1]!);
    const value = this.value(at, timing);
    const gradient = at.map((_, axis) => {
      const moved = at.map((v, i) => (i === axis ? v + DIFFERENCE : v));
      const movedTiming = axis < 2 ? this.timing(moved[0]!, moved[1]!) : timing;
      return (this.value(moved, movedTiming) - value) / DIFFERENCE;
    });
    return { value, gradient };
  }

  /** For every row and class: ln S and the part of the likelihood that r and alpha make. */
  private timing(lnR: number, lnAlpha: number): Timing {
    const { size, x } = this.table;
    const r = Math.exp(lnR);
    const classes = REGULARITIES.length;
    const survival = new Float64Array(size * classes);
    const density = new Float64Array(size * classes);
    for (const [c, k] of REGULARITIES.entries()) {
      const alpha = Math.exp(lnAlpha) * k;
      const ladder = this.ladder(r, k, r * Math.log(alpha));
      for (let i = 0; i < size; i++) {
        const shape = r + k * x[i]!;
        const from = alpha + this.lastAt[i]!;
        survival[i * classes + c] = skippingSurvival(from / (alpha + this.age[i]!), shape, k);
        density[i * classes + c] = ladder[x[i]!]! + (k - 1) * this.lnIntervals[i]! - shape * Math.log(from);
      }
    }
    return { survival, density };
  }

  private ladder(r: number, k: number, constant: number): Float64Array {
    const ladder = new Float64Array(this.maxX + 1);
    for (let x = 0; x <= this.maxX; x++) ladder[x] = constant + lnGamma(r + k * x) - lnGamma(r) - x * lnGamma(k);
    return ladder;
  }

  private value(at: readonly number[], { survival, density }: Timing): number {
    const { size, x, weight } = this.table;
    const [a, b] = [Math.exp(at[2]!), Math.exp(at[3]!)];
    const logits = [...at.slice(4), 0];
    const weights = softmax(logits);
    const staying = this.staying(a, b);
    const classes = REGULARITIES.length;
    let sum = 0;
    for (let i = 0; i < size; i++) {
      const odds = a / (b + x[i]!);
      let most = Number.NEGATIVE_INFINITY;
      for (let j = i * classes; j < (i + 1) * classes; j++) if (density[j]! > most) most = density[j]!;
      let mixed = 0;
      for (let c = 0; c < classes; c++) {
        const j = i * classes + c;
        mixed += weights[c]! * Math.exp(density[j]! - most) * (survival[j]! + odds);
      }
      sum += weight[i]! * (most + Math.log(mixed) + staying[x[i]!]!);
    }
    const penalty = logits.reduce((total, l) => total + LOGIT_PENALTY * l * l, 0);
    return -sum + penalty;
  }

  private staying(a: number, b: number): Float64Array {
    const staying = new Float64Array(this.maxX + 1);
    for (let x = 0; x <= this.maxX; x++) staying[x] = lnBeta(a, b + x + 1) - lnBeta(a, b);
    return staying;
  }
}

interface Timing {
  readonly survival: Float64Array;
  readonly density: Float64Array;
}
