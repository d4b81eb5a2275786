import type { Refusal } from '../../lib/bridge/messages';
import { StoreFailure } from '../../lib/store/failure';

/** What the store refuses goes back by its name; anything else is a fault of ours and is thrown. */
export async function refusing<T>(save: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await save();
  } catch (error) {
    if (error instanceof StoreFailure) return { refused: error.kind };
    throw error;
  }
}

/** Nothing where the store is locked: a list of a CRM is then as if nobody in it were known. */
export async function unlessLocked<T>(answer: () => Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof StoreFailure && error.kind === 'locked') return [];
    throw error;
  }
}
