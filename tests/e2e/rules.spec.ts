import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Extension, expect, test } from './fixtures';

/** Only inside `evaluate` in the worker of the extension. */
declare const chrome: { action: { getBadgeText(details: object): Promise<string> } };

/** Forty clients who buy exactly every thirty days; the silence of each is his name. */
const CYCLE = 30;
const SILENT = Array.from({ length: 40 }, (_, i) => 3 * (i + 1));
const PURCHASES = 8;
const nameOf = (silent: number) => `Silent for ${silent}`;

/** Counted anew and without the program: a border is so many whole cycles and the tolerance after the last purchase. */
function countsBy(grace: number, sleepingFrom = 1, lostFrom = 3) {
  const from = (days: number) => SILENT.filter((silent) => silent >= days).length;
  const [due, sleeping, lost] = [CYCLE, (sleepingFrom + grace) * CYCLE, (lostFrom + grace) * CYCLE].map(from);
  if (due === undefined || sleeping === undefined || lost === undefined) throw new Error('Three borders');
  return { active: SILENT.length - due, due: due - sleeping, sleeping: sleeping - lost, lost };
}

function csv(): Buffer {
  const now = new Date();
  const dayBefore = (days: number) =>
    new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() - days)).toISOString().slice(0, 10);
  const rows = SILENT.flatMap((silent) =>
    Array.from(
      { length: PURCHASES },
      (_, i) => `${nameOf(silent)},${dayBefore(silent + i * CYCLE)},1000,${silent}-${i}`,
    ),
  );
  return Buffer.from(['Client,Date,Total,No', ...rows].join('\n'));
}

async function importBase(extension: Extension): Promise<void> {
  const page = await extension.open('options.html#import');
  await page.locator('input[type=file]').setInputFiles({ name: 'sales.csv', mimeType: 'text/csv', buffer: csv() });
  const holdsAll = page.getByRole('radiogroup', { name: 'The file holds all sales of these clients' });
  await holdsAll.getByRole('radio', { name: 'no' }).press('ArrowRight');
  await page.getByRole('button', { name: 'Check the file' }).click();
  await page.getByRole('button', { name: /^Write/ }).click();
  await expect(page.getByText(/Added from sales.csv/)).toBeVisible();
  await page.close();
}

const save = (page: Page) => page.getByRole('button', { name: 'Save' }).press('Enter');
const badge = async (extension: Extension) => (await extension.worker()).evaluate(() => chrome.action.getBadgeText({}));

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test('a rule is tried on the whole base before it is saved, and the list follows it at once', async ({ extension }) => {
  await importBase(extension);
  const page = await extension.open('options.html#policy');
  await page.getByLabel('today’s list is full').fill('200');
  await page.getByRole('checkbox', { name: 'Do not call class C' }).press('Space');
  await save(page);
  await expect(page.getByText('Saved.', { exact: false }).first()).toBeVisible();
  const [before, after] = [countsBy(0.5), countsBy(0)];
  await expect.poll(() => badge(extension)).toBe(String(before.sleeping + before.lost));
  const popup = await extension.open('popup.html');

  await page.bringToFront();
  await page.getByRole('link', { name: 'Cycles and statuses' }).press('Enter');
  const simulator = page.getByRole('region', { name: 'What will change' });
  const now = `Active ${before.active}, Due ${before.due}, Sleeping ${before.sleeping}, Lost ${before.lost}`;
  await expect(simulator.getByRole('img', { name: now, exact: true })).toBeVisible();
  await page.getByLabel('Tolerance after the due day').fill('0');
  const sign = (difference: number) => (difference > 0 ? ` (+${difference})` : ` (\u2212${-difference})`);
  const then = [
    `Active ${after.active}`,
    `Due ${after.due}${sign(after.due - before.due)}`,
    `Sleeping ${after.sleeping}`,
    `Lost ${after.lost}${sign(after.lost - before.lost)}`,
  ].join(', ');
  await expect(simulator.getByRole('img', { name: then, exact: true })).toBeVisible();
  await expect(simulator.getByText('asleep from day 21 (was 32), lost from day 63 (was 74)')).toBeVisible();
  await simulator.getByText(/clients change status$/).click();
  await expect(simulator.getByRole('row', { name: new RegExp(`^${nameOf(42)} `) })).toContainText('Sleeping');
  await expect(simulator.getByRole('row', { name: new RegExp(`^${nameOf(48)} `) })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  expect(await badge(extension), 'nothing applies before it is saved').toBe(String(before.sleeping + before.lost));

  await save(page);
  await expect.poll(() => badge(extension), { timeout: 1_000 }).toBe(String(after.sleeping + after.lost));
  await popup.bringToFront();
  await expect(popup.getByText(nameOf(42)).first()).toBeVisible();

  await page.bringToFront();
  await expect(page.getByRole('region', { name: 'History of changes' }).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByLabel('Tolerance after the due day')).toHaveValue('0.5');
  await expect.poll(() => badge(extension), { timeout: 1_000 }).toBe(String(before.sleeping + before.lost));
});

test('a contradiction is refused beside its field, and nothing of it is tried or saved', async ({ extension }) => {
  const page = await extension.open('options.html#cycles');
  await page.getByLabel('Sleeping once missed').fill('5');
  await expect(page.getByRole('alert')).toContainText('above 5');
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await expect(page.getByText('Put the marked fields right first')).toBeVisible();
  await page.getByLabel('Take an industry set').selectOption({ label: 'Car service' });
  await expect(page.getByRole('cell', { name: 'Oil change', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Add a rule' }).press('Enter');
  await expect(page.getByText('Type at least one word.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Words' }).fill('coolant hose');
  await page.getByLabel('Interval').fill('400');
  await page.getByRole('button', { name: 'Done' }).press('Enter');
  await save(page);
  await expect(page.getByText('Saved.', { exact: false }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('row', { name: /^coolant hose every 400 days/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
