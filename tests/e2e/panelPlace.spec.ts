import type { FrameLocator, Locator, Page } from '@playwright/test';
import { truthOf } from '../demo-crm/truth';
import { expect } from './fixtures';
import { panelOf, test, wakeButton } from './sleepingClient';
import { stripOf } from './stripOf';

/** Where the panel stands in the pages of a CRM: in nobody's way. */

/** A usual laptop, and the same at 150 %: two thirds of it are left. */
const WINDOWS = [
  { width: 1280, height: 720 },
  { width: 853, height: 480 },
];

const tabOf = (page: Page | FrameLocator): Locator =>
  page.getByRole('button', { name: /^(Развернуть Будильник|Expand Budilnik): / });

/** Controls of the page whose middle is under what is fixed in the window by us; runs in the page. */
function coveredControls(): readonly string[] {
  const isOurs = (element: Element | null) => element?.localName.includes('-') && element.shadowRoot !== null;
  const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea')];
  return controls.flatMap((control) => {
    const { left, top, width, height } = control.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    return width > 0 && isOurs(at) ? [control.outerHTML.slice(0, 80)] : [];
  });
}

for (const size of WINDOWS) {
  test(`covers no control in a window of ${size.width}×${size.height}, and shows all its steps`, async ({
    sleeper: { page },
  }) => {
    await page.setViewportSize(size);
    await wakeButton(page).click();
    await expect(panelOf(page).or(tabOf(page))).toBeVisible();
    expect(await page.evaluate(coveredControls)).toEqual([]);
    if (await tabOf(page).isVisible()) await tabOf(page).click();
    await panelOf(page)
      .getByRole('button', { name: /^Дорого/ })
      .click();
    await panelOf(page).getByRole('navigation').getByRole('button', { name: 'Итог' }).click();
    await panelOf(page)
      .getByRole('button', { name: /^Перезвонить/ })
      .click();
    await expect(panelOf(page).getByRole('button', { name: 'Записать' })).toBeInViewport();
    await page.screenshot({ path: `.output/screens/call-window-${size.width}.ru.png` });
  });
}

test('a card in a slide-over has the panel in its frame', async ({ context, extension, startDemo }) => {
  const crm = await startDemo({ flavour: 'bitrix24', language: 'en' });
  const client = truthOf(crm.data).find(({ plot, type }) => plot === 'sleeping' && type === 'company');
  await extension.connect(crm.origin);
  await extension.ask('saveLanguage', 'en');
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`${crm.origin}/crm/company/list/`);
  await page.getByRole('link', { name: client?.name ?? '', exact: true }).click();
  const frame = page.frameLocator('iframe.side-panel-iframe');
  await expect(stripOf(frame)).toContainText('Sleeping');
  await wakeButton(frame).click();
  await expect(panelOf(frame).or(tabOf(frame))).toBeVisible();
  await expect(panelOf(page)).toHaveCount(0);
  if (await tabOf(frame).isVisible()) await tabOf(frame).click();
  await panelOf(frame)
    .getByRole('button', { name: /^Price or money/ })
    .click();
  await expect(panelOf(frame).getByRole('button', { name: 'Other reason' })).toBeVisible();
  await page.screenshot({ path: '.output/screens/call-slide-over.en.png' });
});

test('moves aside by itself when a control of the CRM comes up under it, and not under the pointer', async ({
  sleeper: { page },
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await wakeButton(page).click();
  await expect(panelOf(page)).toBeVisible();
  const before = await panelOf(page).boundingBox();
  await panelOf(page).hover();
  await page.evaluate(addControl, [before?.x ?? 0, before?.y ?? 0, 'body'] as const);
  await page.evaluate(secondPasses);
  expect(await panelOf(page).boundingBox()).toEqual(before);
  await page.mouse.move(5, 5);
  await page.evaluate(() => document.body.append(document.createElement('i')));
  await page.getByRole('button', { name: 'Согласовать' }).click();
  await expect(page.getByRole('button', { name: 'Согласовано' })).toBeVisible();
});

test('moves aside from a control that comes up in another part of the page, where it looks once a second', async ({
  sleeper: { page },
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.evaluate(() => document.body.append(document.createElement('aside')));
  await wakeButton(page).click();
  await expect(panelOf(page)).toBeVisible();
  await page.mouse.move(5, 5);
  await page.evaluate(secondPasses);
  const before = await panelOf(page).boundingBox();
  await page.evaluate(addControl, [before?.x ?? 0, before?.y ?? 0, 'body > aside'] as const);
  await page.getByRole('button', { name: 'Согласовать' }).click();
  await expect(page.getByRole('button', { name: 'Согласовано' })).toBeVisible();
});

/** A button of the CRM, of the size a finger needs, under the panel's upper part; says so when it is pressed. */
function addControl([x, y, part]: readonly [number, number, string]): void {
  const button = Object.assign(document.createElement('button'), { textContent: 'Согласовать' });
  button.style.cssText = `position: fixed; left: ${x + 100}px; top: ${y + 100}px; width: 120px; height: 32px`;
  button.addEventListener('click', () => {
    button.textContent = 'Согласовано';
  });
  document.querySelector(part)?.append(button);
}

/** Longer than the panel waits for a page to settle. */
async function secondPasses(): Promise<void> {
  for (let frame = 0; frame < 60; frame++) await new Promise(requestAnimationFrame);
}

test('goes under a modal dialog of the CRM, and the talk goes on when that is closed', async ({
  sleeper: { page },
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await wakeButton(page).click();
  await panelOf(page)
    .getByRole('button', { name: /^Дорого/ })
    .click();
  await expect(panelOf(page)).toContainText('Клиент отвечает');
  const { x = 0, y = 0 } = (await panelOf(page).boundingBox()) ?? {};
  await page.evaluate(showModal, [x, y] as const);
  await page.getByRole('button', { name: 'Понятно' }).click();
  await expect(page.getByRole('dialog', { name: 'CRM' })).toBeHidden();
  await expect(panelOf(page)).toContainText('Клиент отвечает');
  // The browser looks ten times a second at what is painted over the panel, so the first press may come too soon.
  await expect(async () => {
    const next = panelOf(page).getByRole('button', { name: 'Что предложить' });
    if (await next.isVisible()) await next.click();
    await expect(panelOf(page)).not.toContainText('Клиент отвечает', { timeout: 1_000 });
  }).toPass();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

function showModal([x, y]: readonly [number, number]): void {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', 'CRM');
  dialog.style.cssText = `margin: 0; left: ${x + 20}px; top: ${y + 20}px; width: 200px; height: 200px`;
  const button = Object.assign(document.createElement('button'), { textContent: 'Понятно' });
  button.addEventListener('click', () => dialog.close());
  dialog.append(button);
  document.body.append(dialog);
  dialog.showModal();
}

test('the panel turns dark and light with the page under an open call', async ({ sleeper: { page } }) => {
  await wakeButton(page).click();
  const themed = page.locator('[data-theme]').filter({ has: panelOf(page) });
  await expect(themed).toHaveAttribute('data-theme', 'light');
  await page.addStyleTag({ content: 'html.night * { background: #14181f }' });
  for (const theme of ['dark', 'light', 'dark']) {
    await page.evaluate(() => document.documentElement.classList.toggle('night'));
    await expect(themed).toHaveAttribute('data-theme', theme);
  }
});
