import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { customerAt, order, orderCard } from './orderCard';
import { stripOf } from './stripOf';

const ORDERS = [order(11, '21.03.2026'), order(12, '25.04.2026'), order(13, '29.05.2026')];

/** The same card after the CRM was redrawn: the links of its orders lead elsewhere. */
const redrawn = (id: string) => orderCard(id, ORDERS).replaceAll('<a href="/orders/', '<a href="/parcels/');

const trouble = 'pages are not read as they used to be';

test('a CRM whose pages have changed stores nothing, says so once, and is quiet when they are read again', async ({
  context,
  extension,
  startSmall,
}) => {
  const crm = await startSmall();
  crm.page = (path) => orderCard(customerAt(path), ORDERS);
  await extension.connect(crm.origin);
  const open = async (id: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${crm.origin}/customers/${id}/edit`);
    return page;
  };
  const works = await open('45');
  await stripOf(works).getByRole('button', { name: 'Right', exact: true }).click();
  await expect(stripOf(works)).toHaveAccessibleName(/Марьина Алла, 3.deals/);
  await works.close();

  crm.page = (path) => redrawn(customerAt(path));
  // Every page is given its time before it counts, so all of them are given it at once.
  const failing = await Promise.all(['51', '52', '53'].map(open));
  for (const page of failing) await expect(stripOf(page)).toContainText('CRM has changed');
  const told = failing.map((page) => stripOf(page).getByRole('button', { name: 'Show what is where' }));
  await expect.poll(async () => (await Promise.all(told.map((act) => act.count()))).includes(1)).toBe(true);
  for (const page of failing) await expect(stripOf(page)).not.toContainText('deals');

  const popup = await extension.open('popup.html');
  await expect(popup.getByText(trouble)).toBeVisible();
  await popup.getByRole('button', { name: 'Got it' }).click();
  await expect(popup.getByText(trouble)).toHaveCount(0);
  await popup.reload();
  await expect(popup.getByRole('main')).toBeVisible();
  await expect(popup.getByText(trouble)).toHaveCount(0);
  const options = await extension.open('options.html#sites');
  await expect(options.getByText('no longer read')).toBeVisible();
  await expect(options.getByRole('row', { name: /127\.0\.0\.1/ }).first()).toContainText(/\b1\b/);

  crm.page = (path) => orderCard(customerAt(path), ORDERS);
  const again = await open('51');
  await expect(stripOf(again)).toHaveAccessibleName(/Марьина Алла, 3.deals/);
  await expect(options.getByText('no longer read')).toHaveCount(0);
});

test('the sign-in page of a CRM in place of a client says nothing of how the CRM is drawn', async ({
  context,
  extension,
  startSmall,
}) => {
  const crm = await startSmall();
  crm.page = (path) => orderCard(customerAt(path), ORDERS);
  await extension.connect(crm.origin);
  const works = await context.newPage();
  await works.goto(`${crm.origin}/customers/45/edit`);
  await stripOf(works).getByRole('button', { name: 'Right', exact: true }).click();
  await expect(stripOf(works)).toHaveAccessibleName(/3.deals/);
  crm.page = (path) => redrawn(customerAt(path)).replace('</form>', '<input type="password"></form>');
  const pages = await Promise.all(
    ['51', '52', '53'].map(async (id) => {
      const page = await context.newPage();
      await page.goto(`${crm.origin}/customers/${id}/edit`);
      return page;
    }),
  );
  for (const page of pages) await expect(stripOf(page)).toContainText('CRM has changed');
  // Signed in again at the same address: the pages read, and none of them was counted.
  crm.page = (path) => redrawn(customerAt(path));
  for (const page of pages.slice(0, 2)) await page.reload();
  for (const page of pages.slice(0, 2)) await expect(stripOf(page)).toContainText('CRM has changed');
  const popup = await extension.open('popup.html');
  await expect(popup.getByRole('main')).toBeVisible();
  await expect(popup.getByText(trouble)).toHaveCount(0);
});
