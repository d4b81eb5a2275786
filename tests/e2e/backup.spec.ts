import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { backupTables } from '../../lib/store/backup/format';
import { checksumOf, sealOf } from '../../lib/store/backup/seal';
import { expect, test } from './fixtures';

const SITE = 'https://firm.amocrm.ru';
const CLIENTS = 1_204;
const never = new AbortController().signal;

const row = (i: number) => ({
  key: `${SITE} company ${i}`,
  site: SITE,
  client: { type: 'company', id: String(i) },
  name: `Клиент ${i}`,
  path: `/companies/detail/${i}`,
  aliases: [],
  d: [20_500 + (i % 40), 20_560 + (i % 40)],
  a: [150_00, null],
  k: [`${i}-1`, `${i}-2`],
  currency: 'RUB',
  open: [],
  lost: [],
  undated: [],
  doubted: [],
  listed: [`${i}-1`, `${i}-2`],
  completeness: { state: 'complete', seen: 2, total: 2 },
  isCut: false,
  readAt: '2026-11-01T10:00:00.000Z',
  source: 'deals',
});

/** A backup of another computer, made here by its description alone (`format.md`). */
async function backupOf(clients: number, schema: number): Promise<Buffer> {
  const header = { format: 'budilnik backup', version: 1, schema, product: '0.1.0', day: '2026-11-20', kept: 'plain' };
  const rows = Array.from({ length: clients }, (_, i) => ['hist', row(i + 1)]);
  const text = [header, ['settings', { name: 'language', value: 'en' }], ...rows].map((line) => JSON.stringify(line));
  const body = new Blob([new Uint8Array(gzipSync(`${text.join('\n')}\n`))]);
  const none = Object.fromEntries(backupTables.map((table) => [table, 0])) as Record<(typeof backupTables)[number], 0>;
  const counts = { ...none, settings: 1, hist: clients };
  const sha256 = await checksumOf(body, never);
  const seal = sealOf({ counts, clients, purchases: 2 * clients, bytes: text.join('\n').length, sha256 });
  return Buffer.from(await new Blob([body, seal]).arrayBuffer());
}

const choose = (page: Page, buffer: Buffer) =>
  page
    .getByRole('region', { name: /Backup|Резервная копия/ })
    .locator('input[type=file]')
    .setInputFiles({ name: 'budilnik.jsonl.gz', mimeType: 'application/gzip', buffer });
const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click();

test('a backup of another computer is restored, checked, saved again the same, and refused once it is damaged', async ({
  extension,
}) => {
  const page = await extension.open('options.html#data');
  const file = await backupOf(CLIENTS, 4);
  await choose(page, file);
  await expect(page.getByRole('alert').getByText(/1.204/)).toBeVisible();
  await page.getByRole('alert').getByRole('button').first().click();
  await expect(page.getByText(/^Restored: 1,204.clients, 2,408.purchases/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('cell', { name: '2,408' })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await press(page, /^Check$/);
  await expect(page.getByText(/^All is well: 1,204/)).toBeVisible({ timeout: 60_000 });

  const saving = page.waitForEvent('download');
  await press(page, /^Save$/);
  const saved = readFileSync(await (await saving).path());
  await expect(page.getByText(/saved and was read back/)).toBeVisible();
  const rowsOf = (bytes: Buffer) =>
    gunzipSync(bytes)
      .toString('utf8')
      .split('\n')
      .filter((line) => line.startsWith('["hist"'))
      .map((line) => JSON.stringify(Object.entries((JSON.parse(line) as [string, object])[1]).sort()))
      .sort();
  expect(rowsOf(saved)).toEqual(rowsOf(file));

  const damaged = Buffer.from(saved);
  damaged[4_000] = (damaged[4_000] as number) ^ 1;
  await choose(page, damaged);
  await expect(page.getByText(/cut off or was changed/)).toBeVisible();
  await expect(page.getByRole('cell', { name: '2,408' })).toBeVisible();
});

const PASSPHRASE = 'correct horse battery';

test('what is saved under a pass-phrase opens with it alone, and is under it again where it is restored', async ({
  extension,
}) => {
  const page = await extension.open('options.html#data');
  await choose(page, await backupOf(CLIENTS, 4));
  await page.getByRole('alert').getByRole('button').first().click();
  await expect(page.getByText(/^Restored: 1,204/)).toBeVisible({ timeout: 60_000 });
  await press(page, /^Put the lock on$/);
  await page.getByLabel('New pass-phrase').fill(PASSPHRASE);
  await page.getByLabel('Once more').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Put the lock on' }).last().click();
  await expect(page.getByText('Names and sums are sealed with a pass-phrase.')).toBeVisible();
  await expect(page.getByText(/The file is sealed with today/)).toBeVisible();

  const saving = page.waitForEvent('download');
  await press(page, /^Save$/);
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/\.sealed$/);
  const saved = readFileSync(await download.path());
  expect(saved.subarray(0, 35).toString()).toContain('budilnik sealed backup');
  await press(page, /^Take the lock off$/);
  const present = page.getByRole('region', { name: 'Pass-phrase' }).locator('input[type=password]');
  await present.fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Take the lock off' }).last().click();
  await expect(page.getByText('The data is stored plainly in the browser profile.')).toBeVisible({ timeout: 60_000 });

  await choose(page, saved);
  const phrase = page.getByLabel('Pass-phrase of the file');
  await phrase.fill('correct horse batterz');
  await phrase.press('Enter');
  await expect(page.getByText(/does not open with this pass-phrase/)).toBeVisible();
  await expect(page.getByRole('cell', { name: '2,408' })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await phrase.fill(PASSPHRASE);
  await phrase.press('Enter');
  await page.getByRole('alert').getByRole('button').first().click();
  await expect(page.getByText(/^Restored: 1,204/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Names and sums are sealed with a pass-phrase.')).toBeVisible();
});
