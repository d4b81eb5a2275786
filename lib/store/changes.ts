import { storage } from 'wxt/utils/storage';

/** Raised after every change of stored clients, so that our open pages can read again what they show. */
export const changedItem = storage.defineItem<number>('local:changed', { fallback: 0 });

export async function noteChange(): Promise<void> {
  await changedItem.setValue((await changedItem.getValue()) + 1);
}
