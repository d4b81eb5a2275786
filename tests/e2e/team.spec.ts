import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Extension, expect, test } from './fixtures';

/** The head's morning over the sales of three managers, in the built extension; all that is true is in the file. */

const MONTHS = 7;
/** Clients by manager, each asleep: a purchase a month, the last one two months ago. */
const TEAM: Readonly<Record<string, readonly string[]>> = {
  'Olga Frost': ['Amber', 'Birch', 'Cedar', 'Dune', 'Elm', 'Fern', 'Grove'],
  'Ivan Stone': ['Hazel', 'Iris', 'Juniper', 'Kelp', 'Lotus'],
  'Vera Hill': ['Maple', 'Nettle', 'Olive'],
};
const CALLS = Object.values(TEAM).flat().length;
/** What one person makes a day unless the rules say otherwise. */
const CAPACITY = 12;

function csv(): Buffer {
  const now = new Date();
  const days = Array.from({ length: MONTHS }, (_, i) =>
    new Date(Date.UTC(now.getFullYear(), now.getMonth() - 2 - i, 5)).toISOString().slice(0, 10),
  );
  const lines = Object.entries(TEAM).flatMap(([manager, clients]) =>
    clients.flatMap((client) => days.map((day, i) => `${client};${day};1500;${client}-${i};Won;${manager}`)),
  );
  return Buffer.from(['Client;Date;Amount;No;Stage;Manager', ...lines].join('\r\n'));
}

async function imported(extension: Extension): Promise<void> {
  await extension.ask('saveLanguage', 'en');
  const page = await extension.open('options.html#import');
  await page.locator('input[type=file]').setInputFiles({ name: 'sales.csv', mimeType: 'text/csv', buffer: csv() });
  await expect(page.getByLabel('What is in column Manager')).toHaveValue('owner');
  const holdsAll = page.getByRole('radiogroup', { name: 'The file holds all sales of these clients' });
  await holdsAll.getByRole('radio', { name: 'no' }).press('ArrowRight');
  await page.getByRole('button', { name: 'Check the file' }).click();
  await page.getByRole('button', { name: /^Write/ }).click();
  await expect(page.getByText('Added from sales.csv', { exact: false })).toBeVisible();
  await page.close();
}

/** The popup of a head who has answered that the whole team is his. */
async function headsPopup(extension: Extension): Promise<Page> {
  await imported(extension);
  const popup = await extension.open('popup.html');
  await popup.setViewportSize({ width: 380, height: 560 });
  await popup.getByLabel('Whose clients').selectOption({ label: 'The whole team' });
  await expect(partOf(popup, 'Olga Frost')).toBeVisible();
  return popup;
}

const partOf = (popup: Page, manager: string) => popup.getByRole('button', { name: new RegExp(`^${manager}`) });
const view = (popup: Page, name: 'By manager' | 'One list') => popup.getByRole('button', { name, exact: true });
const rows = (popup: Page) => popup.locator('.day-row');
const names = (popup: Page) => popup.locator('.day-row .name > span:first-child').allTextContents();
const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html}`),
  );

test('a head who chooses the whole team sees its calls by manager, and its numbers above them', async ({
  extension,
}) => {
  const popup = await headsPopup(extension);
  await expect(popup.locator('.hero .line')).toContainText(`${CALLS}calls in the team`);
  for (const [manager, clients] of Object.entries(TEAM))
    await expect(partOf(popup, manager)).toContainText(`${clients.length} calls`);
  await expect(rows(popup)).toHaveCount(0);
  for (const language of ['en', 'ru'] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await extension.ask('saveLanguage', language);
      await expect(popup.locator('html')).toHaveAttribute('lang', language);
      await popup.bringToFront();
      await popup.emulateMedia({ colorScheme });
      expect(await violations(popup)).toEqual([]);
      await popup.screenshot({ path: `.output/screens/team-live.${language}.${colorScheme}.png` });
    }
});

test('a manager’s calls open and close by key, and keys go on through them', async ({ extension }) => {
  const popup = await headsPopup(extension);
  const part = partOf(popup, 'Vera Hill');
  await part.press('Enter');
  await expect(part).toHaveAttribute('aria-expanded', 'true');
  expect((await names(popup)).toSorted()).toEqual(TEAM['Vera Hill']);
  await popup.keyboard.press('KeyN');
  await expect(rows(popup).first().getByRole('link')).toBeFocused();
  await part.press('Space');
  await expect(part).toHaveAttribute('aria-expanded', 'false');
  await expect(rows(popup)).toHaveCount(0);
});

test('one list is a press away, with the numbers of one person’s day, and is there again when the popup is opened', async ({
  extension,
}) => {
  const popup = await headsPopup(extension);
  await view(popup, 'One list').press('Enter');
  await expect(rows(popup)).toHaveCount(CAPACITY);
  await expect(popup.locator('.hero .line')).toContainText(`${CAPACITY}calls today`);
  await popup.close();
  const again = await extension.open('popup.html');
  await expect(view(again, 'One list')).toHaveAttribute('aria-pressed', 'true');
  await expect(rows(again)).toHaveCount(CAPACITY);
  await view(again, 'By manager').press('Enter');
  await expect(partOf(again, 'Ivan Stone')).toBeVisible();
  await again.close();
  const last = await extension.open('popup.html');
  await expect(partOf(last, 'Ivan Stone')).toBeVisible();
  await expect(last.locator('.hero .line')).toContainText(`${CALLS}calls in the team`);
});

test('a call done under one manager leaves his part and the numbers above, and no other', async ({ extension }) => {
  const popup = await headsPopup(extension);
  const money = popup.locator('.hero .num');
  const before = await money.textContent();
  await partOf(popup, 'Ivan Stone').press('Enter');
  const [first] = await names(popup);
  await popup.keyboard.press('KeyN');
  await popup.keyboard.press('KeyD');
  await expect(popup.getByRole('status').filter({ hasText: first ?? '' })).toBeVisible();
  await expect(partOf(popup, 'Ivan Stone')).toContainText('4 calls');
  await expect(partOf(popup, 'Olga Frost')).toContainText('7 calls');
  await expect(partOf(popup, 'Vera Hill')).toContainText('3 calls');
  await expect(rows(popup)).toHaveCount(4);
  await expect(popup.locator('.hero .line')).toContainText(`${CALLS - 1}calls left`);
  await expect(popup.locator('.counts')).toContainText(`1 of ${CALLS} done`);
  await expect(money).not.toHaveText(before ?? '');
  await popup.keyboard.press('KeyZ');
  await expect(partOf(popup, 'Ivan Stone')).toContainText('5 calls');
  await expect(popup.locator('.hero .line')).toContainText(`${CALLS}calls in the team`);
  await expect(money).toHaveText(before ?? '');
});

test('what the numbers are is said of the team while it is shown', async ({ extension }) => {
  const popup = await headsPopup(extension);
  await popup.getByRole('button', { name: 'What the numbers are' }).press('Enter');
  const numbers = popup.getByRole('region', { name: 'What the numbers are' });
  await expect(numbers.getByRole('heading', { name: new RegExp(`^${CALLS}\\scalls in the team`) })).toBeVisible();
  await expect(numbers).toContainText(`The icon in the toolbar shows what one person calls today: ${CAPACITY}.`);
  await popup.screenshot({ path: '.output/screens/team-numbers-live.en.png' });
});
