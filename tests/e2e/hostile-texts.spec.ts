import type { Locator, Page } from '@playwright/test';
import { defaultContactRules } from '../../lib/domain/contactPolicy';
import { defaultRules } from '../../lib/domain/rules';
import { type Extension, expect, test } from './fixtures';
import { fillAccount, idOf, listPage } from './hostile/account';
import { type CardTexts, cardPage } from './hostile/card';
import { markedRows, stripsOf } from './hostile/inPage';
import { HOSTILE, isBlank } from './hostile/strings';
import { Watched } from './hostile/watched';
import { panelOf, wakeButton } from './sleepingClient';
import { regular, type SmallCrm } from './smallCrm';
import { stripOf } from './stripOf';

declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };

/** What a popup's row may take: two lines, and its width. */
const ROW = { height: 64, width: 400 };

/** Marks that change how their neighbours look and must not come out of us again. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;

/** One person can call the whole base in a day, so that every name stands in the list. */
const EVERYBODY_TODAY = { ...defaultRules, contact: { ...defaultContactRules, capacity: 500 } };

async function readBase(page: Page, crm: SmallCrm, extension: Extension): Promise<void> {
  await page.goto(crm.origin);
  expect(await extension.ask('readBase', { origin: crm.origin })).toMatchObject({ started: true });
  const worker = await extension.worker();
  const readings = () => worker.evaluate(() => chrome.storage.local.get('readings'));
  await expect.poll(readings, { timeout: 60_000 }).toMatchObject({ readings: { [crm.origin]: { state: 'done' } } });
}

const rowsOf = (page: Page): Locator => page.locator('a.row');

test('are more than two hundred, each once', () => {
  expect(new Set(HOSTILE).size).toBe(HOSTILE.length);
  expect(HOSTILE.length).toBeGreaterThanOrEqual(200);
});

