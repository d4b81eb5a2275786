import { lnGamma } from '../../../lib/domain/probability/special';

/** Repeat purchases, time of the last one and age of every client, uncollapsed. */
export interface PlainTable {
  readonly x: Float64Array;
  readonly lastAt: Float64Array;
  readonly age: Float64Array;
}

const PARAMETERS = 4;
const CORNERS = PARAMETERS + 1;
const TOLERANCE = 1e-10;
const STEP = 0.5;
const MOST_EVALUATIONS = 4000;

type Corner = { readonly at: Float64Array<ArrayBuffer>; readonly value: number };

/** The negative BG/NBD log-likelihood (Fader, Hardie & Lee 2005) at the logarithms of r, alpha, a, b. */
export function plainLoss({ x, lastAt, age }: PlainTable, ofCount: Float64Array, logs: Float64Array): number {
  const r = Math.exp(logs[0]!);
  const alpha = Math.exp(logs[1]!);
  const a = Math.exp(logs[2]!);
  const b = Math.exp(logs[3]!);
  const constant = r * logs[1]! - lnGamma(r) + lnGamma(a + b) - lnGamma(b);
  for (let n = 0; n < ofCount.length; n++) {
    ofCount[n] = constant + lnGamma(r + n) + lnGamma(b + n) - lnGamma(a + b + n);
  }
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    const n = x[i]!;
    const alive = -(r + n) * Math.log(alpha + age[i]!);
    if (n === 0) {
      sum += ofCount[0]! + alive;
      continue;
    }
    const left = logs[2]! - Math.log(b + n - 1) - (r + n) * Math.log(alpha + lastAt[i]!);
    const most = Math.max(alive, left);
    sum += ofCount[n]! + most + Math.log(Math.exp(alive - most) + Math.exp(left - most));
  }
  return -sum;
}

/** A downhill simplex in typed arrays and nothing else: five corners, the usual coefficients, the product's own stop. */
export function fitPlainBgNbd(table: PlainTable): { readonly logs: Float64Array; readonly logLikelihood: number } {
  const ofCount = new Float64Array(table.x.reduce((most, n) => Math.max(most, n), 0) + 1);
  const corners = Array.from({ length: CORNERS }, (_, corner) =>
    Float64Array.from([0, 1, 0, 1], (at, axis) => at + (corner === axis + 1 ? STEP : 0)),
  );
  const values = Float64Array.from(corners, (at) => plainLoss(table, ofCount, at));
  const centre = new Float64Array(PARAMETERS);
  let evaluations = CORNERS;
  const tried = (share: number): Corner => {
    const at = centre.map((c, i) => c + share * (corners[CORNERS - 1]![i]! - c));
    evaluations++;
    return { at, value: plainLoss(table, ofCount, at) };
  };
  const replaceWorst = ({ at, value }: Corner): void => {
    corners[CORNERS - 1] = at;
    values[CORNERS - 1] = value;
  };
  sortCorners(corners, values);
  while (evaluations < MOST_EVALUATIONS && !isSettled(corners, values)) {
    for (let i = 0; i < PARAMETERS; i++) {
      centre[i] = 0;
      for (let corner = 0; corner < PARAMETERS; corner++) centre[i]! += corners[corner]![i]! / PARAMETERS;
    }
    const reflected = tried(-1);
    if (reflected.value < values[0]!) {
      const expanded = tried(-2);
      replaceWorst(expanded.value < reflected.value ? expanded : reflected);
    } else if (reflected.value < values[CORNERS - 2]!) replaceWorst(reflected);
    else {
      const contracted = tried(reflected.value < values[CORNERS - 1]! ? -0.5 : 0.5);
      if (contracted.value < Math.min(reflected.value, values[CORNERS - 1]!)) replaceWorst(contracted);
      else evaluations += shrink(table, ofCount, corners, values);
    }
    sortCorners(corners, values);
  }
  return { logs: corners[0]!, logLikelihood: -values[0]! };
}

function shrink(table: PlainTable, ofCount: Float64Array, corners: Float64Array[], values: Float64Array): number {
  for (let corner = 1; corner < CORNERS; corner++) {
    corners[corner] = corners[corner]!.map((v, i) => (v + corners[0]![i]!) / 2);
    values[corner] = plainLoss(table, ofCount, corners[corner]!);
  }
  return PARAMETERS;
}

function sortCorners(corners: Float64Array[], values: Float64Array): void {
  for (let corner = 1; corner < CORNERS; corner++) {
    for (let at = corner; at > 0 && values[at]! < values[at - 1]!; at--) {
      [values[at], values[at - 1]] = [values[at - 1]!, values[at]!];
      [corners[at], corners[at - 1]] = [corners[at - 1]!, corners[at]!];
    }
  }
}

function isSettled(corners: readonly Float64Array[], values: Float64Array): boolean {
  let spread = 0;
  for (const corner of corners) {
    for (let i = 0; i < PARAMETERS; i++) spread = Math.max(spread, Math.abs(corner[i]! - corners[0]![i]!));
  }
  const fall = Math.abs(values[CORNERS - 1]! - values[0]!);
  return fall <= TOLERANCE * (1 + Math.abs(values[0]!)) && spread <= Math.sqrt(TOLERANCE);
}
