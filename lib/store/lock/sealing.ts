import Dexie, {
  type DBCore,
  type DBCoreCursor,
  type DBCoreTable,
  type DBCoreTransaction,
  type Middleware,
} from 'dexie';
import { StoreFailure } from '../failure';
import { viewingCursor } from '../viewingCursor';
import { isSealed } from './isSealed';
import { type DataKey, heldKey } from './keyring';
import type { LockRecord } from './lockRecord';
import { opened, sealed } from './seal';
import { clearFields } from './sealedTables';

type Row = Readonly<Record<string, unknown>>;

/**
 * Seals rows on their way into the database and opens them on their way out, so that nobody else need know of the
 * lock. Whether rows are sealed is read in the very transaction that writes them: a lock that has just been put on
 * holds for everybody's next write.
 */
export const sealing: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'sealing',
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) =>
      core.transaction(mode === 'readwrite' ? [...new Set([...stores, 'meta'])] : stores, mode, options),
    table: (name) => (clearFields[name] ? sealedTable(core, core.table(name)) : core.table(name)),
  }),
};

/**
 * Rows that are not sealed pass without a wait of our own: a promise that is not the database's would end the
 * transaction wherever several of them run at once.
 */
function sealedTable(core: DBCore, table: DBCoreTable): DBCoreTable {
  const open = (rows: readonly unknown[]) => openAll(table, rows);
  return {
    ...table,
    mutate: (request) => {
      if (request.type !== 'put' && request.type !== 'add') return table.mutate(request);
      return lockIn(core, request.trans).then((lock) =>
        lock?.seals
          ? waitFor(sealAll(table, request.values, lock)).then((values) => table.mutate({ ...request, values }))
          : table.mutate(request),
      );
    },
    get: (request) => table.get(request).then((row) => (isSealed(row) ? open([row]).then(([opened]) => opened) : row)),
    getMany: (request) => table.getMany(request).then((rows) => (rows.some(isSealed) ? open(rows) : rows)),
    query: (request) =>
      table
        .query(request)
        .then((answer) =>
          request.values && answer.result.some(isSealed)
            ? open(answer.result).then((result) => ({ ...answer, result }))
            : answer,
        ),
    openCursor: (request) =>
      table.openCursor(request).then((cursor) => (cursor && request.values ? openingCursor(cursor, open) : cursor)),
  };
}

/** Opens those rows that are sealed. Throws `StoreFailure` of the kind `locked` where the key is not at hand. */
function openAll(table: DBCoreTable, rows: readonly unknown[]): Promise<unknown[]> {
  const { extractKey } = table.schema.primaryKey;
  return waitFor(
    Promise.all(
      rows.map(async (row) => (isSealed(row) ? opened(table.name, row, await keyOf(row.by), extractKey?.(row)) : row)),
    ),
  );
}

async function sealAll(table: DBCoreTable, rows: readonly Row[], lock: LockRecord): Promise<readonly Row[]> {
  const { extractKey } = table.schema.primaryKey;
  const key = await keyOf(lock.id);
  return Promise.all(rows.map((row) => sealed(table.name, row, key, extractKey?.(row))));
}

async function keyOf(lock: string): Promise<DataKey> {
  const key = await heldKey(lock);
  if (!key) throw new StoreFailure('locked');
  return key;
}

/** One look for every transaction. */
const locks = new WeakMap<DBCoreTransaction, Promise<LockRecord | undefined>>();

function lockIn(core: DBCore, transaction: DBCoreTransaction): Promise<LockRecord | undefined> {
  const known = locks.get(transaction);
  if (known) return known;
  const asked = core
    .table('meta')
    .get({ trans: transaction, key: 'lock' })
    .then((row: { value: LockRecord } | undefined) => row?.value);
  locks.set(transaction, asked);
  return asked;
}

/** The browser's cryptography answers later, and a transaction that waits for anything but the database ends. */
function waitFor<T>(answer: Promise<T>): Promise<T> {
  return Dexie.waitFor(answer) as Promise<T>;
}

/** A cursor whose rows are opened before they are looked at. */
function openingCursor(
  cursor: DBCoreCursor,
  open: (rows: readonly unknown[]) => Promise<readonly unknown[]>,
): DBCoreCursor {
  let value: unknown;
  const start = (look: () => void) =>
    cursor.start(() => {
      if (!isSealed(cursor.value)) {
        value = cursor.value;
        return look();
      }
      open([cursor.value]).then(
        ([row]) => {
          value = row;
          look();
        },
        (error: Error) => cursor.fail(error),
      );
    });
  return viewingCursor(cursor, () => value, start);
}
