import { isSealed } from '../lock/isSealed';
import { isPacked, unpackedRow } from '../packing/packedRow';
import type { Found, Lookup, ReadableDb, ReadableTable } from '../readable';

/** A row only the pass-phrase opens. */
export class SealedRowMet extends Error {}

/** Where a table of the browser's is taken from: one transaction, or a new one for every look. */
export type StoreOf = (table: keyof ReadableDb) => IDBObjectStore;

/** Tables over the browser's own. What is read of them fails with `SealedRowMet` where a row is sealed. */
export function directTables(storeOf: StoreOf): ReadableDb {
  return {
    hist: table(() => storeOf('hist')),
    meta: table(() => storeOf('meta')),
    hand: table(() => storeOf('hand')),
    contacts: table(() => storeOf('contacts')),
    doNotContact: table(() => storeOf('doNotContact')),
    talks: table(() => storeOf('talks')),
  };
}

function table<Row>(store: () => IDBObjectStore): ReadableTable<Row> {
  return {
    get: async (key) => whole<Row | undefined>(await answer(store().get(key))),
    bulkGet: async (keys) => {
      const from = store();
      const rows = await Promise.all(keys.map((key) => answer(from.get(key))));
      return rows.map(whole<Row | undefined>);
    },
    toArray: () => found<Row>(store).toArray(),
    count: () => answer(store().count()),
    limit: (rows) => found(store, [undefined], rows),
    where: (index) => lookup(() => indexOf(store(), index)),
  };
}

type Source = IDBObjectStore | IDBIndex;
type Range = IDBKeyRange | string | undefined;

function indexOf(store: IDBObjectStore, name: string): Source {
  return store.keyPath === name ? store : store.index(name);
}

function lookup<Row>(source: () => Source): Lookup<Row> {
  return {
    equals: (key) => found(source, [key]),
    anyOf: (keys) => found(source, [...new Set(keys)].sort()),
    startsWith: (beginning) => found(source, [IDBKeyRange.bound(beginning, `${beginning}\uffff`)]),
  };
}

/** All that lies in the ranges, one after the other. */
function found<Row>(source: () => Source, ranges: readonly Range[] = [undefined], limit?: number): Found<Row> {
  const all = async <T>(ask: (from: Source, range: Range) => IDBRequest): Promise<T[]> => {
    const from = source();
    return (await Promise.all(ranges.map((range) => answer<T[]>(ask(from, range))))).flat();
  };
  return {
    toArray: async () => (await all((from, range) => from.getAll(range, limit))).map(whole<Row>),
    primaryKeys: () => all((from, range) => from.getAllKeys(range, limit)),
  };
}

/** The row as it was before it was written. */
function whole<Row>(row: unknown): Row {
  if (isSealed(row)) throw new SealedRowMet();
  return (isPacked(row) ? unpackedRow(row) : row) as Row;
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
