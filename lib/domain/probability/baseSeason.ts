import { dayOf } from '../day';

/**
 * A season of the whole base, such as a December rush: how busy each calendar month is against the year's mean.
 * It is used as a clock: in a busy month more of the models' time passes per day, so that a silence in a dead month
 * weighs less and a coming rush raises every chance.
 */
export interface BaseSeason {
  /** January first; mean over the year 1; 0.2 to 5. */
  readonly busyness: readonly number[];
}

/** Months need at least two passes of the calendar to be told from growth. */
const LEAST_DAYS = 2 * 365;
/** Purchases of an average month that a month's own count is weighed against. */
const PRIOR_PURCHASES = 30;

/**
 * Learns the season from repeat purchases per client and day of observation (a client is observed from his first
 * purchase to today). Undefined below two years of history or without repeat purchases.
 */
export function learnBaseSeason(base: readonly (readonly number[])[], today: number): BaseSeason | undefined {
  const first = base.reduce((least, days) => Math.min(least, days[0] ?? today), today);
  if (today - first < LEAST_DAYS) return undefined;
  const observed = observedClients(base, first, today);
  const bought = new Float64Array(12);
  const exposed = new Float64Array(12);
  for (let day = first; day <= today; day++) exposed[monthOf(day)]! += observed[day - first]!;
  for (const days of base) for (let i = 1; i < days.length && days[i]! <= today; i++) bought[monthOf(days[i]!)]! += 1;
  const rate = sum(bought) / Math.max(1, sum(exposed));
  if (rate === 0) return undefined;
  const raw = Array.from(bought, (count, m) => (count + PRIOR_PURCHASES) / (exposed[m]! * rate + PRIOR_PURCHASES));
  const mean = sum(raw) / 12;
  return { busyness: raw.map((b) => Math.min(5, Math.max(0.2, b / mean))) };
}

/** How many clients had bought at least once, for each day from `first`. */
function observedClients(base: readonly (readonly number[])[], first: number, today: number): Float64Array {
  const observed = new Float64Array(today - first + 1);
  for (const days of base) if (days.length > 0 && days[0]! <= today) observed[days[0]! - first]! += 1;
  for (let i = 1; i < observed.length; i++) observed[i]! += observed[i - 1]!;
  return observed;
}

/** The season's clock from `first` to `last`: day number ↦ time passed, in days of an average month. */
export function seasonClock(season: BaseSeason, first: number, last: number): (day: number) => number {
  const passed = new Float64Array(last - first + 2);
  for (let day = first; day <= last; day++)
    passed[day - first + 1] = passed[day - first]! + season.busyness[monthOf(day)]!;
  return (day) => passed[Math.min(passed.length - 1, Math.max(0, day - first))]!;
}

/** Months of day numbers are asked for day by day; a table of one leap-year cycle is not worth its bugs. */
const months = new Map<number, number>();
function monthOf(day: number): number {
  let month = months.get(day);
  if (month === undefined) {
    month = Number(dayOf(day).slice(5, 7)) - 1;
    months.set(day, month);
  }
  return month;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
