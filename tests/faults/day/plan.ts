import { seeded } from '../../bench/seeded';

/** What happens in a day, in the order in which it does. */
export type Happening = 'view' | 'capture' | 'rules' | 'import' | 'stop' | 'kill';

export interface Plan {
  /** Clients of the file the day begins with, and most purchases of each. */
  readonly clients: number;
  readonly purchases: number;
  readonly happenings: readonly Happening[];
}

/** Eight hours of a large base, R-R-21, without the hours. */
const WHOLE: Readonly<Record<Happening, number>> = {
  view: 2_000,
  capture: 200,
  rules: 22,
  import: 1,
  stop: 50,
  kill: 5,
};
const SHORT: Readonly<Record<Happening, number>> = { view: 40, capture: 20, rules: 2, import: 1, stop: 5, kill: 1 };

export function planOf(isWhole: boolean): Plan {
  const chance = seeded(13);
  const happenings = Object.entries(isWhole ? WHOLE : SHORT)
    .flatMap(([happening, times]) => Array.from({ length: times }, () => happening as Happening))
    .map((happening) => ({ happening, at: chance() }))
    .sort((one, other) => one.at - other.at)
    .map(({ happening }) => happening);
  return isWhole ? { clients: 100_000, purchases: 19, happenings } : { clients: 2_000, purchases: 4, happenings };
}
