import { storage } from 'wxt/utils/storage';
import type { WakeUpList } from '../domain/wakeUpList';

/** A list that is being built of a large base, as far as its building has come. */
export interface Listing {
  /** What it is built of; of anything else it is begun anew. */
  readonly of: string;
  /** The last key gone through, and how many clients and pages that were. */
  readonly doneTo: string;
  readonly clients: number;
  readonly pages: number;
  /** Today's list if there were no more clients. */
  readonly list: WakeUpList;
}

/** In memory: a worker that is stopped goes on from here, a browser that is closed begins anew. */
export const listingItem = storage.defineItem<Listing | undefined>('session:listing');
