import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { bundledScript } from '../../lib/tools/readPage/bundle';
import { expect, test } from './fixtures';
import type {} from './report/seed'; // declares what the script built from it leaves in the page

const SCREENS = '.output/screens';
const SEED = '<!doctype html><meta charset="utf-8"><title>Seed</title><script src="seed.js"></script>';
const CLIENTS = 600;

let script = '';
test.beforeAll(async () => {
  script = await bundledScript('tests/e2e/report/seed.ts', 'seedScript');
});

let complaints: string[] = [];
test.beforeEach(({ context }) => {
  complaints = [];
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
});
test.afterEach(() => expect(complaints, 'a page complained').toEqual([]));

type Open = (page: string) => Promise<Page>;

/** Stores a firm and opens its report. */
async function reportOf(
  { open, folder }: { readonly open: Open; readonly folder: string },
  {
    clients = CLIENTS,
    language = 'en',
    isWhole = true,
  }: Partial<Record<'clients', number>> & {
    readonly language?: 'ru' | 'en';
    readonly isWhole?: boolean;
  } = {},
): Promise<Page> {
  writeFileSync(path.join(folder, 'seed.html'), SEED);
  writeFileSync(path.join(folder, 'seed.js'), script);
  const seed = await open('seed.html');
  await seed.evaluate(([n, words, whole]) => globalThis.reportSeed.firm(n, words, whole), [
    clients,
    language,
    isWhole,
  ] as const);
  await seed.close();
  const report = await open('report.html');
  await report.setViewportSize({ width: 1280, height: 900 });
  return report;
}

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Cards are drawn one after another. */
const drawn = (report: Page) => expect(report.locator('.parts[aria-busy="false"]')).toHaveCount(1);

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const language of ['en', 'ru'] as const) {
  test(`the report is for everybody, on both themes, in ${language}`, async ({ extension, installed }) => {
    test.slow();
    const report = await reportOf({ open: extension.open, folder: installed.extension }, { language });
    for (const colorScheme of ['light', 'dark'] as const) {
      await report.emulateMedia({ colorScheme });
      await drawn(report);
      await report.screenshot({ path: `${SCREENS}/report.${language}.${colorScheme}.png`, fullPage: true });
      expect(await violations(report)).toEqual([]);
    }
  });

  test(`every number of the report opens by keyboard, in ${language}, also enlarged and on paper`, async ({
    extension,
    installed,
  }) => {
    test.slow();
    const report = await reportOf({ open: extension.open, folder: installed.extension }, { language });
    await drawn(report);
    for (const button of await report.locator('.kpi button').all()) await button.press('Enter');
    const help = report.getByRole('button', {
      name: language === 'en' ? /^What these numbers are/ : /^Что это за числа/,
    });
    await expect(help).toHaveCount(await report.locator('.card').count());
    for (const button of await help.all()) await button.press('Enter');
    await expect(report.locator('.number-help-text:visible')).toHaveCount(await help.count());
    for (const named of await report.locator('details summary').all()) await named.press('Enter');
    await report.getByRole('button', { name: language === 'en' ? 'Show anyway' : 'Всё равно показать' }).press('Enter');
    const numbers = report.getByRole('button', { name: language === 'en' ? 'Show the numbers' : 'Показать числами' });
    await numbers.first().press('Enter');
    await numbers.first().press('Enter');
    await expect(numbers).toHaveCount(0);
    await report.screenshot({ path: `${SCREENS}/report-open.${language}.light.png`, fullPage: true });
    expect(await violations(report)).toEqual([]);
    await report.setViewportSize({ width: 853, height: 600 });
    expect(await overflow(report)).toBeLessThanOrEqual(0);
    await report.emulateMedia({ media: 'print' });
    await report.screenshot({ path: `${SCREENS}/report-print.${language}.png`, fullPage: true });
  });
}

test('shares add up to the base, follow class and manager, and never mix currencies', async ({
  extension,
  installed,
}) => {
  const report = await reportOf({ open: extension.open, folder: installed.extension });
  await expect(report.getByText(/^600\u00a0clients/)).toBeVisible();
  const moves = report.getByRole('region', { name: 'Who moved where' });
  await expect(moves.getByRole('row', { name: /^Now/ }).getByRole('cell').last()).toHaveText('600');
  await report.getByRole('combobox', { name: 'Manager' }).selectOption({ index: 1 });
  await expect(report.getByText(/^150\u00a0clients/)).toBeVisible();
  await report.getByRole('radio', { name: 'C', exact: true }).click();
  await expect(report.getByText(/^150\u00a0clients/)).toHaveCount(0);
  await report.getByLabel('Currency').selectOption('EUR');
  await expect(report.getByRole('region', { name: 'The main figures' })).toContainText(/€|none/);
});

test('a table and a picture are saved as files, and the totals name no client', async ({ extension, installed }) => {
  const report = await reportOf({ open: extension.open, folder: installed.extension });
  const saved = async (name: string) => {
    const saving = report.waitForEvent('download');
    await report.getByRole('button', { name }).click();
    return readFileSync(await (await saving).path());
  };
  const csv = (await saved('Shares over two years: save the table (CSV)')).toString('utf8');
  expect(csv.split('\r\n').length).toBeGreaterThan(50);
  expect(csv).toContain('"Week","Active","Active, %"');
  const png = await saved('Shares over two years: save the picture (PNG)');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.length).toBeGreaterThan(10_000);
  const totals = (await saved('Totals without names')).toString('utf8');
  expect(totals).not.toMatch(/Client \d|127\.0\.0\.1|company/);
  const mine = JSON.parse(totals);
  const other = { ...mine, id: 'other', by: 'Somebody else' };
  const file = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await report
    .getByLabel('Choose totals files')
    .setInputFiles([
      file('mine.json', totals),
      file('other.json', JSON.stringify(other)),
      file('named.json', JSON.stringify({ ...mine, clientNames: ['Client 100'] })),
    ]);
  const team = report.getByRole('region', { name: 'The team’s totals' });
  await expect(team.getByRole('row', { name: /^Team/ })).toContainText('1,200');
  await expect(team.getByText('named.json: damaged or changed by hand')).toBeVisible();
  await report.screenshot({ path: `${SCREENS}/report-team.en.light.png`, fullPage: true });
  expect(await violations(report)).toEqual([]);
});

test('a base that was not read whole says so and gives no figure of the rest', async ({ extension, installed }) => {
  const report = await reportOf({ open: extension.open, folder: installed.extension }, { isWhole: false });
  await expect(report.getByText('Nothing to report yet')).toBeVisible();
  expect(await violations(report)).toEqual([]);
  await report.screenshot({ path: `${SCREENS}/report-empty.en.light.png`, fullPage: true });
});

test('without a base the report leads to where one is read', async ({ extension }) => {
  const report = await extension.open('report.html');
  await expect(report.getByRole('link', { name: 'Open “Sites”' })).toHaveAttribute('href', 'options.html#sites');
});
