import type { Status } from '../assessment';

/**
 * The three kinds of clients who left, of the second source article (S2-07): bought once and gone, bought for long and
 * left, thinking. Each wants other words.
 */
export type ClientKind = 'onceAndGone' | 'longAndLeft' | 'thinking';

/** Purchases, or days between the first and the last, from which a client was one "for long". */
const LONG = { purchases: 6, days: 365 };

/** Undefined for a client who has not left or of whom too little is known. */
export function clientKind(status: Status | undefined, purchases: number, activeDays: number): ClientKind | undefined {
  if (status === 'oneTime') return 'onceAndGone';
  if (status === 'sleeping') return 'thinking';
  if (status !== 'lost') return undefined;
  return purchases >= LONG.purchases || activeDays >= LONG.days ? 'longAndLeft' : 'thinking';
}
