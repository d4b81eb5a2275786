/** Milliseconds of the fastest of seven runs: the machine's other work makes a run slower, never faster. */
export function fastest(run: () => void): number {
  const times = Array.from({ length: 7 }, () => {
    const startedAt = performance.now();
    run();
    return performance.now() - startedAt;
  });
  return Math.min(...times);
}
