import type { OfferStep } from '../offer/offer';
import type { NextDateRule } from '../outcome/nextDateRule';

/** Why a client buys no more, or how the talk went, with what follows from it. */
export interface ReasonRule {
  readonly code: string;
  /** `cause` is a reason of leaving; `reaction` says how the talk went. */
  readonly kind: 'cause' | 'reaction';
  readonly side: 'ours' | 'client' | 'partner' | 'unknown';
  readonly canFix: 'yes' | 'partly' | 'no';
  /** Code of the play. */
  readonly play: string;
  /** Steps of the ladder allowed; a step that is not listed is never proposed. */
  readonly offerSteps: readonly OfferStep[];
  /** Days without contact after it. */
  readonly quietDays: number | 'forever';
  readonly nextDate: NextDateRule;
  /** Who calls next. */
  readonly nextCaller: 'same' | 'other' | 'none';
  readonly setsStatus?: 'former';
  /** Somebody must answer for the fix, with a day. */
  readonly needsFixOwner: boolean;
}

/** A reason with its words. */
export interface Reason extends ReasonRule {
  readonly label: string;
  /** How clients say it. */
  readonly hint: string;
}

/** What the head entered about a reason: who fixes it, and what was put right; it is said in the script. */
export interface ReasonFix {
  readonly reason: string;
  readonly owner?: string;
  readonly fixMade?: string;
}
