import type { Page } from '@playwright/test';
import { seeded } from '../bench/seeded';
import { startDemoCrm } from '../demo-crm/server';
import { regular } from '../e2e/smallCrm';
import { stripOf } from '../e2e/stripOf';
import { amounts } from './amounts';
import { captureOf } from './captures';
import { beginImport, ended, openImport } from './import/driveImport';
import { judgeImport } from './import/judgeImport';
import { writeSales } from './import/salesFile';
import type {} from './inPage/faults'; // declares what the page of the rig holds
import { type FaultyBrowser, RIG_PAGE } from './rig/browser';
import { connectedPage } from './rig/connectedPage';
import { expect, test } from './rig/test';
import { worldOf } from './rig/world';
import { disagreements } from './stored';

// An extension that may store without limit is full only when the disk is; without the permission its quota is asked.
test.use({ without: ['unlimitedStorage'] });

const CLIENTS = 20_000;
/** Of all points of writing, those in an import and those in captures; the rest is of readings. */
const IN_IMPORT = 0.6;
const IN_CAPTURES = 0.3;
/** Most room before the storage is full: about a piece of an import, or what some captures need. */
const ROOM_OF_IMPORT = 60_000;
const ROOM_OF_CAPTURES = 20_000;
/** What a reading needs to begin with. */
const ROOM_TO_BEGIN = 3_000;
const ENOUGH = 100_000_000;

/**
 * The room of the extension, as its disk would limit it, from the beginning: a database asks for its quota no more than
 * every half minute unless what it was told is used up, so the one that had no limit yet is made anew, unseen.
 */
async function roomOf({ context, origin, open }: FaultyBrowser, first: number) {
  const rig = await open(RIG_PAGE);
  const session = await context.newCDPSession(rig);
  const give = async (bytes: number) => {
    const { usage = 0 } = await rig.evaluate(() => navigator.storage.estimate());
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + bytes });
  };
  await expect.poll(() => rig.evaluate(() => faults.isWitnessed())).toBe(true);
  await give(first);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await rig.evaluate(() => faults.forgetWitness());
  return { rig, give };
}

const noRoom = (page: Page) => page.getByText('There is no room left for data', { exact: false }).first();

test('an import that finds the storage full stops whole, says so, and goes on once there is room', async ({
  profile,
}, info) => {
  const browser = await profile.start();
  const chance = seeded(3);
  const someRoom = () => Math.floor(chance() * ROOM_OF_IMPORT);
  const { rig, give } = await roomOf(browser, someRoom());
  const stored = () => rig.evaluate(() => faults.stored());
  let fulls = 0;
  // How often one file meets the end of the room depends on when the browser gives back room of its own.
  while (fulls < amounts.fulls * IN_IMPORT) {
    const importing = await openImport(browser);
    const { page, told } = importing;
    const file = writeSales(info.outputPath(`sales-${fulls}.csv`), CLIENTS, 1 + fulls * CLIENTS);
    for (; fulls < amounts.fulls * IN_IMPORT; fulls++) {
      await beginImport(importing, file.path);
      await expect(noRoom(page).or(ended(page))).toBeVisible();
      if (await ended(page).isVisible()) break;
      expect(judgeImport(await stored(), file.truth, told()), `full for the ${fulls + 1}th time`).toEqual([]);
      await page.reload();
      await give(someRoom());
    }
    await give(ENOUGH);
    if (!(await ended(page).isVisible())) await beginImport(importing, file.path);
    await expect(ended(page)).toBeVisible();
    expect(judgeImport(await stored(), file.truth, CLIENTS)).toEqual([]);
    await page.close();
    await browser.ask('eraseEverything');
    await give(someRoom());
  }
});

test('a capture that finds the storage full is refused with a word, and taken once there is room', async ({
  profile,
  startCrm,
}) => {
  const crm = await startCrm();
  const browser = await profile.start();
  const { rig, give } = await roomOf(browser, ROOM_OF_CAPTURES);
  const page = await connectedPage(browser, crm);
  const world = await worldOf(page);
  const chance = seeded(4);
  let client = 1000;
  const told: string[] = [];
  const captureUntilFull = async () => {
    const capture = () => world.ask('capture', captureOf(String(client), [client]));
    let answer = await capture();
    for (; !isRefused(answer); answer = await capture()) {
      told.push(String(client));
      client += 1;
    }
    expect(answer).toEqual({ refused: 'storageFull' });
  };
  for (let fulls = 0; fulls < amounts.fulls * IN_CAPTURES; fulls++) {
    await captureUntilFull();
    expect(await world.ask('clientCard', { type: 'company', id: '501' })).toMatchObject({ name: 'Romashka' });
    const stored = await rig.evaluate(() => faults.stored());
    expect(disagreements(stored)).toEqual([]);
    expect(stored.clients.flatMap(({ deals }) => deals)).toEqual(expect.arrayContaining(told));
    await give(Math.floor(chance() * ROOM_OF_CAPTURES));
  }
  await captureUntilFull();
  crm.clients.set('502', regular('502', 'Lyutik', 130, 10, 4));
  await page.goto(`${crm.origin}/companies/detail/502`);
  await expect(stripOf(page)).toContainText('No space left');
  await give(ENOUGH);
  await page.reload();
  await expect(stripOf(page)).toContainText('Active');
});

function isRefused(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}

test('a reading of the base that finds the storage full says so, and is whole once it is read again', async ({
  profile,
}) => {
  const crm = await startDemoCrm({ flavour: 'amocrm', today: '2026-11-21' });
  const browser = await profile.start();
  const { rig, give } = await roomOf(browser, ROOM_TO_BEGIN);
  await browser.connect(crm.origin);
  const page = await browser.context.newPage();
  await page.goto(crm.origin);
  for (let fulls = 0; fulls < amounts.fulls * (1 - IN_IMPORT - IN_CAPTURES); fulls++) {
    await browser.ask('readBase', { origin: crm.origin });
    const popup = await browser.open('popup.html');
    await expect(noRoom(popup)).toBeVisible();
    expect(disagreements(await rig.evaluate(() => faults.stored()))).toEqual([]);
    await popup.close();
    await give(ROOM_TO_BEGIN);
  }
  await give(ENOUGH);
  expect(await browser.ask('readBase', { origin: crm.origin })).toMatchObject({ started: true });
  const reading = () => rig.evaluate((site) => faults.reading(site), crm.origin);
  await expect.poll(reading).toMatchObject({ state: 'done' });
  await browser.ask('rebuildList');
  expect((await rig.evaluate(() => faults.stored())).clients).toHaveLength(crm.data.clients.length);
  await crm.close();
});
