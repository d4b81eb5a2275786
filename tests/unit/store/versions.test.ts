import Dexie from 'dexie';
import { IDBCursor, IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cardOf } from '../../../lib/store/card';
import { DB_NAME, SCHEMA } from '../../../lib/store/databases';
import { readDb } from '../../../lib/store/db';
import { emptyStore } from './emptyStore';
import { RELEASED } from './releasedVersions';
import { NOW, SITE } from './samples';

beforeEach(emptyStore);

it('has a sample of every version that was released', () => {
  expect(RELEASED.map(({ version }) => version)).toEqual(Array.from({ length: SCHEMA }, (_, i) => i + 1));
});

describe.each(RELEASED)('a database of version $version', ({ version, stores, hist, told }) => {
  beforeEach(async () => {
    const old = new Dexie(DB_NAME);
    old.version(version).stores(stores);
    await old.table('hist').add(hist);
    await old.table('meta').add({ name: 'schema', value: version });
    old.close();
  });

  it('opens under this version with everything in it', async () => {
    expect(await readDb((db) => db.hist.toArray())).toEqual([told]);
    expect(await readDb(async (db) => db.verno)).toBe(SCHEMA);
  });

  it('has nothing left in it of what earlier versions computed', async () => {
    expect(await readDb(async (db) => [...db.backendDB().objectStoreNames])).not.toContain('stat');
  });

  it('shows its client, also on the page of his contact', async () => {
    const own = await cardOf(SITE, { type: 'company', id: '1' }, NOW.today);
    expect(own).toMatchObject({ name: 'Elena', assessment: { purchases: 3, completeness: { state: 'complete' } } });
    expect(await cardOf(SITE, { type: 'contact', id: '9' }, NOW.today)).toEqual(own);
  });

  it('of ten thousand clients is opened without writing any of them, so that nobody waits for it', async () => {
    const old = new Dexie(DB_NAME);
    old.version(version).stores(stores);
    const rows = Array.from({ length: 10_000 }, (_, i) => ({ ...hist, key: `${SITE} company ${i + 2}` }));
    await old.table('hist').bulkAdd(rows);
    old.close();
    const written = [vi.spyOn(IDBObjectStore.prototype, 'put'), vi.spyOn(IDBCursor.prototype, 'update')];
    expect(await readDb((db) => db.hist.count())).toBe(10_001);
    expect(written.flatMap(({ mock }) => mock.calls)).toEqual([]);
    vi.restoreAllMocks();
    expect(await readDb((db) => db.hist.get(`${SITE} company 10001`))).toMatchObject({
      d: told.d,
      a: told.a,
      k: told.k,
    });
  });
});
