import type { DayNumber } from '../day';
import { fitIntoArcs } from './yearlyArcs';

/** Days of silence that part seasons; this, lengths and spreads as in `season/annualRhythm`. */
export const SILENCE = 40;
const LONGEST_SEASON = 60;
/** Starts of one window stray at most this far from whole years apart: 35 days at each end. */
const STRAY = 70;
/** As in `cycle`. */
const LATEST = 8;
/** Later than any day; a small whole number, which is added and compared fastest. */
const NONE = 1 << 29;
const LEAST_YEAR = 365 - STRAY;
const MOST_WINDOWS = 3;
/** Two windows need three seasons each, or two with four purchases. */
const LEAST_OF_SEVERAL = 6;

/** The latest intervals of a client, eight at most: how many part two seasons, and the days of those. */
interface LatestSilences {
  readonly silences: number;
  readonly silentDays: number;
}

/**
 * False where three numbers of the latest eight intervals tell already what `mayBeAnnual` would find: they hold more
 * days of buying than their seasons can, or more beginnings of seasons than three windows.
 */
export function mayHaveSeasons(days: readonly DayNumber[], { silences, silentDays }: LatestSilences): boolean {
  const last = days.length - 1;
  const span = (days[last] as number) - (days[Math.max(0, last - LATEST)] as number);
  if (span - silentDays > LONGEST_SEASON * (silences + 1)) return false;
  return span >= LEAST_YEAR * Math.floor((silences - 1) / MOST_WINDOWS);
}

/**
 * False where `annualRhythmOf` is sure to find nothing; whoever is left needs the closer look. Most clients are told
 * within their last few purchases, so this costs next to nothing: some season is too long, or four seasons in a row
 * begin within less than a year, which three windows cannot hold.
 */
export function mayBeAnnual(days: readonly DayNumber[]): boolean {
  const count = days.length;
  if (count < 3 || (days[count - 1] as number) - (days[0] as number) < LEAST_YEAR) return false;
  let second = NONE;
  let third = NONE;
  let fourth = NONE;
  let day = days[count - 1] as number;
  let end = day;
  for (let at = count - 2; at >= 0; at--) {
    const earlier = days[at] as number;
    if (day - earlier > SILENCE) {
      if (fourth - day < LEAST_YEAR) return false;
      fourth = third;
      third = second;
      second = day;
      end = earlier;
    } else if (end - earlier > LONGEST_SEASON) return false;
    day = earlier;
  }
  if (second === NONE || fourth - day < LEAST_YEAR) return false;
  return mayHaveOneWindow(days) || (count >= LEAST_OF_SEVERAL && mayHaveSeveral(days));
}

/** With one window a year purchases lie within one season, or most of a year apart; both occur. */
function mayHaveOneWindow(days: readonly DayNumber[]): boolean {
  let longest = 0;
  for (let at = 1; at < days.length; at++) {
    const interval = (days[at] as number) - (days[at - 1] as number);
    if (interval > LONGEST_SEASON && interval < LEAST_YEAR - LONGEST_SEASON) return false;
    longest = Math.max(longest, interval);
  }
  return longest > LONGEST_SEASON;
}

const starts = new Int32Array(64);

/** With several the seasons of each lie in the same weeks of every year. */
function mayHaveSeveral(days: readonly DayNumber[]): boolean {
  let count = 0;
  let previous = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < days.length; at++) {
    const day = days[at] as number;
    if (day - previous > SILENCE) {
      if (count === starts.length) return true;
      starts[count++] = day;
    }
    previous = day;
  }
  return fitIntoArcs(starts, count, STRAY);
}
