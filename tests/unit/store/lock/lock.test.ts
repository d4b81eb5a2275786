import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { cardOf } from '../../../../lib/store/card';
import { clientData } from '../../../../lib/store/clientData/read';
import { saveCapture } from '../../../../lib/store/clients';
import { DB_NAME } from '../../../../lib/store/databases';
import { disconnect, readDb, writeDb } from '../../../../lib/store/db';
import { storeDigest } from '../../../../lib/store/digest';
import { inventory } from '../../../../lib/store/inventory';
import { changePassphrase, lockNow, putLockOn, takeLockOff, unlock } from '../../../../lib/store/lock/lock';
import { lockItem, noteUse } from '../../../../lib/store/lock/lockItem';
import { lockIfIdle, lockState } from '../../../../lib/store/lock/lockState';
import { rewrite, rewriting } from '../../../../lib/store/lock/rewrite';
import { clearFields } from '../../../../lib/store/lock/sealedTables';
import { marksOf } from '../../../../lib/store/marksOf';
import { refresh } from '../../../../lib/store/refresh';
import { wakeUpItem } from '../../../../lib/store/wakeUpItem';
import { fillClient, MARKED } from '../clientData/markedClient';
import { emptyStore } from '../emptyStore';
import { captureOf, evenly, NOW, SITE } from '../samples';

const PASSPHRASE = 'правильный скрепка батарея';
const KEY = `${SITE} company ${MARKED.id}`;
const always = new AbortController().signal;

beforeEach(emptyStore);

async function fill(): Promise<void> {
  for (let i = 0; i < 30; i++) {
    const capture = captureOf(`${i}`, evenly(`${i}`, 30, 60, 4, 1_234_567), { name: `Пекарня ${i}` });
    await saveCapture(SITE, capture, NOW);
  }
  await fillClient();
  await refresh(NOW);
}

/** What stands on the disk, read past our own code. */
async function onDisk(): Promise<string> {
  await disconnect();
  const db = await new Promise<IDBDatabase>((resolve) => {
    const asked = indexedDB.open(DB_NAME);
    asked.onsuccess = () => resolve(asked.result);
  });
  const rows: unknown[] = [];
  for (const name of db.objectStoreNames) {
    rows.push(
      await new Promise((resolve) => {
        const asked = db.transaction(name).objectStore(name).getAll();
        asked.onsuccess = () => resolve(asked.result);
      }),
    );
  }
  db.close();
  const bare = JSON.stringify(rows, (_, value) => (value instanceof Uint8Array ? 'bytes' : value));
  return bare + JSON.stringify(await fakeBrowser.storage.local.get());
}

/** What the store answers with, whatever stands on the disk. */
async function answers() {
  const address = { type: 'company', id: MARKED.id };
  return {
    digest: await storeDigest(),
    card: await cardOf(SITE, address, NOW.today),
    byAlias: await cardOf(SITE, { type: 'contact', id: '901' }, NOW.today),
    marks: await marksOf(SITE, [address, { type: 'company', id: '3' }], NOW.today),
    marksBySale: await marksOf(SITE, [{ type: 'lead', id: 'deal-77702', source: 'deals' }], NOW.today),
    counts: await inventory(),
    list: await wakeUpItem.getValue(),
    told: await clientData(KEY, NOW.today),
  };
}

const READABLE = ['Зелёный Стол', 'Аглая Меркулова', '7654321', '1234567', 'Пекарня', 'sales.csv', MARKED.phone];
const seen = (text: string) => READABLE.filter((word) => text.includes(word));

