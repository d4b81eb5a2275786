import { type ClientDb, writeDb } from '../db';
import { writeTouched } from '../merge';
import type { Moment } from '../moment';
import type { HistRow } from '../rows';
import { clientItems } from './items';
import { type ClientRecords, recordsOf } from './records';
import { clientTables } from './tables';

/**
 * Erases one client with everything of his in every table and stored item, and keeps the counts. False: nothing was
 * stored. The figures of the base, which may name the client at a border, are without him after the next `refresh`.
 * Throws `StoreFailure`.
 */
export async function eraseClient(key: string, moment: Moment): Promise<boolean> {
  const erased = await writeDb((db) =>
    db.transaction('rw', db.tables, async () => {
      const client = await recordsOf(db, key);
      if (client) await eraseRecords(db, client, moment);
      return client;
    }),
  );
  if (!erased) return false;
  for (const item of Object.values(clientItems)) await item.erase(erased);
  return true;
}

/** Erases a client from every table, and keeps the counts; must run inside a transaction over all tables. */
export async function eraseRecords(db: ClientDb, client: ClientRecords, moment: Moment): Promise<void> {
  const mentioning = await rowsMentioning(db, client);
  const before = new Map([...client.rows, ...mentioning].map((row) => [row.key, row]));
  const after = new Map(mentioning.map((row) => [row.key, withoutRecords(row, client)]));
  await writeTouched(db, client.root.site, { before, after }, moment);
  for (const table of Object.values(clientTables)) await table.eraseOf(db, client);
}

/** Other clients' rows that name one of his records, as companies name a person they share. */
async function rowsMentioning(db: ClientDb, { keys }: ClientRecords): Promise<readonly HistRow[]> {
  const rows = await db.hist
    .where('aliases')
    .anyOf([...keys])
    .distinct()
    .toArray();
  return rows.filter((row) => !keys.has(row.key));
}

function withoutRecords(row: HistRow, { keys }: ClientRecords): HistRow {
  return { ...row, aliases: row.aliases.filter((alias) => !keys.has(alias)) };
}
