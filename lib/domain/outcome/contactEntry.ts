import type { Channel } from '../content/condition';
import type { Day } from '../day';
import type { ConsentGives } from '../policy/consent';

/** What was filled in when an outcome was recorded; by the names of `OutcomeNeed` and the record fields. */
export interface OutcomeGiven {
  /** Day named for the next contact. */
  readonly nextDate?: Day;
  /** Day by which the client wants to get in touch himself. */
  readonly agreedDate?: Day;
  readonly graceWeeks?: number;
  /** When he may be called, both days included. */
  readonly period?: { readonly from: Day; readonly to: Day };
  readonly topic?: string;
  /** Code of the reason. */
  readonly reason?: string;
  /** The client's own words. */
  readonly words?: string;
  readonly whatWasWrong?: string;
  readonly fixOwner?: string;
  readonly fixPromisedOn?: Day;
  readonly colleague?: string;
  readonly preferredWay?: Channel;
  readonly consent?: { readonly channel: Channel; readonly gives: ConsentGives };
  readonly newContact?: string;
  readonly competitor?: string;
  readonly isSatisfied?: boolean;
  /** Code of the offer that was made. */
  readonly offer?: string;
}

/**
 * One contact attempt and how it ended: a row of the store's `contactLog`, append-only. Everything the policy and the
 * openings ask about talks is derived from these rows; what an outcome was undone by is a row of its own.
 */
export interface ContactEntry {
  readonly kind: 'outcome';
  readonly id: string;
  /** Store key of the client. */
  readonly client: string;
  readonly on: Day;
  /** Instant, ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  readonly channel: Channel;
  /** Code of the outcome. */
  readonly outcome: string;
  readonly given: OutcomeGiven;
  /** The day it led to, computed when it was recorded, so that later rules do not change the past; absent: none. */
  readonly nextOn?: Day;
  /** Peace until this day, itself not included. */
  readonly quietUntil?: Day;
  /** How many attempts without an answer there are in this sleep, this one counted; of a silent one. */
  readonly attempt?: number;
  /** The text for the CRM, as it was offered for copying. */
  readonly note: string;
}

/** Takes back the outcome of the same client that has this id; within the undo time. */
export interface UndoEntry {
  readonly kind: 'undo';
  readonly id: string;
  readonly client: string;
  readonly undoes: string;
  readonly at: string;
  readonly by: string;
}

export type ContactLogEntry = ContactEntry | UndoEntry;

/** The outcomes that stand, oldest first: those that were undone are left out, as if they had never been. */
export function standingEntries(log: readonly ContactLogEntry[]): readonly ContactEntry[] {
  const undone = new Set(log.flatMap((entry) => (entry.kind === 'undo' ? entry.undoes : [])));
  return log
    .flatMap((entry) => (entry.kind === 'outcome' && !undone.has(entry.id) ? entry : []))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}
