import Dexie from 'dexie';
import { IDBFactory as Factory, IDBObjectStore as Store } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { beginRestoring, endRestoring, keepFile } from '../../../../lib/store/backup/restoring';
import { cardOf } from '../../../../lib/store/card';
import { saveCapture } from '../../../../lib/store/clients';
import { DB_NAME, SCHEMA } from '../../../../lib/store/databases';
import { disconnect, openUnguarded, writeDb } from '../../../../lib/store/db';
import { disconnectDirectly } from '../../../../lib/store/direct/connection';
import { readDirectly } from '../../../../lib/store/direct/readDirectly';
import { eraseStore } from '../../../../lib/store/inventory';
import { lockNow, putLockOn, takeLockOff, unlock } from '../../../../lib/store/lock/lock';
import { rewrite } from '../../../../lib/store/lock/rewrite';
import { marksOf } from '../../../../lib/store/marksOf';
import { bearWitness } from '../../../../lib/store/witness/bearWitness';
import { baseTroubleItem, noteTrouble } from '../../../../lib/store/witness/witness';
import { emptyStore } from '../emptyStore';
import { RELEASED } from '../releasedVersions';
import { captureOf, evenly, NOW, SITE } from '../samples';
import { told } from './bothWays';

const ELENA = { type: 'company', id: '1' };
const PASSPHRASE = 'correct horse battery';
const always = new AbortController().signal;

const card = () => cardOf(SITE, ELENA, NOW.today);
const marks = () => marksOf(SITE, [ELENA], NOW.today);

/** The background was stopped and is woken again. */
async function woken(): Promise<void> {
  await disconnect();
  await disconnectDirectly();
}

beforeEach(async () => {
  await emptyStore();
  await saveCapture(SITE, captureOf('1', evenly('1', 30, 100, 7), { name: 'Elena' }), NOW);
  await bearWitness(0);
  await woken();
});

describe('a client of a base that is in order', () => {
  it('is shown without the library', async () => {
    expect(await told(card)).toMatchObject({ way: 'direct', answer: { name: 'Elena', assessment: { purchases: 7 } } });
    expect(await told(marks)).toMatchObject({ way: 'direct', answer: [{ client: ELENA, status: 'sleeping' }] });
  });

  it('is shown with what was written a moment before', async () => {
    await told(card);
    for (let purchases = 8; purchases < 12; purchases++) {
      await saveCapture(SITE, captureOf('1', evenly('1', 30, 100, purchases)), NOW);
      expect(await told(card)).toMatchObject({ way: 'direct', answer: { assessment: { purchases } } });
    }
  });

  it('is opened once for all that ask', async () => {
    const opened = vi.spyOn(Factory.prototype, 'open');
    await Promise.all([card(), marks(), card()]);
    await marks();
    expect(opened).toHaveBeenCalledOnce();
    opened.mockRestore();
  });

  it('is nobody where nothing was read of him', async () => {
    const answer = await told(() => cardOf(SITE, { type: 'company', id: '9' }, NOW.today));
    expect(answer).toEqual({ way: 'direct', answer: undefined });
  });
});

