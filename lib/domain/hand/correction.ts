import type { ValueClass } from '../assessment';
import type { Day } from '../day';
import type { Person } from '../policy/person';
import type { CalendarWindow } from '../season/calendarWindow';

/** Objective reasons for which a client buys no more: nobody can win him back (`product.md` §5). */
export type FormerWhy = 'moved' | 'closed' | 'noNeed';

/** What a person set by hand against the arithmetic. */
type Corrected =
  | { readonly what: 'cycle'; readonly cycleDays: number }
  | { readonly what: 'class'; readonly value: ValueClass }
  | { readonly what: 'season'; readonly windows: readonly CalendarWindow[] }
  | { readonly what: 'former'; readonly why: FormerWhy }
  | { readonly what: 'noRepeat' };

/**
 * A correction by hand. It is kept apart from everything computed, so no recomputation can lose it; it holds from
 * `setOn` to `endsOn`, both included, and without `endsOn` until it is taken back.
 */
export type Correction = Corrected & {
  readonly setOn: Day;
  readonly endsOn?: Day;
  /** The person's own words, neutral: the client may ask to see them. */
  readonly reason: string;
  /** Who set it; absent in those of an earlier version. What the head set, a manager does not overrule. */
  readonly by?: Person;
  /** Id of the outcome that brought it, with which it is undone. */
  readonly record?: string;
};

export type CorrectionOf<What extends Correction['what']> = Extract<Correction, { what: What }>;
