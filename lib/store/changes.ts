import { storage } from 'wxt/utils/storage';
import { turns } from './turns';

/** Raised after every change of stored clients, so that our open pages can read again what they show. */
export const changedItem = storage.defineItem<number>('local:changed', { fallback: 0 });

const inTurn = turns();

export function noteChange(): Promise<void> {
  return inTurn(async () => changedItem.setValue((await changedItem.getValue()) + 1));
}
