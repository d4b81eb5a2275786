import { storage } from 'wxt/utils/storage';
import type { Capture } from '../domain/capture';
import type { Deal } from '../domain/deal';
import { clientKey } from './key';
import { turns } from './turns';

/** One client whose pages are being looked through. */
interface Visit {
  /** Client and source; another one begins a visit of its own. */
  readonly of: string;
  /** Deals the CRM says there are; another number begins anew, because deals came or went in between. */
  readonly total: number;
  /** Ids of the different deals its pages have shown. */
  readonly ids: readonly string[];
  /** Instant of the last page, milliseconds. */
  readonly at: number;
}

/** The last visit of each site. Lives as long as the browser: what was shown yesterday may be gone today. */
const visitsItem = storage.defineItem<Readonly<Record<string, Visit>>>('session:pageVisits', { fallback: {} });

/**
 * Longest time between two pages of one visit. A deal deleted and another one made meanwhile would leave the total as
 * it was; nobody can see that from the pages, so the time for it is kept short. Ours.
 */
const PAUSE_MS = 15 * 60_000;

/** No client's pages are turned to the end of more. Ours. */
const MOST_DEALS = 2_000;

const inTurn = turns();

/**
 * What a page shows of a client together with the pages before it: many CRMs show ten deals at a time, some with a
 * reload for each. The history is whole once as many different deals with ids, every purchase with its day, have been
 * shown in this visit as each of the pages says there are.
 */
export function withVisit(site: string, capture: Capture, now: number): Promise<Capture> {
  const { state, total } = capture.completeness;
  if (state !== 'partial' || total === undefined || total > MOST_DEALS) return Promise.resolve(capture);
  return inTurn(async () => {
    const visits = await visitsItem.getValue();
    const of = `${clientKey(site, capture.client)} ${capture.source ?? ''}`;
    const last = visits[site];
    const isSame = last?.of === of && last.total === total && now - last.at <= PAUSE_MS;
    const ids = [...new Set([...(isSame ? last.ids : []), ...capture.deals.flatMap(countable)])];
    await visitsItem.setValue({ ...visits, [site]: { of, total, ids: ids.slice(0, MOST_DEALS + 1), at: now } });
    return ids.length === total ? { ...capture, completeness: { state: 'complete', seen: total, total } } : capture;
  });
}

/** Of a site that is no longer connected. */
export function forgetVisit(site: string): Promise<void> {
  return inTurn(async () => {
    const { [site]: _, ...others } = await visitsItem.getValue();
    await visitsItem.setValue(others);
  });
}

/** Without an id the same deal might be counted twice; a purchase without its day is not known yet. */
function countable({ id, outcome, on }: Deal): readonly string[] {
  return id === undefined || (outcome === 'won' && on === undefined) ? [] : [id];
}
