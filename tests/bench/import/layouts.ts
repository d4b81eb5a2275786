import Dexie, { type Table } from 'dexie';
import { seededBase } from '../domain/base';

declare global {
  /** What this script leaves in its page. */
  var layouts: {
    readonly plainArrays: (clients: number) => Promise<number>;
    readonly rowPerPurchase: (clients: number) => Promise<number>;
  };
}

/** As many as are written in one transaction where measuring has found it best. */
const CLIENTS_AT_ONCE = 2_000;
const PURCHASES_AT_ONCE = 10_000;
/** Two layouts the store could have, without anything that makes use of them: `due` and the pair are indexed. */
class Arrays extends Dexie {
  declare readonly clients: Table;

  constructor() {
    super('arrays');
    this.version(1).stores({ clients: 'id, due' });
  }
}
class Rows extends Dexie {
  declare readonly purchases: Table;

  constructor() {
    super('rows');
    this.version(1).stores({ purchases: 'id, [client+day]' });
  }
}

/** One row per client with plain arrays of days and sums. Milliseconds to write them all, without making them up. */
async function plainArrays(clients: number): Promise<number> {
  const { keys, days, amounts } = seededBase(clients);
  const rows = keys.map((id, i) => ({
    id,
    name: `Company ${i}`,
    due: days[i]?.at(-1),
    status: 0,
    days: days[i],
    amounts: amounts[i],
  }));
  return written(new Arrays(), 'clients', rows, CLIENTS_AT_ONCE);
}

/** One row per purchase. */
async function rowPerPurchase(clients: number): Promise<number> {
  const { keys, days, amounts } = seededBase(clients);
  let deal = 0;
  const rows = keys.flatMap((client, c) =>
    (days[c] ?? []).map((day, i) => ({ id: `deal:${++deal}`, client, day, amount: amounts[c]?.[i] })),
  );
  return written(new Rows(), 'purchases', rows, PURCHASES_AT_ONCE);
}

async function written(db: Dexie, table: string, rows: readonly object[], atOnce: number): Promise<number> {
  await db.open();
  const began = performance.now();
  for (let from = 0; from < rows.length; from += atOnce) {
    await db.table(table).bulkPut(rows.slice(from, from + atOnce));
  }
  const took = performance.now() - began;
  await db.delete();
  return took;
}

globalThis.layouts = { plainArrays, rowPerPurchase };
