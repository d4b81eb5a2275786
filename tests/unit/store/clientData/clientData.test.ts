import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eraseClient } from '../../../../lib/store/clientData/erase';
import { clientFile } from '../../../../lib/store/clientData/file';
import { findClients } from '../../../../lib/store/clientData/find';
import { clientItems } from '../../../../lib/store/clientData/items';
import { clientData } from '../../../../lib/store/clientData/read';
import { clientTables } from '../../../../lib/store/clientData/tables';
import { saveCapture } from '../../../../lib/store/clients';
import { readDb, writeDb } from '../../../../lib/store/db';
import { storeDigest } from '../../../../lib/store/digest';
import { inventory } from '../../../../lib/store/inventory';
import { refresh } from '../../../../lib/store/refresh';
import { wakeUpItem } from '../../../../lib/store/wakeUpItem';
import { emptyStore } from '../emptyStore';
import { captureOf, evenly, NOW, SITE } from '../samples';
import { fillClient, MARKED, RUN } from './markedClient';

const signal = new AbortController().signal;
const KEY = `${SITE} company ${MARKED.id}`;

beforeEach(emptyStore);

/** A client in every table, among others who are not to be touched. */
async function fill(): Promise<void> {
  for (let i = 0; i < 30; i++) {
    const capture = captureOf(`${i}`, evenly(`${i}`, 30, 60, 4), { name: `Пекарня ${i}` });
    await saveCapture(SITE, capture, NOW);
  }
  await fillClient();
  await refresh(NOW);
}

async function everything(): Promise<string> {
  const tables = await readDb(async (db) => Promise.all(db.tables.map((table) => table.toArray())));
  const items = [await fakeBrowser.storage.local.get(), await fakeBrowser.storage.session.get()];
  return JSON.stringify([tables, items]);
}

describe('looking for a client', () => {
  it('finds him by a part of his name, however it is written, and by his number', async () => {
    await fill();
    expect((await findClients('зелёный  СТОЛ', signal)).rows).toMatchObject([{ key: KEY, name: MARKED.name }]);
    expect((await findClients(MARKED.id, signal)).rows).toMatchObject([{ key: KEY }]);
    expect(await findClients('никто', signal)).toEqual({ rows: [], total: 0 });
    expect(await findClients('  ', signal)).toEqual({ rows: [], total: 0 });
  });

  it('puts the number and the whole name first and says how many more there are', async () => {
    await fill();
    const found = await findClients('пекарня', signal);
    expect(found.total).toBe(30);
    expect(found.rows).toHaveLength(20);
    expect((await findClients('7', signal)).rows[0]).toMatchObject({ name: 'Пекарня 7' });
    expect((await findClients('пекарня 2', signal)).rows[0]).toMatchObject({ name: 'Пекарня 2' });
  });
});

describe('what is stored of one client', () => {
  it('is told whole: purchases, records, files, contacts, what the user said, and what follows', async () => {
    await fill();
    const data = await clientData(KEY, NOW.today);
    expect(data?.told).toMatchObject({
      name: MARKED.name,
      owner: MARKED.owner,
      otherRecords: ['contact 901'],
      readAt: NOW.instant,
      files: [{ file: 'sales.csv', added: 1 }],
      contacts: { prints: 2, phones: [MARKED.phone], emails: [] },
      merges: [{ said: 'apart', other: 'Пекарня 1' }],
      isListed: true,
    });
    expect(data?.told.purchases.map(({ id }) => id)).toEqual(['deal-77701', 'deal-77702', 'deal-77703']);
    expect(data?.told.others).toEqual([{ id: 'deal-77704', outcome: 'lost' }]);
    expect(data?.told.assessment?.status).toBe('sleeping');
  });

  it('is told under any of his records, and nothing is told of nobody', async () => {
    await fill();
    expect(await clientData(`${SITE} company nobody`, NOW.today)).toBeUndefined();
  });

  it('is given as a file that holds every row of his', async () => {
    await fill();
    const data = await clientData(KEY, NOW.today);
    if (!data) throw new Error('Nothing is told');
    const text = await clientFile(data.told, data.rows, NOW.instant).text();
    const { client, stored } = JSON.parse(text);
    expect(client.name).toBe(MARKED.name);
    expect(Object.keys(stored).sort()).toEqual(Object.keys(clientTables).sort());
    expect(stored.hist).toHaveLength(1);
    expect(stored.contacts).toHaveLength(1);
    expect(stored.imports).toMatchObject([{ run: RUN }]);
  });
});

describe('erasing one client', () => {
  it('leaves no trace of him in any table or stored item', async () => {
    await fill();
    const before = await everything();
    expect(MARKED.traces.filter((trace) => !before.includes(trace))).toEqual([]);
    expect(await eraseClient(KEY, NOW)).toBe(true);
    await refresh(NOW);
    const after = await everything();
    expect(MARKED.traces.filter((trace) => after.includes(trace))).toEqual([]);
  });

  it('takes him out of the list and the counts at once, and leaves all others as they are', async () => {
    await fill();
    const before = await inventory();
    const total = (await wakeUpItem.getValue())?.total ?? 0;
    await eraseClient(KEY, NOW);
    expect((await wakeUpItem.getValue())?.total).toBe(total - 1);
    expect(await inventory()).toMatchObject({ clients: before.clients - 1, purchases: before.purchases - 3 });
    await refresh(NOW);
    expect((await wakeUpItem.getValue())?.counts.sleeping).toBe(30);
  });

  it('leaves the base as if he had never been read', async () => {
    await fill();
    await eraseClient(KEY, NOW);
    const erased = await storeDigest();
    await emptyStore();
    for (let i = 0; i < 30; i++) {
      await saveCapture(SITE, captureOf(`${i}`, evenly(`${i}`, 30, 60, 4), { name: `Пекарня ${i}` }), NOW);
    }
    expect(erased).toBe(await storeDigest());
  });

  it('keeps the record of a person he shared with another company', async () => {
    await fill();
    const shared = { aliases: [{ type: 'contact', id: '901' }] };
    await saveCapture(SITE, captureOf('other', evenly('other', 30, 60, 4), shared), NOW);
    await writeDb((db) => db.contacts.put({ key: `${SITE} contact 901`, hashes: ['p:shared'] }));
    await eraseClient(KEY, NOW);
    expect(await readDb((db) => db.contacts.get(`${SITE} contact 901`))).toBeDefined();
    expect(await readDb((db) => db.hist.get(`${SITE} company other`))).toMatchObject({
      aliases: [`${SITE} contact 901`],
    });
  });

  it('erases nothing where nobody is stored', async () => {
    await fill();
    const before = await everything();
    expect(await eraseClient(`${SITE} company nobody`, NOW)).toBe(false);
    expect((await everything()) === before).toBe(true);
  });
});

describe('the inventory of what is stored', () => {
  it('names every table of the database', async () => {
    const tables = await readDb(async (db) => db.tables.map(({ name }) => name));
    expect(Object.keys(clientTables).sort()).toEqual(tables.sort());
  });

  it('names every item that the program keeps in the storage of the browser', () => {
    const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.ts$/.test(file) && !file.startsWith('locales/') && !file.includes('clientData/'),
    );
    const keys = files.flatMap((file) => [
      ...readFileSync(`lib/${file}`, 'utf8').matchAll(/'((?:local|session):\w+)'/g),
    ]);
    expect(Object.keys(clientItems).sort()).toEqual([...new Set(keys.map(([, key]) => key))].sort());
  });
});
