import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { storage } from 'wxt/utils/storage';
import { saveCapture } from '../../../lib/store/clients';
import { DB_NAME } from '../../../lib/store/databases';
import { type ClientDb, disconnect, isStored, openUnguarded, readDb, writeDb } from '../../../lib/store/db';
import { eraseSite, eraseStore, inventory } from '../../../lib/store/inventory';
import { putMeta } from '../../../lib/store/meta';
import { bearWitness } from '../../../lib/store/witness/bearWitness';
import { baseTroubleItem, forgetWitness, witness } from '../../../lib/store/witness/witness';
import { emptyStore } from './emptyStore';
import { captureOf, evenly, NOW, SITE } from './samples';

const MINUTE = 60_000;
const CLIENTS = 200;

beforeEach(async () => {
  await emptyStore();
  await saveClients(0, CLIENTS);
  await bearWitness(0);
});

async function saveClients(from: number, to: number): Promise<void> {
  for (let i = from; i < to; i++) await saveCapture(SITE, captureOf(String(i), evenly(String(i), 30, 40, 2)), NOW);
}

/** The browser is closed and started again; meanwhile its files are damaged in some way. */
async function restartedAfter(damage: (db: ClientDb) => Promise<unknown>): Promise<void> {
  await disconnect();
  const db = await openUnguarded();
  await damage(db);
  db.close();
  await storage.clear('session');
}

const clients = () => readDb((db) => db.hist.count());

describe('the witness of what is stored', () => {
  it('knows how much there is', async () => {
    expect(await witness()).toMatchObject({ clients: CLIENTS, purchases: 2 * CLIENTS, generation: 0 });
  });

  it('is renewed at most once a minute while little changes', async () => {
    await saveClients(CLIENTS, CLIENTS + 1);
    await bearWitness(MINUTE - 1);
    expect((await witness())?.clients).toBe(CLIENTS);
    await bearWitness(MINUTE);
    expect((await witness())?.clients).toBe(CLIENTS + 1);
  });

  it('is renewed at once after much has come, and after an erasure', async () => {
    await saveClients(CLIENTS, CLIENTS + 5);
    await bearWitness(1);
    expect((await witness())?.clients).toBe(CLIENTS + 5);
    await eraseSite(SITE);
    await bearWitness(2);
    expect((await witness())?.clients).toBe(0);
  });
});

describe('a base that was lost', () => {
  const damages: readonly (readonly [string, (db: ClientDb) => Promise<unknown>])[] = [
    ['all of it, so that an empty one was made', (db) => db.delete()],
    ['all rows', (db) => Promise.all(db.tables.map((table) => table.clear()))],
    ['the clients alone, while their counts say otherwise', (db) => db.hist.clear()],
    ['two of a hundred clients', (db) => db.hist.toCollection().limit(4).delete()],
    [
      'the last pieces that were written, with their counts',
      (db) => putMeta(db, `counts ${SITE}`, { clients: 190, purchases: 380, since: NOW.instant }),
    ],
    ['its mark', (db) => db.meta.delete('base')],
  ];

  it.each(damages)('is noticed: %s', async (_, damage) => {
    await restartedAfter(damage);
    await expect(clients()).rejects.toMatchObject({ kind: 'baseLost' });
    expect(await baseTroubleItem.getValue()).toBe('baseLost');
  });

  it('is noticed where nothing at all is left', async () => {
    await disconnect();
    await Dexie.delete(DB_NAME);
    expect(await isStored()).toBe(true);
    await expect(inventory()).rejects.toMatchObject({ kind: 'baseLost' });
  });

  it('takes nothing new until the user has decided', async () => {
    await restartedAfter((db) => db.hist.clear());
    await expect(saveClients(0, 1)).rejects.toMatchObject({ kind: 'baseLost' });
    await expect(clients()).rejects.toMatchObject({ kind: 'baseLost' });
  });

  it('keeps what the witness saw', async () => {
    await restartedAfter((db) => db.hist.clear());
    await expect(bearWitness(10 * MINUTE)).rejects.toMatchObject({ kind: 'baseLost' });
    expect((await witness())?.clients).toBe(CLIENTS);
  });

  it('is begun anew once the user has decided', async () => {
    await restartedAfter((db) => db.hist.clear());
    await expect(clients()).rejects.toThrow();
    await forgetWitness();
    await saveClients(0, 1);
    expect(await baseTroubleItem.getValue()).toBeNull();
  });
});

