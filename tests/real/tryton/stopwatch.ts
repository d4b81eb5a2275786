/** Runs a step, says how long it took, and hands back its result. */
export async function timed<T>(title: string, step: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await step();
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${title}`);
  return result;
}
