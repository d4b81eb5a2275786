import type { ClientAddress } from '../../domain/capture';
import type { Day } from '../../domain/day';
import { type CategoryTerm, promisedTerm } from '../../domain/offer/categoryTerm';
import type { Order, PromiseGround } from '../../domain/offer/ground';
import { type DealLimit, dealLimitOf } from '../../domain/offer/guard';
import { standingPromise } from '../../domain/offer/promiseLog';
import type { CallSheet } from '../../domain/talk/callSheet';
import type { Moment } from '../moment';
import { openCall } from './openCall';

/** What may be given on an order of a client, and no more of what it comes from. */
interface ClientLimit extends DealLimit {
  readonly name: string;
  readonly today: Day;
  /** Goods that the promise allowing it is for; absent: it does not matter what is ordered. */
  readonly category?: CategoryTerm;
}

/**
 * From the sheet his calls are led by, so that a call and a deal never allow different sums. Undefined where nothing is
 * known of him, where no limits are set, and for who asked not to be contacted. Throws `StoreFailure`.
 */
export async function dealLimit(
  site: string,
  client: ClientAddress,
  order: Order,
  moment: Moment,
): Promise<ClientLimit | undefined> {
  // Its words are for calls: none of them is said here, so any language will do.
  const opened = await openCall(site, client, 'en', moment);
  if (!opened || 'barred' in opened.sheet || !opened.sheet.ground) return undefined;
  const { name, today, ground } = opened.sheet;
  const limit = dealLimitOf({ ...ground, order });
  const category = limit.until === undefined ? undefined : promisedFor(opened.sheet, ground);
  return { ...limit, name, today, ...(category && { category }) };
}

function promisedFor({ offers }: CallSheet, ground: PromiseGround): CategoryTerm | undefined {
  const promise = standingPromise(ground.log, ground.owner);
  const offer = promise && offers.find(({ code }) => code === promise.offer);
  return offer && promisedTerm(offer, promise, ground);
}
