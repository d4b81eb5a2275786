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
