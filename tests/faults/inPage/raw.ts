import { DB_NAME } from '../../../lib/store/databases';

/** The database as the browser has it, past everything of ours that reads it. */
export async function rawRows(store: string): Promise<readonly Record<string, unknown>[]> {
  const db = await answerOf(indexedDB.open(DB_NAME));
  try {
    return db.objectStoreNames.contains(store)
      ? await answerOf(db.transaction(store).objectStore(store).getAll() as IDBRequest<Record<string, unknown>[]>)
      : [];
  } finally {
    db.close();
  }
}

export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
