import type { DayNumber } from '../day';

/** Purchases that belong together because no long silence parts them. */
export interface Season {
  readonly start: DayNumber;
  readonly end: DayNumber;
  /** Days on which something was bought. */
  readonly purchases: number;
}

/** Cuts ascending purchase days into seasons at every silence longer than `silence` days. */
export function seasonsOf(days: readonly DayNumber[], silence: number): Season[] {
  const seasons: { start: number; end: number; purchases: number }[] = [];
  for (const day of days) {
    const current = seasons.at(-1);
    if (current && day - current.end <= silence) {
      current.end = day;
      current.purchases += 1;
    } else {
      seasons.push({ start: day, end: day, purchases: 1 });
    }
  }
  return seasons;
}
