import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Two clients of a file, one phone written in two ways, and a sale both have. */
const FILE = [
  'Client ID,Client,Date,Amount,Order ID,Phone',
  '1,Romashka LLC,2026-03-05,100.00,11,+7 912 345-67-89',
  '1,Romashka LLC,2026-05-05,120.00,12,+7 912 345-67-89',
  '2,Romashka (old),2026-01-05,80.00,21,8 (912) 345 67 89',
  '3,Romashka LLC,2026-02-05,90.00,31,+7 495 111-22-33',
].join('\n');

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const clientsStored = (page: Page) => page.getByRole('row', { name: /^Clients/ });

test('two clients with one phone are merged by keyboard, split again, and kept apart', async ({ extension }) => {
  const page = await extension.open('options.html#import');
  const file = { name: 'sales.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page
    .getByRole('radiogroup', { name: 'The file holds all sales of these clients' })
    .getByRole('radio', { name: 'yes' })
    .check();
  await button(page, 'Check the file').click();
  await button(page, 'Write 4 purchases').click();
  await expect(page.getByText(/Added from sales.csv/)).toBeVisible();

  await page.getByRole('link', { name: 'Duplicates' }).click();
  await expect(page.getByText('1 pair looks like a duplicate')).toBeVisible();
  await expect(page.getByText('same phone')).toBeVisible();
  await expect(page.getByText('345')).toHaveCount(0);
  await button(page, 'Merge: Romashka LLC and Romashka (old)').press('Enter');
  await expect(page.getByText('Romashka LLC and Romashka (old) are one client now.')).toBeVisible();
  await expect(page.getByText('No duplicates in sight.')).toBeVisible();
  await expect(button(page, 'Undo')).toBeFocused();

  await page.reload();
  await button(page, 'Split again: Romashka LLC and Romashka (old)').press('Enter');
  await expect(page.getByText('are apart again')).toBeVisible();
  await button(page, 'Not the same client: Romashka LLC and Romashka (old)').press('Enter');
  await expect(page.getByText('They will not be proposed again.')).toBeVisible();
  await expect(page.getByText('No duplicates in sight.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 pair looks like a duplicate')).toBeVisible();

  await page.getByLabel('Phones, e-mails and tax numbers').selectOption({ label: 'keep them in full' });
  await page.getByRole('link', { name: 'My data' }).click();
  await expect(page.getByRole('row', { name: /^Phones, e-mail, tax numbers\s*3/ })).toBeVisible();
  await expect(clientsStored(page)).toContainText('3');
});
