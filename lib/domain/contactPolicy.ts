import type { ValueClass } from './assessment';
import type { Bar } from './wakeUpList';

/** What the contact policy looks at. */
export interface ContactFacts {
  readonly openDeals: number;
  readonly valueClass: ValueClass | undefined;
}

/** In the order of `product.md` §6: the first that hits is the reason shown. */
const bars: readonly { readonly bar: Bar; readonly hits: (facts: ContactFacts) => boolean }[] = [
  { bar: 'openDeal', hits: ({ openDeals }) => openDeals > 0 },
  { bar: 'classC', hits: ({ valueClass }) => valueClass === 'C' },
];

/** Why a client is not to be called today; undefined: he may be called. */
export function barOf(facts: ContactFacts): Bar | undefined {
  return bars.find(({ hits }) => hits(facts))?.bar;
}

/** All bars there are, in their order. */
export const barOrder: readonly Bar[] = bars.map(({ bar }) => bar);
