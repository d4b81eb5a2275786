import { CLASSES } from '../bulk/columns';
import type { DayNumber } from '../day';
import { windowOf } from './attempts';
import type { Place, ReportBase } from './reportClients';
import { sleepsSince } from './sleeps';
import { byPlace, type ReportTalk } from './talks';

/** Sleeps of class B of the last year that nobody called within one own cycle (at most 90 days) of their beginning. */
export interface ComeBack {
  readonly of: number;
  /** Those who bought within it all the same. */
  readonly back: number;
}

const YEAR = 365;

/** What would have come back anyway: no merit of calls (`product/stories` H2). */
export function uncalledOf(base: ReportBase, places: Iterable<Place>, talks: readonly ReportTalk[]): ComeBack {
  const tried = byPlace(talks.filter(({ isTried }) => isTried));
  let [of, back] = [0, 0];
  for (const place of places) {
    if (CLASSES[base.judged.valueClass[place] as number] !== 'B') continue;
    for (const sleptFrom of sleepsSince(base, place, base.spans.range.to - YEAR + 1)) {
      const isBack = backUncalled(base, place, sleptFrom, tried.get(place) ?? []);
      if (isBack === undefined) continue;
      of++;
      if (isBack) back++;
    }
  }
  return { of, back };
}

/** Undefined: somebody called, or his time is not over yet. */
function backUncalled(
  base: ReportBase,
  place: Place,
  from: DayNumber,
  talks: readonly ReportTalk[],
): boolean | undefined {
  const until = from + windowOf(base, place, from);
  if (until >= base.spans.range.to || talks.some(({ on }) => on >= from && on <= until)) return undefined;
  return (base.clients.days[place] as readonly DayNumber[]).some((day) => day >= from && day <= until);
}
