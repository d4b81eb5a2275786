import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { type HashedCrm, hashedClient, orders, startHashedCrm } from '../hashedCrm';
import { connectUnknown, openTeaching, panelOf, step } from './teach';

let crm: HashedCrm;

test.beforeEach(async () => {
  crm = await startHashedCrm();
  crm.clients.set('71', hashedClient('71', 'ООО «Клён»', orders(900, 5)));
  crm.clients.set('72', hashedClient('72', 'ИП Рябинина', orders(950, 3)));
});

test.afterEach(() => crm.close());

const picker = (page: Page) => panelOf(page).getByRole('application');

/** Goes through what can be chosen until the text is, and takes it. */
async function choose(page: Page, text: RegExp, key: string, next: string): Promise<void> {
  await expect(picker(page)).toBeFocused();
  for (let presses = 0; presses < 60; presses++) {
    if (text.test((await picker(page).locator('b').textContent()) ?? '')) break;
    await page.keyboard.press(key);
  }
  await expect(picker(page).locator('b')).toHaveText(text);
  await page.keyboard.press('Enter');
  await expect(step(page, next)).toBeVisible();
}

/** Moves the focus on until it is on this control. */
async function tabTo(page: Page, name: string): Promise<void> {
  const control = panelOf(page).getByRole('button', { name, exact: true });
  for (let presses = 0; presses < 20; presses++) {
    if (await control.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node)) return;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
}

async function pressByKeys(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

test('teaches with the keyboard alone', async ({ context, extension }) => {
  await connectUnknown(extension, crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/people/71/card`);
  await openTeaching(extension, page);
  await choose(page, /ООО «Клён»/, 'Tab', 'Where is the date of a sale?');
  await choose(page, /28\.10\.2026/, 'ArrowDown', 'Where is the sum?');
  await choose(page, /500 ₽/, 'ArrowDown', 'Where is the stage or status?');
  await choose(page, /Отменён/, 'ArrowDown', 'Which words mean what?');
  // The question is on the page before its first choice has the focus: a key pressed in between belongs to nobody.
  await expect(panelOf(page).getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Space');
  await pressByKeys(page, 'Next');
  await choose(page, /Заказ 90\d/, 'ArrowUp', 'Who looks after the client?');
  await expect(picker(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await pressByKeys(page, 'Not on this page');
  await expect(step(page, 'Where is the phone?')).toBeVisible();
  await page.keyboard.press('Escape');
  await pressByKeys(page, 'Not on this page');
  await expect(step(page, 'Is all of it right?')).toBeVisible();
  await expect(panelOf(page)).toContainText('5 of 5 rows read');
  await pressByKeys(page, 'All is right');
  await page.goto(`${crm.origin}/people/72/card`);
  await expect(step(page, 'Is this client read right?')).toBeVisible();
  await pressByKeys(page, 'All is right');
  await pressByKeys(page, 'On to saving');
  await expect(panelOf(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.type(' by keys');
  await page.keyboard.press('Enter');
  await expect(panelOf(page)).toContainText('Done');
  await expect(panelOf(page).getByRole('status')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toHaveCount(0);
});

test('Esc leaves the page as it was, and what was shown is there when the user comes back', async ({
  context,
  extension,
}) => {
  await connectUnknown(extension, crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/people/71/card`);
  const before = await page.evaluate(() => document.documentElement.children.length);
  await openTeaching(extension, page);
  await choose(page, /ООО «Клён»/, 'ArrowDown', 'Where is the date of a sale?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(before);
  await page.getByText('28.10.2026').click();
  expect(await page.evaluate(() => (globalThis as unknown as { pressed: string[] }).pressed)).toContain('click td');
  await page.reload();
  await expect(page.getByText('28.10.2026')).toBeVisible();
  await expect(panelOf(page)).toHaveCount(0);
  await openTeaching(extension, page);
  await expect(step(page, 'Where is the date of a sale?')).toBeVisible();
});
