import type { RecordRef } from './adapter';
import { END, type Told, type WalkMemory } from './baseWalk';
import { ListedDeals } from './listedDeals';
import type { BasePart } from './sessionReader';
import type { Formats } from './text/formats';

/**
 * Pages of a list from a place on. Where the list has another length than then, its pages no longer hold what they held:
 * it is begun anew.
 * @param pages of the list from this one on, in the list's own measure: rows or pages
 */
export async function* pagesFrom<P extends { readonly total: number | undefined }>(
  pages: (first: number) => AsyncIterable<P>,
  from: string | undefined,
): AsyncGenerator<{ readonly page: P; readonly isAnew: boolean }> {
  const [first = 0, counted] = from === undefined ? [] : from.split(' ').map(Number);
  let isAnew = false;
  for await (const page of pages(first)) {
    isAnew = first > 0 && page.total !== counted;
    if (isAnew) break;
    yield { page, isAnew };
  }
  if (!isAnew) return;
  for await (const page of pages(0)) {
    yield { page, isAnew };
    isAnew = false;
  }
}

/** @param next undefined: the list has ended */
export function placeBehind(next: number | undefined, total: number | undefined): string {
  return next === undefined ? END : `${next} ${total}`;
}

/** Clients that lists and sales have named; kept, because closed ones are named by their sales alone. */
export class NamedClients {
  readonly #ids: Set<string>;

  constructor(private readonly memory: WalkMemory) {
    this.#ids = new Set(memory.recalled('client').map(([id = '']) => id));
  }

  /** True once for each. */
  isNew(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    this.memory.keep('client', id);
    return true;
  }
}

/** Deals of a list, with what its pages have proved of how dates and sums are written. */
export class ProvedDeals {
  #listed: ListedDeals;

  constructor(
    private readonly memory: WalkMemory,
    private readonly clientType: string,
    formats: Formats,
  ) {
    const [dayOrder, decimal] = memory.recalled('formats').at(-1) ?? [];
    this.#listed = new ListedDeals({
      ...formats,
      dayOrder: isDayOrder(dayOrder) ? dayOrder : formats.dayOrder,
      decimal: decimal === ',' || decimal === '.' ? decimal : formats.decimal,
    });
  }

  /** The list is read again from its beginning; what was proved of it holds. */
  beginAnew(): void {
    this.#listed = new ListedDeals(this.#listed.formats);
  }

  /** As `ListedDeals.read`; of a won deal without a day nobody can tell how long ago it was, so its client stays incomplete. */
  read(...page: Parameters<ListedDeals['read']>): Pick<Told, 'deals' | 'incomplete' | 'read'> {
    const clientOf = (id: string): RecordRef => ({ type: this.clientType, id });
    const listed = this.#listed.read(...page);
    const { dayOrder = '-', decimal = '-' } = this.#listed.formats;
    this.memory.keep('formats', dayOrder, decimal);
    const deals: BasePart['deals'] = listed.flatMap(({ clientId, deal }) =>
      clientId ? [{ client: clientOf(clientId), deal }] : [],
    );
    const undated = deals.filter(({ deal }) => deal.outcome === 'won' && deal.on === undefined);
    return { deals, incomplete: undated.map(({ client }) => client), read: listed.length };
  }
}

const isDayOrder = (text: string | undefined): text is 'dmy' | 'mdy' | 'ymd' =>
  text === 'dmy' || text === 'mdy' || text === 'ymd';
