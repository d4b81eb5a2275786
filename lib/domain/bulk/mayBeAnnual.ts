import type { DayNumber } from '../day';
import { fitIntoArcs } from './yearlyArcs';

/** Silences, lengths and spreads of `season/annualRhythm`. */
const SILENCE = 40;
const LONGEST_SEASON = 60;
/** Starts of one window stray at most this far from whole years apart: 35 days at each end. */
const STRAY = 70;
/** Later than any day; a small whole number, which is added and compared fastest. */
const NONE = 1 << 29;
const LEAST_YEAR = 365 - STRAY;
/** Two windows need three seasons each, or two with four purchases. */
const LEAST_OF_SEVERAL = 6;

/**
 * False where `annualRhythmOf` is sure to find nothing; whoever is left needs the closer look. Most clients are told
 * within their last few purchases, so this costs next to nothing: some season is too long, or four seasons in a row
 * begin within less than a year, which three windows cannot hold.
 */
export function mayBeAnnual(days: readonly DayNumber[]): boolean {
  const count = days.length;
  if (count < 3) return false;
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
