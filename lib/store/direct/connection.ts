import { DB_NAME, RESTORE_DB_NAME, SCHEMA } from '../databases';
import { isLost } from '../witness/compare';
import { baseTroubleItem } from '../witness/witness';
import { directTables } from './tables';

/** The library counts versions in tenths. */
const VERSION = SCHEMA * 10;
/** Opening takes milliseconds; so long means that somebody erases or upgrades the database. */
const OPEN_LIMIT_MS = 2_000;

/** A cache that may vanish with the worker. */
let connection: Promise<IDBDatabase> | undefined;

/** The database where all is plainly in order; fails in every other case, having changed nothing. */
export function connectDirectly(): Promise<IDBDatabase> {
  connection ??= openInOrder().catch((error: unknown) => {
    connection = undefined;
    throw error;
  });
  return connection;
}

/** Closes the connection; the next job opens a new one. */
export async function disconnectDirectly(): Promise<void> {
  const open = connection;
  connection = undefined;
  await open?.then(
    (db) => db.close(),
    () => undefined,
  );
}

async function openInOrder(): Promise<IDBDatabase> {
  // Asked before it is opened: what is not there would be made by opening it.
  const [isFit, trouble] = await Promise.all([isThere(), baseTroubleItem.getValue()]);
  if (!isFit || trouble) throw new NotInOrder();
  const db = await opened();
  try {
    if (await isNewerOrLost(db)) throw new NotInOrder();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

class NotInOrder extends Error {}

/** True where there is a database of this very version, and no backup is being restored into it. */
async function isThere(): Promise<boolean> {
  const all = await indexedDB.databases();
  return (
    all.some(({ name, version }) => name === DB_NAME && version === VERSION) &&
    all.every(({ name }) => name !== RESTORE_DB_NAME)
  );
}

/** The same as the library's connection is asked when it opens. */
async function isNewerOrLost(db: IDBDatabase): Promise<boolean> {
  const tables = directTables((table) => db.transaction(table, 'readonly').objectStore(table));
  const [schema, isWitnessedLost] = await Promise.all([tables.meta.get('schema'), isLost(tables)]);
  return isWitnessedLost || (typeof schema?.value === 'number' && schema.value > SCHEMA);
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DB_NAME, VERSION);
    let isLate = false;
    const limit = setTimeout(() => {
      isLate = true;
      reject(new NotInOrder());
    }, OPEN_LIMIT_MS);
    // It was erased meanwhile: nothing is to be made here.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => {
      clearTimeout(limit);
      reject(request.error);
    };
    request.onsuccess = () => {
      clearTimeout(limit);
      if (isLate) return request.result.close();
      resolve(givingWay(request.result));
    };
  });
}

/** Another page upgrades or erases the database: the next job looks anew how it is. */
function givingWay(db: IDBDatabase): IDBDatabase {
  db.onclose = () => {
    connection = undefined;
  };
  db.onversionchange = () => {
    connection = undefined;
    db.close();
  };
  return db;
}
