import type { ClientDb } from '../db';
import type { HistRow, MergeRow } from '../rows';
import { isTied, rootOf } from './united';

/** Ties one client to another, both of them roots; must run inside a transaction over `hist` and `merges`. */
export async function tie(db: ClientDb, from: HistRow, into: HistRow, at: string): Promise<void> {
  await db.hist.bulkPut([
    { ...from, into: into.key },
    { ...into, joined: [...new Set([...(into.joined ?? []), from.key])].sort() },
  ]);
  const said: MergeRow = { id: from.key, said: 'merged', from: from.key, into: into.key, at };
  await db.merges.put(said);
}

/** Makes a row that was merged a client of his own again, with those that were merged into it. */
export async function untie(db: ClientDb, row: HistRow): Promise<void> {
  const parent = row.into === undefined ? undefined : await db.hist.get(row.into);
  await db.hist.put(withoutInto(row));
  if (parent) await db.hist.put(withoutJoined(parent, row.key));
  await db.merges.delete(row.key);
}

/**
 * Rows are gone from `hist`: a record was found to be another client's, or nothing is known of him any more. What was
 * merged with it stays one client with its heir, or becomes its own.
 */
export async function passTiesOn(
  db: ClientDb,
  gone: readonly HistRow[],
  heirs: readonly HistRow[],
  at: string,
): Promise<void> {
  for (const row of gone.filter(isTied)) {
    const heir = heirs.find(({ aliases }) => aliases.includes(row.key));
    const { children, parent } = await cutTies(db, row);
    if (!heir) continue;
    for (const key of children) await makeOne(db, key, heir.key, at);
    if (parent !== undefined) await makeOne(db, heir.key, parent, at);
  }
}

interface Freed {
  readonly children: readonly string[];
  readonly parent: string | undefined;
}

/** Cuts the ties of a row that is gone; gives the keys of those it was tied to, or of their heirs. */
async function cutTies(db: ClientDb, { key, into, joined = [] }: HistRow): Promise<Freed> {
  const children: string[] = [];
  for (const child of await db.hist.bulkGet([...joined])) {
    if (child?.into !== key) continue;
    await db.hist.put(withoutInto(child));
    await db.merges.delete(child.key);
    children.push(child.key);
  }
  await db.merges.delete(key);
  const parent = into === undefined ? undefined : await livingRow(db, into);
  if (parent?.joined?.includes(key)) await db.hist.put(withoutJoined(parent, key));
  return { children, parent: parent?.key };
}

/** The row under a key; where that is gone too, of the client who has taken it over. */
async function livingRow(db: ClientDb, key: string): Promise<HistRow | undefined> {
  return (await db.hist.get(key)) ?? (await db.hist.where('aliases').equals(key).first());
}

/** Both belong to one client from now on, shown as the second. */
async function makeOne(db: ClientDb, fromKey: string, intoKey: string, at: string): Promise<void> {
  const [from, into] = await db.hist.bulkGet([fromKey, intoKey]);
  if (!from || !into) return;
  const [root, intoRoot] = [await rootOf(db, from), await rootOf(db, into)];
  if (root.key !== intoRoot.key) await tie(db, root, intoRoot, at);
}

function withoutInto({ into: _, ...row }: HistRow): HistRow {
  return row;
}

function withoutJoined({ joined = [], ...row }: HistRow, key: string): HistRow {
  const left = joined.filter((other) => other !== key);
  return left.length > 0 ? { ...row, joined: left } : row;
}
