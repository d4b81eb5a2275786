/**
 * What the models need of one client (math/models §1.6): recency, frequency and regularity.
 * Any unit of time, the same for all four.
 */
export interface Recency {
  /** Repeat purchases: purchases − 1, a whole number from 0. */
  readonly x: number;
  /** Time from the first purchase to the last, 0 when x is 0. */
  readonly lastAt: number;
  /** Time from the first purchase to today, at least `lastAt`. */
  readonly age: number;
  /** Sum of the natural logarithms of the intervals; 0 when x is 0. */
  readonly lnIntervals: number;
}

/** The same for many clients, one column each; equal rows are collapsed and counted in `weight`. */
export interface RecencyTable {
  readonly size: number;
  readonly x: Float64Array;
  readonly lastAt: Float64Array;
  readonly age: Float64Array;
  readonly lnIntervals: Float64Array;
  readonly weight: Float64Array;
}

/**
 * Recency of a client from the ascending day numbers of cleaned purchases up to `today`; undefined without any. `clock`
 * turns a day into the time of a season's calendar; without it a day is a day.
 */
export function recencyOf(
  days: readonly number[],
  today: number,
  clock: (day: number) => number = (day) => day,
): Recency | undefined {
  if (days.length === 0 || days[0]! > today) return undefined;
  const first = clock(days[0]!);
  let previous = first;
  let x = 0;
  let lnIntervals = 0;
  for (let i = 1; i < days.length && days[i]! <= today; i++) {
    const at = clock(days[i]!);
    lnIntervals += Math.log(Math.max(1, at - previous));
    previous = at;
    x += 1;
  }
  return { x, lastAt: previous - first, age: clock(today) - first, lnIntervals };
}

/** Collapses equal rows; order of the input does not matter to any model. */
export function recencyTable(rows: Iterable<Recency>): RecencyTable {
  const counted = new Map<string, { row: Recency; weight: number }>();
  for (const row of rows) {
    const key = `${row.x} ${row.lastAt} ${row.age} ${row.lnIntervals}`;
    const known = counted.get(key);
    if (known) known.weight += 1;
    else counted.set(key, { row, weight: 1 });
  }
  const distinct = [...counted.values()];
  const column = (pick: (entry: { row: Recency; weight: number }) => number) => Float64Array.from(distinct, pick);
  return {
    size: distinct.length,
    x: column(({ row }) => row.x),
    lastAt: column(({ row }) => row.lastAt),
    age: column(({ row }) => row.age),
    lnIntervals: column(({ row }) => row.lnIntervals),
    weight: column(({ weight }) => weight),
  };
}
