import type { Day } from '../../lib/domain/day';
import type { CategoryTerm } from '../../lib/domain/offer/categoryTerm';

/** What stands beside the discount of a deal; sums in whole minor units of `currency`. */
export interface GuardView {
  readonly currency: string;
  readonly today: Day;
  readonly allowedMinor: number;
  /** Percent of the order, rounded down. */
  readonly allowedPercent: number | undefined;
  /** Last day it holds; undefined: it is no promise. */
  readonly until: Day | undefined;
  /** What limits it, in words. */
  readonly limit: string | undefined;
  /** Goods that the promise is for; undefined: it does not matter what is ordered. */
  readonly category: CategoryTerm | undefined;
  /** What was typed, where it is more than is allowed. */
  readonly above: AboveView | undefined;
}

export interface AboveView {
  /** Of the order, where it was typed as percent. */
  readonly percent: number | undefined;
  readonly askedMinor: number;
  readonly aboveMinor: number;
  /** False where the same value was warned of before: it is not said aloud again. */
  readonly isNew: boolean;
  /** The text for the head, once it is asked for. */
  readonly request: string | undefined;
  readonly isCopied: boolean;
}

export type GuardAct = { readonly kind: 'request' } | { readonly kind: 'copy'; readonly text: string };
