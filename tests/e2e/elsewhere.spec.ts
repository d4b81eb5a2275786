import type { Page } from '@playwright/test';
import { expect } from './fixtures';
import { test } from './romashka';
import { regular } from './smallCrm';
import { stripOf } from './stripOf';

/*
 * A page that goes on changing elsewhere than in the card, as while something is typed: whatever becomes of the card
 * meanwhile is noticed all the same.
 */

const go = (page: Page, path: string) =>
  page.evaluate((to) => (globalThis as unknown as { go(path: string): void }).go(to), path);

/** From now on rows come and go beside the card in every frame. */
async function changeElsewhere(page: Page): Promise<void> {
  await page.evaluate(() => {
    const rows = document.body.appendChild(document.createElement('ul'));
    const change = () => {
      rows.replaceChildren(document.createElement('li'), document.createElement('li'));
      requestAnimationFrame(change);
    };
    change();
  });
}

test.beforeEach(async ({ romashka: { crm, page, open } }) => {
  crm.clients.set('502', regular('502', 'Lyutik', 5, 30, 4));
  await open();
  await expect(stripOf(page)).toHaveAccessibleName('Budilnik: Romashka, sleeping');
  await changeElsewhere(page);
});

test('the next client is shown, and the last one again', async ({ romashka: { page } }) => {
  await go(page, '/companies/detail/502');
  await expect(stripOf(page)).toHaveAccessibleName('Budilnik: Lyutik, active');
  await page.goBack();
  await expect(stripOf(page)).toHaveAccessibleName('Budilnik: Romashka, sleeping');
});

test('nothing of the client stands in the frame in which the card becomes another’s under his address', async ({
  romashka: { page },
}) => {
  const said = await page.evaluate(async () => {
    const id = document.querySelector('#add_tags li');
    const host = () => document.querySelector('#card_name_holder')?.nextElementSibling?.shadowRoot?.textContent ?? '';
    await new Promise(requestAnimationFrame);
    id?.replaceChildren('#777');
    await new Promise(requestAnimationFrame);
    return new Promise<string>((painted) => setTimeout(() => painted(host())));
  });
  expect(said).not.toContain('purchases');
  await page.evaluate(() => document.querySelector('#add_tags li')?.replaceChildren('#501'));
  await expect(stripOf(page)).toContainText('purchases');
});

test('the strip comes back when the page takes it out, and when the card is drawn anew', async ({
  romashka: { page },
}) => {
  const cameBack = await page.evaluate(async () => {
    document.querySelector('#card_name_holder')?.nextElementSibling?.remove();
    await new Promise(requestAnimationFrame);
    return new Promise((painted) =>
      setTimeout(() => painted(document.querySelector('#card_name_holder')?.nextElementSibling?.localName)),
    );
  });
  expect(cameBack).toContain('-');
  await page.evaluate(() => (globalThis as unknown as { show(): void }).show());
  await expect(stripOf(page)).toHaveAccessibleName('Budilnik: Romashka, sleeping');
});

test('the strip follows a card that is drawn elsewhere while the old one is still there', async ({
  romashka: { page },
}) => {
  await page.evaluate(() => {
    const old = document.querySelector('#card_holder');
    const place = document.createElement('main');
    old?.before(place);
    // Later than its place, so that nothing around the old card changes with it.
    setTimeout(() => {
      const card = old?.cloneNode(true) as Element | undefined;
      if (card) place.append(card);
    }, 300);
  });
  await expect(page.locator('main').getByRole('region', { name: 'Budilnik: Romashka, sleeping' })).toHaveCount(1);
  await expect(stripOf(page)).toHaveCount(1);
});
