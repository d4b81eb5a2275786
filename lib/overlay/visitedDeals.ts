import type { Capture } from '../domain/capture';
import type { Completeness, Deal } from '../domain/deal';

/**
 * What a client's page has shown of its deals since it was opened: many show ten at a time. Only deals with an id are
 * counted, because without one the same deal might be counted twice.
 */
export class VisitedDeals {
  private readonly deals = new Map<string, Deal>();

  /** Adds what is stored of a page. */
  add({ deals }: Capture): void {
    for (const deal of deals) if (deal.id !== undefined) this.deals.set(deal.id, deal);
  }

  /**
   * How much of the history a page tells together with those before it: all of it once there are as many different
   * deals as the page itself says there are, and every purchase has its day.
   */
  completenessWith({ deals, completeness }: Capture): Completeness {
    const { state, total } = completeness;
    if (state === 'complete') return completeness;
    const all = new Map(this.deals);
    for (const deal of deals) if (deal.id !== undefined) all.set(deal.id, deal);
    const seen = Math.max(all.size, completeness.seen);
    const isDated = [...all.values()].every(({ outcome, on }) => outcome !== 'won' || on !== undefined);
    if (seen > 0 && all.size === total && isDated) return { state: 'complete', seen, total };
    return { state: seen > 0 ? 'partial' : state, seen: Math.min(seen, total ?? seen), total };
  }
}
