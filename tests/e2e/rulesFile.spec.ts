import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Extension, expect, test } from './fixtures';

const open = (extension: Extension, page: string) => extension.open(`options.html#${page}`);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter');

/** The head sets a cycle and writes the file that locks it. */
async function fileOfHead(extension: Extension): Promise<string> {
  const cycles = await open(extension, 'cycles');
  await cycles.getByLabel('Company cycle').fill('45');
  await press(cycles, 'Save');
  await expect(cycles.getByText('Saved.', { exact: false }).first()).toBeVisible();
  await cycles.close();
  const page = await open(extension, 'rules');
  await expect(page.getByText('Nothing is locked')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Cycles and statuses' }).press('Space');
  const saving = page.waitForEvent('download');
  await press(page, 'Save the rules file');
  const text = readFileSync(await (await saving).path(), 'utf8');
  await expect(page.getByText('The file is saved.')).toBeVisible();
  await page.close();
  return text;
}

const take = (page: Page, text: string) =>
  page
    .getByRole('region', { name: 'Take rules from a file' })
    .locator('input[type=file]')
    .setInputFiles({ name: 'rules.json', mimeType: 'application/json', buffer: Buffer.from(text) });

test('a manager sees what the head’s file changes, takes it, and cannot change what it locks', async ({
  extension,
}) => {
  const text = await fileOfHead(extension);
  const data = await open(extension, 'data');
  await press(data, 'Erase everything');
  await data.getByLabel('To erase, type', { exact: false }).fill('erase');
  await press(data, 'Erase for good');
  await expect(data.getByText('Everything is erased.', { exact: false })).toBeVisible();
  await data.close();

  const page = await open(extension, 'rules');
  await take(page, text.replace('"companyCycleDays": 45', '"companyCycleDays": 10'));
  await expect(page.getByText('The file was changed after the head had saved it.', { exact: false })).toBeVisible();

  await take(page, text);
  await expect(page.getByText('90 → 45', { exact: false })).toBeVisible();
  await expect(page.getByText('Will be locked: Cycles and statuses')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await press(page, 'Take these rules');
  await expect(page.getByText('The rules are taken.', { exact: false })).toBeVisible();
  await page.close();

  const cycles = await open(extension, 'cycles');
  await expect(cycles.getByText('Locked by the head', { exact: false })).toBeVisible();
  await expect(cycles.getByLabel('Company cycle')).toHaveValue('45');
  await expect(cycles.getByLabel('Company cycle')).toBeDisabled();
});
