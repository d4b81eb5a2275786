import type { ClientHistory } from './assess';
import type { Completeness, Deal } from './deal';

/** The history of one card of a client. */
export interface CardHistory extends ClientHistory {
  /** Address of the CRM the card is in: deal ids are its own. */
  readonly site: string;
}

/**
 * Several cards of one client (same tax number, phone or e-mail) as one history, before anything is cleaned, so that
 * their purchases of one day are one purchase (math/models §1.7). The key is the first card's. A deal that two cards
 * of one site show is one deal; equal ids of two sites are two.
 */
export function mergeHistories(first: CardHistory, ...others: readonly CardHistory[]): CardHistory {
  const cards = [first, ...others];
  const sites = [...new Set(cards.map(({ site }) => site))];
  const corrections = cards.flatMap((card) => card.corrections ?? []);
  const keptFrom = cards.flatMap((card) => card.keptFrom ?? []).sort();
  return {
    site: first.site,
    key: first.key,
    deals: cards.flatMap(({ deals, site }) => (sites.length === 1 ? deals : namedBySite(deals, sites.indexOf(site)))),
    completeness: wholeCompleteness(cards.map(({ completeness }) => completeness)),
    fields: Object.assign({}, ...cards.map(({ fields }) => fields).reverse()),
    ...(corrections.length > 0 && { corrections }),
    ...(keptFrom.length > 0 && { keptFrom: keptFrom[keptFrom.length - 1] }),
  };
}

function namedBySite(deals: readonly Deal[], site: number): readonly Deal[] {
  return deals.map((deal) => (typeof deal?.id === 'string' ? { ...deal, id: `${site}/${deal.id}` } : deal));
}

/** Whole only if every card is; the CRM's total is known only if each is. */
function wholeCompleteness(parts: readonly Completeness[]): Completeness {
  const isEvery = (state: Completeness['state']) => parts.every((part) => part.state === state);
  const state = isEvery('complete') ? 'complete' : isEvery('none') ? 'none' : 'partial';
  const totals = parts.map(({ total }) => total);
  return {
    state,
    seen: parts.reduce((sum, { seen }) => sum + seen, 0),
    total: totals.reduce((sum, total) => (sum === undefined || total === undefined ? undefined : sum + total), 0),
  };
}
