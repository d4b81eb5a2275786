import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';
import { onDisk } from '../onDisk';
import { test as base } from '../romashka';
import { stripOf } from '../stripOf';

/** What is ours on the page of a sleeping client of the small CRM, opened and filled in. */

export const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Call: Romashka' });

/** `clientPage`: the client's page, with his strip. */
export const test = base.extend<{ clientPage: Page }>({
  clientPage: async ({ extension, romashka: { page, open } }, use) => {
    await open();
    await expect(stripOf(page)).toContainText('Sleeping');
    // The list of the day follows what was read; after it nothing is written by itself.
    await expect.poll(async () => onDisk(await extension.worker())).toContain('"wakeUp":');
    await use(page);
  },
});

export async function openPanel(page: Page): Promise<void> {
  await stripOf(page).getByRole('button', { name: 'Wake' }).click();
  await expect(panelOf(page)).toContainText('Why did the orders stop?');
}

export async function chooseOutcome(page: Page): Promise<void> {
  const panel = panelOf(page);
  await panel.getByRole('navigation').getByRole('button', { name: 'Outcome' }).click();
  await panel.getByRole('button', { name: /^Call back/ }).click();
  await expect(panel.getByRole('button', { name: 'Save' })).toBeEnabled();
}

export async function openMenu(page: Page): Promise<void> {
  await stripOf(page).getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('dialog', { name: 'More' })).toBeFocused();
}

async function openForm(page: Page): Promise<Locator> {
  await openMenu(page);
  await page.getByRole('button', { name: 'Correct by hand' }).click();
  const form = page.getByRole('dialog', { name: 'Correct by hand' });
  await expect(form.getByRole('button', { name: 'Save' })).toBeVisible();
  return form;
}

/** What can be pressed in a form of ours. */
export const controlsOf = (form: Locator): Locator => form.locator('button, input');

/** The form for corrections with what would be stored. */
export async function fillForm(page: Page): Promise<Locator> {
  const form = await openForm(page);
  await form.getByLabel('Every how many days').fill('400');
  await form.getByLabel('Reason').fill('Once a year');
  return form;
}
