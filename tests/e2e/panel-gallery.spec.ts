import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { findChromium, quietArgs } from '../../lib/tools/chromium';
import { type GalleryServer, serveGallery } from './gallery-pages/build';
import { type PanelState, panelStates } from './gallery-pages/panelStates';

/** The panel of a call in every state, from data made by hand, in a plain browser. */

type Language = 'ru' | 'en';
const SCREENS = '.output/screens';
/** As wide and high as the panel is in a page of 1280×720 (`design.md` §5). */
const PANEL = { width: 380, height: 640 };
/** At 150 % a window of 720 px has 480 of ours, less the CRM's head. */
const LOW = { width: 360, height: 560 };
const looks = (['ru', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
);
/** A gallery is no page of its own: no heading and no landmarks. */
const GALLERY_ONLY = ['region', 'page-has-heading-one', 'landmark-one-main'];

let gallery: GalleryServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let errors: string[] = [];

test.beforeAll(async () => {
  gallery = await serveGallery();
  browser = await chromium.launch({ executablePath: await findChromium(), args: [...quietArgs] });
});
test.afterAll(async () => {
  await browser.close();
  await gallery.close();
});
test.beforeEach(async () => {
  errors = [];
  context = await browser.newContext({ viewport: PANEL, reducedMotion: 'reduce' });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
});
test.afterEach(async () => {
  await context.close();
  expect(errors, 'the panel complained').toEqual([]);
});

async function open(state: PanelState, language: Language = 'ru', theme = 'light', more = ''): Promise<void> {
  await page.goto(`${gallery.origin}/panel.html?state=${state}&language=${language}&theme=${theme}${more}`);
  await page.bringToFront();
}

const body = () => page.locator('.body');
const acts = async (): Promise<readonly unknown[]> =>
  JSON.parse((await page.locator('#root').getAttribute('data-acts')) ?? '[]');

for (const state of panelStates) {
  test(`«${state}» is for everybody, in both languages, on both themes, low and enlarged`, async () => {
    for (const { language, theme } of looks) {
      await page.setViewportSize(PANEL);
      await open(state, language, theme);
      await expect(page.getByRole('complementary')).toBeVisible();
      await page.screenshot({ path: `${SCREENS}/panel-${state}.${language}.${theme}.png` });
      const { violations } = await new AxeBuilder({ page }).disableRules(GALLERY_ONLY).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
      for (const size of [PANEL, LOW, { width: 300, height: 420 }]) {
        await page.setViewportSize(size);
        expect(await body().evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
    }
  });
}

for (const language of ['ru', 'en'] as const) {
  test(`the opening with all its reasons needs no scrolling in a low window, in ${language}`, async () => {
    await page.setViewportSize(LOW);
    await open('start', language);
    await expect(page.getByRole('complementary')).toBeVisible();
    expect(await body().evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(0);
  });
}

test('digits choose what stands under them, and zero says that no answer fits', async () => {
  await open('start');
  await page.getByRole('button', { name: 'Свернуть' }).focus();
  await page.keyboard.press('7');
  await page.keyboard.press('9');
  expect(await acts()).toEqual([
    ['act', { kind: 'reason', code: 'price' }],
    ['act', { kind: 'otherReasons' }],
  ]);
  await open('branch');
  await page.getByRole('button', { name: 'Свернуть' }).focus();
  await page.keyboard.press('2');
  await page.keyboard.press('0');
  expect(await acts()).toEqual([
    ['act', { kind: 'objection', id: 'noMoney' }],
    ['act', { kind: 'noAnswer' }],
  ]);
});

test('digits typed into a field stay in it', async () => {
  await open('phrase');
  await page.getByLabel('Слова клиента').fill('');
  await page.getByLabel('Слова клиента').pressSequentially('12');
  const kinds = (await acts()).map((done) => JSON.stringify(done));
  expect(kinds.every((done) => done.includes('phrase'))).toBe(true);
});

test('Enter saves a chosen outcome, Escape puts the panel aside', async () => {
  await open('outcome');
  await page.getByRole('button', { name: 'Купит' }).focus();
  await page.keyboard.press('Escape');
  await page.getByLabel('Когда обещает связаться').focus();
  await page.keyboard.press('Enter');
  expect(await acts()).toEqual([
    ['act', { kind: 'collapse' }],
    ['act', { kind: 'save' }],
  ]);
});

test('an outcome with something missing is not saved', async () => {
  await open('outcomeFields');
  await expect(page.getByText('Нужно заполнить')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Записать' })).toBeDisabled();
  await page.getByLabel('Что было не так').focus();
  await page.keyboard.press('Enter');
  expect(await acts()).toEqual([]);
});

test('what a script of the page makes up presses nothing', async () => {
  await open('start');
  await page.evaluate(() => {
    const root = document.getElementById('root')?.shadowRoot;
    for (const button of root?.querySelectorAll('button') ?? []) button.click();
    root?.querySelector('aside')?.dispatchEvent(new KeyboardEvent('keydown', { key: '7', bubbles: true }));
  });
  expect(await acts()).toEqual([]);
});

test('the panel is moved by Shift and arrows and put back by Home', async () => {
  await open('start');
  await page.getByRole('button', { name: /^Переместить/ }).focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Home');
  expect(await acts()).toEqual([['nudge', -16, 0], ['dock']]);
});

test('put aside, it is a tab that says whose it is', async () => {
  await open('start', 'ru', 'light', '&tab');
  await page.getByRole('button', { name: 'Развернуть Будильник: ООО «Ромашка»' }).click();
  expect(await acts()).toEqual([['expand']]);
  await page.screenshot({ path: `${SCREENS}/panel-tab.ru.light.png` });
});

test('every number of an offer opens to its formula', async () => {
  await open('offer', 'en');
  for (const number of await page.locator('.facts .num').all()) {
    await number.click();
    await expect(page.locator('.facts .formula').first()).toBeVisible();
  }
});
