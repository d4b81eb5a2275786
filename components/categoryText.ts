import type { CategoryTerm } from '../lib/domain/offer/categoryTerm';
import { call_category } from '../lib/locales/messages/messages';

/** For which goods an offer holds or was promised, and that it is to be checked where that is not known. */
export function categoryText({ rule, bought, promised }: CategoryTerm): string {
  if (promised !== undefined) return call_category({ how: 'promised', items: promised });
  return call_category({ how: bought.length > 0 ? rule : `${rule}Unknown`, items: bought.join(', ') });
}
