import Dexie, { type Table } from 'dexie';
import type { PromiseEntry } from '../domain/offer/promiseLog';
import type { ContactLogEntry } from '../domain/outcome/contactEntry';
import type { ConsentEntry } from '../domain/policy/consent';
import type { DoNotContactEntry } from '../domain/policy/doNotContact';
import { isRestoring } from './backup/restoring';
import type { HandRow, TalkRow } from './call/callRows';
import { DB_NAME, SCHEMA } from './databases';
import { isLostConnection, isTrouble, namedFailure, StoreFailure } from './failure';
import { sealing } from './lock/sealing';
import { packing } from './packing/packing';
import type { ContactRow, HistRow, ImportedRow, MergeRow, MetaRow } from './rows';
import { newBaseMark } from './witness/baseMark';
import { isLost } from './witness/compare';
import { hasWitness, noteTrouble, witness } from './witness/witness';
import { asWriter } from './writer';

/** Opening takes milliseconds; so long means that another page holds an older version open. */
const OPEN_LIMIT_MS = 10_000;

export class ClientDb extends Dexie {
  declare readonly hist: Table<HistRow, string>;
  declare readonly meta: Table<MetaRow, string>;
  declare readonly imports: Table<ImportedRow, [run: string, key: string]>;
  declare readonly contacts: Table<ContactRow, string>;
  declare readonly merges: Table<MergeRow, string>;
  declare readonly contactLog: Table<ContactLogEntry, string>;
  declare readonly consents: Table<ConsentEntry, string>;
  declare readonly promises: Table<PromiseEntry, string>;
  declare readonly doNotContact: Table<DoNotContactEntry, string>;
  declare readonly talks: Table<TalkRow, string>;
  declare readonly hand: Table<HandRow, string>;

  constructor() {
    super(DB_NAME, { autoOpen: false, chromeTransactionDurability: 'relaxed' });
    this.use(sealing);
    this.use(packing);
    // A released version is never edited. A new one only makes stores and indexes: rows are changed when they are
    // next written, because an upgrade that rewrites rows locks the database for as long as it runs.
    this.version(1).stores({ hist: 'key, *aliases', stat: 'key, due, [owner+due]', meta: 'name' });
    this.version(2).stores({ hist: 'key, *aliases, *listed' });
    this.version(3).stores({ imports: '[run+key]' });
    this.version(4).stores({ contacts: 'key, *hashes', merges: 'id, into' });
    this.version(5).stores({
      // Nobody ever looked rows up by `due` or `[owner+due]`, and every entry of an index is written with its row.
      stat: 'key',
      contactLog: 'id, client',
      consents: 'id, client',
      promises: 'id, client, on',
      doNotContact: 'id, client, *hashes',
      talks: 'client',
      hand: 'client',
    });
    // What lists and marks show of a client follows from his history sooner than it was written and read again.
    this.version(6).stores({ stat: null });
    // Histories are written packed from here on, which an older program would not read.
    this.version(7).stores({});
    // Another page upgrades or erases the database: that is no news for the console, as Dexie's own answer takes it for.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: false });
      return false;
    });
    this.on('populate', (made) =>
      made.table<MetaRow>('meta').bulkAdd([
        { name: 'schema', value: SCHEMA },
        { name: 'base', value: newBaseMark() },
      ]),
    );
  }
}

interface Connection {
  readonly db: ClientDb;
  readonly isNewer: boolean;
}

/** A cache that may vanish with the worker. */
let connection: Promise<Connection> | undefined;

/** Runs a reading job. Throws `StoreFailure` for failures with a name. */
export function readDb<T>(job: (db: ClientDb) => Promise<T>): Promise<T> {
  return connected(({ db }) => job(db));
}

/**
 * Runs a writing job as the only writer there is. It must do all its writing in one transaction, because it is run once
 * more when the connection was lost in the middle, and must not ask for another one. Throws `StoreFailure`, `newerSchema` among its kinds.
 */
export function writeDb<T>(job: (db: ClientDb) => Promise<T>): Promise<T> {
  return connected(({ db, isNewer }) => {
    if (isNewer) throw new StoreFailure('newerSchema');
    return asWriter(() => job(db));
  });
}

/** False while there is nothing to look at: a database that was never made must not be made by looking at it. */
export async function isStored(): Promise<boolean> {
  return (await Dexie.exists(DB_NAME)) || (await isRestoring()) || (await witness()) !== undefined;
}

/** True when a newer version wrote the database: it can be read and not written. Throws `StoreFailure`. */
export function isReadOnly(): Promise<boolean> {
  return connected(async ({ isNewer }) => isNewer);
}

/** Closes the connection; the next job opens a new one. */
export async function disconnect(): Promise<void> {
  const open = connection;
  connection = undefined;
  await open?.then(
    ({ db }) => db.close(),
    () => undefined,
  );
}

async function connected<T>(job: (connection: Connection) => Promise<T>): Promise<T> {
  try {
    try {
      return await job(await connect());
    } catch (error) {
      if (!isLostConnection(error)) throw error;
      await disconnect();
      return await job(await connect());
    }
  } catch (error) {
    throw namedFailure(error);
  }
}

function connect(): Promise<Connection> {
  connection ??= open().catch((error: unknown) => {
    connection = undefined;
    throw error;
  });
  return connection;
}

async function open(): Promise<Connection> {
  try {
    const opened = await openGuarded();
    if (hasWitness()) await noteTrouble(opened.isNewer ? 'newerSchema' : undefined);
    return opened;
  } catch (error) {
    const failure = namedFailure(error);
    if (hasWitness() && failure instanceof StoreFailure && isTrouble(failure.kind)) await noteTrouble(failure.kind);
    throw failure;
  }
}

async function openGuarded(): Promise<Connection> {
  if (await isRestoring()) throw new StoreFailure('restoring');
  const db = await openUnguarded();
  try {
    if (hasWitness() && (await isLost(db))) throw new StoreFailure('baseLost');
    return { db, isNewer: await isNewer(db) };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The database whatever has become of it, for those who heal it; to be closed by the caller. Throws `StoreFailure`. */
export async function openUnguarded(): Promise<ClientDb> {
  const db = new ClientDb();
  const forget = () => {
    connection = undefined;
  };
  db.on('close', forget);
  db.on('versionchange', () => {
    forget();
    db.close();
  });
  await withinLimit(db);
  return db;
}

async function withinLimit(db: ClientDb): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreFailure('cannotOpen')), OPEN_LIMIT_MS);
  });
  try {
    await Promise.race([db.open(), limit]);
  } catch (error) {
    db.close();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Dexie opens a newer database without a word, so its number is compared here. */
async function isNewer(db: ClientDb): Promise<boolean> {
  const stored = await db.meta.get('schema');
  return db.backendDB().version / 10 > SCHEMA || (typeof stored?.value === 'number' && stored.value > SCHEMA);
}
