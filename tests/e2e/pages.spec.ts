import type { BrowserContext, Page } from '@playwright/test';
import { defaultContactRules } from '../../lib/domain/contactPolicy';
import { defaultRules } from '../../lib/domain/rules';
import type { DemoCrm } from '../demo-crm/server';
import { truthOf } from '../demo-crm/truth';
import { type Extension, expect, test } from './fixtures';
import { openPopup } from './popupWindow';

/** Only inside `evaluate` in pages and in the worker of the extension. */
declare const chrome: {
  storage: Readonly<Record<'local' | 'session', { get(): Promise<Record<string, unknown>> }>>;
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  alarms: { getAll(): Promise<unknown[]> };
};

/** Every error and warning of our own pages; a CRM may say what it likes. */
let complaints: string[] = [];
test.beforeEach(({ context }) => {
  complaints = [];
  const isOurs = (page: Page | null) => page?.url().startsWith('chrome-extension://') ?? false;
  context.on('weberror', (error) => isOurs(error.page()) && complaints.push(String(error.error())));
  context.on('console', (message) => {
    const isLoud = message.type() === 'error' || message.type() === 'warning';
    if (isLoud && isOurs(message.page())) complaints.push(message.text());
  });
});
test.afterEach(() => expect(complaints, 'a page of ours complained').toEqual([]));

const CLIENT_LIST = '/contacts/list/companies/';
const namesIn = (crm: DemoCrm, plots: readonly string[]) =>
  truthOf(crm.data)
    .filter(({ plot }) => plots.includes(plot))
    .map(({ name }) => name);
const clientOf = (crm: DemoCrm, wanted: string) => truthOf(crm.data).find(({ name }) => name === wanted);

async function openCrm(context: BrowserContext, crm: DemoCrm): Promise<Page> {
  const page = await context.newPage();
  await page.goto(crm.origin + CLIENT_LIST);
  return page;
}

/** Connected, its base read to the end, the popup open in a tab. */
/** Those for whom there is no room today wait in a fold of their own. */
const TO_WAKE = /^(Sleeping|Lost|Waiting)/;

async function openRead(context: BrowserContext, extension: Extension, crm: DemoCrm): Promise<Page> {
  await extension.connect(crm.origin);
  await openCrm(context, crm);
  const popup = await extension.open('popup.html');
  await popup.getByRole('button', { name: 'Read my clients' }).click();
  await popup.getByRole('button', { name: 'Start reading' }).click();
  await expect(popup.getByRole('button', { name: /^Read again/ })).toBeVisible();
  await expect(rowsOf(popup, TO_WAKE).first()).toBeVisible();
  return popup;
}

const rowsOf = (popup: Page, heading: RegExp) =>
  popup.getByRole('heading', { name: heading }).locator('..').getByRole('link');
const namesOf = (popup: Page, heading: RegExp) =>
  rowsOf(popup, heading).locator('.name > span:first-child').allInnerTexts();
const unfold = (popup: Page, title: RegExp) => popup.getByRole('button', { name: title }).click();

test('a site is connected and read from the popup, stopped and read on', async ({ context, extension, startDemo }) => {
  const crm = await startDemo({ flavour: 'amocrm', language: 'en' });
  crm.breakWith([{ kind: 'slow', milliseconds: 2_500 }]);
  const popup = await extension.open('popup.html');
  await expect(popup.getByText('Open your CRM')).toBeVisible();
  const page = await openCrm(context, crm);
  await page.bringToFront();
  await popup.reload();
  await expect(popup.getByText('This CRM is not connected')).toBeVisible();
  await expect(popup.getByRole('button', { name: `Connect ${new URL(crm.origin).host}` })).toBeEnabled();
  // As the background does it by the permission alone: the popup learns of it while it is open.
  await extension.connect(crm.origin);
  await popup.getByRole('button', { name: 'Read my clients' }).click();
  await popup.getByRole('button', { name: 'Start reading' }).click();
  await expect(popup.getByText(/Reading clients: [1-9]/)).toBeVisible();
  await popup.getByRole('button', { name: 'Pause' }).press('Enter');
  await expect(popup.getByText(/Paused: \d+ clients read/)).toBeVisible();
  await expect(popup.getByText('No clients read yet')).toHaveCount(0);
  crm.breakWith([]);
  await popup.getByRole('button', { name: 'Read on' }).click();
  await expect(popup.getByRole('button', { name: /^Read again/ })).toBeVisible();
  await expect(popup.getByText('calls today')).toBeVisible();
});

test('the popup under the icon closes when it shows a client', async ({ context, extension, startDemo }) => {
  const crm = await startDemo({ flavour: 'amocrm', language: 'en' });
  const tab = await openRead(context, extension, crm);
  const [chosen = ''] = await namesOf(tab, TO_WAKE);
  const page = context.pages().find((open) => open.url().startsWith(crm.origin));
  await page?.bringToFront();
  const popup = await openPopup(context, extension);
  await expect.poll(popup.text).toContain(chosen);
  await popup.evaluate(`document.querySelector('a.row').click()`);
  await expect.poll(popup.isOpen).toBe(false);
  await expect.poll(() => page?.url()).toContain(`/detail/${clientOf(crm, chosen)?.id}`);
  expect(tab.isClosed()).toBe(false);
  expect(popup.complaints).toEqual([]);
});

