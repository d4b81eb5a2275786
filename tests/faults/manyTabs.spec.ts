import type { Page } from '@playwright/test';
import { amounts } from './amounts';
import { captureOf } from './captures';
import { checkChosen, type DrivenImport, ended, openImport, prepareImport, writeChecked } from './import/driveImport';
import { type SalesFile, writeSales } from './import/salesFile';
import type {} from './inPage/faults'; // declares what the page of the rig holds
import { RIG_PAGE } from './rig/browser';
import { connectedPage, pageWithStrip } from './rig/connectedPage';
import { expect, test } from './rig/test';
import { type PageWorld, worldOf } from './rig/world';
import { disagreements } from './stored';

const TABS = 10;
/** Of the time that one tab takes for the same. */
const MOST_TIME = 1.5;
const IMPORTING = 4;
const IMPORTED = 5_000;

/** What one tab tells of a client: deals of its own and deals that all tabs tell of. */
function told(client: string, tab: number): readonly unknown[] {
  const rounds = Math.ceil(amounts.rounds / TABS);
  return Array.from({ length: rounds }, (_, round) =>
    captureOf(client, [round, (tab + 1) * 10_000 + round], 1_000_000),
  );
}

async function timed(job: Promise<unknown>): Promise<number> {
  const began = performance.now();
  await job;
  return performance.now() - began;
}

test('ten tabs that tell of one client at once lose nothing, and take no longer than one', async ({
  profile,
  startCrm,
}) => {
  const crm = await startCrm();
  const browser = await profile.start();
  const pages: Page[] = [await connectedPage(browser, crm)];
  while (pages.length < TABS) pages.push(await pageWithStrip(browser, crm));
  const worlds = await Promise.all(pages.map(worldOf));
  const [first] = worlds as [PageWorld];
  const inTurn = async (client: string) => {
    for (const [tab] of worlds.entries()) await first.askEach('capture', told(client, tab));
  };
  const atOnce = (client: string) =>
    Promise.all(worlds.map((world, tab) => world.askEach('capture', told(client, tab))));
  await inTurn('7');
  const alone = await timed(inTurn('8'));
  const together = await timed(atOnce('9'));
  const rig = await browser.open(RIG_PAGE);
  const stored = await rig.evaluate(() => faults.stored());
  const dealsOf = (client: string) => stored.clients.find(({ key }) => key.endsWith(` ${client}`))?.deals.toSorted();
  expect(dealsOf('9')).toHaveLength(Math.ceil(amounts.rounds / TABS) * (TABS + 1));
  expect(dealsOf('9')).toEqual(dealsOf('8'));
  expect(disagreements(stored)).toEqual([]);
  expect(together / alone).toBeLessThanOrEqual(MOST_TIME);
});

/** Only one tab imports at a time; the others are told to wait. */
const refused = (page: Page) => page.getByText('Another tab is writing', { exact: false });

async function findAllThere(importing: DrivenImport, file: SalesFile): Promise<void> {
  await checkChosen(importing, file.path);
  await expect(importing.page.getByText('Everything in this file is stored already')).toBeVisible();
}

test('four tabs that import the same file at once leave what one would', async ({ profile }, info) => {
  const file = writeSales(info.outputPath('sales.csv'), IMPORTED);
  const browser = await profile.start();
  const importings = [];
  while (importings.length < IMPORTING) importings.push(await openImport(browser));
  for (const importing of importings) await prepareImport(importing, file.path);
  await Promise.all(importings.map(writeChecked));
  for (const { page } of importings) await expect(ended(page).or(refused(page))).toBeVisible();
  for (const importing of importings)
    if (await refused(importing.page).isVisible()) await findAllThere(importing, file);
  const rig = await browser.open(RIG_PAGE);
  const together = await rig.evaluate(() => faults.digest());
  const stored = await rig.evaluate(() => faults.stored());
  expect(disagreements(stored)).toEqual([]);
  expect(new Map(stored.clients.map(({ key, deals }) => [key, deals.toSorted()]))).toEqual(file.truth);
  await browser.ask('eraseEverything');
  const [alone] = importings as [(typeof importings)[number]];
  await alone.page.reload();
  await prepareImport(alone, file.path);
  await writeChecked(alone);
  await expect(ended(alone.page)).toBeVisible();
  expect(await rig.evaluate(() => faults.digest())).toBe(together);
});
