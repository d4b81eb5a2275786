import type { ClientDb } from '../db';
import { getMeta, metaBeginning, putMeta } from '../meta';
import type { ClientRecords } from './records';

/** How one table of the database holds what belongs to single clients. */
interface ClientTable {
  /** His rows in it, as they are stored. */
  readonly rowsOf: (db: ClientDb, client: ClientRecords) => Promise<readonly object[]>;
  /** Erases them; must run inside a transaction over all tables. */
  readonly eraseOf: (db: ClientDb, client: ClientRecords) => Promise<unknown>;
}

const keysOf = ({ keys }: ClientRecords) => [...keys];

/** Rows under the key of a record. */
function byKey(name: 'hist' | 'contacts'): ClientTable {
  return {
    rowsOf: async (db, client) =>
      (await db.table<object, string>(name).bulkGet(keysOf(client))).filter((row) => row !== undefined),
    eraseOf: (db, client) => db.table<object, string>(name).bulkDelete(keysOf(client)),
  };
}

/** Rows that name the client they are of. */
function byClient(name: 'contactLog' | 'consents' | 'promises' | 'talks' | 'hand' | 'doNotContact'): ClientTable {
  const rows = (db: ClientDb, client: ClientRecords) =>
    db.table<object, string>(name).where('client').anyOf(keysOf(client));
  return {
    rowsOf: (db, client) => rows(db, client).toArray(),
    eraseOf: (db, client) => rows(db, client).delete(),
  };
}

/**
 * Every table of the database by its name, with what of it goes when a client is erased; a test compares the names
 * with the database.
 */
export const clientTables: Readonly<Record<string, ClientTable>> = {
  hist: byKey('hist'),
  contacts: byKey('contacts'),
  imports: {
    rowsOf: async (db, client) =>
      (await db.imports.bulkGet(await journalKeys(db, client))).filter((row) => row !== undefined),
    eraseOf: async (db, client) => db.imports.bulkDelete(await journalKeys(db, client)),
  },
  merges: {
    rowsOf: (db, client) => mergesOf(db, client).toArray(),
    eraseOf: (db, client) => mergesOf(db, client).delete(),
  },
  contactLog: byClient('contactLog'),
  consents: byClient('consents'),
  promises: byClient('promises'),
  talks: byClient('talks'),
  hand: byClient('hand'),
  // Whoever asked not to be called must not be called because his data was erased.
  doNotContact: { ...byClient('doNotContact'), eraseOf: async () => undefined },
  // Counts, figures and how far work has come: of single clients the place where an import ended and the calls of today.
  meta: { rowsOf: async () => [], eraseOf: forgetPlaces },
};

/** An import under way must find its place again: it is of a file that names the client anyway. */
async function forgetPlaces(db: ClientDb, { keys }: ClientRecords): Promise<void> {
  for (const [id, run] of await metaBeginning(db, 'import')) {
    if (run.state === 'done' && keys.has(run.doneTo)) await putMeta(db, `import ${id}`, { ...run, doneTo: '' });
  }
  // Made anew with the next list; until then the search goes through the clients themselves.
  await db.meta.where('name').startsWith('names ').delete();
  const day = await getMeta(db, 'day');
  if (day) await putMeta(db, 'day', { ...day, settled: day.settled.filter(({ key }) => !keys.has(key)) });
}

/** The journal has a row per import and record. */
async function journalKeys(db: ClientDb, { keys }: ClientRecords): Promise<[run: string, key: string][]> {
  const runs = await metaBeginning(db, 'import');
  return runs.flatMap(([run]) => [...keys].map((key) => [run, key] as [string, string]));
}

/** Few enough to be gone through: the user makes them one by one. */
function mergesOf(db: ClientDb, { keys }: ClientRecords) {
  return db.merges.filter(({ from, into }) => keys.has(from) || keys.has(into));
}
