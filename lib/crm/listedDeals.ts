import { dayOf } from '../domain/day';
import type { Deal } from '../domain/deal';
import type { DealTexts } from './adapter';
import { changed } from './changed';
import { readDeal } from './readDeal';
import { dayOfInstant } from './text/date';
import type { Formats } from './text/formats';
import { inferFormats } from './text/inferFormats';

/** A deal of a list; `isDoubtful` where a text of it can be read in two ways or in none. */
interface ListedDeal {
  readonly deal: Deal & { readonly id: string };
  /** As its row names it. */
  readonly clientId: string | undefined;
  readonly isDoubtful: boolean;
}

/**
 * Deals of lists that come as HTML, page by page. What one page proves of how dates and sums are written holds for the
 * next ones. Throws `changed` for pages that prove two orders or separators, for deals without an id or that come
 * twice, and for stages it does not know.
 */
export class ListedDeals {
  readonly #ids = new Set<string>();
  #formats: Formats;

  constructor(formats: Formats) {
    this.#formats = formats;
  }

  /** What has been proved so far. */
  get formats(): Formats {
    return this.#formats;
  }

  /** How many have been read. */
  get seen(): number {
    return this.#ids.size;
  }

  /** @param otherDates further dates of the page, which tell its order of day and month */
  read(texts: readonly DealTexts[], otherDates: readonly string[] = []): readonly ListedDeal[] {
    const dates = [...texts.map(({ on }) => on), ...otherDates].filter((text) => text !== undefined);
    const sums = texts.map(({ amount }) => amount).filter((text) => text !== undefined);
    const { formats, contradicted } = inferFormats(this.#formats, dates, sums);
    if (contradicted.length > 0) throw changed(`contradictory: ${contradicted.join()}`);
    this.#formats = formats;
    return texts.map((deal) => this.#deal(deal));
  }

  #deal(texts: DealTexts): ListedDeal {
    let isDoubtful = false;
    const doubt = () => {
      isDoubtful = true;
    };
    const today = dayOfInstant(Date.now()) ?? dayOf(0);
    const {
      id,
      outcome,
      clientId,
      confidence: _,
      ...rest
    } = readDeal(texts, {
      formats: this.#formats,
      today,
      confidence: 1,
      doubt,
    });
    if (!id || this.#ids.has(id)) throw changed(`deal ${id ?? 'without id'}`);
    if (!outcome) throw changed(`stage of ${id}`);
    this.#ids.add(id);
    return { deal: { ...rest, id, outcome }, clientId, isDoubtful };
  }
}
