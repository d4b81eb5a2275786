/** One figure and, where it is judged against something, the figure of the same run that it is judged by. */
export interface Measurement {
  /** Name of its line in `budgets.json`. */
  readonly name: string;
  /** Milliseconds, bytes or megabytes: as its budget has it. */
  readonly measured: number;
  readonly base?: number;
}

/** The middle one of odd many values, the lower middle one of even many. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
}
