import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { type GalleryServer, serveGallery } from './gallery-pages/build';
import { guardStates } from './gallery-pages/guardStates';

/** The line beside a discount in every state, from data made by hand, in a plain browser. */

/** As wide as a form, the column of one, and what is left of it at 150 %. */
const WIDTHS = [640, 460, 240];
/** A gallery is no page of its own: no heading and no landmarks. */
const GALLERY_ONLY = ['region', 'page-has-heading-one', 'landmark-one-main'];

let gallery: GalleryServer;

test.beforeAll(async () => {
  gallery = await serveGallery();
});
test.afterAll(() => gallery.close());

for (const state of guardStates) {
  test(`«${state}» is for everybody, in both languages, on both themes, wide and narrow`, async ({ page }) => {
    for (const language of ['ru', 'en']) {
      for (const theme of ['light', 'dark']) {
        await page.goto(`${gallery.origin}/guard.html?state=${state}&language=${language}&theme=${theme}`);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 200 });
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
          await page.screenshot({
            path: `.output/screens/guard-${state}.${language}.${theme}.${width}.png`,
            fullPage: true,
          });
        }
        const { violations } = await new AxeBuilder({ page }).disableRules(GALLERY_ONLY).analyze();
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
      }
    }
  });
}
