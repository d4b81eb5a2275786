import { expect, test } from './fixtures';
import { customerAt, type OrderOnCard, order, orderCard } from './orderCard';
import type { SmallCrm } from './smallCrm';
import { stripOf } from './stripOf';

const AMBIGUOUS = [order(11, '03/04/2026'), order(12, '05/06/2026'), order(13, '07/08/2026')];
const BARE = [order(11, '21/03/2026', '1 500'), order(12, '22/03/2026', '1 500'), order(13, '23/03/2026', '1 500')];

/** A site whose customers all have these orders. */
async function siteWith(orders: readonly OrderOnCard[], startSmall: () => Promise<SmallCrm>) {
  const crm = await startSmall();
  crm.page = (path) => orderCard(customerAt(path), orders);
  return crm;
}

test('asks once which day a date is, reads every page of the site with it, and forgets nothing', async ({
  context,
  extension,
  startSmall,
}) => {
  const crm = await siteWith(AMBIGUOUS, startSmall);
  await extension.connect(crm.origin);
  const [page, other] = [await context.newPage(), await context.newPage()];
  await page.goto(`${crm.origin}/customers/45/edit`);
  await other.goto(`${crm.origin}/customers/46/edit`);
  for (const shown of [page, other]) await expect(stripOf(shown)).toContainText('03/04/2026');
  await expect(stripOf(page).getByRole('button', { name: '4 March' })).toBeVisible();
  await stripOf(page).getByRole('button', { name: '3 April' }).click();
  for (const shown of [page, other]) await expect(stripOf(shown)).toContainText(/Not confirmed.*3.deals/);
  await stripOf(page).getByRole('button', { name: 'Right', exact: true }).click();
  for (const shown of [page, other]) await expect(stripOf(shown)).toHaveAccessibleName(/3.deals/);
  await page.goto(`${crm.origin}/customers/47/edit`);
  await expect(stripOf(page)).toHaveAccessibleName(/3.deals/);
});

test('asks in which currency sums without one are, and stores none of them before', async ({
  context,
  extension,
  startSmall,
}) => {
  const crm = await siteWith(BARE, startSmall);
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/customers/45/edit`);
  await expect(stripOf(page)).toContainText('in which currency');
  await stripOf(page).getByRole('button', { name: 'USD' }).click();
  await stripOf(page).getByRole('button', { name: 'Right', exact: true }).click();
  await expect(stripOf(page)).toHaveAccessibleName(/3.deals/);
});

test('asks again when a page proves another order of day and month than the user has said', async ({
  context,
  extension,
  startSmall,
}) => {
  const crm = await siteWith(AMBIGUOUS, startSmall);
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/customers/45/edit`);
  await stripOf(page).getByRole('button', { name: '3 April' }).click();
  await stripOf(page).getByRole('button', { name: 'Right', exact: true }).click();
  await expect(stripOf(page)).toHaveAccessibleName(/3.deals/);
  crm.page = (path) => orderCard(customerAt(path), [order(21, '04/25/2026'), order(22, '05/26/2026')]);
  await page.goto(`${crm.origin}/customers/46/edit`);
  await expect(stripOf(page)).toContainText('written in another way');
  await stripOf(page).getByRole('button', { name: 'month.day' }).click();
  await expect(stripOf(page)).toHaveAccessibleName(/2.deals/);
});
