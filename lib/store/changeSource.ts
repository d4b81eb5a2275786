import type { PurchaseSource } from '../domain/purchaseSource';
import { type ClientDb, writeDb } from './db';
import { keysOf } from './key';
import { getMeta, metaBeginning, noteChanged, putMeta } from './meta';
import { ofSource } from './purchaseSource';

/** Clients changed in one transaction. */
const CHANGED_AT_ONCE = 500;

/** The user chose other records as a site's sales: from now on its clients are being changed by `changeSources`. */
export async function beginSourceChange(site: string, source: PurchaseSource): Promise<void> {
  await writeDb((db) => putMeta(db, `source ${site}`, { source, doneTo: keysOf(site)[0] }));
}

/** Has every client of a changed site told by its new source; goes on where a stopped worker left off. */
export async function changeSources(signal: AbortSignal): Promise<void> {
  for (const [site] of await writeDb((db) => metaBeginning(db, 'source'))) {
    let isMore = true;
    while (isMore && !signal.aborted) isMore = await changeNext(site);
  }
}

async function changeNext(site: string): Promise<boolean> {
  return writeDb((db) =>
    db.transaction('rw', db.hist, db.meta, async () => {
      const change = await getMeta(db, `source ${site}`);
      if (!change) return false;
      const [, before] = keysOf(site);
      const rows = await db.hist
        .where('key')
        .between(change.doneTo, before, false, false)
        .limit(CHANGED_AT_ONCE)
        .toArray();
      const changed = rows.map((row) => ofSource(row, change.source));
      await db.hist.bulkPut(changed);
      await count(db, site, purchasesIn(changed) - purchasesIn(rows));
      await noteChanged(db, changed.length);
      const last = rows[rows.length - 1];
      if (last) await putMeta(db, `source ${site}`, { ...change, doneTo: last.key });
      else await db.meta.delete(`source ${site}`);
      return last !== undefined;
    }),
  );
}

/** Purchases are counted by difference. */
async function count(db: ClientDb, site: string, more: number): Promise<void> {
  const counts = await getMeta(db, `counts ${site}`);
  if (counts) await putMeta(db, `counts ${site}`, { ...counts, purchases: counts.purchases + more });
}

function purchasesIn(rows: readonly { readonly d: readonly unknown[] }[]): number {
  return rows.reduce((sum, { d }) => sum + d.length, 0);
}
