import type { ClientDb } from './db';

const LOCK = 'writer';

/**
 * Runs one piece of writing while nobody else writes: pages, their workers and the background take turns in the order
 * they ask, so that a page's capture waits for one piece of an import at most. To be held for one transaction, never
 * for a whole job, and never asked for within itself.
 */
export function asWriter<T>(write: () => Promise<T>): Promise<T> {
  // Where there are no locks, the database's own order of transactions remains.
  const locks = globalThis.navigator?.locks;
  return locks ? (locks.request(LOCK, write) as Promise<T>) : write();
}

/**
 * Waits until all that was written is on the disk. Transactions are relaxed: they outlive the browser but may be lost
 * with the power, which is made good by the cursors of the jobs; what is told to be done must not be.
 */
export function settle(db: ClientDb): Promise<void> {
  const transaction = db.backendDB().transaction('meta', 'readwrite', { durability: 'strict' });
  const meta = transaction.objectStore('meta');
  const changes = meta.get('changes');
  changes.onsuccess = () => meta.put(changes.result ?? { name: 'changes', value: 0 });
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
