import type { NextDateRule } from './nextDateRule';

/** What an outcome does beside its date. */
export type OutcomeEffect =
  | 'agreedDate'
  | 'selfContact'
  | 'permission'
  | 'silentAttempt'
  | 'quiet'
  | 'savedCall'
  | 'markComplaintOpen'
  | 'markPrefersMessages'
  | 'tellHead'
  | 'handOver'
  | 'otherPersonCalls'
  | 'consent'
  | 'newContact'
  | 'checkContact'
  | 'setFormer'
  | 'doNotContact'
  | 'snooze';

/** What may be asked for before an outcome is recorded. */
export type OutcomeNeed =
  | 'nextDate'
  | 'agreedDate'
  | 'graceWeeks'
  | 'period'
  | 'topic'
  | 'reason'
  | 'whatWasWrong'
  | 'fixOwner'
  | 'fixPromisedOn'
  | 'colleague'
  | 'preferredWay'
  | 'consent'
  | 'newContact';

/** How a contact attempt ended, recorded by one key. */
export interface OutcomeRule {
  readonly code: string;
  /** Key on the keyboard. */
  readonly key: string;
  readonly needs: readonly OutcomeNeed[];
  readonly nextDate: NextDateRule;
  readonly countsAs: {
    /** Somebody spoke with the client. */
    readonly reached: boolean;
    /** One of the three attempts without an answer. */
    readonly silent: boolean;
    /** Counts for the measured rate of return. */
    readonly finished: boolean;
    /** Good for the manager even without a sale (S2-18). */
    readonly success: boolean;
    /** A contact in the sense of the cap. */
    readonly capUsed: boolean;
  };
  readonly effects: readonly OutcomeEffect[];
  readonly undoSeconds: number;
  /** Code of the closing. */
  readonly close?: string;
  /** Attempts without an answer after which `afterMax` holds. */
  readonly maxSilent?: number;
  readonly afterMax?: { readonly nextDate: NextDateRule; readonly effects: readonly OutcomeEffect[] };
}

/** An outcome with its words. */
export interface Outcome extends OutcomeRule {
  readonly label: string;
  /** Text for the CRM; the manager copies it. Absent where there is nothing to note. */
  readonly note?: string;
  readonly afterMax?: NonNullable<OutcomeRule['afterMax']> & { readonly note: string };
}