test('the list holds everyone who sleeps or is lost, class A first, and nobody else', async ({
  context,
  extension,
  startDemo,
}) => {
  const crm = await startDemo({ flavour: 'amocrm', language: 'en' });
  const popup = await openRead(context, extension, crm);
  await unfold(popup, /^Calls saved/);
  if ((await popup.getByRole('button', { name: /^Waiting/ }).count()) > 0) await unfold(popup, /^Waiting/);
  const listed = async (...headings: RegExp[]) =>
    (await Promise.all(headings.map((heading) => namesOf(popup, heading)))).flat().sort();
  await expect.poll(() => listed(TO_WAKE, /^Class C/)).toEqual(namesIn(crm, ['sleeping', 'lost']).sort());
  await expect.poll(() => listed(/^Open deal/)).toEqual(namesIn(crm, ['served']).sort());
  const classes = await rowsOf(popup, /^Sleeping/)
    .locator('.class')
    .allInnerTexts();
  expect(classes).toEqual([...classes].sort());
  expect([classes[0], new Set(classes).has('C')]).toEqual(['A', false]);
  await expect(
    rowsOf(popup, /^Class C/)
      .locator('.class')
      .first(),
  ).toHaveText('C');
});

test('opened in a tab, the popup stays when it shows a client', async ({ context, extension, startDemo }) => {
  const crm = await startDemo({ flavour: 'amocrm', language: 'en' });
  const popup = await openRead(context, extension, crm);
  const page = context.pages().find((open) => open.url().startsWith(crm.origin));
  const [chosen = ''] = await namesOf(popup, TO_WAKE);
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Enter');
  await expect.poll(() => page?.url()).toContain(`/detail/${clientOf(crm, chosen)?.id}`);
  await expect(popup.getByRole('link', { name: chosen })).toBeFocused();
});

test('a rule that cannot be meant is refused and the old one stays; a good one changes the list', async ({
  context,
  extension,
  startDemo,
}) => {
  const crm = await startDemo({ flavour: 'amocrm', language: 'en' });
  // Everybody fits into one day, so that nobody who waits takes the place of one who leaves.
  await extension.ask('saveRules', { ...defaultRules, contact: { ...defaultContactRules, capacity: 500 } });
  const popup = await openRead(context, extension, crm);
  const before = await namesOf(popup, TO_WAKE);
  const options = await extension.open('options.html#cycles');
  const sleeping = options.getByLabel('Sleeping once missed');
  await options.getByLabel('Lost once missed').fill('1');
  await expect(options.getByRole('alert')).toContainText('3');
  await expect(options.getByRole('button', { name: 'Save' })).toBeDisabled();
  await options.reload();
  await expect(options.getByLabel('Lost once missed')).toHaveValue('3');
  await sleeping.fill('2');
  await options.getByRole('button', { name: 'Save' }).click();
  await expect(options.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await expect.poll(async () => (await namesOf(popup, TO_WAKE)).length).toBeLessThan(before.length);
  expect(before).toEqual(expect.arrayContaining(await namesOf(popup, TO_WAKE)));
});

test('a language chosen in the options is spoken at once by every open page', async ({
  context,
  extension,
  startDemo,
}) => {
  const crm = await startDemo({ flavour: 'amocrm', language: 'en' });
  const popup = await openRead(context, extension, crm);
  const options = await extension.open('options.html#language');
  await options.getByText('Русский', { exact: true }).click();
  await expect(options).toHaveTitle(/Будильник/);
  await expect(popup.getByText(/звон(?:ок|ка|ков) сегодня/)).toBeVisible();
  await expect(popup.locator('html')).toHaveAttribute('lang', 'ru');
  await options.getByText('English', { exact: true }).click();
  await expect(popup.getByText('calls today')).toBeVisible();
});

test('erasing everything leaves nothing, neither on the pages nor behind them', async ({
  context,
  extension,
  startDemo,
}) => {
  const crm = await startDemo({ flavour: 'amocrm', language: 'en' });
  const popup = await openRead(context, extension, crm);
  const options = await extension.open('options.html#data');
  await options.getByRole('button', { name: 'Erase everything' }).click();
  await options.getByLabel(/type the word/).fill('erase');
  await options.getByRole('button', { name: 'Erase for good' }).click();
  await expect(options.getByText('Everything is erased')).toBeVisible();
  await expect(popup.getByText('Open your CRM')).toBeVisible();
  const worker = await extension.worker();
  const left = await worker.evaluate(async () => ({
    stored: [await chrome.storage.local.get(), await chrome.storage.session.get()],
    databases: await indexedDB.databases(),
    scripts: await chrome.scripting.getRegisteredContentScripts(),
    alarms: await chrome.alarms.getAll(),
  }));
  expect(left).toEqual({ stored: [{}, {}], databases: [], scripts: [], alarms: [] });
});
