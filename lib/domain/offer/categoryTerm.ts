import type { PromiseGround } from './ground';
import type { Offer } from './offer';

/** What an offer asks of the goods of an order, where nobody but the manager can tell whether the order has them. */
export interface CategoryTerm {
  readonly rule: 'bought' | 'notBought';
  /** Categories of what the client has bought, the last first, three at most; empty: not known. */
  readonly bought: readonly string[];
}

const SHOWN = 3;

/**
 * The term to be said beside an offer. Undefined where it holds for everything, and where both the order's category and
 * the client's are known: then `closedBy` has decided.
 */
export function categoryTerm(
  { category }: Pick<Offer, 'category'>,
  { client: { categories = [] }, order }: Pick<PromiseGround, 'client' | 'order'>,
): CategoryTerm | undefined {
  const isDecided = order?.category !== undefined && categories.length > 0;
  return category === 'any' || isDecided ? undefined : { rule: category, bought: categories.slice(0, SHOWN) };
}
