import type { CalendarWindow } from '../season/calendarWindow';

/**
 * Whom a rule is for, by words: whole words or beginnings of words. `product` looks at the titles and categories of
 * deals, `category` at their categories alone. A `field` is one of the client's own (breed, car model, segment) and is
 * asked before any deal.
 */
type GroupMatch =
  | { readonly by: 'product'; readonly words: readonly string[] }
  | { readonly by: 'category'; readonly words: readonly string[] }
  | { readonly by: 'field'; readonly field: string; readonly words: readonly string[] };

interface GroupBasics {
  /** Unique among the rules. */
  readonly code: string;
  readonly match: GroupMatch;
  /** Days before the due day on which a reminder may come; the company's where absent. */
  readonly leadDays?: number;
  /** True while it stands as the industry preset gave it. */
  readonly isPreset?: boolean;
}

/** A habit (`cycle`) or a replacement norm (`norm`: a caring reminder counted from the last such purchase). */
export interface RepeatRule extends GroupBasics {
  readonly kind: 'cycle' | 'norm';
  /** Days, 1–3650. */
  readonly cycleDays: number;
  /** True: the rule holds against the client's own intervals too (`product.md` §5, set by hand). */
  readonly isFixed?: boolean;
  /** Remind even those who always come by themselves; never with an offer. */
  readonly isSafety?: boolean;
}

export interface SeasonRule extends GroupBasics {
  readonly kind: 'season';
  readonly window: CalendarWindow;
  readonly isSafety?: boolean;
}

/** No repeat is expected: never asleep, a referral instead. */
interface OnceRule extends GroupBasics {
  readonly kind: 'once';
}

/** A rule for a part of the clients or deals, set by the head or taken from an industry preset. */
export type GroupRule = RepeatRule | SeasonRule | OnceRule;
