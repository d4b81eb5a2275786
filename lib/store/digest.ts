import { readDb } from './db';
import { tablePages } from './tablePages';

/** Follows from the other tables, counts, says how far some work has come, or is the journal of imports. */
const NOT_TOLD = new Set(['meta', 'imports']);

/**
 * Fields that say when, by which job and from which file a row came, or follow from its other fields: the same
 * knowledge come by in another way is the same. Hashes of contacts differ with the salt of each installation.
 */
const NOT_COMPARED = new Set(['readAt', 'at', 'job', 'hiddenIn', 'files', 'run', 'met', 'listed', 'hashes']);

const HASH_BITS = 256n;

/**
 * A fingerprint of all that is known of clients, 64 hexadecimal digits: equal for equal knowledge, in whatever order,
 * by whatever jobs and on whatever day it came in. Right while nobody writes. One page of rows is held at a time.
 * Throws `StoreFailure`.
 */
export async function storeDigest(): Promise<string> {
  const tables = await readDb(async (db) => db.tables.map(({ name }) => name).filter((name) => !NOT_TOLD.has(name)));
  let sum = 0n;
  for (const name of tables) {
    for await (const rows of tablePages<object>((job) => readDb((db) => job(db.table(name))))) {
      const hashes = await Promise.all(rows.map((row) => rowHash(name, row)));
      for (const hash of hashes) sum = BigInt.asUintN(Number(HASH_BITS), sum + hash);
    }
  }
  return sum.toString(16).padStart(Number(HASH_BITS) / 4, '0');
}

async function rowHash(table: string, row: object): Promise<bigint> {
  const bytes = new TextEncoder().encode(`${table} ${JSON.stringify(compared(row))}`);
  const hash = new DataView(await crypto.subtle.digest('SHA-256', bytes));
  let number = 0n;
  for (let at = 0; at < hash.byteLength; at += 8) number = (number << 64n) | hash.getBigUint64(at);
  return number;
}

/** What is compared of a value, the fields of every object in one order. */
function compared(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(compared);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name, held]) => held !== undefined && !NOT_COMPARED.has(name));
  return Object.fromEntries(
    fields.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, held]) => [name, compared(held)]),
  );
}
