import type { DayNumber } from '../day';
import type { CalendarWindow } from './calendarWindow';
import { type Season, seasonsOf } from './seasons';

/** Mean length of a Gregorian year; windows are counted in whole years from the first one. */
const YEAR = 365.25;
/** A window is never narrower than a week. */
const SHORTEST_WINDOW = 7;
/** Silences that end a season: of a client with one window a year (models §5.1), and of one with several. */
const SILENCE = { single: 100, several: 40 };
/** Seasons longer than this are a rhythm of their own, not a holiday (math/models §5.1). */
const LONGEST_SEASON = 60;

/** One yearly window of a client, as days: window k opens at `anchor + 365.25·k` and lasts `length`. */
export interface AnnualWindow {
  /** Usual start of the first season, a day number (models §5.4); real. */
  readonly anchor: number;
  /** Days, at least 7. */
  readonly length: number;
  /** Latest start seen against the usual one, days, 0 or more: after it a silence is no longer usual. */
  readonly latestStart: number;
  /** Seasons it was seen in; 0 for one that was given. */
  readonly seasons: number;
  /** Given by calendar: opens and closes on these days of every year. */
  readonly calendar?: CalendarWindow;
}

/** The yearly windows in which a client buys; silent in between without being asleep. One to three. */
export type AnnualRhythm = readonly AnnualWindow[];

/**
 * Finds a yearly rhythm in ascending purchase days (models §5.1–5.3, 5.7): every season short, at most one in a year
 * for each window, the same weeks every time. Two lone purchases a year apart are chance more often than habit and
 * give nothing; nor does an even rhythm of a few times a year, which the ordinary cycle says better.
 */
export function annualRhythmOf(days: readonly DayNumber[]): AnnualRhythm | undefined {
  const single = seasonsOf(days, SILENCE.single);
  if (areShort(single)) {
    const window = windowOf(single);
    if (window) return [window];
  }
  // New Year and 8 March lie less than 100 days apart, so several windows need a finer cut.
  const several = seasonsOf(days, SILENCE.several);
  if (!areShort(several) || isEven(several)) return undefined;
  for (const count of [2, 3]) {
    const windows = clusters(several, count)?.map(windowOf);
    if (windows?.every((window) => window !== undefined)) return windows;
  }
  return undefined;
}

function areShort(seasons: readonly Season[]): boolean {
  return seasons.length >= 2 && seasons.every(({ start, end }) => end - start <= LONGEST_SEASON);
}

function windowOf(seasons: readonly Season[]): AnnualWindow | undefined {
  const first = seasons[0]!.start;
  const years = seasons.map(({ start }) => Math.round((start - first) / YEAR));
  if (years.some((year, i) => i > 0 && year <= years[i - 1]!)) return undefined;
  const residuals = seasons.map(({ start }, i) => start - first - YEAR * years[i]!);
  const usual = median(residuals);
  if (!isHabit(seasons, residuals, usual)) return undefined;
  return {
    anchor: first + usual,
    length: Math.max(SHORTEST_WINDOW, ...seasons.map(({ start, end }) => end - start)),
    latestStart: Math.max(0, ...residuals.map((r) => r - usual)),
    seasons: seasons.length,
  };
}

/** Three seasons within 35 days of the usual start, or two within 21 days of each other with four days of purchases. */
function isHabit(seasons: readonly Season[], residuals: readonly number[], usual: number): boolean {
  if (seasons.length >= 3) return residuals.every((r) => Math.abs(r - usual) <= 35);
  const purchases = seasons.reduce((sum, { purchases }) => sum + purchases, 0);
  return seasons.length === 2 && purchases >= 4 && Math.max(...residuals) - Math.min(...residuals) <= 21;
}

/** Splits seasons by the day of the year at its `count` widest empty stretches; undefined where some part is thin. */
function clusters(seasons: readonly Season[], count: number): Season[][] | undefined {
  const placed = seasons.map((season) => ({ season, at: modulo(season.start, YEAR) })).sort((p, q) => p.at - q.at);
  const gaps = placed.map(({ at }, i) => ({ i, gap: modulo(placed[(i + 1) % placed.length]!.at - at || YEAR, YEAR) }));
  const cuts = gaps
    .sort((p, q) => q.gap - p.gap)
    .slice(0, count)
    .map(({ i }) => i)
    .sort((p, q) => p - q);
  const parts = cuts.map((cut, c) => {
    const from = cut + 1;
    const to = c + 1 < cuts.length ? cuts[c + 1]! : cuts[0]! + placed.length;
    return Array.from({ length: to - from + 1 }, (_, i) => placed[(from + i) % placed.length]!.season);
  });
  if (parts.some((part) => part.length < 2)) return undefined;
  return parts.map((part) => part.sort((p, q) => p.start - q.start));
}

/** Seasons that follow each other at nearly equal distances: a cycle of months, whatever the calendar says. */
function isEven(seasons: readonly Season[]): boolean {
  const steps = seasons.slice(1).map(({ start }, i) => start - seasons[i]!.start);
  return Math.max(...steps) < 1.35 * Math.min(...steps);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((p, q) => p - q);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