describe('a lock that is put on', () => {
  it('leaves no name, sum or phone readable on the disk', async () => {
    await fill();
    expect(seen(await onDisk())).toEqual(READABLE);
    await putLockOn(PASSPHRASE, 0);
    await rewrite(always);
    expect(seen(await onDisk())).toEqual([]);
    expect(await rewriting()).toBeUndefined();
  });

  it('changes nothing of what the store answers, before, during and after', async () => {
    await fill();
    const before = await answers();
    await putLockOn(PASSPHRASE, 0);
    await wakeUpItem.setValue(before.list);
    expect(await answers()).toEqual(before);
    await rewrite(always);
    expect(await answers()).toEqual(before);
    expect((await takeLockOff(PASSPHRASE)).kind).toBe('right');
    expect(await answers()).toEqual(before);
    await rewrite(always);
    expect(await answers()).toEqual(before);
    expect(await lockState()).toBe('off');
    expect(seen(await onDisk())).toEqual(READABLE);
  });

  it('seals what is written from then on, list and captures', async () => {
    await putLockOn(PASSPHRASE, 0);
    await rewrite(always);
    await fill();
    expect(seen(await onDisk())).toEqual([]);
    expect((await wakeUpItem.getValue())?.rows.length).toBeGreaterThan(0);
  });

  it('serves many who ask and tell at once', async () => {
    await fill();
    await putLockOn(PASSPHRASE, 0);
    await rewrite(always);
    const ids = Array.from({ length: 30 }, (_, i) => `${i}`);
    const told = ids.map((id) => saveCapture(SITE, captureOf(id, evenly(`${id}n`, 30, 20, 2)), NOW));
    const asked = ids.map((id) => cardOf(SITE, { type: 'company', id }, NOW.today));
    const marked = ids.map((id) => marksOf(SITE, [{ type: 'company', id }], NOW.today));
    expect((await Promise.all(told)).map(({ client }) => client.id)).toEqual(ids);
    expect((await Promise.all(asked)).map((card) => card?.client.id)).toEqual(ids);
    expect((await Promise.all(marked)).map(([mark]) => mark?.client.id)).toEqual(ids);
    expect(seen(await onDisk())).toEqual([]);
  });

  it('goes on where it was interrupted between two pieces', async () => {
    await fill();
    const before = await storeDigest();
    await putLockOn(PASSPHRASE, 0);
    const stopper = new AbortController();
    let pieces = 0;
    const stopAfter = {
      get aborted() {
        return ++pieces > 2;
      },
    } as AbortSignal;
    await rewrite(stopAfter);
    expect(await rewriting()).toMatchObject({ seals: true });
    await disconnect();
    expect(await storeDigest()).toBe(before);
    await rewrite(stopper.signal);
    expect(seen(await onDisk())).toEqual([]);
    expect(await storeDigest()).toBe(before);
  });
});

describe('while it is locked', () => {
  async function locked(): Promise<void> {
    await fill();
    await putLockOn(PASSPHRASE, 0);
    await rewrite(always);
    await lockNow();
  }

  it('nothing is shown, and nothing is written, and each refusal says why', async () => {
    await locked();
    const before = await onDisk();
    expect(await lockState()).toBe('locked');
    const address = { type: 'company', id: MARKED.id };
    await expect(cardOf(SITE, address, NOW.today)).rejects.toMatchObject({ kind: 'locked' });
    await expect(marksOf(SITE, [address], NOW.today)).rejects.toMatchObject({ kind: 'locked' });
    await expect(saveCapture(SITE, captureOf('new', []), NOW)).rejects.toMatchObject({ kind: 'locked' });
    await expect(clientData(KEY, NOW.today)).rejects.toMatchObject({ kind: 'locked' });
    await expect(refresh({ ...NOW, today: '2026-11-22' })).rejects.toMatchObject({ kind: 'locked' });
    expect(await wakeUpItem.getValue()).toBeNull();
    expect((await onDisk()) === before).toBe(true);
  });

  it('counts are still told, and what was stored comes back with the pass-phrase', async () => {
    await locked();
    expect(await inventory()).toMatchObject({ clients: 31 });
    expect(await unlock(PASSPHRASE)).toEqual({ kind: 'right' });
    expect(await cardOf(SITE, { type: 'company', id: MARKED.id }, NOW.today)).toMatchObject({ name: MARKED.name });
    await refresh(NOW);
    expect((await wakeUpItem.getValue())?.rows.length).toBeGreaterThan(0);
  });

  it('a closed browser locks it', async () => {
    await locked();
    await unlock(PASSPHRASE);
    await fakeBrowser.storage.session.clear();
    await disconnect();
    expect(await lockState()).toBe('locked');
  });

  it('a row moved into the place of another is not taken for it', async () => {
    await locked();
    await unlock(PASSPHRASE);
    await disconnect();
    const db = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open(DB_NAME);
      asked.onsuccess = () => resolve(asked.result);
    });
    await new Promise<void>((resolve) => {
      const store = db.transaction('hist', 'readwrite').objectStore('hist');
      store.get(`${SITE} company 3`).onsuccess = ({ target }) => {
        store.put({ ...(target as IDBRequest).result, key: KEY }).onsuccess = () => resolve();
      };
    });
    db.close();
    await expect(cardOf(SITE, { type: 'company', id: MARKED.id }, NOW.today)).rejects.toMatchObject({
      kind: 'damaged',
    });
  });
});