test('names, titles, sums and owners of a known CRM go through strip, marks, popup and options as text', async ({
  context,
  extension,
  startSmall,
}) => {
  test.setTimeout(240_000);
  const crm = await startSmall();
  fillAccount(crm, [...HOSTILE, 'Plain']);
  const card = crm.page;
  // A row whose id is no id of this CRM is nobody's.
  const rows = [...HOSTILE, 'Plain'].flatMap((text, index) => [[idOf(index), text] as const, [text, 'Ann'] as const]);
  crm.page = (path) => (path.startsWith('/contacts/list') ? listPage(rows) : card(path));
  await extension.connect(crm.origin);
  await extension.ask('saveRules', EVERYBODY_TODAY);
  const watched = new Watched(context, [crm.origin]);
  const page = await context.newPage();
  await readBase(page, crm, extension);

  await page.goto(`${crm.origin}/companies/detail/${idOf(HOSTILE.length)}`);
  await expect(stripOf(page)).toHaveAccessibleName('Budilnik: Plain, sleeping');
  const plain = await stripOf(page).boundingBox();
  const strips = await page.evaluate(
    stripsOf,
    HOSTILE.map((_, index) => `/companies/detail/${idOf(index)}`),
  );
  const silent = strips.flatMap(({ label }, index) =>
    label.endsWith(', sleeping') ? [] : [HOSTILE[index]?.slice(0, 40)],
  );
  // A client without a name that can be seen is one whose page is not there yet.
  expect(silent.filter((text = '') => !isBlank(text))).toEqual([]);
  expect(strips.filter(({ label }) => DIRECTION.test(label))).toEqual([]);
  expect(strips.filter(({ height, width }) => height > (plain?.height ?? 0) || width > (plain?.width ?? 0))).toEqual(
    [],
  );

  await page.goto(`${crm.origin}/contacts/list/`);
  await expect(page.getByRole('img', { name: /^sleeping/ }).first()).toBeVisible();
  const marked = await page.evaluate(markedRows);
  expect(marked.length).toBeGreaterThan(5);
  expect(marked.filter(({ id, height }) => !/^\d{4}$/.test(id) || height !== 32)).toEqual([]);

  const popup = await extension.open('popup.html');
  await expect(rowsOf(popup).first()).toBeVisible();
  const boxes = await rowsOf(popup).evaluateAll((found) =>
    found.map((row) => ({
      ...row.getBoundingClientRect().toJSON(),
      text: (row as HTMLElement).textContent.slice(0, 80),
    })),
  );
  expect(boxes.length).toBeGreaterThan(20);
  expect(boxes.filter(({ height, width }) => height > ROW.height || width > ROW.width)).toEqual([]);
  expect(boxes.filter(({ text }) => DIRECTION.test(text))).toEqual([]);
  expect(await popup.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

  const options = await extension.open('options.html');
  await expect(options.getByRole('heading').first()).toBeVisible();
  expect(await options.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await watched.expectQuiet();
});

test('names go through every step of a call as text, and no wider than the panel', async ({
  context,
  extension,
  startSmall,
}) => {
  test.slow();
  const crm = await startSmall();
  // Fewer than make classes, so that all of them are to be called; every kind of text is among them.
  const names = HOSTILE.filter((text) => !isBlank(text)).filter((_, index) => index % 15 === 0);
  for (const [index, name] of names.entries()) crm.clients.set(idOf(index), regular(idOf(index), name, 7, 40, 73));
  await extension.connect(crm.origin);
  const watched = new Watched(context, [crm.origin]);
  const page = await context.newPage();
  for (const id of crm.clients.keys()) {
    await page.goto(`${crm.origin}/companies/detail/${id}`);
    await wakeButton(page).click();
    for (const step of ['Opening', 'Reason', 'Offer', 'Message', 'Outcome']) {
      await panelOf(page).getByRole('navigation').getByRole('button', { name: step }).click();
      expect(await panelOf(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
      expect(await panelOf(page).textContent()).not.toMatch(DIRECTION);
    }
  }
  await watched.expectQuiet();
});

test('ids that are none stop the reading and leave nothing of it', async ({ context, extension, startSmall }) => {
  const crm = await startSmall();
  fillAccount(crm, ['Plain']);
  const { answer } = crm;
  await extension.connect(crm.origin);
  const watched = new Watched(context, [crm.origin]);
  const page = await context.newPage();
  for (const id of ['__proto__', '<img src=x onerror=globalThis.hostileRan=1>', '1e3', -1, 1.5, {}, null, '1\u0000']) {
    crm.answer = (path) =>
      path === `/api/v4/companies/${idOf(0)}` ? { status: 200, body: { id, name: 'Plain' } } : answer(path);
    await page.goto(`${crm.origin}/companies/detail/${idOf(0)}`);
    await expect(stripOf(page)).toContainText('CRM has changed');
  }
  await watched.expectQuiet();
});

test('any text in any place of an unknown CRM is read as text or not at all', async ({
  context,
  extension,
  startSmall,
}) => {
  test.setTimeout(240_000);
  const crm = await startSmall();
  crm.page = () => cardPage;
  await extension.connectUnknown(crm.origin);
  const watched = new Watched(context, [crm.origin]);
  const page = await context.newPage();
  const plain: CardTexts = {
    name: 'Romashka',
    owner: 'Ann',
    title: 'Order',
    amount: '1,500.00 USD',
    stage: 'Won',
    id: '11',
  };
  await page.goto(`${crm.origin}/companies/1`);
  await page.evaluate((texts) => globalThis.showCard('1', texts), plain);
  await expect(stripOf(page)).toContainText('Not confirmed');
  const box = await stripOf(page).boundingBox();
  const fields = Object.keys(plain) as (keyof CardTexts)[];
  const cards = HOSTILE.map((text) => Object.fromEntries(fields.map((field) => [field, text])) as unknown as CardTexts);
  const seen = await page.evaluate((all) => globalThis.showCards(all), cards);
  expect(seen.filter(({ strips }) => strips > 1)).toEqual([]);
  expect(seen.filter(({ height, width }) => height > 2 * (box?.height ?? 0) || width > (box?.width ?? 0))).toEqual([]);
  await page.evaluate((texts) => globalThis.showCard('1', texts), plain);
  await expect(stripOf(page)).toContainText('Not confirmed');
  await watched.expectQuiet();
});
