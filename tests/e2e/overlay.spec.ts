import type { Page } from '@playwright/test';
import { expect } from './fixtures';
import { test } from './romashka';
import { dealIdOf, regular } from './smallCrm';
import { stripOf } from './stripOf';

/** Changes the address first and the card later, as the CRM's own links do. */
const go = (page: Page, path: string) =>
  page.evaluate((to) => (globalThis as unknown as { go(path: string): void }).go(to), path);

test('shows on a client page what the whole history says', async ({ romashka: { crm, page, open } }) => {
  await open();
  await expect(stripOf(page)).toHaveAccessibleName('Budilnik: Romashka, sleeping');
  await expect(stripOf(page)).toContainText(/7.purchases.*silent for.73.*7.of.7.deals/);
  expect(crm.asked.map(({ method }) => method)).toEqual(crm.asked.map(() => 'GET'));
});

test('follows from client to client, to a deal and to a list without a reload', async ({
  romashka: { crm, page, open },
}) => {
  crm.clients.set('502', regular('502', 'Lyutik', 5, 30, 4));
  await open();
  await expect(stripOf(page)).toHaveAccessibleName('Budilnik: Romashka, sleeping');
  await go(page, '/companies/detail/502');
  await expect(stripOf(page)).toHaveAccessibleName('Budilnik: Lyutik, active');
  await go(page, `/leads/detail/${dealIdOf('501', 2)}`);
  await expect(stripOf(page)).toHaveAccessibleName('Budilnik: Romashka, sleeping');
  await go(page, '/contacts/list/');
  await expect(stripOf(page)).toHaveCount(0);
  await page.goBack();
  await expect(stripOf(page)).toHaveAccessibleName('Budilnik: Romashka, sleeping');
});

test('asks the CRM nothing about a client who was read today', async ({ romashka: { crm, page, open } }) => {
  await open();
  await expect(stripOf(page)).toContainText('Sleeping');
  crm.asked.length = 0;
  await page.reload();
  await expect(stripOf(page)).toContainText('Sleeping');
  expect(crm.asked).toEqual([]);
});

test('says that a client without deals has none', async ({ context, extension, startSmall }) => {
  const crm = await startSmall();
  crm.clients.set('501', { id: '501', name: 'Romashka', wonOn: [] });
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/companies/detail/501`);
  await expect(stripOf(page)).toContainText('the client has no deals');
});

test('comes back when the page takes it out or draws itself anew', async ({ romashka: { page, open } }) => {
  await open();
  await expect(stripOf(page)).toContainText('Sleeping');
  await page.evaluate(() => document.querySelector('#card_name_holder')?.nextElementSibling?.remove());
  await expect(stripOf(page)).toContainText('Sleeping');
  await page.evaluate(() => {
    const copy = document.querySelector('#card_holder')?.cloneNode(true);
    document.body.replaceWith(document.createElement('body'));
    if (copy) document.body.append(copy);
  });
  await expect(stripOf(page)).toContainText('Sleeping');
  await expect(stripOf(page)).toHaveCount(1);
});

test('leaves a page alone that will not have it', async ({ romashka: { page, open } }) => {
  await open();
  await expect(stripOf(page)).toContainText('Sleeping');
  const returns = await page.evaluate(async () => {
    const name = document.querySelector('#card_name_holder');
    let taken = 0;
    const takeOut = () => {
      const node = name?.nextElementSibling;
      if (!node?.localName.includes('-')) return;
      taken += 1;
      node.remove();
    };
    const observer = new MutationObserver(takeOut);
    takeOut();
    observer.observe(document, { childList: true, subtree: true });
    for (let frame = 0; frame < 60; frame++) {
      document.body.append(document.createElement('p'));
      await new Promise(requestAnimationFrame);
    }
    observer.disconnect();
    return taken - 1;
  });
  expect(returns).toBe(5);
  await expect(stripOf(page)).toHaveCount(0);
});

test('waits for a slow page and draws nothing of a card that is not there yet', async ({
  romashka: { crm, page, open },
}) => {
  const whole = crm.page;
  crm.page = () => '<!doctype html><title>CRM</title><div id="page_holder"></div><div id="card_holder"></div>';
  await open();
  await expect(stripOf(page)).toHaveCount(0);
  expect(crm.asked).toEqual([]);
  const script = /<script>([\s\S]*)<\/script>/.exec(whole('/'))?.[1] ?? '';
  await page.addScriptTag({ content: script });
  await expect(stripOf(page)).toContainText('Sleeping');
});

test('says that a page is half loaded, stores nothing of it, and goes on when the rest comes', async ({
  romashka: { crm, page, open },
}) => {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => document.querySelector('#add_tags')?.remove(), { capture: true });
  });
  await open();
  await expect(stripOf(page)).toContainText('Page not ready');
  expect(crm.asked).toEqual([]);
  await page.evaluate(() => (globalThis as unknown as { show(): void }).show());
  await expect(stripOf(page)).toContainText('Sleeping');
});

test('is light on a light page and dark on a dark one, and follows the switch', async ({
  romashka: { page, open },
}) => {
  await open();
  const themed = page.locator('[data-theme]');
  await expect(themed).toHaveAttribute('data-theme', 'light');
  await page.addStyleTag({ content: 'html.night { background: oklch(0.2 0.03 260); }' });
  await page.evaluate(() => document.documentElement.classList.add('night'));
  await expect(themed).toHaveAttribute('data-theme', 'dark');
});

test('hides on this page only, and opens the options', async ({ context, romashka: { crm, page, open } }) => {
  crm.clients.set('502', regular('502', 'Lyutik', 5, 30, 4));
  await open();
  await expect(stripOf(page)).toContainText('Sleeping');
  await stripOf(page).getByRole('button', { name: 'More' }).click();
  const options = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Open options' }).click();
  await (await options).close();
  await stripOf(page).getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Hide on this page' }).click();
  await expect(stripOf(page)).toHaveCount(0);
  await go(page, '/companies/detail/502');
  await expect(stripOf(page)).toContainText('Active');
  await go(page, '/companies/detail/501');
  await expect(stripOf(page)).toHaveCount(0);
});

test('takes no click that the user did not make', async ({ romashka: { page, open } }) => {
  await open();
  await expect(stripOf(page)).toContainText('Sleeping');
  await page.evaluate(() => {
    const root = document.querySelector('#card_name_holder')?.nextElementSibling?.shadowRoot;
    for (const button of root?.querySelectorAll('button') ?? []) button.click();
  });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await stripOf(page).getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

test('keeps what the user types in it from the page', async ({ romashka: { page, open } }) => {
  await open();
  await expect(stripOf(page)).toContainText('Sleeping');
  await page.evaluate(() => {
    for (const type of ['keydown', 'click'])
      document.addEventListener(type, () => document.body.setAttribute(`data-${type}`, ''));
  });
  await stripOf(page).getByRole('button', { name: 'More' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.locator('body[data-keydown], body[data-click]')).toHaveCount(0);
});
