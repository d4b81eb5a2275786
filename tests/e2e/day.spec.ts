import type { Page } from '@playwright/test';
import { type Extension, expect, test } from './fixtures';

/** A day of calls in the built extension, by the keyboard, over what was read from the demo CRM. */

async function morning(extension: Extension, origin: string): Promise<Page> {
  await extension.connect(origin);
  await extension.ask('saveLanguage', 'en');
  const popup = await extension.open('popup.html');
  await popup.getByRole('button', { name: 'Read my clients' }).click();
  await popup.getByRole('button', { name: 'Start reading' }).click();
  await expect(popup.getByRole('button', { name: /^Read again/ })).toBeVisible();
  return popup;
}

const calls = (popup: Page) => popup.locator('.day-row');
const nameOf = async (popup: Page, at: number) =>
  (await popup.locator('.day-row .name > span:first-child').nth(at).textContent()) ?? '';

declare global {
  /** Where the first row was drawn first, in the window. */
  var firstTop: number | undefined;
}

/** Runs in a page before all of its scripts. */
function watchFirstRow(): void {
  const observer = new MutationObserver(() => {
    const row = document.querySelector('.day-row');
    if (!row) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      globalThis.firstTop = row.getBoundingClientRect().top;
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** The number on the icon. */
declare const chrome: { action: { getBadgeText(of: object): Promise<string> } };
const badge = async (extension: Extension) => (await extension.worker()).evaluate(() => chrome.action.getBadgeText({}));

test('a call done, one put off and one passed over leave the list, and every window shows the same', async ({
  context,
  extension,
  startDemo,
}) => {
  const crm = await startDemo({ flavour: 'amocrm', language: 'en' });
  await context.newPage().then((tab) => tab.goto(crm.origin));
  const popup = await morning(extension, crm.origin);
  await expect(calls(popup).first()).toBeVisible();
  const count = await calls(popup).count();
  expect(count).toBeLessThanOrEqual(12);
  expect(await badge(extension)).toBe(String(count));
  const [first, second] = [await nameOf(popup, 0), await nameOf(popup, 1)];

  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('KeyD');
  await expect(popup.getByRole('status').filter({ hasText: first })).toBeVisible();
  await expect(calls(popup)).toHaveCount(count - 1);
  await expect.poll(() => badge(extension)).toBe(String(count - 1));
  await expect(calls(popup).filter({ hasText: second }).getByRole('link')).toBeFocused();

  await popup.keyboard.press('KeyL');
  await popup.getByRole('button', { name: 'in a week' }).click();
  await expect(calls(popup)).toHaveCount(count - 2);

  await context.addInitScript(watchFirstRow);
  const other = await extension.open('popup.html');
  await expect(calls(other)).toHaveCount(count - 2);
  await expect(other.getByRole('button', { name: /^Set up the day/ })).toBeVisible();
  // What follows the calls comes after the first frame, and moves none of them.
  const top = await calls(other)
    .first()
    .evaluate((row) => row.getBoundingClientRect().top);
  expect(await other.evaluate(() => globalThis.firstTop)).toBe(top);
  await expect(other.getByText('2 of', { exact: false }).first()).toBeVisible();
  await other.getByRole('button', { name: `Put back into the list: ${first}` }).click();
  await expect(calls(other)).toHaveCount(count - 1);
  await expect(calls(popup)).toHaveCount(count - 1);
  expect(crm.log.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('any client is found as his name is typed, and it is said why he is not to be called', async ({
  context,
  extension,
  startDemo,
}) => {
  const crm = await startDemo({ flavour: 'amocrm', language: 'en' });
  await context.newPage().then((tab) => tab.goto(crm.origin));
  const popup = await morning(extension, crm.origin);
  const name = await nameOf(popup, 0);
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('KeyD');
  await expect(popup.getByRole('status').filter({ hasText: name })).toBeVisible();
  await popup.keyboard.press('KeyF');
  await popup.getByRole('searchbox').fill(name.slice(0, 5));
  await popup.getByRole('button', { name, exact: true }).click();
  await expect(popup.getByRole('article')).toContainText('Done for today');
  await popup.keyboard.press('Escape');
  await popup.keyboard.press('Escape');
  await expect(calls(popup).first()).toBeVisible();
});

test('every number of the popup is explained by keyboard, with how it came today', async ({
  context,
  extension,
  startDemo,
}) => {
  const crm = await startDemo({ flavour: 'amocrm', language: 'en' });
  await context.newPage().then((tab) => tab.goto(crm.origin));
  const popup = await morning(extension, crm.origin);
  await expect(calls(popup).first()).toBeVisible();
  const count = await calls(popup).count();
  await popup.getByRole('button', { name: 'What the numbers are' }).press('Enter');
  const numbers = popup.getByRole('region', { name: 'What the numbers are' });
  await expect(numbers).toBeFocused();
  await expect(numbers.getByRole('heading', { name: new RegExp(`^${count}\\scalls? today`) })).toBeVisible();
  await expect(numbers.getByRole('article').filter({ hasText: 'The usual purchase of each client' })).toContainText(
    '×',
  );
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('button', { name: 'What the numbers are' })).toBeFocused();
  await expect(calls(popup)).toHaveCount(count);
});
