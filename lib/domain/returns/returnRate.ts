import { betaShare } from '../probability/special';

/** Finished calls needed before the user's own rate replaces the assumption (`product.md` §5). */
const ENOUGH_CALLS = 30;

/** The chance of return in use: assumed, or measured from finished calls with its 95 % interval. */
export type ReturnRate =
  | { readonly kind: 'assumed'; readonly chance: number; readonly calls: number }
  | {
      readonly kind: 'measured';
      readonly chance: number;
      readonly low: number;
      readonly high: number;
      readonly calls: number;
      readonly returned: number;
    };

/**
 * Returned / finished calls from 30 calls on, with the central 95 % credible interval under Jeffreys' prior
 * Beta(½, ½); before that the assumption (S3-04: 25 %). Counts that cannot be (negative, more returned than called)
 * leave the assumption.
 */
export function returnRate(calls: number, returned: number, assumed: number): ReturnRate {
  const isCount = Number.isSafeInteger(calls) && Number.isSafeInteger(returned) && returned >= 0 && returned <= calls;
  if (!isCount || calls < ENOUGH_CALLS) return { kind: 'assumed', chance: assumed, calls: isCount ? calls : 0 };
  return { kind: 'measured', chance: returned / calls, ...shareInterval(calls, returned), calls, returned };
}

/** Where a share lies by what was counted: the central 95 % credible interval under Jeffreys' prior Beta(½, ½). */
export function shareInterval(of: number, hits: number): { readonly low: number; readonly high: number } {
  const [a, b] = [hits + 0.5, of - hits + 0.5];
  return {
    low: hits === 0 ? 0 : betaQuantile(0.025, a, b),
    high: hits === of ? 1 : betaQuantile(0.975, a, b),
  };
}

/** u with I_u(a, b) = share, by halving; exact to 1e-12. */
function betaQuantile(share: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  while (high - low > 1e-12) {
    const middle = (low + high) / 2;
    if (betaShare(middle, a, b) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
