import type { Locator, Page } from '@playwright/test';
import type { DemoCrm } from '../demo-crm/server';
import { type Extension, expect, test } from './fixtures';

declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };

/** Lists and boards of both demo CRMs. */
const LISTS = {
  amocrm: ['/contacts/list/', '/leads/list/', '/leads/pipeline/'],
  bitrix24: ['/crm/company/list/', '/crm/deal/list/', '/crm/deal/kanban/'],
} as const;

const ROWS =
  ':is(.js-list-row:not(.js-list-row-head), .pipeline_leads__item, .main-grid-row-body, .main-kanban-item)[data-id]';

const STATUS = {
  en: /^(active|due|sleeping|lost|one-time|seasonal|former)(, class [ABC])?$/,
  ru: /^(активный|пора|спит|потерян|разовый|сезонный|бывший)(, класс [ABC])?$/,
};

async function readBase(page: Page, crm: DemoCrm, extension: Extension): Promise<void> {
  await extension.connect(crm.origin);
  await page.goto(crm.origin);
  expect(await extension.ask('readBase', { origin: crm.origin })).toMatchObject({ started: true });
  const worker = await extension.worker();
  await expect
    .poll(() => worker.evaluate(() => chrome.storage.local.get('readings')), { timeout: 60_000 })
    .toMatchObject({ readings: { [crm.origin]: { state: 'done' } } });
}

const marksIn = (place: Page | Locator, language: 'en' | 'ru' = 'en') =>
  place.getByRole('img', { name: STATUS[language] });

const heights = (page: Page) =>
  page.locator(ROWS).evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));

/** Elements and attributes with names no CRM gives: ours are random, and have a hyphen in the middle. */
const traces = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    const names = all.flatMap((element) => [element.localName, ...element.getAttributeNames()]);
    return [...names.filter((name) => /^[a-z]{6}-[a-z]{6}$/.test(name)), ...document.adoptedStyleSheets];
  });

for (const flavour of ['amocrm', 'bitrix24'] as const) {
  test(`${flavour}: rows keep their height with marks, and nothing stays when the site is taken back`, async ({
    context,
    extension,
    startDemo,
  }) => {
    const crm = await startDemo({ flavour, language: 'en' });
    const page = await context.newPage();
    await readBase(page, crm, extension);
    const marked: (readonly number[])[] = [];
    for (const path of LISTS[flavour]) {
      await page.goto(crm.origin + path);
      await expect(marksIn(page).first()).toBeVisible();
      marked.push(await heights(page));
    }
    await extension.ask('disconnectSite', { origin: crm.origin, erase: false });
    await expect(marksIn(page)).toHaveCount(0);
    expect(await traces(page)).toEqual([]);
    for (const [index, path] of LISTS[flavour].entries()) {
      await page.goto(crm.origin + path);
      await expect(page.locator(ROWS).last()).toBeVisible();
      expect(await heights(page)).toEqual(marked[index]);
    }
  });

  test(`${flavour}: marks change their language and their colours with the user and the page`, async ({
    context,
    extension,
    startDemo,
  }) => {
    const crm = await startDemo({ flavour, language: 'ru' });
    const page = await context.newPage();
    await readBase(page, crm, extension);
    await page.goto(crm.origin + LISTS[flavour][0]);
    await expect(marksIn(page).first()).toBeVisible();
    await extension.ask('saveLanguage', 'ru');
    await expect(marksIn(page, 'ru').first()).toBeVisible();
    await expect(marksIn(page)).toHaveCount(0);
    const theme = () =>
      marksIn(page, 'ru')
        .first()
        .evaluate((mark) => mark.closest('[data-theme]')?.getAttribute('data-theme'));
    expect(await theme()).toBe('light');
    await page.addStyleTag({ content: '.dark, .dark * { background: #14181f !important; color: #eee !important }' });
    await page.evaluate(() => document.body.classList.add('dark'));
    await expect.poll(theme).toBe('dark');
  });
}

test('a mark says its sentence where the pointer rests, and leaves the click to its row', async ({
  context,
  extension,
  startDemo,
}) => {
  const crm = await startDemo({ flavour: 'amocrm', language: 'en' });
  const page = await context.newPage();
  await readBase(page, crm, extension);
  await page.goto(`${crm.origin}/contacts/list/`);
  const mark = marksIn(page).first();
  const box = await mark.boundingBox();
  const [x, y] = [(box?.x ?? 0) + 9, (box?.y ?? 0) + 9];
  await page.mouse.move(x, y);
  await expect(page.getByRole('tooltip')).toContainText(/Sleeping: usually every/);
  expect(
    await page.evaluate(([left, top]) => document.elementFromPoint(left, top)?.localName, [x, y] as const),
  ).not.toContain('-');
  await page.mouse.move(x, y + 200);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
});

test('a mark goes with its row in a list that scrolls within the page', async ({ context, extension, startDemo }) => {
  const crm = await startDemo({ flavour: 'amocrm', language: 'en' });
  const page = await context.newPage();
  await readBase(page, crm, extension);
  await page.addInitScript(() => {
    const style = document.createElement('style');
    style.textContent = '#list_page_holder { height: 300px; overflow: auto }';
    addEventListener('DOMContentLoaded', () => document.head.append(style));
  });
  await page.goto(`${crm.origin}/contacts/list/`);
  const distance = () =>
    page
      .locator(ROWS)
      .first()
      .evaluate((row) => {
        const host = [...row.querySelectorAll('*')].find((element) => element.shadowRoot);
        const mark = host?.shadowRoot?.querySelector('[role="img"]');
        return (mark?.getBoundingClientRect().top ?? 0) - row.getBoundingClientRect().top;
      });
  await expect(marksIn(page).first()).toBeVisible();
  const before = await distance();
  await page.locator('#list_page_holder').evaluate((list) => list.scrollBy(0, 20));
  expect(await distance()).toBe(before);
});
