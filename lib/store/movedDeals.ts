import type { ClientDb } from './db';
import { rootOf } from './identity/united';
import type { Merged } from './merge';
import { metaBeginning } from './meta';
import { heldDeals, packedDeals } from './purchaseColumns';
import type { HistRow } from './rows';

/*
 * A deal has one client: whom the CRM does not name for it any more gives it up. News name the new client alone, and no
 * index finds an old purchase, so what has arrived is kept until all rows are gone through at the end of the reading.
 */

/** By the id of a deal, the key of the row that news have last told of it, where it was not there before. */
type Arrived = ReadonlyMap<string, string>;

const arrivalName = (site: string, id: string) => `arrived ${site} ${id}` as const;

/** Keeps which deals have come to rows that did not hold them; must run inside the transaction that merged them. */
export async function noteArrived(db: ClientDb, site: string, merged: readonly Merged[]): Promise<void> {
  const told = merged.flatMap(({ capture, row, before }) => {
    const held = before && heldIds(before);
    return capture.deals.flatMap(({ id }) => (id === undefined ? [] : [{ id, key: row.key, isNew: !held?.has(id) }]));
  });
  const known = await db.meta.bulkGet(told.map(({ id }) => arrivalName(site, id)));
  // Told of again in one reading, the client told last has it, also one that has held it all the time.
  const arrived = told.filter(({ isNew }, i) => isNew || known[i] !== undefined);
  await db.meta.bulkPut(arrived.map(({ id, key }) => ({ name: arrivalName(site, id), value: key })));
}

export async function arrivedOf(db: ClientDb, site: string): Promise<Arrived> {
  return new Map(await metaBeginning(db, `arrived ${site}`));
}

export async function forgetArrived(db: ClientDb, site: string): Promise<void> {
  await db.meta.where('name').startsWith(arrivalName(site, '')).delete();
}

/** The rows without the deals that have arrived with other clients; must run inside a transaction over `hist`. */
export async function withoutMoved(
  db: ClientDb,
  rows: readonly HistRow[],
  arrived: Arrived,
): Promise<readonly HistRow[]> {
  const moved = new Map<HistRow, string[]>();
  for (const { row, id, key } of rows.flatMap((row) => arrivedElsewhere(row, arrived)))
    if (await isWithAnother(db, row, id, key)) moved.set(row, [...(moved.get(row) ?? []), id]);
  return rows.map((row) => without(row, moved.get(row) ?? []));
}

interface Elsewhere {
  readonly row: HistRow;
  readonly id: string;
  /** Of the row it has arrived in. */
  readonly key: string;
}

function arrivedElsewhere(row: HistRow, arrived: Arrived): readonly Elsewhere[] {
  if (arrived.size === 0) return [];
  return [...heldIds(row)].flatMap((id) => {
    const key = arrived.get(id);
    return key === undefined || key === row.key ? [] : [{ row, id, key }];
  });
}

/** Ids of an order and of an invoice may be the same; rows the user merged are one client. */
async function isWithAnother(db: ClientDb, row: HistRow, id: string, key: string): Promise<boolean> {
  const other = await db.hist.get(key);
  if (!other || other.source !== row.source || !heldIds(other).has(id)) return false;
  const [own, others] = [await rootOf(db, row), await rootOf(db, other)];
  return own.key !== others.key;
}

function heldIds({ k, open, lost, undated }: HistRow): ReadonlySet<string> {
  return new Set([...k, ...open, ...lost, ...undated]);
}

function without(row: HistRow, moved: readonly string[]): HistRow {
  if (moved.length === 0) return row;
  const deals = heldDeals(row);
  for (const held of [deals.won, deals.other, deals.undated, deals.doubted]) for (const id of moved) held.delete(id);
  const { state, seen, total } = row.completeness;
  const left = Math.max(0, seen - moved.length);
  const completeness = { state, seen: left, total: total === undefined ? total : Math.max(left, total - moved.length) };
  return { ...row, ...packedDeals(deals, row.isCut), completeness };
}
