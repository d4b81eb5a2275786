import { storage } from 'wxt/utils/storage';

/** How many clients have been judged by new rules or figures, of about how many. */
export interface Recomputing {
  readonly done: number;
  readonly of: number;
}

/**
 * There while a large base is being judged again: what pages show meanwhile is of the rules before. Lives as long as
 * the browser, and the work goes on by itself when the browser starts.
 */
export const recomputingItem = storage.defineItem<Recomputing | undefined>('session:recomputing');
