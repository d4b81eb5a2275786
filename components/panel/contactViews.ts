import type { Channel } from '../../lib/domain/content/condition';
import type { Day } from '../../lib/domain/day';
import type { OutcomeNeed } from '../../lib/domain/outcome/outcomeRule';
import type { ChoiceView, Unsaid } from './talkViews';

/** What the panel shows of a message and of the outcome: both are of one way of contact. */

/** A way of this contact; `call` stands for the voicemail. */
export interface WayView {
  readonly code: Channel;
  readonly label: string;
}

/** Ready words for who is not reached by a call, or would rather be written to. */
export interface MessagePageView {
  readonly kind: 'message';
  readonly ways: readonly WayView[];
  readonly way: Channel;
  /** The client asked for this way. */
  readonly isAskedFor: boolean;
  readonly unsaid: Unsaid | undefined;
  /** Why nothing is offered by this way, or only what advertises nothing. */
  readonly closed: 'refused' | 'noConsent' | 'barred' | undefined;
  /** The rule of the contact policy, in words; of `barred`. */
  readonly why: string;
  readonly drafts: readonly ChoiceView[];
  readonly draft: DraftView | undefined;
}

/** One message to be edited and sent by hand. */
export interface DraftView {
  readonly code: string;
  /** Of an e-mail. */
  readonly subject: string | undefined;
  readonly text: string;
  /** What is known of the client, for a sentence of one's own. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** When it is best sent, `HH:MM`; undefined: now. */
  readonly best: { readonly from: string; readonly to: string } | undefined;
  /** Code of the offer that its words make. */
  readonly offer: string | undefined;
  /** Its words were copied. */
  readonly isTaken: boolean;
}

export interface OutcomePageView {
  readonly kind: 'outcome';
  /** Ways this contact may have taken, where it was not plainly a call; else empty. */
  readonly ways: readonly WayView[];
  readonly way: Channel;
  readonly outcomes: { readonly first: readonly ChoiceView[]; readonly others: readonly ChoiceView[] };
  readonly areOthersOpen: boolean;
  readonly chosen: string | undefined;
  readonly fields: readonly OutcomeFieldView[];
  /** Codes of fields that have to be filled before it can be saved. */
  readonly missing: readonly OutcomeNeed[];
  /** Closing words; undefined where none are said. */
  readonly closing: string | undefined;
  /** Text for the CRM; empty before an outcome is chosen. */
  readonly note: string;
  readonly nextOn: Day | undefined;
  readonly isSaving: boolean;
}

export interface OutcomeFieldView {
  readonly code: OutcomeNeed;
  readonly type: 'day' | 'weeks' | 'text' | 'choice';
  readonly label: string;
  readonly value: string;
  /** Of a choice. */
  readonly choices: readonly ChoiceView[];
}
