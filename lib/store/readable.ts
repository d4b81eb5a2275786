import type { DoNotContactEntry } from '../domain/policy/doNotContact';
import type { HandRow, TalkRow } from './call/callRows';
import type { ContactRow, HistRow, MetaRow } from './rows';

/**
 * What showing a client needs of the database, and no more: the library's tables have it as they are, and so have those
 * of `direct`. Rows come as `rows.ts` has them, by keys in the order of the database.
 */
export interface ReadableDb {
  readonly hist: ReadableTable<HistRow>;
  readonly meta: ReadableTable<MetaRow>;
  readonly hand: ReadableTable<HandRow>;
  readonly contacts: ReadableTable<ContactRow>;
  readonly doNotContact: ReadableTable<DoNotContactEntry>;
  readonly talks: ReadableTable<TalkRow>;
}

export interface ReadableTable<Row> {
  get(key: string): PromiseLike<Row | undefined>;
  /** In the order of the keys, undefined where there is no row. */
  bulkGet(keys: string[]): PromiseLike<(Row | undefined)[]>;
  toArray(): PromiseLike<Row[]>;
  count(): PromiseLike<number>;
  /** So many rows from the beginning at most. */
  limit(rows: number): Found<Row>;
  /** By an index, or by the primary key under its name. */
  where(index: string): Lookup<Row>;
}

export interface Lookup<Row> {
  equals(key: string): Found<Row>;
  /** A row that has several of the keys comes once for each. */
  anyOf(keys: string[]): Found<Row>;
  startsWith(beginning: string): Found<Row>;
}

export interface Found<Row> {
  toArray(): PromiseLike<Row[]>;
  primaryKeys(): PromiseLike<string[]>;
}
