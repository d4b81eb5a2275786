import { DB_NAME, SCHEMA } from '../../../lib/store/databases';
import { answerOf } from './raw';

/** What Dexie multiplies its versions by. */
const DEXIE = 10;
const NEWER = SCHEMA + 5;

/**
 * The database as the version before ours left it, empty, and held open by a page that lets nobody upgrade it. The
 * background must not be running.
 */
export async function holdOlder(): Promise<void> {
  await answerOf(indexedDB.deleteDatabase(DB_NAME));
  const opening = indexedDB.open(DB_NAME, (SCHEMA - 1) * DEXIE);
  opening.onupgradeneeded = () => {
    const db = opening.result;
    db.createObjectStore('hist', { keyPath: 'key' }).createIndex('aliases', 'aliases', { multiEntry: true });
    db.createObjectStore('meta', { keyPath: 'name' }).put({ name: 'schema', value: SCHEMA - 1 });
  };
  await answerOf(opening);
}

/** Has the database written by a version of ours that is still to come. */
export async function makeNewer(): Promise<void> {
  const opening = indexedDB.open(DB_NAME, NEWER * DEXIE);
  opening.onupgradeneeded = () => opening.transaction?.objectStore('meta').put({ name: 'schema', value: NEWER });
  (await answerOf(opening)).close();
}
