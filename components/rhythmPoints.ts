import type { DayNumber } from '../lib/domain/day';

/** Places on the rhythm line, px from its start. */
export interface RhythmPoints {
  readonly bought: readonly number[];
  readonly expected: readonly number[];
  /** The last purchase, where the silence begins. */
  readonly last: number;
  readonly today: number;
}

export interface RhythmDays {
  /** At least one, oldest first. */
  readonly bought: readonly DayNumber[];
  readonly expected: readonly DayNumber[];
  readonly today: DayNumber;
  /** Of the whole drawing, px. */
  readonly width: number;
  /** Of a dot, px. */
  readonly radius: number;
}

const EDGE = 4;

/** Keeps the points that stand apart by `distance`, the first of each crowd winning. */
function apart(points: readonly number[], distance: number, from: number): number[] {
  const kept: number[] = [];
  for (const x of points) {
    if (Math.abs(x - (kept.at(-1) ?? from)) >= distance) kept.push(x);
  }
  return kept;
}

/** Days at their true distances. Dots that would touch are left out: the line shows a beat, not a count. */
export function rhythmPoints({ bought, expected, today, width, radius }: RhythmDays): RhythmPoints {
  const first = bought[0] ?? today;
  const lastDay = bought.at(-1) ?? today;
  const span = Math.max(1, today - first);
  const place = (day: DayNumber) => Math.round((EDGE + ((day - first) / span) * (width - 2 * EDGE)) * 10) / 10;
  const distance = 2 * radius + 1;
  const last = place(lastDay);
  const earlier = apart(bought.slice(0, -1).map(place).reverse(), distance, last);
  return {
    bought: [...earlier.reverse(), last],
    expected: apart(expected.map(place), distance, last).filter((x) => width - EDGE - x >= radius),
    last,
    today: place(today),
  };
}
