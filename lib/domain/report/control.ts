import { CLASSES } from '../bulk/columns';
import { type ControlShare, isDrawn } from '../controlShare';
import { type DayNumber, dayNumber } from '../day';
import { type ShareDifference, shareDifference } from '../returns/shareDifference';
import { windowOf } from './attempts';
import type { Place, ReportBase } from './reportClients';
import { sleepsSince } from './sleeps';
import { byPlace, type ReportTalk } from './talks';

/** One side of the trial: sleeps whose time is over. */
export interface TrialSide {
  readonly of: number;
  /** Those in which somebody called within that time. */
  readonly called: number;
  /** Those who bought within it. */
  readonly hits: number;
}

/** What calls bring over what comes back anyway, by lot. */
export interface Trial {
  readonly share: ControlShare;
  /** Left alone by lot. */
  readonly held: TrialSide;
  /** In the list as ever. */
  readonly listed: TrialSide;
  /** Sleeps of the trial that are not decided yet. */
  readonly waiting: number;
  /** Share of those listed who came back less that of those held back; undefined while one side is empty. */
  readonly difference: ShareDifference | undefined;
}

/**
 * Compares the sleeps of class B that began within the trial as the lot drew them, called or not: whoever was called
 * all the same stays on his side, for the lot alone is what makes the two sides alike. Undefined without a trial.
 */
export function trialOf(base: ReportBase, places: Iterable<Place>, talks: readonly ReportTalk[]): Trial | undefined {
  const share = base.rules.contact?.control;
  if (!share) return undefined;
  const tried = byPlace(talks.filter(({ isTried }) => isTried));
  const sides = { held: { of: 0, called: 0, hits: 0 }, listed: { of: 0, called: 0, hits: 0 } };
  let waiting = 0;
  for (const place of places) {
    if (CLASSES[base.judged.valueClass[place] as number] !== 'B') continue;
    const side = isDrawn(base.clients.keys[place] as string, share) ? sides.held : sides.listed;
    for (const from of sleepsSince(base, place, dayNumber(share.since))) {
      const until = from + windowOf(base, place, from);
      // Whoever came back early waits too: to count him before those who did not would flatter both sides.
      if (until > base.spans.range.to) waiting++;
      else addSleep(side, base.clients.days[place] as readonly DayNumber[], tried.get(place) ?? [], { from, until });
    }
  }
  const { held, listed } = sides;
  return { share, held, listed, waiting, difference: shareDifference(listed, held) };
}

/** `until` is not in it any more. */
interface Stretch {
  readonly from: DayNumber;
  readonly until: DayNumber;
}

function addSleep(
  side: { of: number; called: number; hits: number },
  days: readonly DayNumber[],
  talks: readonly ReportTalk[],
  { from, until }: Stretch,
): void {
  side.of++;
  if (days.some((day) => day >= from && day < until)) side.hits++;
  if (talks.some(({ on }) => on >= from && on < until)) side.called++;
}
