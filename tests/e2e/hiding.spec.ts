import type { Page } from '@playwright/test';
import { type Extension, expect } from './fixtures';
import { openPopup } from './popupWindow';
import { panelOf, test, wakeButton } from './sleepingClient';
import { stripOf } from './stripOf';

/** What the user hides is gone from the pages of the site at once, and there is always a way back. */

/** Only in the worker of the extension. No test can press the keys of the browser itself. */
declare const chrome: { commands: { onCommand: { dispatch(name: string): void } } };

async function press(page: Page, extension: Extension, name: 'panel' | 'hide'): Promise<void> {
  await page.bringToFront();
  const worker = await extension.worker();
  await worker.evaluate((command) => chrome.commands.onCommand.dispatch(command), name);
}

test('a site that is hidden from its menu shows nothing until the popup brings it back', async ({
  extension,
  sleeper: { page, crm },
}) => {
  await stripOf(page).getByRole('button', { name: 'Ещё' }).click();
  await page.getByRole('button', { name: 'Скрыть на этом сайте' }).click();
  await expect(stripOf(page)).toHaveCount(0);
  await page.reload();
  await expect(page.locator('#person_n')).toBeVisible();
  await expect(stripOf(page)).toHaveCount(0);
  await extension.ask('showSite', { origin: crm.origin });
  await expect(stripOf(page)).toContainText('Спит');
});

test('the keys of the browser open the panel at its first line, and hide and show the site', async ({
  extension,
  sleeper: { page },
}) => {
  await press(page, extension, 'panel');
  await expect(panelOf(page)).toBeVisible();
  await expect(panelOf(page).locator('.said').first()).toBeFocused();
  await press(page, extension, 'panel');
  await expect(panelOf(page)).toHaveCount(0);
  await press(page, extension, 'hide');
  await expect(stripOf(page)).toHaveCount(0);
  await press(page, extension, 'hide');
  await expect(stripOf(page)).toContainText('Спит');
});

test('a strip hidden on its page comes back from the popup over that page', async ({
  context,
  extension,
  sleeper: { page, crm },
}) => {
  await stripOf(page).getByRole('button', { name: 'Ещё' }).click();
  await page.getByRole('button', { name: 'Скрыть на этой странице' }).click();
  await expect(stripOf(page)).toHaveCount(0);
  await page.bringToFront();
  const popup = await openPopup(context, extension);
  await expect.poll(popup.text).toContain('На странице этой вкладки скрыто.');
  // No test can press in the popup's window: its button asks this.
  await extension.ask('showSite', { origin: crm.origin });
  await expect(stripOf(page)).toContainText('Спит');
});

test('a panel moved away and collapsed goes back to its own place from the popup', async ({
  context,
  extension,
  sleeper: { page, crm },
}) => {
  await wakeButton(page).click();
  const docked = await panelOf(page).boundingBox();
  await panelOf(page)
    .getByRole('button', { name: /^Переместить/ })
    .focus();
  for (let i = 0; i < 9; i++) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Развернуть Будильник/ })).toBeVisible();
  await page.bringToFront();
  const popup = await openPopup(context, extension);
  await expect.poll(popup.text).toContain('Панель звонка свёрнута.');
  await extension.ask('showSite', { origin: crm.origin });
  await expect(page.getByRole('button', { name: /^Развернуть Будильник/ })).toHaveCount(0);
  await wakeButton(page).click();
  await expect(panelOf(page)).toBeVisible();
  expect(await panelOf(page).boundingBox()).toEqual(docked);
});
