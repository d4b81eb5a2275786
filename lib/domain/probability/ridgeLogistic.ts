const ROUNDS = 25;

/**
 * Ridge logistic regression around a known offset by Newton's method: logit P(yes) = offset(row) + Σ bᵢ·rowᵢ with
 * penalty ½ Σ ridgeᵢ·bᵢ². Rows of equal length; the penalties keep the system solvable for any rows.
 */
export function ridgeLogistic(
  rows: readonly (readonly number[])[],
  offset: (row: readonly number[]) => number,
  yes: readonly boolean[],
  ridge: readonly number[],
): number[] {
  let b = ridge.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = ridge.map((r, i) => -r * b[i]!);
    const curvature = ridge.map((r, i) => ridge.map((_, j) => (i === j ? r : 0)));
    for (const [n, row] of rows.entries()) {
      const p = 1 / (1 + Math.exp(-(offset(row) + row.reduce((sum, v, i) => sum + b[i]! * v, 0))));
      const error = (yes[n] ? 1 : 0) - p;
      const weight = p * (1 - p);
      for (let i = 0; i < row.length; i++) {
        gradient[i]! += error * row[i]!;
        for (let j = 0; j < row.length; j++) curvature[i]![j]! += weight * row[i]! * row[j]!;
      }
    }
    const step = solved(curvature, gradient);
    b = b.map((v, i) => v + step[i]!);
  }
  return b;
}

/** Gaussian elimination for a small positive definite system. */
function solved(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    for (let below = i + 1; below < size; below++) {
      const share = rows[below]![i]! / rows[i]![i]!;
      for (let column = i; column <= size; column++) rows[below]![column]! -= share * rows[i]![column]!;
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    const known = solution.reduce((sum, v, j) => (j > i ? sum + rows[i]![j]! * v : sum), 0);
    solution[i] = (rows[i]![size]! - known) / rows[i]![i]!;
  }
  return solution;
}