describe('a pass-phrase', () => {
  it('that is wrong opens nothing, and the wait grows from the fourth on', async () => {
    await fill();
    await putLockOn(PASSPHRASE, 0);
    await lockNow();
    const waits: number[] = [];
    for (let i = 0; i < 4; i++) {
      const answer = await unlock(`wrong ${i}`);
      waits.push(answer.kind === 'right' ? -1 : answer.waitMs);
    }
    expect(waits).toEqual([0, 0, 0, 2000]);
    expect(await unlock(PASSPHRASE)).toMatchObject({ kind: 'tooSoon' });
    expect(await lockState()).toBe('locked');
  });

  it('can be changed without a row being written, and the old one opens nothing any more', async () => {
    await fill();
    await putLockOn(PASSPHRASE, 0);
    await rewrite(always);
    const rows = await readDb((db) => db.hist.count());
    expect(await changePassphrase('not this one', 'another one')).toMatchObject({ kind: 'wrong' });
    expect(await changePassphrase(PASSPHRASE, 'another one')).toEqual({ kind: 'right' });
    await lockNow();
    expect(await unlock(PASSPHRASE)).toMatchObject({ kind: 'wrong' });
    expect(await unlock('another one')).toEqual({ kind: 'right' });
    expect(await readDb((db) => db.hist.toArray())).toHaveLength(rows);
  });

  it('may be typed in another form of the same letters', async () => {
    await putLockOn('Й'.normalize('NFC').padEnd(9, 'x'), 0);
    await lockNow();
    expect(await unlock('Й'.normalize('NFD').concat('xxxxxxxx'))).toEqual({ kind: 'right' });
  });
});

it('does not call locked what is not: a base from a backup has no lock until one is put on again', async () => {
  await fill();
  await putLockOn(PASSPHRASE, 0);
  await rewrite(always);
  // As a restoring leaves it: the rows plain, and no lock beside them.
  await takeLockOff(PASSPHRASE);
  await rewrite(always);
  await lockItem.setValue({ isOn: true, idleMinutes: 0 });
  await refresh(NOW);
  expect(await lockState()).toBe('off');
  expect((await wakeUpItem.getValue())?.rows.length).toBeGreaterThan(0);
});

it('locks by itself once nobody has used it for the minutes the user chose', async () => {
  await putLockOn(PASSPHRASE, 15);
  const now = Date.now();
  await noteUse(now);
  expect(await lockIfIdle(now + 14 * 60_000)).toBe(false);
  await noteUse(now + 14 * 60_000);
  expect(await lockIfIdle(now + 16 * 60_000)).toBe(false);
  expect(await lockIfIdle(now + 30 * 60_000)).toBe(true);
  expect(await lockState()).toBe('locked');
});

describe('what stays readable', () => {
  it('is said for every table of the database and every field of its indexes', async () => {
    const tables = await readDb(async (db) =>
      db.tables.map(({ name, schema }) => [name, [schema.primKey, ...schema.indexes].map(({ keyPath }) => keyPath)]),
    );
    expect(Object.keys(clearFields).sort()).toEqual(tables.map(([name]) => name).sort());
    for (const [name, paths] of tables) {
      const fields = clearFields[name as string];
      const indexed = new Set((paths as string[]).flat().filter((field) => field !== 'owner'));
      if (fields) expect(new Set(fields)).toEqual(indexed);
    }
  });

  it('keeps values that JSON would lose', async () => {
    await putLockOn(PASSPHRASE, 0);
    const odd = {
      holes: [1, undefined, 3],
      far: [Number.POSITIVE_INFINITY, Number.NaN],
      text: ['\0undefined', '\0', ''],
      column: new Int32Array([1, -2, 3]),
      nothing: null,
    };
    await writeDb((db) => db.meta.put({ name: 'forecast', value: odd }));
    expect(await readDb((db) => db.meta.get('forecast'))).toEqual({ name: 'forecast', value: odd });
  });
});