describe('the library is asked', () => {
  it('where there is no base, and looking alone makes none', async () => {
    await emptyStore();
    const opened = vi.spyOn(Dexie.prototype, 'open').mockRejectedValue(new Error('not opened here'));
    await expect(card()).rejects.toThrow('not opened here');
    expect(await indexedDB.databases()).toEqual([]);
    opened.mockRestore();
    expect(await told(card)).toEqual({ way: 'library', answer: undefined });
  });

  it.each(RELEASED.filter(({ version }) => version < SCHEMA))(
    'to upgrade a base of version $version, and once it is done no more',
    async ({ version, stores, hist }) => {
      await emptyStore();
      const old = new Dexie(DB_NAME);
      old.version(version).stores(stores);
      await old.table('hist').add(hist);
      await old.table('meta').add({ name: 'schema', value: version });
      old.close();
      const first = await told(card);
      expect(first).toMatchObject({ way: 'library', answer: { name: 'Elena' } });
      expect(await told(card)).toEqual({ way: 'direct', answer: first.answer });
    },
  );

  it('of a base that a newer program has upgraded, and says so', async () => {
    await upgradedTo((SCHEMA + 1) * 10);
    expect(await told(card)).toMatchObject({ way: 'library', answer: { name: 'Elena' } });
    expect(await baseTroubleItem.getValue()).toBe('newerSchema');
  });

  it('of a base in which a newer program has left its number', async () => {
    await writeDb((db) => db.meta.put({ name: 'schema', value: SCHEMA + 1 }));
    await woken();
    expect(await told(card)).toMatchObject({ way: 'library', answer: { name: 'Elena' } });
    expect(await baseTroubleItem.getValue()).toBe('newerSchema');
  });

  it('while a backup is being restored, and refuses', async () => {
    await keepFile(new Blob(['{}']));
    await beginRestoring();
    expect(await told(card)).toMatchObject({ way: 'library', answer: { failed: { kind: 'restoring' } } });
    expect(await told(marks)).toMatchObject({ way: 'library', answer: { failed: { kind: 'restoring' } } });
    await endRestoring();
    await told(card);
    expect(await told(card)).toMatchObject({ way: 'direct', answer: { name: 'Elena' } });
  });

  it('where the base could not be shown before, and finds that it can', async () => {
    await noteTrouble('damaged');
    expect(await told(card)).toMatchObject({ way: 'library', answer: { name: 'Elena' } });
    expect(await baseTroubleItem.getValue()).toBeNull();
    expect(await told(card)).toMatchObject({ way: 'direct' });
  });

  it.each([
    ['its clients', (db: Awaited<ReturnType<typeof openUnguarded>>) => db.hist.clear()],
    ['its mark', (db: Awaited<ReturnType<typeof openUnguarded>>) => db.meta.delete('base')],
  ])('where the browser has lost %s, and says so', async (_, lose) => {
    const db = await openUnguarded();
    await lose(db);
    db.close();
    expect(await told(card)).toMatchObject({ way: 'library', answer: { failed: { kind: 'baseLost' } } });
    expect(await baseTroubleItem.getValue()).toBe('baseLost');
    expect(await told(marks)).toMatchObject({ way: 'library', answer: { failed: { kind: 'baseLost' } } });
  });

  it('of sealed rows, which it opens or refuses, and no more once the lock is off', async () => {
    const plain = { card: await card(), marks: await marks() };
    await putLockOn(PASSPHRASE, 0);
    await rewrite(always);
    expect(await told(card)).toEqual({ way: 'library', answer: plain.card });
    expect(await told(marks)).toEqual({ way: 'library', answer: plain.marks });
    await lockNow();
    expect(await told(card)).toMatchObject({ way: 'library', answer: { failed: { kind: 'locked' } } });
    expect(await told(marks)).toMatchObject({ way: 'library', answer: { failed: { kind: 'locked' } } });
    await unlock(PASSPHRASE);
    expect(await told(card)).toEqual({ way: 'library', answer: plain.card });
    await takeLockOff(PASSPHRASE);
    await rewrite(always);
    expect(await told(card)).toEqual({ way: 'direct', answer: plain.card });
  });

  it('when the browser cannot read its files, and names it', async () => {
    await card();
    const broken = Object.assign(new Error('Internal error'), { name: 'UnknownError' });
    const read = vi.spyOn(Store.prototype, 'get').mockImplementation(() => {
      throw broken;
    });
    expect(await told(card)).toMatchObject({ way: 'library', answer: { failed: { kind: 'damaged' } } });
    read.mockRestore();
    expect(await told(card)).toMatchObject({ answer: { name: 'Elena' } });
  });

  it('when opening takes so long that somebody must be in the way', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const open = vi.spyOn(Factory.prototype, 'open').mockReturnValueOnce({} as never);
    const answer = told(card);
    await vi.waitFor(() => expect(open).toHaveBeenCalled());
    await vi.advanceTimersByTimeAsync(2_000);
    vi.useRealTimers();
    expect(await answer).toMatchObject({ way: 'library', answer: { name: 'Elena' } });
  });

  it('with a fault of the job itself, which comes out as it is', async () => {
    const job = vi.fn(async () => Promise.reject(new TypeError('ours')));
    await expect(readDirectly(['hist'], job)).rejects.toThrow('ours');
  });
});

describe('whoever erases or replaces the base', () => {
  it('is not kept waiting', async () => {
    await card();
    await eraseStore();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(DB_NAME);
    expect((await told(card)).answer).toBeUndefined();
  });

  it('is not kept waiting by a newer program that upgrades', async () => {
    await card();
    await disconnect();
    await upgradedTo((SCHEMA + 1) * 10);
    expect(await told(card)).toMatchObject({ way: 'library', answer: { name: 'Elena' } });
  });
});

/** The base as another program leaves it that has raised its number. */
function upgradedTo(version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(DB_NAME, version);
    asked.onblocked = () => reject(new Error('Somebody keeps the base open'));
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
      asked.result.close();
      resolve();
    };
  });
}
