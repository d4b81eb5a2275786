import type { ReadDeal } from '../pageReading';
import type { Listing } from './reading';
import { SOURCES } from './sources';

/** One list per source, the longest; a page may show parts of it twice. */
export function bySource(listings: readonly Listing[]): readonly Listing[] {
  return SOURCES.flatMap((source) => {
    const found = listings.filter((listing) => listing.source === source);
    const filled = found.filter(({ deals }) => deals.length > 0);
    const [only, ...others] = filled.length > 0 ? filled : found;
    if (!only) return [];
    return [others.length === 0 ? only : joined([only, ...others])];
  });
}

/** Lists of the same records by their stages make one list; how many there are, only each says for itself. */
function joined(listings: readonly [Listing, ...Listing[]]): Listing {
  const [first] = listings;
  const seen = new Set<string>();
  const isNew = ({ id }: ReadDeal) => id === undefined || (!seen.has(id) && seen.add(id) !== undefined);
  const deals = listings.flatMap((listing) => listing.deals.filter(isNew));
  const totals = listings.map(({ history }) => history.total);
  const total = totals.every((one) => one !== undefined)
    ? totals.reduce<number>((sum, one) => sum + (one ?? 0), 0)
    : undefined;
  const isWhole = listings.every(({ history }) => history.state === 'complete') && total === deals.length;
  return {
    ...first,
    deals,
    texts: listings.flatMap(({ texts }) => texts),
    rows: listings.flatMap(({ rows }) => rows),
    history: {
      state: isWhole ? 'complete' : deals.length > 0 ? 'partial' : 'none',
      seen: deals.length,
      total: isWhole ? total : undefined,
    },
  };
}
