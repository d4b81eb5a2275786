import { shareInterval } from './returnRate';

/** How many of a number of cases. */
export interface Share {
  readonly of: number;
  readonly hits: number;
}

/** How much greater one share is than another, −1 to 1, with its 95 % interval. */
export interface ShareDifference {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The difference of two shares with the interval that follows from those of both (square and add: R. Newcombe, Statistics
 * in Medicine 17, 1998, 873–890, method 10, here of Jeffreys' intervals). Undefined where one of them is of nobody.
 */
export function shareDifference(one: Share, other: Share): ShareDifference | undefined {
  if (one.of < 1 || other.of < 1) return undefined;
  const [p, q] = [one.hits / one.of, other.hits / other.of];
  const [ofOne, ofOther] = [shareInterval(one.of, one.hits), shareInterval(other.of, other.hits)];
  const difference = p - q;
  return {
    difference,
    low: difference - Math.hypot(p - ofOne.low, ofOther.high - q),
    high: difference + Math.hypot(ofOne.high - p, q - ofOther.low),
  };
}
