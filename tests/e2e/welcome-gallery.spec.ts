import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { helpTopics } from '../../lib/domain/content/help';
import { findChromium, quietArgs } from '../../lib/tools/chromium';
import { type GalleryServer, serveGallery } from './gallery-pages/build';
import { onboardingStates } from './gallery-pages/onboardingStates';

/** The first steps in every state and every page of the guide, from data made by hand, in a plain browser. */

const SCREENS = '.output/screens';
const PAGE = { width: 1000, height: 640 };
/** At 150 % a page has two thirds of its window; the narrowest is one column. */
const SMALL = [
  { width: 853, height: 533 },
  { width: 320, height: 480 },
];
const looks = (['ru', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
);

let gallery: GalleryServer;
let browser: Browser;

test.beforeAll(async () => {
  gallery = await serveGallery();
  browser = await chromium.launch({ executablePath: await findChromium(), args: [...quietArgs] });
});
test.afterAll(async () => {
  await browser.close();
  await gallery.close();
});

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

for (const [name, states] of [
  ['onboarding', Object.keys(onboardingStates)],
  ['help', helpTopics],
] as const) {
  for (const state of states) {
    test(`${name}: «${state}» is for everybody, in both languages, on both themes, small and enlarged`, async () => {
      const context = await browser.newContext({ viewport: PAGE, timezoneId: 'Europe/Moscow' });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      for (const { language, theme } of looks) {
        await page.emulateMedia({ colorScheme: theme });
        await page.goto(`${gallery.origin}/${name}.html?state=${state}&language=${language}`);
        await page.screenshot({ path: `${SCREENS}/${name}-${state}.${language}.${theme}.png`, fullPage: true });
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        if ((language === 'ru') === (theme === 'light')) expect(await violations(page)).toEqual([]);
      }
      for (const size of SMALL) {
        await page.setViewportSize(size);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      }
      expect(errors).toEqual([]);
      await context.close();
    });
  }
}

test('the four stops of the tour are for everybody', async () => {
  const context = await browser.newContext({ viewport: PAGE });
  const page = await context.newPage();
  for (const { language, theme } of looks) {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`${gallery.origin}/onboarding.html?state=tour&language=${language}`);
    for (const stop of [1, 2, 3, 4]) {
      await page.screenshot({ path: `${SCREENS}/onboarding-tour-${stop}.${language}.${theme}.png` });
      expect(await violations(page)).toEqual([]);
      if (stop < 4) await page.locator('main > footer button').last().click();
    }
  }
  await context.close();
});
