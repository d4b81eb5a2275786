import type { ReadableDb } from '../readable';
import { connectDirectly, disconnectDirectly } from './connection';
import { directTables, SealedRowMet } from './tables';

/**
 * Runs a reading job in one transaction over some tables: by the browser's own means where everything is in order, by
 * the database library in every other case, which then opens, heals and names what is wrong. So the job may be run
 * twice, and must await nothing but what it reads. Throws `StoreFailure`.
 */
export async function readDirectly<T>(
  tables: readonly (keyof ReadableDb)[],
  job: (db: ReadableDb) => Promise<T>,
): Promise<T> {
  try {
    const db = await connectDirectly();
    const transaction = db.transaction(tables, 'readonly');
    return await job(directTables((table) => transaction.objectStore(table)));
  } catch (error) {
    // Sealed rows say nothing against the connection.
    if (!(error instanceof SealedRowMet)) await disconnectDirectly();
    const { readDb } = await import('../db');
    // The library knows by its `async` that a function waits as the browser does.
    return readDb((db) => db.transaction('r', [...tables], async () => job(db)));
  }
}
