import { type DemoData, dealsOfClient, nameOf } from './data';
import type { Plot } from './stories';

/** What is true of a client by the way it was made up; nothing here is computed by the product's own rules. */
export interface ClientTruth {
  readonly type: 'company' | 'contact';
  readonly id: string;
  readonly name: string;
  readonly plot: Plot;
  readonly deals: number;
  readonly purchases: number;
  /** Kopecks of all won deals; amoCRM keeps whole roubles, so there the kopecks fall away deal by deal. */
  readonly sumMinor: number;
  readonly wholeRoublesSumMinor: number;
  readonly firstOn: string | undefined;
  readonly lastOn: string | undefined;
  readonly openDeals: number;
}

export function truthOf(data: DemoData): readonly ClientTruth[] {
  return data.clients.map((client) => {
    const deals = dealsOfClient(data, client);
    const won = deals.filter((deal) => deal.outcome === 'won');
    const days = won.map((deal) => deal.closedOn).sort();
    return {
      type: client.companyId ? 'company' : 'contact',
      id: String(client.companyId ?? client.contactId),
      name: nameOf(client),
      plot: client.story.plot,
      deals: deals.length,
      purchases: won.length,
      sumMinor: won.reduce((sum, deal) => sum + deal.kopecks, 0),
      wholeRoublesSumMinor: won.reduce((sum, deal) => sum + Math.floor(deal.kopecks / 100) * 100, 0),
      firstOn: days[0],
      lastOn: days.at(-1),
      openDeals: deals.filter((deal) => deal.outcome === 'open').length,
    };
  });
}
