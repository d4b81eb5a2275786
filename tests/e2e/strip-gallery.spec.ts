import path from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { build, type PreviewServer, preview } from 'vite';
import { findChromium, quietArgs } from '../../lib/tools/chromium';
import { type State, states } from './gallery/states';

/** The strip in every state, from assessments written by hand, in a plain browser. */

const CONFIG = { configFile: fileURLToPath(new URL('./gallery/vite.config.ts', import.meta.url)) };
const SCREENS = '.output/screens';
const WIDTHS = { wide: 1180, medium: 900, compact: 400, narrow: 320, mini: 260 } as const;
const LANGUAGES = ['ru', 'en'] as const;
const THEMES = ['light', 'dark'] as const;

/** A gallery is no page of its own: it has many strips of one client, no heading and no landmarks. */
const GALLERY_ONLY = ['landmark-unique', 'region', 'page-has-heading-one'];

/** Heights the design reserves; a client's strip may not be higher than the skeleton before it. */
const CLIENTS: readonly State[] = ['active', 'due', 'sleeping', 'lost', 'weak', 'oneTime', 'former', 'partial'];

interface Look {
  readonly language?: (typeof LANGUAGES)[number];
  readonly theme?: (typeof THEMES)[number];
  readonly width?: keyof typeof WIDTHS;
}

let server: PreviewServer;
let browser: Browser;
let page: Page;
let errors: string[] = [];

test.beforeAll(async ({ browserName: _ }, { workerIndex }) => {
  // A folder of its own: another worker that builds empties its folder first, while pages are served from this one.
  const own = { ...CONFIG, build: { outDir: path.resolve('.output/gallery', String(workerIndex)) } };
  await build(own);
  server = await preview(own);
  browser = await chromium.launch({ executablePath: await findChromium(), args: [...quietArgs] });
});
test.afterAll(async () => {
  await browser.close();
  await server.close();
});
test.beforeEach(async () => {
  errors = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
});
test.afterEach(async () => {
  await page.context().close();
  expect(errors, 'the gallery complained').toEqual([]);
});

async function open({ language = 'ru', theme = 'light', width = 'wide' }: Look = {}): Promise<void> {
  const [address] = server.resolvedUrls?.local ?? [];
  await page.goto(`${address}?language=${language}&theme=${theme}&width=${WIDTHS[width]}`);
  await expect(page.locator('#updated section')).toBeVisible();
}

const strip = (state: State) => page.locator(`#${state} section.strip`);
const dialog = () => page.getByRole('dialog');

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    for (const width of ['wide', 'compact', 'mini'] as const) {
      test(`everybody can read and use every state, ${language}, ${theme}, ${width}`, async () => {
        await open({ language, theme, width });
        const { violations } = await new AxeBuilder({ page }).disableRules(GALLERY_ONLY).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        await page.screenshot({ path: `${SCREENS}/strip-${width}.${language}.${theme}.png`, fullPage: true });
      });
    }
  }
}

for (const width of Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]) {
  test(`nothing runs out of the strip, ${width}`, async () => {
    await open({ width });
    for (const state of Object.keys(states) as State[]) {
      const tooWide = await strip(state).evaluate((box) => box.scrollWidth - box.clientWidth);
      expect(tooWide, state).toBeLessThanOrEqual(0);
    }
  });
}

for (const width of ['wide', 'medium', 'compact', 'mini'] as const) {
  test(`the page below does not jump when a client arrives, ${width}`, async () => {
    await open({ width });
    const reserved = (await strip('opening').boundingBox())?.height;
    for (const state of CLIENTS) expect((await strip(state).boundingBox())?.height, state).toBe(reserved);
  });
}

test('a number opens by Enter and by Space, and Escape gives the focus back to it', async () => {
  await open();
  const cycle = strip('sleeping').getByRole('button', { name: /^40.дней$/ });
  await strip('sleeping').getByRole('button', { name: 'Спит' }).focus();
  await page.keyboard.press('Tab');
  await expect(cycle).toBeFocused();
  for (const key of ['Enter', 'Space']) {
    await page.keyboard.press(key);
    await expect(dialog()).toHaveAccessibleName('Почему «спит»');
    await expect(dialog()).toBeFocused();
    await expect(cycle).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Escape');
    await expect(dialog()).toHaveCount(0);
    await expect(cycle).toBeFocused();
  }
});

test('only one number is open, and a press outside closes it', async () => {
  await open();
  await strip('sleeping').getByRole('button', { name: 'Класс B' }).click();
  await expect(dialog()).toHaveAccessibleName('Класс B');
  await strip('lost').getByRole('button', { name: 'Класс A' }).click();
  await expect(dialog()).toHaveCount(1);
  await page.locator('h2').first().click();
  await expect(dialog()).toHaveCount(0);
});

