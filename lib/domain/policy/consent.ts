import type { Channel } from '../content/condition';
import type { Day } from '../day';

/** What a client's yes allows: offers, a call in a period, a reminder of a norm, or one message. */
export type ConsentGives = 'offers' | 'period' | 'reminder' | 'once';

/**
 * One word of a client about a channel: a row of the store's `consents`, append-only. The burden of proof is the
 * caller's (38-FZ art. 18), so it keeps the day, the words and who asked.
 */
export interface ConsentEntry {
  readonly id: string;
  /** Store key of the client. */
  readonly client: string;
  readonly channel: Channel;
  readonly gives: ConsentGives;
  /** False: taken back; it holds at once and for everyone. */
  readonly isGiven: boolean;
  readonly on: Day;
  /** Name of who asked. */
  readonly by: string;
  /** Where it comes from: the talk, a form, a contract; the client's own words. */
  readonly source: string;
}

/** What a client last said of a channel; `unknown`: nobody has asked him. */
export type ConsentState = 'given' | 'refused' | 'unknown';

/** The last word on a channel. Entries stand in the order they were written. */
export function consentState(
  entries: readonly ConsentEntry[],
  channel: Channel,
  gives: ConsentGives,
  today: Day,
): ConsentState {
  const last = entries.findLast((entry) => entry.channel === channel && entry.gives === gives && entry.on <= today);
  if (!last) return 'unknown';
  return last.isGiven ? 'given' : 'refused';
}

/** Whether the last word on a channel was a yes. */
export function hasConsent(
  entries: readonly ConsentEntry[],
  channel: Channel,
  gives: ConsentGives,
  today: Day,
): boolean {
  return consentState(entries, channel, gives, today) === 'given';
}
