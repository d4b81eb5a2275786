import type { DayNumber } from '../day';

/** Silences, lengths and spreads of `season/annualRhythm`. */
const SILENCE = 40;
const LONGEST_SEASON = 60;
const YEAR = 365.25;
/** Starts of one window stray at most this far from whole years apart: 35 days at each end. */
const STRAY = 70;
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
  let second = Number.POSITIVE_INFINITY;
  let third = Number.POSITIVE_INFINITY;
  let fourth = Number.POSITIVE_INFINITY;
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
  if (second === Number.POSITIVE_INFINITY || fourth - day < LEAST_YEAR) return false;
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

/** With several every season has another one whole years away. */
function mayHaveSeveral(days: readonly DayNumber[]): boolean {
  for (let at = days.length - 1; at >= 0; at--) {
    if (beginsSeason(days, at) && !hasPartner(days, at)) return false;
  }
  return true;
}

function beginsSeason(days: readonly DayNumber[], at: number): boolean {
  return at === 0 || (days[at] as number) - (days[at - 1] as number) > SILENCE;
}

function hasPartner(days: readonly DayNumber[], at: number): boolean {
  const start = days[at] as number;
  for (let other = 0; other < days.length; other++) {
    const apart = Math.abs((days[other] as number) - start);
    if (apart < LEAST_YEAR || !beginsSeason(days, other)) continue;
    if (Math.abs(apart - YEAR * Math.round(apart / YEAR)) <= STRAY) return true;
  }
  return false;
}
