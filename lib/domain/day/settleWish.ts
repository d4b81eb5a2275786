import type { Day } from '../day';

/** What the user says of one client of his day; `later` names the day he comes back, after today. */
export type SettleWish =
  | { readonly key: string; readonly how: 'done' | 'notToday' | 'notHim' }
  | { readonly key: string; readonly how: 'later'; readonly until: Day };

export type SettleRefusal = 'unknownClient' | 'notAfterToday';

/** A call is put off by so much at most: later than that nobody remembers why. */
export const LONGEST_PUT_OFF_DAYS = 366;
