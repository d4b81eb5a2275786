import type { Locator, Page } from '@playwright/test';
import type { DemoCrm } from '../demo-crm/server';
import { truthOf } from '../demo-crm/truth';
import { type Extension, expect, test } from './fixtures';
import { stripOf } from './stripOf';

/** A call from the strip to its outcome, on the demo CRM, in the built extension. */

const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: /^(Звонок|Call): / });

async function sleepingClient(crm: DemoCrm, extension: Extension, page: Page): Promise<string> {
  const client = truthOf(crm.data).find(({ plot, type }) => plot === 'sleeping' && type === 'company');
  if (!client) throw new Error('The demo CRM has sleeping companies');
  await extension.ask('saveLanguage', 'ru');
  await page.goto(`${crm.origin}/companies/detail/${client.id}`);
  await expect(stripOf(page)).toContainText('Спит');
  return client.name;
}

test('from the strip to the first line is one press, and nothing is written to the CRM', async ({
  context,
  extension,
  startDemo,
}) => {
  const crm = await startDemo({ flavour: 'amocrm', language: 'ru' });
  await extension.connect(crm.origin);
  const page = await context.newPage();
  const name = await sleepingClient(crm, extension, page);
  await stripOf(page).getByRole('button', { name: 'Разбудить' }).click();
  const panel = panelOf(page);
  await expect(panel).toHaveAccessibleName(`Звонок: ${name}`);
  await expect(panel).toContainText('Почему перестал заказывать?');
  await expect(panel).not.toContainText(/undefined|\{|\[/);
  await page.screenshot({ path: '.output/screens/call-open.ru.png' });
  await panel.getByRole('button', { name: 'Закрыть' }).click();
  await expect(panel).toBeHidden();
  expect(crm.log.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('the reason and the outcome are four presses, and the outcome can be taken back', async ({
  context,
  extension,
  startDemo,
}) => {
  const crm = await startDemo({ flavour: 'amocrm', language: 'ru' });
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await sleepingClient(crm, extension, page);
  await stripOf(page).getByRole('button', { name: 'Разбудить' }).click();
  const panel = panelOf(page);
  await panel.getByRole('button', { name: /Дорого/ }).click();
  await expect(panel).toContainText('Клиент отвечает');
  await panel.getByRole('button', { name: 'Итог', exact: true }).first().click();
  await panel.getByRole('button', { name: /^Перезвонить/ }).click();
  await expect(panel.getByText('Заметка для CRM')).toBeVisible();
  await panel.getByRole('button', { name: 'Записать' }).click();
  const toast = page.getByRole('status').filter({ hasText: 'Записано: Перезвонить' });
  await expect(toast).toBeVisible();
  await toast.getByRole('button', { name: /^Отменить/ }).click();
  await expect(panel.getByRole('button', { name: 'Записать' })).toBeVisible();
  await expect(toast).toBeHidden();
});

test('a call half done is there again after the page was loaded anew', async ({ context, extension, startDemo }) => {
  const crm = await startDemo({ flavour: 'amocrm', language: 'ru' });
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await sleepingClient(crm, extension, page);
  await stripOf(page).getByRole('button', { name: 'Разбудить' }).click();
  await panelOf(page)
    .getByRole('button', { name: /Забыли о нас/ })
    .click();
  await expect(panelOf(page)).toContainText('Клиент отвечает');
  await page.reload();
  await expect(stripOf(page)).toContainText('Спит');
  await stripOf(page).getByRole('button', { name: 'Разбудить' }).click();
  await expect(panelOf(page)).toContainText('Забыли о нас');
  await expect(panelOf(page)).toContainText('Клиент отвечает');
});

test('who asked not to be called is not spoken to, from any page of his', async ({ context, extension, startDemo }) => {
  const crm = await startDemo({ flavour: 'amocrm', language: 'ru' });
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await sleepingClient(crm, extension, page);
  const call = stripOf(page).getByRole('button', { name: 'Разбудить' });
  await call.click();
  const panel = panelOf(page);
  await panel.getByRole('button', { name: 'Итог', exact: true }).first().click();
  await panel.getByRole('button', { name: /Просьба не звонить/ }).click();
  await panel.getByRole('button', { name: 'Записать' }).click();
  await expect(panel).toContainText('Просил не беспокоить.');
  await page.reload();
  await expect(stripOf(page)).toContainText('Спит');
  await call.click();
  await expect(panel).toContainText('Просил не беспокоить.');
  await expect(panel).not.toContainText('Почему перестал заказывать?');
});

test('the panel covers no control of the CRM and stays where the user has put it', async ({
  context,
  extension,
  startDemo,
}) => {
  const crm = await startDemo({ flavour: 'amocrm', language: 'ru' });
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 720 });
  await sleepingClient(crm, extension, page);
  await stripOf(page).getByRole('button', { name: 'Разбудить' }).click();
  const panel = panelOf(page);
  await expect(panel).toBeVisible();
  const before = await panel.boundingBox();
  const grip = panel.getByRole('button', { name: /^Переместить/ });
  await grip.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('Shift+ArrowLeft');
  const moved = await panel.boundingBox();
  expect(moved?.x).toBe((before?.x ?? 0) - 80);
  await page.reload();
  await stripOf(page).getByRole('button', { name: 'Разбудить' }).click();
  await expect(panel).toBeVisible();
  expect(Math.round((await panel.boundingBox())?.x ?? 0)).toBe(Math.round(moved?.x ?? 0));
});
