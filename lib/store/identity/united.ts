import type { ReadableDb } from '../readable';
import type { HistRow } from '../rows';
import { unitedHistory } from './unitedHistory';

/*
 * What the user merges stays as it was read, row by row, with what comes in later: `into` and `joined` tie the rows to
 * one client, and everything that shows or judges clients sees him as one. So a merge loses nothing and can be split
 * again without a trace. All functions must run inside a transaction over `hist`, or read for themselves.
 */

/** Longest chain of merges that is followed; more can only be a circle. */
const LONGEST_CHAIN = 100;

/** Clients in place of a page of stored rows: one who was merged into another comes with that one alone. */
export async function clientsOfPage(db: ReadableDb, rows: readonly HistRow[]): Promise<readonly HistRow[]> {
  if (!rows.some(isTied)) return rows;
  const roots = rows.filter(({ into }) => into === undefined);
  return Promise.all(roots.map((root) => unitedRow(db, root)));
}

/** The client a row belongs to, as one row. */
export async function unitedClient(db: ReadableDb, row: HistRow): Promise<HistRow> {
  return isTied(row) ? unitedRow(db, await rootOf(db, row)) : row;
}

/** The row that stands for a client: the one the others were merged into. */
export async function rootOf(db: ReadableDb, row: HistRow): Promise<HistRow> {
  let root = row;
  for (let i = 0; root.into !== undefined && i < LONGEST_CHAIN; i++) {
    const next = await db.hist.get(root.into);
    if (!next) return root;
    root = next;
  }
  return root;
}

/** The client a record belongs to: by his row, or by the one row that has it as another name. */
export async function rootOfRecord(db: ReadableDb, key: string): Promise<HistRow | undefined> {
  const own = await db.hist.get(key);
  const [row, ...others] = own ? [own] : await db.hist.where('aliases').equals(key).toArray();
  if (!row) return undefined;
  const root = await rootOf(db, row);
  const roots = await Promise.all(others.map((other) => rootOf(db, other)));
  return roots.every((other) => other.key === root.key) ? root : undefined;
}

export function isTied({ into, joined }: HistRow): boolean {
  return into !== undefined || joined !== undefined;
}

/** All rows of a client below the one given, those merged straight into it first. */
async function membersOf(db: ReadableDb, root: HistRow): Promise<readonly HistRow[]> {
  const members: HistRow[] = [];
  let level: readonly HistRow[] = [root];
  for (let i = 0; level.length > 0 && i < LONGEST_CHAIN; i++) {
    const below = await Promise.all(level.map((row) => childrenOf(db, row)));
    level = below.flat();
    members.push(...level);
  }
  return members;
}

async function childrenOf(db: ReadableDb, { key, joined = [] }: HistRow): Promise<readonly HistRow[]> {
  if (joined.length === 0) return [];
  const rows = await db.hist.bulkGet([...joined]);
  return rows.flatMap((row) => (row?.into === key ? row : []));
}

async function unitedRow(db: ReadableDb, root: HistRow): Promise<HistRow> {
  return root.joined ? unitedHistory(root, await membersOf(db, root)) : root;
}
