import type { PromiseGround } from './ground';
import type { Offer } from './offer';
import type { PromiseEntry } from './promiseLog';

/** What an offer asks of the goods of an order, where nobody but the manager can tell whether the order has them. */
export interface CategoryTerm {
  readonly rule: 'bought' | 'notBought';
  /** Categories of what the client has bought, the last first, three at most; empty: not known. */
  readonly bought: readonly string[];
  /** The category it was promised for; absent: none was named. */
  readonly promised?: string;
}

const SHOWN = 3;

/**
 * The term to be said beside an offer. Undefined where it holds for everything, and where both what is ordered and
 * what he has bought are known: then `closedBy` has decided.
 */
export function categoryTerm(
  { category }: Pick<Offer, 'category'>,
  { client: { categories = [] }, category: ordered }: Pick<PromiseGround, 'client' | 'category'>,
): CategoryTerm | undefined {
  const isDecided = ordered !== undefined && categories.length > 0;
  return category === 'any' || isDecided ? undefined : { rule: category, bought: categories.slice(0, SHOWN) };
}

/** The term of a promise that was made: with the category it named, whatever the client has bought since. */
export function promisedTerm(
  offer: Pick<Offer, 'category'>,
  { category: promised }: Pick<PromiseEntry, 'category'>,
  ground: Pick<PromiseGround, 'client'>,
): CategoryTerm | undefined {
  const term = categoryTerm(offer, { client: ground.client });
  return term && promised ? { ...term, promised } : term;
}
