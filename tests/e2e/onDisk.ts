import type { Page, Worker } from '@playwright/test';

/** Only inside `evaluate` in pages and in the worker of the extension. */
declare const chrome: { storage: { local: { get(): Promise<object> } } };

/** Everything the extension keeps on the disk, read past its own code from one of its pages or its worker. */
export function onDisk(own: Page | Worker): Promise<string> {
  const read = async () => {
    const kept: unknown[] = [await chrome.storage.local.get()];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => resolve(asked.result);
      });
      for (const store of db.objectStoreNames) {
        kept.push(
          await new Promise((resolve) => {
            const asked = db.transaction(store).objectStore(store).getAll();
            asked.onsuccess = () => resolve(asked.result);
          }),
        );
      }
      db.close();
    }
    return JSON.stringify(kept, (_, value) => (value instanceof Uint8Array ? 'bytes' : value));
  };
  // One overload for both would be the same call.
  return 'goto' in own ? own.evaluate(read) : own.evaluate(read);
}
