import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beginBase, saveChunk } from '../../../lib/store/baseRead';
import { cardOf } from '../../../lib/store/card';
import { noteChange } from '../../../lib/store/changes';
import { saveCapture } from '../../../lib/store/clients';
import { readDb } from '../../../lib/store/db';
import { eraseSite, eraseStore, inventory } from '../../../lib/store/inventory';
import { noteBegin } from '../../../lib/store/readings';
import { refresh } from '../../../lib/store/refresh';
import { languageItem, readingsItem, rulesItem, sitesItem } from '../../../lib/store/settings';
import { wakeUpItem } from '../../../lib/store/wakeUpItem';
import { emptyStore } from './emptyStore';
import { captureOf, evenly, NOW, SITE } from './samples';

const OTHER = 'https://other.example';
/** Would begin with the first one's name if keys were compared carelessly. */
const ALIKE = `${SITE}.example`;

beforeEach(emptyStore);

async function fillStore(): Promise<void> {
  for (const site of [SITE, OTHER, ALIKE]) {
    await saveCapture(site, captureOf('1', evenly('1', 30, 200, 4)), NOW);
    await noteBegin(site, { job: 'job', scope: 'whole' }, 1, new Date(NOW.instant));
  }
  await sitesItem.setValue([{ origin: SITE, adapter: 'amocrm', connectedAt: NOW.instant }]);
  await languageItem.setValue('ru');
  await rulesItem.setValue(await rulesItem.getValue());
  await noteChange();
  await refresh(NOW);
}

it('says what is stored, how much and since when', async () => {
  await fillStore();
  const stored = await inventory();
  expect(stored).toMatchObject({ clients: 3, purchases: 12, bytes: 4096 });
  expect(stored.sites).toContainEqual({ site: SITE, clients: 1, purchases: 4, since: NOW.instant });
});

it('says that nothing is stored, without making a place for it', async () => {
  expect(await inventory()).toEqual({ clients: 0, purchases: 0, sites: [], bytes: 4096 });
  expect(await indexedDB.databases()).toEqual([]);
});

describe('erasing', () => {
  it('one site leaves nothing of it and all of the others', async () => {
    await fillStore();
    await eraseSite(SITE);
    await refresh(NOW);
    expect(await cardOf(SITE, { type: 'company', id: '1' }, NOW.today)).toBeUndefined();
    expect((await inventory()).sites.map(({ site }) => site).sort()).toEqual([ALIKE, OTHER].sort());
    expect(Object.keys(await readingsItem.getValue()).sort()).toEqual([ALIKE, OTHER].sort());
    const raw = await readDb(async (db) => JSON.stringify(await db.hist.toArray()));
    expect(raw).not.toContain(`${SITE} `);
    expect((await wakeUpItem.getValue())?.rows.map(({ site }) => site)).not.toContain(SITE);
  });

  it('one site in the middle of a reading leaves nothing that was learnt on the way', async () => {
    await beginBase(SITE, 'job');
    const nothing = { clients: [], deals: [], progress: { clients: 0, deals: 0, clientsTotal: 0, dealsTotal: 0 } };
    await saveChunk(SITE, { job: 'job', cursor: 0, ...nothing, learnt: ['payer contact 5 1'] }, NOW);
    await eraseSite(SITE);
    expect(await readDb((db) => db.meta.toCollection().primaryKeys())).not.toContainEqual(
      expect.stringContaining(SITE),
    );
  });

  it('everything leaves no database and no stored value', async () => {
    await fillStore();
    await eraseStore();
    expect(await indexedDB.databases()).toEqual([]);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  it('everything ends what is being computed first', async () => {
    await fillStore();
    const run = refresh({ today: '2026-12-31', instant: NOW.instant });
    await eraseStore();
    await run;
    expect(await indexedDB.databases()).toEqual([]);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });
});
