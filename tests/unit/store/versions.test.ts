import Dexie from 'dexie';
import { IDBCursor, IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cardOf } from '../../../lib/store/clients';
import { DB_NAME, readDb, SCHEMA } from '../../../lib/store/db';
import { emptyStore } from './emptyStore';
import { NOW, SITE } from './samples';

beforeEach(emptyStore);

/** Every released version with its stores and one client as it wrote him. Never edited: a new version adds one. */
const RELEASED = [
  {
    version: 1,
    stores: { hist: 'key, *aliases', stat: 'key, due, [owner+due]', meta: 'name' },
    hist: {
      key: `${SITE} company 1`,
      site: SITE,
      client: { type: 'company', id: '1' },
      name: 'Elena',
      owner: 'Ivan',
      path: '/companies/1',
      aliases: [`${SITE} contact 9`],
      d: [20_700, 20_730, 20_760],
      a: [5_00, undefined, 7_00],
      k: ['a', 'b', 'c'],
      c: undefined,
      currency: 'RUB',
      open: [],
      lost: ['x'],
      undated: [],
      doubted: [],
      completeness: { state: 'complete', seen: 4, total: 4 },
      isCut: false,
      job: undefined,
      hiddenIn: undefined,
      readAt: '2026-11-01T10:00:00.000Z',
    },
  },
  {
    version: 2,
    stores: { hist: 'key, *aliases, *listed', stat: 'key, due, [owner+due]', meta: 'name' },
    hist: {
      key: `${SITE} company 1`,
      site: SITE,
      client: { type: 'company', id: '1' },
      name: 'Elena',
      owner: 'Ivan',
      path: '/companies/1',
      aliases: [`${SITE} contact 9`],
      d: [20_700, 20_730, 20_760],
      a: [5_00, undefined, 7_00],
      k: ['a', 'b', 'c'],
      c: undefined,
      currency: 'RUB',
      open: ['o'],
      lost: ['x'],
      undated: [],
      doubted: [],
      completeness: { state: 'complete', seen: 5, total: 5 },
      isCut: false,
      listed: ['o', 'a', 'b', 'c'],
      job: undefined,
      hiddenIn: undefined,
      readAt: '2026-11-01T10:00:00.000Z',
      source: 'deals',
    },
  },
  {
    version: 3,
    stores: { hist: 'key, *aliases, *listed', stat: 'key, due, [owner+due]', meta: 'name', imports: '[run+key]' },
    hist: {
      key: `${SITE} company 1`,
      site: SITE,
      client: { type: 'company', id: '1' },
      name: 'Elena',
      owner: 'Ivan',
      path: '/companies/1',
      aliases: [`${SITE} contact 9`],
      d: [20_700, 20_730, 20_760],
      a: [5_00, undefined, 7_00],
      k: ['a', 'b', 'c'],
      c: undefined,
      currency: 'RUB',
      open: ['o'],
      lost: ['x'],
      undated: [],
      doubted: [],
      completeness: { state: 'complete', seen: 5, total: 5 },
      isCut: false,
      listed: ['o', 'a', 'b', 'c'],
      job: undefined,
      hiddenIn: undefined,
      readAt: '2026-11-01T10:00:00.000Z',
      source: 'deals',
      files: { runs: ['run-1'], isNew: false, seen: ['c'] },
    },
  },
  {
    version: 4,
    stores: {
      hist: 'key, *aliases, *listed',
      stat: 'key, due, [owner+due]',
      meta: 'name',
      imports: '[run+key]',
      contacts: 'key, *hashes',
      merges: 'id, into',
    },
    hist: {
      key: `${SITE} company 1`,
      site: SITE,
      client: { type: 'company', id: '1' },
      name: 'Elena',
      owner: 'Ivan',
      path: '/companies/1',
      aliases: [`${SITE} contact 9`],
      d: [20_700, 20_730, 20_760],
      a: [5_00, undefined, 7_00],
      k: ['a', 'b', 'c'],
      c: undefined,
      currency: 'RUB',
      open: ['o'],
      lost: ['x'],
      undated: [],
      doubted: [],
      completeness: { state: 'complete', seen: 5, total: 5 },
      isCut: false,
      listed: ['o', 'a', 'b', 'c'],
      job: undefined,
      hiddenIn: undefined,
      readAt: '2026-11-01T10:00:00.000Z',
      source: 'deals',
      files: { runs: ['run-1'], isNew: false, seen: ['c'] },
      joined: [`${SITE} company 2`],
    },
  },
  {
    version: 5,
    stores: {
      hist: 'key, *aliases, *listed',
      stat: 'key',
      meta: 'name',
      imports: '[run+key]',
      contacts: 'key, *hashes',
      merges: 'id, into',
      contactLog: 'id, client',
      consents: 'id, client',
      promises: 'id, client, on',
      doNotContact: 'id, client, *hashes',
      talks: 'client',
      hand: 'client',
    },
    hist: {
      key: `${SITE} company 1`,
      site: SITE,
      client: { type: 'company', id: '1' },
      name: 'Elena',
      owner: 'Ivan',
      path: '/companies/1',
      aliases: [`${SITE} contact 9`],
      d: [20_700, 20_730, 20_760],
      a: [5_00, undefined, 7_00],
      k: ['a', 'b', 'c'],
      c: undefined,
      currency: 'RUB',
      open: ['o'],
      lost: ['x'],
      undated: [],
      doubted: [],
      completeness: { state: 'complete', seen: 5, total: 5 },
      isCut: false,
      listed: ['o', 'a', 'b', 'c'],
      job: undefined,
      hiddenIn: undefined,
      readAt: '2026-11-01T10:00:00.000Z',
      source: 'deals',
      files: { runs: ['run-1'], isNew: false, seen: ['c'] },
      joined: [`${SITE} company 2`],
    },
  },
];

it('has a sample of every version that was released', () => {
  expect(RELEASED.map(({ version }) => version)).toEqual(Array.from({ length: SCHEMA }, (_, i) => i + 1));
});

describe.each(RELEASED)('a database of version $version', ({ version, stores, hist }) => {
  beforeEach(async () => {
    const old = new Dexie(DB_NAME);
    old.version(version).stores(stores);
    await old.table('hist').add(hist);
    await old.table('meta').add({ name: 'schema', value: version });
    old.close();
  });

  it('opens under this version with everything in it', async () => {
    expect(await readDb((db) => db.hist.toArray())).toEqual([hist]);
    expect(await readDb(async (db) => db.verno)).toBe(SCHEMA);
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
    expect(await readDb((db) => db.hist.get(`${SITE} company 10001`))).toEqual(rows.at(-1));
  });
});
