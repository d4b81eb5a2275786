import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { type HashedCrm, type HashedDeal, hashedClient, orders, startHashedCrm } from '../hashedCrm';
import { stripOf } from '../stripOf';
import { connectUnknown, openTeaching, panelOf, pointAt, press, showFirstPage, step } from './teach';

let crm: HashedCrm;

/** Twenty orders of which one has no date and one a sum nobody can read. */
function twenty(first: number): readonly HashedDeal[] {
  return orders(first, 20).map((deal, index) => {
    if (index === 4) return { ...deal, on: 'soon' };
    return index === 7 ? { ...deal, sum: 'ask the boss' } : deal;
  });
}

test.beforeEach(async () => {
  crm = await startHashedCrm();
  crm.clients.set('71', hashedClient('71', 'ООО «Клён»', twenty(900)));
  crm.clients.set('72', hashedClient('72', 'ИП Рябинина', orders(950, 3)));
  crm.clients.set('73', hashedClient('73', 'Дубрава', orders(960, 4)));
  crm.clients.set('74', hashedClient('74', 'Осинка', orders(970, 5)));
});

test.afterEach(() => crm.close());

const card = (id: string) => `${crm.origin}/people/${id}/card`;
const pressed = (page: Page) => page.evaluate(() => (globalThis as unknown as { pressed: string[] }).pressed);

async function openNext(page: Page, id: string): Promise<void> {
  await page.getByRole('link', { name: `К ${id}` }).click();
  await expect(step(page, 'Is this client read right?')).toBeVisible();
}

test('teaches with the pointer, and the strip reads a client who was never shown', async ({ context, extension }) => {
  await connectUnknown(extension, crm.origin);
  const page = await context.newPage();
  await page.goto(card('71'));
  await openTeaching(extension, page);
  await showFirstPage(page, 'ООО «Клён»');
  await expect(panelOf(page)).toContainText('18 of 20 rows read');
  await expect(panelOf(page).getByRole('listitem')).toHaveCount(2);
  expect(await pressed(page)).toEqual([]);
  await panelOf(page).getByRole('radio', { name: 'Yes, all' }).check();
  await press(page, 'All is right');
  await expect(step(page, 'Open another client')).toBeVisible();

  await openNext(page, '72');
  await expect(panelOf(page)).toContainText('ИП Рябинина');
  await expect(panelOf(page)).toContainText('3 of 3 rows read');
  await press(page, 'All is right');
  await page.goto(card('73'));
  await expect(step(page, 'Is this client read right?')).toBeVisible();
  await press(page, 'All is right');
  await expect(step(page, 'Enough pages are checked')).toBeVisible();
  await press(page, 'On to saving');
  await panelOf(page).getByLabel('Name').fill('Our CRM');
  await press(page, 'Save');
  await expect(panelOf(page)).toContainText('Done');
  await panelOf(page).getByRole('button', { name: 'Close' }).last().click();
  await expect(panelOf(page)).toHaveCount(0);

  await page.goto(card('74'));
  await expect(stripOf(page)).toHaveAccessibleName(/Осинка/);
  await expect(panelOf(page)).toHaveCount(0);
});

test('goes on after a reload in the middle', async ({ context, extension }) => {
  await connectUnknown(extension, crm.origin);
  const page = await context.newPage();
  await page.goto(card('71'));
  await openTeaching(extension, page);
  await pointAt(page, 'ООО «Клён»', 'Where is the date of a sale?');
  await pointAt(page, '28.10.2026', 'Where is the sum?');
  await page.reload();
  await expect(step(page, 'Where is the sum?')).toBeVisible();
  await expect(panelOf(page)).toContainText('ООО «Клён»');
  await expect(panelOf(page)).toContainText('19 / 20');
});
