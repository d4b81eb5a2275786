import type { Channel } from '../content/condition';
import { type Day, type DayNumber, dayNumberOf } from '../day';
import type { PromiseEntry } from '../offer/promiseLog';
import { type ContactLogEntry, standingEntries } from '../outcome/contactEntry';
import type { OutcomeRule } from '../outcome/outcomeRule';
import type { Place } from './reportClients';

/** One contact attempt as a report looks at it. */
export interface ReportTalk {
  readonly place: Place;
  readonly id: string;
  readonly on: DayNumber;
  /** Instant, ISO 8601. */
  readonly at: string;
  /** Hour in which it was, 0–23 by the clock of this computer; undefined for what was entered on another day. */
  readonly hour: number | undefined;
  readonly channel: Channel;
  /** Who called. */
  readonly by: string;
  /** Code of the outcome. */
  readonly outcome: string;
  /** Counts for the measured rate of return. */
  readonly isFinished: boolean;
  /** Somebody spoke with the client. */
  readonly isReached: boolean;
  /** Somebody tried to reach him, answered or not: it took time. */
  readonly isTried: boolean;
  /** A contact in the sense of the cap: the client has heard of us. */
  readonly isContact: boolean;
  /** Code of the reason. */
  readonly reason: string | undefined;
  /** What the client said and the script had no answer to. */
  readonly words: string | undefined;
  readonly note: string;
}

/** A promise to a client of the report. */
export type ReportPromise = PromiseEntry & { readonly place: Place };

/** How a log is read. */
export interface TalkReader {
  readonly rules: readonly OutcomeRule[];
  /** Undefined for a client who is not in the report. */
  readonly placeOf: (client: string) => Place | undefined;
  /** An instant by the clock of this computer. */
  readonly clockOf: (instant: string) => { readonly day: Day; readonly hour: number };
}

/** The attempts that stand, oldest first; those with clients who are not in the report are left out. */
export function reportTalks(
  log: readonly ContactLogEntry[],
  { rules, placeOf, clockOf }: TalkReader,
): readonly ReportTalk[] {
  const countsAs = new Map(rules.map((rule) => [rule.code, rule.countsAs]));
  return standingEntries(log).flatMap(({ id, client, on, at, by, channel, outcome, given, note }) => {
    const [counts, place, day] = [countsAs.get(outcome), placeOf(client), dayNumberOf(on)];
    if (!counts || place === undefined || day === undefined) return [];
    const { finished: isFinished, reached: isReached, silent, capUsed: isContact } = counts;
    const what = { isFinished, isReached, isTried: isContact || silent, isContact };
    const clock = clockOf(at);
    const when = { on: day, at, hour: clock.day === on ? clock.hour : undefined };
    return { place, id, ...when, by, channel, outcome, ...what, reason: given.reason, words: given.words, note };
  });
}

/** By client, each in the order they came. */
export function byPlace<T extends { readonly place: Place }>(all: readonly T[]): ReadonlyMap<Place, readonly T[]> {
  const found = new Map<Place, T[]>();
  for (const one of all) {
    const known = found.get(one.place);
    if (known) known.push(one);
    else found.set(one.place, [one]);
  }
  return found;
}
