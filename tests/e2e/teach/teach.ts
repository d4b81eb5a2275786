import { expect, type Locator, type Page } from '@playwright/test';
import type { Extension } from '../fixtures';

/** The window of teaching in a page; Playwright looks into open shadow roots. */
export function panelOf(page: Page): Locator {
  return page.getByRole('region', { name: /Budilnik: show me|показать, где что/ });
}

/** Opens teaching as the popup does when its button is pressed on this tab. */
export async function openTeaching(extension: Extension, page: Page): Promise<void> {
  const worker = await extension.worker();
  const tabId = await worker.evaluate(async (address) => {
    const { tabs } = (
      globalThis as unknown as { chrome: { tabs: { query(query: object): Promise<{ id?: number; url?: string }[]> } } }
    ).chrome;
    return (await tabs.query({})).find(({ url }) => url === address)?.id;
  }, page.url());
  expect(await extension.ask('startTeaching', { origin: new URL(page.url()).origin, tabId })).toBe(true);
  await page.bringToFront();
  await expect(panelOf(page)).toBeVisible();
}

/** Connects a CRM that nobody knows. */
export async function connectUnknown(extension: Extension, origin: string): Promise<void> {
  await extension.ask('connectSite', { origin });
}

export const step = (page: Page, name: string) => panelOf(page).getByRole('heading', { name });
export const press = (page: Page, name: string) => panelOf(page).getByRole('button', { name, exact: true }).click();

/**
 * The page draws itself anew every second, so what is pointed at is a place and not an element: the one found may be
 * gone when it is clicked, another stands where it stood.
 */
export async function pointAt(page: Page, text: string, next: string): Promise<void> {
  const target = page.getByText(text, { exact: true }).first();
  let place = { x: 0, y: 0 };
  await expect(async () => {
    await target.scrollIntoViewIfNeeded({ timeout: 1000 });
    const box = await target.boundingBox({ timeout: 1000 });
    if (!box) throw new Error(`${text} is being drawn anew`);
    place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }).toPass();
  await page.mouse.click(place.x, place.y);
  await expect(step(page, next)).toBeVisible();
}

/** Everything of the first page of `hashedCrm.ts`, with the pointer. */
export async function showFirstPage(page: Page, name: string): Promise<void> {
  await pointAt(page, name, 'Where is the date of a sale?');
  await pointAt(page, '28.10.2026', 'Where is the sum?');
  await pointAt(page, '2 500 ₽', 'Where is the stage or status?');
  await pointAt(page, 'Оплачен', 'Which words mean what?');
  await panelOf(page).getByRole('group', { name: 'оплачен' }).getByRole('radio', { name: 'Paid' }).check();
  await press(page, 'Next');
  await pointAt(page, 'Заказ 901', 'Who looks after the client?');
  await pointAt(page, 'Анна Белова', 'Where is the phone?');
  await pointAt(page, '+7 912 345-67-89', 'Is all of it right?');
}
