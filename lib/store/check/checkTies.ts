import { writeDb } from '../db';
import { isTied } from '../identity/united';
import type { Moment } from '../moment';
import type { HistRow } from '../rows';
import type { Findings } from './findings';

/**
 * Clients the user merged: what a row says it was merged `into` is right where that row is there and no circle comes of
 * it; `joined` and the journal of merges follow from that. `seen`: keys of all rows with such ties, as far as was read.
 */
export async function checkTies(seen: ReadonlySet<string>, { instant }: Moment, findings: Findings): Promise<void> {
  await writeDb((db) =>
    db.transaction('rw', [db.hist, db.merges], async () => {
      const said = await db.merges.toArray();
      const tied = await tiedRows(db, [...seen, ...said.flatMap(({ from, into }) => [from, into])]);
      if (tied.length + said.length === 0) return;
      const rows = new Map(tied.map((row) => [row.key, row]));
      const parents = await parentsOf(db, rows);
      const changed = new Map<string, HistRow>();
      for (const row of new Map([...rows, ...parents]).values()) {
        const right = rightTies(row, rows, parents);
        if (right !== row) changed.set(row.key, right);
      }
      findings.add('ties', changed.size);
      await db.hist.bulkPut([...changed.values()]);
      const merged = [...rows.values()]
        .map((row) => changed.get(row.key) ?? row)
        .filter(({ into }) => into !== undefined);
      const known = new Set(said.flatMap((row) => (row.said === 'merged' ? [row.id] : [])));
      const missing = merged.filter(({ key }) => !known.has(key));
      const stale = [...known].filter((id) => !merged.some(({ key }) => key === id));
      findings.add('ties', missing.length + stale.length);
      await db.merges.bulkPut(
        missing.map(({ key, into = '' }) => ({ id: key, said: 'merged', from: key, into, at: instant })),
      );
      await db.merges.bulkDelete(stale);
    }),
  );
}

type Db = Parameters<Parameters<typeof writeDb>[0]>[0];

/** The journal names who was merged since the rows were read. */
async function tiedRows(db: Db, keys: readonly string[]): Promise<readonly HistRow[]> {
  const rows = await db.hist.bulkGet([...new Set(keys)]);
  return rows.filter((row) => row !== undefined).filter(isTied);
}

async function parentsOf(db: Db, rows: ReadonlyMap<string, HistRow>): Promise<ReadonlyMap<string, HistRow>> {
  const keys = [...rows.values()].flatMap(({ into }) => (into === undefined || rows.has(into) ? [] : [into]));
  const found = await db.hist.bulkGet([...new Set(keys)]);
  return new Map(found.flatMap((row) => (row ? [[row.key, row] as const] : [])));
}

function rightTies(row: HistRow, rows: ReadonlyMap<string, HistRow>, parents: ReadonlyMap<string, HistRow>): HistRow {
  const { into, joined, ...rest } = row;
  const parent = into === undefined ? undefined : (rows.get(into) ?? parents.get(into));
  const isFree = into === undefined || !parent || isInCircle(row, rows);
  const children = [...rows.values()].filter((other) => other.into === row.key && !isInCircle(other, rows));
  const keys = children.map(({ key }) => key).sort();
  if (
    isFree === (into === undefined) &&
    (joined ?? []).join(' ') === keys.join(' ') &&
    (joined === undefined) === (keys.length === 0)
  ) {
    return row;
  }
  return { ...rest, ...(!isFree && { into }), ...(keys.length > 0 && { joined: keys }) };
}

function isInCircle(row: HistRow, rows: ReadonlyMap<string, HistRow>): boolean {
  const met = new Set([row.key]);
  for (let next = row.into; next !== undefined; next = rows.get(next)?.into) {
    if (met.has(next)) return next === row.key;
    met.add(next);
  }
  return false;
}