test('a second press on the same number closes it', async () => {
  await open();
  const days = strip('sleeping').getByRole('button', { name: '73', exact: true });
  await days.click();
  await expect(dialog()).toBeVisible();
  await days.click();
  await expect(dialog()).toHaveCount(0);
});

test('the formula of a status shows its inputs and its result', async () => {
  await open();
  await strip('sleeping').getByRole('button', { name: '73', exact: true }).click();
  const text = ((await dialog().textContent()) ?? '').replaceAll('\u00a0', ' ');
  expect(text).toContain('73 ÷ 40,2 − 0,5 = 1,3 → 1');
  expect(text).toContain('промежутки 38, 41, 37, 44, 39, 42: середина 40');
  expect(text).toContain('9 из 9 сделок, 7 покупок');
  expect(text).toContain('хорошая, 7 покупок');
});

test('the formula of money names its assumption', async () => {
  await open({ language: 'en' });
  await strip('sleeping').getByRole('button', { name: '₽15,500' }).click();
  await expect(dialog()).toHaveAccessibleName('Recoverable ₽15,500');
  await expect(dialog()).toContainText('₽62,000 × 25%');
  await expect(dialog()).toContainText('This is an assumption');
});

test('a formula stays in the window and never covers its own number', async () => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await open();
  for (const state of ['sleeping', 'lost', 'served'] as const) {
    const number = strip(state).getByRole('button', { name: /^40.дней$/ });
    await number.scrollIntoViewIfNeeded();
    await number.click();
    const box = await dialog().boundingBox();
    const anchor = await number.boundingBox();
    if (!box || !anchor) throw new Error(`No box of ${state}`);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(700);
    expect(box.y >= anchor.y + anchor.height || box.y + box.height <= anchor.y).toBe(true);
    await page.keyboard.press('Escape');
  }
});

test('a very narrow strip keeps its sentence, money and button behind the pill', async () => {
  await open({ width: 'mini' });
  await strip('sleeping').getByRole('button', { name: 'Спит' }).click();
  await expect(dialog()).toContainText('пропущен');
  await expect(dialog()).toContainText('Можно вернуть');
  await page.keyboard.press('Escape');
  await strip('partial')
    .getByRole('button', { name: /5.из.37/ })
    .click();
  await dialog().getByRole('button', { name: 'Прочитать остальные' }).click();
  await expect(page.locator('#partial')).toHaveAttribute('data-act', '{"kind":"readHistory"}');
});

test('the menu hides the strip on this page', async () => {
  await open();
  await strip('active').getByRole('button', { name: 'Ещё' }).click();
  await dialog().getByRole('button', { name: 'Скрыть на этой странице' }).click();
  await expect(page.locator('#active')).toHaveAttribute('data-act', '{"kind":"hide"}');
});

test('answers of a doubt are told by their code', async () => {
  await open();
  await strip('doubt').getByRole('button', { name: '4 марта' }).click();
  await expect(page.locator('#doubt')).toHaveAttribute('data-act', '{"kind":"answer","code":"1"}');
});

test('a press made by a script of the page does nothing', async () => {
  await open();
  await strip('partial')
    .getByRole('button', { name: 'Прочитать остальные' })
    .evaluate((button: HTMLElement) => button.click());
  await expect(page.locator('#partial')).not.toHaveAttribute('data-act');
});

test('texts of the page stay texts', async () => {
  await open();
  await expect(page.locator('img')).toHaveCount(0);
  await expect(strip('doubtHostile').locator('bdi').first()).toContainText('<img src=x');
});

for (const [name, state, button] of [
  ['sleeping', 'sleeping', '73'],
  ['due', 'due', '46'],
  ['lost', 'lost', '558'],
  ['weak', 'weak', '73'],
  ['oneTime', 'oneTime', 'Разовый'],
  ['class', 'sleeping', 'Класс B'],
  ['money', 'sleeping', /15.500/],
  ['history', 'oneTime', /48.000/],
  ['partial', 'partial', /5.из.37/],
  ['doubt', 'doubt', 'Уточните'],
  ['menu', 'active', 'Ещё'],
] as const) {
  test(`everybody can read what opens, ${name}`, async () => {
    for (const theme of THEMES) {
      await open({ theme });
      const found = strip(state).getByRole('button', { name: button, exact: typeof button === 'string' });
      await found.scrollIntoViewIfNeeded();
      await found.click();
      await expect(dialog()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include(`#${state}`).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await page.screenshot({ path: `${SCREENS}/strip-opens-${name}.${theme}.png` });
    }
  });
}
