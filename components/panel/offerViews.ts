import type { Day } from '../../lib/domain/day';
import type { CategoryTerm } from '../../lib/domain/offer/categoryTerm';
import type { OfferEnd } from '../../lib/domain/offer/earlierOffer';
import type { OfferKind, OfferStep } from '../../lib/domain/offer/offer';
import type { ChoiceView } from './talkViews';

/** What the panel shows of an offer and of one above the limit. */

/** Why offers are closed in this talk. */
type OfferClosed = 'noConsent' | 'noOffers' | 'noReason' | 'otherCategory' | 'unknownMoney' | 'barred';

export interface OfferPageView {
  readonly kind: 'offer';
  readonly reason: ChoiceView | undefined;
  /** Undefined where no offer of this talk depends on it. */
  readonly ordered: OrderedView | undefined;
  readonly closed: OfferClosed | undefined;
  /** Steps of the ladder that may be taken now, cheapest first. */
  readonly ladder: readonly OfferStep[];
  readonly offer: OfferView | undefined;
  /** Said where a cheaper step is to be refused first. */
  readonly isCheaperFirst: boolean;
}

/** What the client orders, to be chosen by the manager. */
export interface OrderedView {
  /** Categories of what he has bought, the last first; never empty. */
  readonly bought: readonly string[];
  /** One of them, or `NEW_GOODS`; undefined: not chosen. */
  readonly chosen: string | undefined;
  /** Offers were left out that do not hold for it. */
  readonly isNarrowed: boolean;
}

export interface OfferView {
  readonly code: string;
  readonly step: OfferStep;
  readonly kind: OfferKind;
  readonly label: string;
  /** Most that may be promised, minor units; undefined for what is not worth money to the client. */
  readonly promiseMinor: number | undefined;
  readonly currency: string;
  readonly percent: number | undefined;
  readonly until: Day | undefined;
  /** What set the promise, in words; undefined: nothing but the offer itself. */
  readonly binding: string | undefined;
  readonly costMinor: number;
  /** Minutes of work it takes, where nobody has set the price of a minute: what it costs is not known then. */
  readonly costMinutes: number | undefined;
  /** Purchases after which it has paid for itself; undefined: not known. */
  readonly paysAfter: number | undefined;
  /** The call breaks even if one of so many returns; `any`: it costs nothing; undefined: it never does, or nothing is known. */
  readonly oneOf: number | 'any' | undefined;
  /** What is left of the manager's month; undefined: no such limit. */
  readonly month: { readonly leftMinor: number; readonly limitMinor: number } | undefined;
  /** Expected net of the call with this offer, minor units; negative: it does not pay. */
  readonly netMinor: number | undefined;
  /** True where the margin is that of the trade, not the user's own. */
  readonly isMarginAssumed: boolean;
  /** The last three purchases had a discount. */
  readonly isHabit: boolean;
  /** For which goods it holds; undefined: for all. */
  readonly category: CategoryTerm | undefined;
  /** What he was offered last time; undefined: nothing that is known. */
  readonly earlier: EarlierView | undefined;
  /** What to say; the text to copy. */
  readonly say: string;
  /** Values the manager fills in before it can be said. */
  readonly blanks: readonly { readonly key: string; readonly label: string; readonly value: string }[];
}

/** An offer made before and what became of it. */
export interface EarlierView {
  /** Undefined: the catalogue has it no more. */
  readonly label: string | undefined;
  /** The very offer that is looked at. */
  readonly isSame: boolean;
  readonly on: Day;
  readonly end: OfferEnd;
  /** Day of the purchase, or the last day it held. */
  readonly endedOn: Day;
}

export interface OverLimitView {
  readonly kind: 'over';
  readonly reason: ChoiceView | undefined;
  /** As the manager typed it: percent or a sum. */
  readonly asked: string;
  readonly currency: string;
  readonly askedMinor: number | undefined;
  readonly promiseMinor: number;
  readonly say: string;
  readonly request: string;
}
