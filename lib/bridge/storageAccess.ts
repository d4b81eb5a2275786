import { browser } from 'wxt/browser';

/** Keeps stored data from content scripts: a page that broke into one of them could read it there. */
export async function closeStorage(): Promise<void> {
  // Firefox has no such setting yet.
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
