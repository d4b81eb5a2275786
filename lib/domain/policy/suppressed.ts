import type { Assessment } from '../assessment';

/**
 * What may be said of a client who asked not to be contacted: nothing. It counts as read to the end, so that nobody is
 * asked to read more of him either.
 */
export function suppressed({ today }: Pick<Assessment, 'today'>): Assessment {
  return {
    today,
    status: undefined,
    completeness: { state: 'complete', seen: 0, total: 0 },
    purchases: 0,
    firstOn: undefined,
    lastOn: undefined,
    recentOn: [],
    rhythm: undefined,
    silence: undefined,
    money: undefined,
    currenciesMixed: false,
    valueClass: undefined,
    recoverable: undefined,
    openDeals: 0,
    planned: 0,
  };
}
