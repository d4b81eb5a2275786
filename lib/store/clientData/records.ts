import type { ReadableDb } from '../readable';
import type { HistRow } from '../rows';

/** One client with every row that is him. */
export interface ClientRecords {
  /** The row he is shown by. */
  readonly root: HistRow;
  /** All of his rows: his own, those the user merged into it, and those of records that are his alone. */
  readonly rows: readonly HistRow[];
  /** Keys of all records that are him and nobody else. */
  readonly keys: ReadonlySet<string>;
}

/** The client under a key, which may be that of a row merged into another; undefined: nothing is stored. */
export async function recordsOf(db: ReadableDb, key: string): Promise<ClientRecords | undefined> {
  const root = await rootOf(db, key, new Set());
  if (!root) return undefined;
  const rows = [root];
  const keys = new Set([root.key]);
  for (const row of rows) {
    const others = [...(row.joined ?? []), ...(await ownAliases(db, row))].filter((other) => !keys.has(other));
    for (const other of others) keys.add(other);
    rows.push(...(await db.hist.bulkGet(others)).filter((other) => other !== undefined));
  }
  return { root, rows, keys };
}

/** Two rows that name each other would go round for ever. */
async function rootOf(db: ReadableDb, key: string, seen: Set<string>): Promise<HistRow | undefined> {
  const row = await db.hist.get(key);
  if (row?.into === undefined || seen.has(key)) return row;
  return (await rootOf(db, row.into, seen.add(key))) ?? row;
}

/** A person may stand for two companies: what is kept of him is neither's alone. */
async function ownAliases(db: ReadableDb, { aliases }: HistRow): Promise<readonly string[]> {
  const claims = await Promise.all(aliases.map((alias) => db.hist.where('aliases').equals(alias).primaryKeys()));
  return aliases.filter((_, i) => (claims[i]?.length ?? 0) <= 1);
}
