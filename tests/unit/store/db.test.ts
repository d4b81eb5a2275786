import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DB_NAME, SCHEMA } from '../../../lib/store/databases';
import { type ClientDb, readDb, writeDb } from '../../../lib/store/db';
import { StoreFailure } from '../../../lib/store/failure';
import { putMeta } from '../../../lib/store/meta';
import { emptyStore } from './emptyStore';

beforeEach(emptyStore);

const closed = () => Object.assign(new Error('Database has been closed'), { name: 'DatabaseClosedError' });

describe('the connection', () => {
  it('is made again when it was lost, and the job done once more', async () => {
    const job = vi.fn(async (db: ClientDb) => db.hist.toArray());
    await readDb(job);
    await readDb(async (db) => db.close());
    expect(await readDb(job)).toEqual([]);
  });

  it('is made again exactly once', async () => {
    const job = vi.fn(async () => Promise.reject(closed()));
    await expect(readDb(job)).rejects.toThrow('Database has been closed');
    expect(job).toHaveBeenCalledTimes(2);
  });

  it('is not made again for a fault of the job itself', async () => {
    const job = vi.fn(async () => Promise.reject(new TypeError('ours')));
    await expect(readDb(job)).rejects.toThrow('ours');
    expect(job).toHaveBeenCalledOnce();
  });

  it('gives way when another page deletes or upgrades the database', async () => {
    await writeDb((db) => putMeta(db, 'changes', 1));
    await Dexie.delete(DB_NAME);
    expect(await readDb((db) => db.meta.get('changes'))).toBeUndefined();
  });

  it('names a database that cannot be read', async () => {
    const broken = Object.assign(new Error('Internal error opening backing store'), { name: 'UnknownError' });
    const open = vi.spyOn(Dexie.prototype, 'open').mockRejectedValueOnce(broken);
    await expect(readDb((db) => db.hist.toArray())).rejects.toMatchObject({ kind: 'damaged' });
    open.mockRestore();
    expect(await readDb((db) => db.hist.toArray())).toEqual([]);
  });

  it('gives up opening after ten seconds and says so', async () => {
    vi.useFakeTimers();
    vi.spyOn(Dexie.prototype, 'open').mockReturnValueOnce(new Promise(() => {}) as never);
    const answer = expect(readDb((db) => db.hist.toArray())).rejects.toMatchObject({ kind: 'cannotOpen' });
    await vi.advanceTimersByTimeAsync(10_000);
    await answer;
    vi.useRealTimers();
  });
});

describe('a database of a newer version', () => {
  async function madeByNewer(): Promise<void> {
    const newer = new Dexie(DB_NAME);
    newer
      .version(SCHEMA + 1)
      .stores({ hist: 'key, *aliases, *listed', stat: 'key, due, [owner+due]', meta: 'name', contacts: 'key' });
    await newer.table('meta').add({ name: 'changes', value: 7 });
    newer.close();
  }

  it('is read', async () => {
    await madeByNewer();
    expect((await readDb((db) => db.meta.get('changes')))?.value).toBe(7);
  });

  it('is not written, and the reason has a name', async () => {
    await madeByNewer();
    await expect(writeDb((db) => putMeta(db, 'changes', 8))).rejects.toMatchObject({ kind: 'newerSchema' });
    expect((await readDb((db) => db.meta.get('changes')))?.value).toBe(7);
  });

  it('is also known by the number it wrote down', async () => {
    await writeDb((db) => db.meta.put({ name: 'schema', value: SCHEMA + 1 }));
    await readDb(async (db) => db.close());
    await expect(writeDb((db) => putMeta(db, 'changes', 8))).rejects.toMatchObject({ kind: 'newerSchema' });
  });
});

describe('a full disk', () => {
  const quota = Object.assign(new Error('full'), { name: 'QuotaExceededError' });

  it.each([
    ['as the browser says it', quota],
    ['inside what Dexie throws', Object.assign(new Error('aborted'), { name: 'AbortError', inner: quota })],
    ['inside what is thrown for many rows', Object.assign(new Error('bulk'), { name: 'BulkError', failures: [quota] })],
  ])('is named %s', async (_, error) => {
    await expect(writeDb(() => Promise.reject(error))).rejects.toEqual(new StoreFailure('storageFull'));
  });
});
