import { expect, test } from './fixtures';
import { orderCard as card, order, turnTo } from './orderCard';
import { stripOf } from './stripOf';
import { panelOf } from './teach/teach';

const FIRST = [order(11, '21.03.2026'), order(12, '25.04.2026'), order(13, '29.05.2026')];
const NEXT = [order(14, '30.06.2026'), order(15, '25.07.2026')];

test('asks whether a guess is right, stores the deals of the page, adds the next ones and offers a file', async ({
  context,
  extension,
  startSmall,
}) => {
  const crm = await startSmall();
  crm.page = () => card('45', FIRST);
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/customers/45/edit`);
  await expect(stripOf(page)).toContainText(/Not confirmed.*3.deals/);
  await stripOf(page).getByRole('button', { name: 'Right', exact: true }).click();
  await expect(stripOf(page)).toHaveAccessibleName(/Марьина Алла, 3.deals/);
  await turnTo(page, NEXT);
  await expect(stripOf(page)).toHaveAccessibleName(/Марьина Алла, 5.deals/);
  await expect(stripOf(page)).toContainText('a file from the CRM can bring the rest');
  const opened = context.waitForEvent('page');
  await stripOf(page).getByRole('button', { name: 'Import a file' }).click();
  await expect.poll(async () => (await opened).url()).toMatch(/\/options\.html#import$/);
  expect(crm.asked).toEqual([]);
});

test('keeps what one page showed when another shows less of it', async ({ context, extension, startSmall }) => {
  const crm = await startSmall();
  crm.page = () => card('45', FIRST);
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/customers/45/edit`);
  await stripOf(page).getByRole('button', { name: 'Right', exact: true }).click();
  await expect(stripOf(page)).toHaveAccessibleName(/3.deals/);
  crm.page = () => card('45', NEXT.slice(0, 1));
  await page.reload();
  await expect(stripOf(page)).toHaveAccessibleName(/4.deals/);
});

test('stores nothing of a page whose rows cannot all be read, until they can', async ({
  context,
  extension,
  startSmall,
}) => {
  const crm = await startSmall();
  crm.page = () => card('45', FIRST);
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/customers/45/edit`);
  await stripOf(page).getByRole('button', { name: 'Right', exact: true }).click();
  await expect(stripOf(page)).toHaveAccessibleName(/3.deals/);
  crm.page = () => card('46', FIRST).replaceAll('<a href="/orders/', '<a href="/parcels/');
  await page.goto(`${crm.origin}/customers/46/edit`);
  await expect(stripOf(page)).toContainText('CRM has changed');
  await turnTo(page, NEXT);
  await expect(stripOf(page)).toHaveAccessibleName(/Марьина Алла, 2.deals/);
});

test('leads the user who says that a page is read wrongly to showing what is where', async ({
  context,
  extension,
  startSmall,
}) => {
  const crm = await startSmall();
  crm.page = () => card('45', FIRST);
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/customers/45/edit`);
  await stripOf(page).getByRole('button', { name: 'Wrong', exact: true }).click();
  await stripOf(page).getByRole('button', { name: 'Show what is where' }).click();
  await expect(panelOf(page)).toBeVisible();
});

test('leaves a page alone that the user says is read wrongly', async ({ context, extension, startSmall }) => {
  const crm = await startSmall();
  crm.page = () => card('45', FIRST);
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/customers/45/edit`);
  await stripOf(page).getByRole('button', { name: 'Wrong', exact: true }).click();
  await expect(stripOf(page)).toContainText('Not stored');
  await page.reload();
  await expect(stripOf(page)).toContainText('Not confirmed');
});
