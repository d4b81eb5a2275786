/** How the next date follows from an outcome or a reason. */
export type NextDateRule =
  /** So many of the client's own cycles from today, at least `minDays`. */
  | { readonly kind: 'cycles'; readonly value: number; readonly minDays?: number }
  | { readonly kind: 'days'; readonly value: number }
  /** The day named in the talk. */
  | { readonly kind: 'agreed'; readonly ifMissing: NextDateRule }
  /** The day the client named, and the weeks he is given beyond it. */
  | { readonly kind: 'selfContact'; readonly ifMissing: NextDateRule }
  /** The rule of the reason. */
  | { readonly kind: 'reason' }
  | { readonly kind: 'never' }
  /** Left as it is. */
  | { readonly kind: 'none' };
