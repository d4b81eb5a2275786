import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { onDisk } from './onDisk';
import { regular, type SmallCrm } from './smallCrm';
import { stripOf } from './stripOf';

/** Only inside `evaluate` in pages of the extension. */
declare const chrome: {
  storage: { local: { get(): Promise<object> }; session: { get(): Promise<object> } };
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  alarms: { getAll(): Promise<{ name: string }[]> };
};

const PASSPHRASE = 'correct horse battery';

async function putLockOn(options: Page): Promise<void> {
  await options.getByRole('button', { name: 'Put the lock on' }).click();
  await options.getByLabel('New pass-phrase').fill(PASSPHRASE);
  await options.getByLabel('Once more').fill(PASSPHRASE);
  await options.getByRole('button', { name: 'Put the lock on' }).last().click();
  await expect(options.getByText('Names and sums are sealed with a pass-phrase.')).toBeVisible();
}

async function readTwo(crm: SmallCrm, page: Page): Promise<void> {
  crm.clients.set('501', regular('501', 'Romashka', 7, 40, 73));
  crm.clients.set('502', regular('502', 'Lyutik', 5, 30, 4));
  for (const [id, status] of [
    ['501', 'Sleeping'],
    ['502', 'Active'],
  ]) {
    await page.goto(`${crm.origin}/companies/detail/${id}`);
    await expect(stripOf(page)).toContainText(status as string);
  }
}

test('one client is found by a part of his name, saved as a file and erased, by keyboard, and all follows at once', async ({
  context,
  extension,
  startSmall,
}) => {
  const crm = await startSmall();
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await readTwo(crm, page);
  const options = await extension.open('options.html#data');
  await expect(options.getByRole('row', { name: /^Clients/ })).toContainText('2');
  const field = options.getByRole('searchbox');
  await field.fill('romash');
  await expect(options.getByText('Found: 1 client')).toBeVisible();
  await field.press('Tab');
  await options.keyboard.press('Enter');
  const client = options.getByRole('article', { name: 'Romashka' });
  await expect(client).toContainText('Sleeping');
  const saving = options.waitForEvent('download');
  await client.getByRole('button', { name: 'Save as a file' }).press('Enter');
  const file = JSON.parse(readFileSync(await (await saving).path(), 'utf8'));
  expect(file.client.purchases).toHaveLength(7);
  expect(file.stored.hist).toHaveLength(1);
  await client.getByRole('button', { name: 'Erase this client' }).press('Enter');
  await options.getByRole('button', { name: 'Erase for good' }).press('Enter');
  await expect(options.getByText('Erased: Romashka.')).toBeVisible();
  await expect(options.getByRole('row', { name: /^Clients/ })).toContainText('1');
  await expect.poll(() => onDisk(options)).not.toContain('Romashka');
  expect(await onDisk(options)).toContain('Lyutik');
});

test('a pass-phrase seals what is stored, locks every page at once, and opens it again', async ({
  context,
  extension,
  startSmall,
}) => {
  const crm = await startSmall();
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await readTwo(crm, page);
  const options = await extension.open('options.html#data');
  expect(await onDisk(options)).toContain('Romashka');
  await putLockOn(options);
  await expect.poll(() => onDisk(options)).not.toMatch(/Romashka|Lyutik/);
  await page.goto(`${crm.origin}/companies/detail/501`);
  await expect(stripOf(page)).toContainText('Sleeping');
  await options.getByRole('button', { name: 'Lock now' }).click();
  await expect(options.getByText('Budilnik is locked.')).toBeVisible();
  await expect(stripOf(page)).toContainText('Locked');
  await expect(stripOf(page)).not.toContainText('Sleeping');
  const popup = await extension.open('popup.html');
  await expect(popup.getByRole('heading', { name: 'Budilnik is locked' })).toBeVisible();
  expect(await onDisk(popup)).not.toMatch(/Romashka|Lyutik/);
  await popup.getByLabel('Pass-phrase').fill('another phrase');
  await popup.getByLabel('Pass-phrase').press('Enter');
  await expect(popup.getByText('This is another phrase')).toBeVisible();
  await popup.getByLabel('Pass-phrase').fill(PASSPHRASE);
  await popup.getByLabel('Pass-phrase').press('Enter');
  await expect(popup.getByRole('link', { name: 'Romashka' })).toBeVisible();
  await expect(stripOf(page)).toContainText('Sleeping');
  await expect(options.getByText('Names and sums are sealed with a pass-phrase.')).toBeVisible();
  await options.getByRole('button', { name: 'Take the lock off' }).click();
  await options.getByLabel('Present pass-phrase').fill(PASSPHRASE);
  await options.getByRole('button', { name: 'Take the lock off' }).last().click();
  await expect(options.getByText('stored plainly in the browser profile')).toBeVisible();
  await expect.poll(() => onDisk(options)).toContain('Romashka');
});

test('whoever has forgotten the pass-phrase can erase everything, and nothing is left, not even the lock', async ({
  context,
  extension,
  startSmall,
}) => {
  const crm = await startSmall();
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await readTwo(crm, page);
  const options = await extension.open('options.html#data');
  await putLockOn(options);
  await options.getByRole('button', { name: 'Lock now' }).click();
  await expect(options.getByText('Budilnik is locked.')).toBeVisible();
  await options.getByRole('button', { name: 'Erase everything' }).click();
  await options.getByLabel(/type the word/).fill('erase');
  await options.getByRole('button', { name: 'Erase for good' }).click();
  await expect(options.getByText('Everything is erased.')).toBeVisible();
  await expect(options.getByText('stored plainly in the browser profile')).toBeVisible();
  await options.close();
  const worker = await extension.worker();
  const left = await worker.evaluate(async () => ({
    stored: [await chrome.storage.local.get(), await chrome.storage.session.get()],
    databases: await indexedDB.databases(),
    scripts: await chrome.scripting.getRegisteredContentScripts(),
    alarms: await chrome.alarms.getAll(),
    caches: await caches.keys(),
  }));
  expect(left).toEqual({ stored: [{}, {}], databases: [], scripts: [], alarms: [], caches: [] });
});
