/** A function to minimise with its gradient at one point. */
export interface Slope {
  readonly value: number;
  readonly gradient: readonly number[];
}

export interface DescentStep {
  readonly at: readonly number[];
  readonly value: number;
  readonly iteration: number;
  readonly done: boolean;
}

export interface DescentSettings {
  readonly low: number;
  readonly high: number;
  readonly maxIterations: number;
  /** Stops when an iteration lowers the value by less than this share of it. */
  readonly tolerance: number;
}

const MEMORY = 6;

/**
 * Limited-memory BFGS with a backtracking (Armijo) line search inside a box (Nocedal & Wright, Numerical Optimization,
 * 2nd ed., algorithms 7.4 and 3.1). Yields after every iteration so that a caller can show progress or stop.
 * Deterministic.
 */
export function* lbfgs(
  f: (at: readonly number[]) => Slope,
  start: readonly number[],
  settings: DescentSettings,
): Generator<DescentStep, DescentStep> {
  let at = clamp(start, settings);
  let { value, gradient } = f(at);
  const pairs: { s: number[]; y: number[]; rho: number }[] = [];
  for (let iteration = 1; ; iteration++) {
    const direction = twoLoop(gradient, pairs);
    const step = lineSearch(f, at, value, gradient, direction, settings);
    const fell = step ? value - step.value : 0;
    if (step) {
      remember(pairs, at, gradient, step);
      ({ at, value, gradient } = step);
    }
    const done = !step || fell < settings.tolerance * (1 + Math.abs(value)) || iteration >= settings.maxIterations;
    const now = { at, value, iteration, done };
    if (done) return now;
    yield now;
  }
}

function lineSearch(
  f: (at: readonly number[]) => Slope,
  at: readonly number[],
  value: number,
  gradient: readonly number[],
  direction: readonly number[],
  settings: DescentSettings,
): { at: number[]; value: number; gradient: readonly number[] } | undefined {
  const longest = Math.max(...direction.map(Math.abs));
  let size = Math.min(1, 2 / Math.max(longest, 1e-12));
  for (let tries = 0; tries < 20; tries++) {
    const next = clamp(
      at.map((v, i) => v + size * direction[i]!),
      settings,
    );
    const slope = f(next);
    const expected = dot(
      gradient,
      next.map((v, i) => v - at[i]!),
    );
    if (slope.value <= value + 1e-4 * expected && slope.value < value) return { at: next, ...slope };
    size /= 2;
  }
  return undefined;
}

function remember(
  pairs: { s: number[]; y: number[]; rho: number }[],
  at: readonly number[],
  gradient: readonly number[],
  next: { at: readonly number[]; gradient: readonly number[] },
): void {
  const s = next.at.map((v, i) => v - at[i]!);
  const y = next.gradient.map((g, i) => g - gradient[i]!);
  const curvature = dot(s, y);
  if (curvature <= 1e-10) return;
  pairs.push({ s, y, rho: 1 / curvature });
  if (pairs.length > MEMORY) pairs.shift();
}

/** The descent direction −H·g from the remembered pairs. */
function twoLoop(gradient: readonly number[], pairs: readonly { s: number[]; y: number[]; rho: number }[]): number[] {
  let q = gradient.map((g) => -g);
  const alphas: number[] = [];
  for (const { s, y, rho } of [...pairs].reverse()) {
    const alpha = rho * dot(s, q);
    alphas.unshift(alpha);
    q = q.map((v, i) => v - alpha * y[i]!);
  }
  const latest = pairs.at(-1);
  const scale = latest
    ? 1 / (latest.rho * dot(latest.y, latest.y))
    : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)));
  q = q.map((v) => v * scale);
  for (const [j, { s, y, rho }] of pairs.entries()) {
    const beta = rho * dot(y, q);
    q = q.map((v, i) => v + (alphas[j]! - beta) * s[i]!);
  }
  return q;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, v, i) => sum + v * b[i]!, 0);
}

function clamp(at: readonly number[], { low, high }: DescentSettings): number[] {
  return at.map((v) => Math.min(high, Math.max(low, v)));
}
