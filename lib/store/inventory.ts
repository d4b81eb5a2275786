import Dexie from 'dexie';
import { storage } from 'wxt/utils/storage';
import { endRestoring } from './backup/restoring';
import { DB_NAME } from './databases';
import { disconnect, isStored, readDb, writeDb } from './db';
import { forgetHealth } from './health';
import { forgetIdentities } from './identity/forget';
import { forgetImports } from './importRuns';
import { keysOf } from './key';
import { getMeta, metaBeginning, noteChanged } from './meta';
import { forgetArrived } from './movedDeals';
import { stopRefreshing } from './refresh';
import { readingsItem } from './settings';
import { forgetWalk } from './walk';
import { noteErasure } from './witness/baseMark';
import { asWriter } from './writer';

/** What is stored, in all and by site. */
export interface Inventory {
  readonly clients: number;
  readonly purchases: number;
  readonly sites: readonly SiteInventory[];
  /** Bytes the browser says are used, rounded by it; undefined where it does not say. */
  readonly bytes: number | undefined;
}

interface SiteInventory {
  readonly site: string;
  readonly clients: number;
  readonly purchases: number;
  /** Instant of the first write, ISO 8601. */
  readonly since: string;
}

/** Reads the counts kept with every write; nothing is counted. */
export async function inventory(): Promise<Inventory> {
  const counts = (await isStored()) ? await readDb((db) => metaBeginning(db, 'counts')) : [];
  const sites = counts.map(([site, { clients, purchases, since }]) => ({ site, clients, purchases, since }));
  return {
    clients: sites.reduce((sum, { clients }) => sum + clients, 0),
    purchases: sites.reduce((sum, { purchases }) => sum + purchases, 0),
    sites,
    bytes: (await navigator.storage?.estimate?.())?.usage,
  };
}

/** Erases all clients of one site. */
export async function eraseSite(site: string): Promise<void> {
  await stopRefreshing();
  await writeDb((db) =>
    db.transaction('rw', [db.hist, db.meta, db.imports, db.contacts, db.merges], async () => {
      const [after, before] = keysOf(site);
      await forgetIdentities(db, site);
      await db.hist.where('key').between(after, before, false, false).delete();
      await forgetImports(db, site);
      await noteChanged(db, (await getMeta(db, `counts ${site}`))?.clients ?? 0);
      await db.meta.bulkDelete([`counts ${site}`, `job ${site}`, `source ${site}`]);
      await forgetArrived(db, site);
      await forgetWalk(db, site);
      await noteErasure(db);
    }),
  );
  const { [site]: _, ...others } = await readingsItem.getValue();
  await readingsItem.setValue(others);
  await forgetHealth(site);
}

/** Erases the database and everything in the storage areas: clients, sites, rules, language. */
export async function eraseStore(): Promise<void> {
  await stopRefreshing();
  await asWriter(async () => {
    await disconnect();
    await Dexie.delete(DB_NAME);
    await endRestoring();
    await Promise.all([storage.clear('local'), storage.clear('session')]);
  });
}
