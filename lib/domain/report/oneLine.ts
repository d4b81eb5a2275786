import type { Place, ReportBase } from './reportClients';

/** Clients who could be offered more than the one line they buy (S1-30). */
export interface OneLine {
  /** Clients with two or more purchases, all in one category. */
  readonly clients: number;
  /** Clients with two or more purchases whose categories are known. */
  readonly of: number;
}

export function oneLineOf({ clients }: ReportBase, places: Iterable<Place>): OneLine {
  let [one, of] = [0, 0];
  for (const place of places) {
    const lines = clients.categories[place]?.length ?? 0;
    if (lines === 0 || (clients.days[place]?.length ?? 0) < 2) continue;
    of++;
    if (lines === 1) one++;
  }
  return { clients: one, of };
}
