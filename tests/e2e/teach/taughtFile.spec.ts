import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { type Extension, expect, test } from '../fixtures';
import { type HashedCrm, hashedClient, orders, startHashedCrm } from '../hashedCrm';
import { stripOf } from '../stripOf';
import { connectUnknown, openTeaching, panelOf, press, showFirstPage, step } from './teach';

/** What one test has exported is what the next one, in another browser profile, imports. */
test.describe.configure({ mode: 'serial' });

let crm: HashedCrm;
let file = '';
let saidOfStranger = '';

test.beforeEach(async () => {
  crm = await startHashedCrm();
  crm.clients.set('71', hashedClient('71', 'ООО «Клён»', orders(900, 5)));
  crm.clients.set('72', hashedClient('72', 'ИП Рябинина', orders(950, 3)));
  crm.clients.set('74', hashedClient('74', 'Осинка', orders(970, 6)));
});

test.afterEach(() => crm.close());

const options = (extension: Extension) => extension.open('options.html');

/** What the strip has read; how likely the client is to come back depends on the others who are known. */
const READ = /(\d+.purchases).*(silent for.\d+).*(\d+.of.\d+.deals).*(?:Budilnik: (.+),)/;

async function stripAbout(context: BrowserContext, id: string): Promise<string> {
  const page = await context.newPage();
  await page.goto(`${crm.origin}/people/${id}/card`);
  await expect(stripOf(page)).toContainText(/3.purchases|5.purchases/);
  const said = (await stripOf(page).textContent()) ?? '';
  await page.close();
  return READ.exec(said)?.slice(1).join(' ') ?? said;
}

async function teachAll(page: Page, extension: Extension): Promise<void> {
  await page.goto(`${crm.origin}/people/71/card`);
  await openTeaching(extension, page);
  await showFirstPage(page, 'ООО «Клён»');
  await panelOf(page).getByRole('radio', { name: 'Yes, all' }).check();
  await press(page, 'All is right');
  await page.goto(`${crm.origin}/people/72/card`);
  await expect(step(page, 'Is this client read right?')).toBeVisible();
  await press(page, 'All is right');
  await press(page, 'On to saving');
  await panelOf(page).getByRole('textbox').fill('Maple CRM');
  await press(page, 'Save');
  await expect(panelOf(page)).toContainText('Done');
}

test('what was taught is saved to a file without anybody’s name in it', async ({ context, extension }) => {
  await connectUnknown(extension, crm.origin);
  await teachAll(await context.newPage(), extension);
  saidOfStranger = await stripAbout(context, '74');
  const page = await options(extension);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file: Maple CRM' }).click();
  file = readFileSync(await (await download).path(), 'utf8');
  expect((await download).suggestedFilename()).toBe('Maple-CRM.budilnik.json');
  for (const name of ['Клён', 'Рябинина', 'Осинка', 'Белова', '912']) expect(file).not.toContain(name);
});

test('the file gives another user, on another address, the same reading', async ({ context, extension }) => {
  await connectUnknown(extension, crm.origin);
  const page = await options(extension);
  await page.getByLabel('For the site').selectOption(crm.origin);
  const import_ = (text: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'crm.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await import_(file.replace('"version": 1', '"version": 7'));
  await expect(page.getByText('made by a newer version')).toBeVisible();
  await import_(file.replace('"by": "heads"', '"by": "regex"'));
  await expect(page.getByText('damaged or was changed')).toBeVisible();
  await import_(file);
  await expect(page.getByText('Imported.')).toBeVisible();
  expect(await stripAbout(context, '74')).toBe(saidOfStranger);
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('a taught CRM is renamed, removed after a question, and brought back with its sites', async ({ extension }) => {
  await connectUnknown(extension, crm.origin);
  expect(await extension.ask('importTaught', { text: file, origin: crm.origin })).toHaveProperty('id');
  const page = await options(extension);
  await page.getByRole('button', { name: 'Rename: Maple CRM' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Rowan CRM');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Remove: Rowan CRM' }).click();
  await expect(page.getByText('fall back to the general reader')).toBeVisible();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('“Rowan CRM” was removed.')).toBeVisible();
  await expect(page.getByRole('row', { name: 'Rowan CRM' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('row', { name: `Rowan CRM ${new URL(crm.origin).host}` })).toBeVisible();
});
