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
