/** A minimum found by `nelderMead`. */
export interface Minimum {
  readonly at: number[];
  readonly value: number;
  readonly evaluations: number;
}

export interface NelderMeadSettings {
  /** First step along each axis. */
  readonly step?: number;
  /** Stops when the best and worst value, and the corners, differ by no more than this. */
  readonly tolerance?: number;
  readonly maxEvaluations?: number;
}

type Corner = { at: number[]; value: number };

/**
 * Downhill simplex of Nelder and Mead (Computer Journal 7, 1965, 308–313) with the usual coefficients 1, 2, ½, ½.
 * Deterministic. Values that are not numbers count as infinitely bad.
 */
export function nelderMead(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  settings: NelderMeadSettings = {},
): Minimum {
  const { step = 0.5, tolerance = 1e-9, maxEvaluations = 4000 } = settings;
  let evaluations = 0;
  const corner = (at: number[]): Corner => {
    evaluations += 1;
    const value = f(at);
    return { at, value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value };
  };
  let simplex = [
    corner([...start]),
    ...start.map((_, axis) => corner(start.map((v, i) => (i === axis ? v + step : v)))),
  ];
  simplex = sorted(simplex);
  while (evaluations < maxEvaluations && !settled(simplex, tolerance)) {
    const centre = centroid(simplex.slice(0, -1));
    simplex = sorted(advance(simplex, centre, corner));
  }
  return { at: simplex[0]!.at, value: simplex[0]!.value, evaluations };
}

function advance(simplex: Corner[], centre: readonly number[], corner: (at: number[]) => Corner): Corner[] {
  const best = simplex[0]!;
  const worst = simplex.at(-1)!;
  const rest = simplex.slice(0, -1);
  const along = (share: number) => corner(centre.map((c, i) => c + share * (worst.at[i]! - c)));
  const reflected = along(-1);
  if (reflected.value < best.value) {
    const expanded = along(-2);
    return [...rest, expanded.value < reflected.value ? expanded : reflected];
  }
  if (reflected.value < rest.at(-1)!.value) return [...rest, reflected];
  const contracted = reflected.value < worst.value ? along(-0.5) : along(0.5);
  if (contracted.value < Math.min(reflected.value, worst.value)) return [...rest, contracted];
  return simplex.map((c) => (c === best ? c : corner(c.at.map((v, i) => (v + best.at[i]!) / 2))));
}

function sorted(simplex: Corner[]): Corner[] {
  return [...simplex].sort((a, b) => a.value - b.value);
}

function centroid(corners: readonly Corner[]): number[] {
  return corners[0]!.at.map((_, i) => corners.reduce((sum, c) => sum + c.at[i]!, 0) / corners.length);
}

function settled(simplex: readonly Corner[], tolerance: number): boolean {
  const best = simplex[0]!;
  const spread = Math.max(...simplex.map((c) => Math.max(...c.at.map((v, i) => Math.abs(v - best.at[i]!)))));
  return (
    Math.abs(simplex.at(-1)!.value - best.value) <= tolerance * (1 + Math.abs(best.value)) &&
    spread <= Math.sqrt(tolerance)
  );
}
