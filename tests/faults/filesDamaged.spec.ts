import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { beginImport, ended, openImport } from './import/driveImport';
import { writeSales } from './import/salesFile';
import type {} from './inPage/faults'; // declares what the page of the rig holds
import { databaseFolder, type Installed, RIG_PAGE, startBrowser } from './rig/browser';
import { expect, test } from './rig/test';
import { disagreements } from './stored';

/** From the start of the browser to the words on the page. */
const NOTICED_MS = 10_000;
/** Written in two goes, so that there are tables and a log; in the log there are clients. */
const CLIENTS = 6_000;
const NEWEST = 300;
const MORE = 500;
const LEAD_DAYS = 21;
/** Every so manieth byte is turned over. */
const IN_TABLES = 997;
const IN_LOG = 4_999;

type Damage = (folder: string) => void;

const DAMAGES: Readonly<Record<string, Damage>> = {
  'its CURRENT is deleted': (folder) => rmSync(path.join(folder, 'CURRENT')),
  'its MANIFEST is cut': (folder) => truncateSync(only(folder, /^MANIFEST/), 10),
  'its tables are deleted': (folder) => eachOf(folder, /\.ldb$/, (file) => rmSync(file)),
  'its tables have flipped bytes': (folder) => eachOf(folder, /\.ldb$/, (file) => flip(file, 0, IN_TABLES)),
  'its log has flipped bytes': (folder) => flip(only(folder, /\.log$/), 100, IN_LOG),
  'its log is cut': (folder) => truncateSync(only(folder, /\.log$/), 0),
  'its folder is gone': (folder) => rmSync(folder, { recursive: true }),
};

function filesOf(folder: string, name: RegExp): readonly string[] {
  return readdirSync(folder)
    .filter((file) => name.test(file))
    .map((file) => path.join(folder, file));
}

function only(folder: string, name: RegExp): string {
  const [file, ...others] = filesOf(folder, name);
  if (file === undefined || others.length > 0) throw new Error(`Not one file is called ${name}`);
  return file;
}

function eachOf(folder: string, name: RegExp, damage: (file: string) => void): void {
  const files = filesOf(folder, name);
  if (files.length === 0) throw new Error(`No file is called ${name}`);
  files.forEach(damage);
}

function flip(file: string, from: number, step: number): void {
  const bytes = readFileSync(file);
  for (let at = from; at < bytes.length; at += step) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}

// All in one worker: the base that is damaged is written once.
test.describe.configure({ mode: 'default' });

let whole: Installed;
let database: string;

test.beforeAll(async ({ installed }, info) => {
  const folder = path.join(info.project.outputDir, 'whole');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  whole = { ...installed, profile: path.join(folder, 'profile') };
  cpSync(installed.profile, whole.profile, { recursive: true });
  for (const first of [1, CLIENTS + 1]) {
    const browser = await startBrowser(whole);
    const importing = await openImport(browser);
    await beginImport(importing, writeSales(path.join(folder, `${first}.csv`), CLIENTS, first).path);
    await expect(ended(importing.page)).toBeVisible();
    const rig = await browser.open(RIG_PAGE);
    await rig.evaluate((days) => faults.setLeadDays(days), LEAD_DAYS);
    await browser.ask('rebuildList');
    await rig.evaluate((clients) => faults.saveNewest(clients), NEWEST);
    database = path.relative(whole.profile, databaseFolder(whole, browser));
    await browser.close();
  }
});

for (const [name, damage] of Object.entries(DAMAGES)) {
  test(`a database is noticed to be damaged and is healed: ${name}`, async ({ profile }, info) => {
    rmSync(profile.profile, { recursive: true });
    cpSync(whole.profile, profile.profile, { recursive: true });
    damage(path.join(profile.profile, database));
    const browser = await profile.start();
    const page = await browser.open('options.html#data');
    const rig = await browser.open(RIG_PAGE);
    const left = await rig.evaluate(() => faults.stored());
    // A log may have held nothing but what is computed: then nothing is lost, and there is nothing to say.
    if (left.clients.length === 2 * CLIENTS + NEWEST) return expect(disagreements(left)).toEqual([]);
    await expect(page.getByRole('alert').filter({ hasText: /are gone|did not open/ })).toBeVisible({
      timeout: NOTICED_MS,
    });
    expect(await rig.evaluate(() => faults.leadDays())).toBe(LEAD_DAYS);
    await heal(page);
    await expect(page.getByRole('alert').filter({ hasText: /are gone|did not open/ })).toHaveCount(0);
    const importing = await openImport(browser);
    await beginImport(importing, writeSales(info.outputPath('more.csv'), MORE, 10 * CLIENTS).path);
    await expect(ended(importing.page)).toBeVisible();
    await browser.ask('rebuildList');
    expect(disagreements(await rig.evaluate(() => faults.stored()))).toEqual([]);
    expect(await rig.evaluate(() => faults.leadDays())).toBe(LEAD_DAYS);
  });
}

/** Goes on without what was lost, as the user does. */
async function heal(page: Page): Promise<void> {
  const again = page.getByRole('button', { name: 'Read again' });
  if (await again.isVisible()) return again.click();
  await page.getByRole('button', { name: 'Start afresh' }).click();
  await page.getByRole('button', { name: 'Erase and start afresh' }).click();
}
