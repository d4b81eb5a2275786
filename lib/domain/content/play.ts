import type { OfferStep } from '../offer/offer';
import type { Channel, Condition } from './condition';

/** What to do for a reason or a status, without words. */
export interface PlayRule {
  readonly code: string;
  readonly when: Condition;
  readonly cost: { readonly type: string; readonly minutes: number };
  /** Steps of the ladder, cheapest first. */
  readonly offerSteps: readonly OfferStep[];
  /** In order of preference. */
  readonly channels: readonly Channel[];
  readonly maxAttempts: number;
  readonly gapDays: number;
  readonly success: { readonly measure: string };
  /** Codes of what ends it; `doNotContact` always. */
  readonly stopsWhen: readonly string[];
  readonly noDiscount?: boolean;
  readonly discountNotFirst?: boolean;
}

/** A play with its words. */
export interface Play extends PlayRule {
  readonly label: string;
  readonly goal: string;
  readonly steps: readonly string[];
  readonly success: { readonly measure: string; readonly text: string };
}
