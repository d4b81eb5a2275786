import type { Status, ValueClass } from '../assessment';
import type { MarkKind } from '../marks/mark';
import type { TalkPermission } from '../policy/permission';
import type { BindingLimit, Limits } from './offer';
import type { PromiseEntry, PromiseOwner } from './promiseLog';

/** What an offer asks about a client. */
interface OfferClient {
  /** Undefined where no class is shown; C is never offered anything. */
  readonly valueClass: ValueClass | undefined;
  readonly status: Status | undefined;
  /** Marks that hold today. */
  readonly marks: readonly Pick<MarkKind, 'blocks'>[];
  /** From the contact policy; nobody who asked not to be contacted has one. */
  readonly permission: TalkPermission;
  /** False while a part of his deals is not read: nobody knows what he is worth. */
  readonly isHistoryComplete: boolean;
  /** Categories of what he has bought; absent or empty: not known. */
  readonly categories?: readonly string[];
}

/** An order as it stands in the CRM. */
export interface Order {
  readonly amountMinor: number;
  /** ISO 4217. */
  readonly currency: string;
  /** Margin of this order, minor units, where the CRM gives it. */
  readonly marginMinor?: number;
}

/** The category of an order for something the client has not bought before, whatever it is called. */
export const NEW_GOODS = '';

/** The share of the price that remains as margin, 0–1, and whether it is the user's own figure or his trade's. */
interface MarginRate {
  readonly rate: number;
  readonly isAssumed: boolean;
}

/** All a promise is computed from. */
export interface PromiseGround {
  readonly client: OfferClient;
  readonly limits: Limits;
  readonly log: readonly PromiseEntry[];
  readonly owner: PromiseOwner;
  /** Undefined: nothing is known of margins, and nothing worth money is promised. */
  readonly margin: MarginRate | undefined;
  /** The order in hand; undefined: the promise is for the next one, and its most is computed. */
  readonly order?: Order;
  /** Category of what is ordered, or `NEW_GOODS`; undefined: nobody has said, and it is doubted, never taken for granted. */
  readonly category?: string;
  /** Code of the reason, once it is known. */
  readonly reason?: string;
  /** What a minute of the user's work costs, minor units; 0 where he gave none. */
  readonly minuteMinor: number;
}

/** A sum and what set it. */
export interface Bound {
  readonly amountMinor: number;
  readonly binding: BindingLimit;
}