describe('what is no loss', () => {
  it('is one client of a hundred', async () => {
    await restartedAfter((db) => db.hist.toCollection().limit(2).delete());
    expect(await clients()).toBe(CLIENTS - 2);
  });

  it('is a site erased by the user, even when the browser was closed before the witness knew', async () => {
    await eraseSite(SITE);
    await restartedAfter(async () => undefined);
    expect(await clients()).toBe(0);
  });

  it('is two records that turned out to be one client', async () => {
    await emptyStore();
    await saveClients(0, 3);
    await bearWitness(0);
    const alias = { type: 'company', id: '1' };
    await saveCapture(SITE, captureOf('0', [], { aliases: [alias] }), NOW);
    await restartedAfter(async () => undefined);
    expect(await clients()).toBe(2);
  });

  it('is another base in the place of one that held nobody, as a browser killed at its beginning leaves', async () => {
    await eraseStore();
    await bearWitness(MINUTE);
    expect((await witness())?.clients).toBe(0);
    await disconnect();
    await Dexie.delete(DB_NAME);
    await saveClients(0, 3);
    expect(await clients()).toBe(3);
    await bearWitness(MINUTE + 1);
    expect((await witness())?.clients).toBe(3);
  });

  it('is everything erased by the user', async () => {
    await eraseStore();
    expect(await isStored()).toBe(false);
    expect((await inventory()).clients).toBe(0);
  });

  it('is a base of an earlier version that has no mark yet', async () => {
    await emptyStore();
    await saveClients(0, 2);
    await writeDb((db) => db.meta.delete('base'));
    expect(await clients()).toBe(2);
    await bearWitness(0);
    expect(await witness()).toMatchObject({ clients: 2 });
  });
});

it('rows are counted once in the life of the browser, not every time the background wakes', async () => {
  await restartedAfter(async () => undefined);
  await clients();
  await disconnect();
  const db = await openUnguarded();
  await db.hist.clear();
  db.close();
  expect(await clients()).toBe(0);
});

it('a trouble is forgotten when the base opens again', async () => {
  await disconnect();
  const broken = Object.assign(new Error('Internal error opening backing store'), { name: 'UnknownError' });
  vi.spyOn(Dexie.prototype, 'open').mockRejectedValueOnce(broken);
  await expect(clients()).rejects.toMatchObject({ kind: 'damaged' });
  expect(await baseTroubleItem.getValue()).toBe('damaged');
  expect(await clients()).toBe(CLIENTS);
  expect(await baseTroubleItem.getValue()).toBeNull();
});

it('says nothing more of a base that is erased while the witness looks at it', async () => {
  await saveClients(CLIENTS, CLIENTS + 20);
  const setItem = storage.setItem.bind(storage);
  let erased: Promise<void> | undefined;
  const spy = vi.spyOn(storage, 'setItem').mockImplementation(async (key, value) => {
    if (key === 'local:witness' && !erased) {
      erased = eraseStore();
      // Everything that does not wait for this very write has its turn.
      for (let turn = 0; turn < 50; turn++) await new Promise((done) => setTimeout(done));
    }
    return setItem(key, value);
  });
  await bearWitness(2 * MINUTE);
  await erased;
  spy.mockRestore();
  await disconnect();
  await saveClients(0, 1);
  expect(await inventory()).toMatchObject({ clients: 1 });
});
