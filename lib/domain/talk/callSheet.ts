import type { Status, ValueClass } from '../assessment';
import type { Channel, Facts } from '../content/condition';
import type { OfferWords } from '../content/library';
import type { ReasonFix } from '../content/reason';
import type { Day } from '../day';
import type { EarlierOffer } from '../offer/earlierOffer';
import type { PromiseGround } from '../offer/ground';
import type { Offer } from '../offer/offer';
import type { DateGround } from '../outcome/nextDate';
import type { TalkPermission } from '../policy/permission';
import type { ReturnInputs } from '../returns/returnEconomics';
import type { Values } from '../script/values';
import type { Talk } from './talk';
import type { WrittenContact } from './writtenWays';

/** An offer of the firm; with words of its own where the head has written them. */
export interface FirmOffer extends Offer {
  readonly words?: OfferWords;
}

/** Nobody calls: he asked for it. */
export interface BarredSheet {
  readonly barred: 'doNotContact';
  readonly name: string;
  /** Day of his word. */
  readonly on: Day | undefined;
  readonly today: Day;
}

/** Everything the panel needs to lead one call; worked out where the data is, drawn where the client is. */
export interface CallSheet {
  readonly name: string;
  /** Who is to be called, where the CRM tells. */
  readonly person: string | undefined;
  /** Undefined: it cannot be said from what is read. */
  readonly status: Status | undefined;
  readonly valueClass: ValueClass | undefined;
  readonly silentDays: number | undefined;
  readonly today: Day;
  /** From the contact policy: whether offers are open, and the rule that keeps him out of today's list. */
  readonly permission: TalkPermission;
  readonly facts: Facts;
  readonly values: Values;
  readonly offers: readonly FirmOffer[];
  /** What he was offered before, the latest first; empty while a part of his purchases is not read. */
  readonly earlier: readonly EarlierOffer[];
  /** Undefined: nothing worth money can be promised, because sums or limits are not known. */
  readonly ground: Omit<PromiseGround, 'reason'> | undefined;
  /** What the return of this client brings, without an offer; undefined where it is not known. */
  readonly returns: Omit<ReturnInputs, 'offerCostMinor'> | undefined;
  /** Attempts in this sleep that nobody answered, and after how many he is left alone. */
  readonly silent: {
    readonly made: number;
    readonly most: number;
    /** True where the last of them was today. */
    readonly isToday?: boolean;
  };
  /** What next dates are computed with. */
  readonly date: Pick<DateGround, 'cycleDays' | 'hours'>;
  /** Ways the firm reaches its clients; all where absent. */
  readonly ways?: readonly Channel[];
  /** Ways he may be written to by, the best first. */
  readonly written: readonly WrittenContact[];
  /** The way the client asked for. */
  readonly preferredWay: Channel | undefined;
  /** What the head has put right, by reason. */
  readonly fixes: readonly ReasonFix[];
  /** A call begun before and not recorded. */
  readonly talk: Talk | undefined;
}
