import type { Page } from '@playwright/test';
import { expect } from './fixtures';
import { test } from './sleepingClient';
import { stripOf } from './stripOf';
import { violationsOfOurs } from './violationsOfOurs';

/** What a manager knows better than arithmetic, put right from the strip on the demo CRM, in the built extension. */

async function openMenu(page: Page, item: string): Promise<void> {
  await stripOf(page).getByRole('button', { name: 'Ещё' }).click();
  await page.getByRole('button', { name: item, exact: true }).click();
}

test('a cycle put right changes the strip in all tabs at once, says who did it, and is taken back', async ({
  context,
  sleeper: { page, crm },
}) => {
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(stripOf(other)).toContainText('Спит');
  await page.bringToFront();
  await openMenu(page, 'Поправить вручную');
  const dialog = page.getByRole('dialog', { name: 'Поправить вручную' });
  await dialog.getByLabel('Раз в сколько дней').fill('400');
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Напишите причину');
  await dialog.getByLabel('Причина').fill('Стали закупать раз в год');
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog).toContainText('исправлено менеджером');
  await page.screenshot({ path: '.output/screens/hand-correct.ru.png' });
  expect(await violationsOfOurs(page)).toEqual([]);
  for (const tab of [page, other]) await expect(stripOf(tab)).toContainText('Активный');
  await dialog.getByRole('button', { name: 'Отменить' }).click();
  for (const tab of [page, other]) await expect(stripOf(tab)).toContainText('Спит');
  expect(crm.log.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('a client of whom nothing more is expected is told so, with why he is in no list', async ({
  sleeper: { page },
}) => {
  await openMenu(page, 'Поправить вручную');
  const dialog = page.getByRole('dialog', { name: 'Поправить вручную' });
  // What a script chooses for the user does not arrive: the keys do.
  await dialog.getByLabel('Что поправить').focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await expect(dialog.getByLabel('Почему больше не купит')).toBeVisible();
  await dialog.getByLabel('Причина').fill('Закрыли филиал');
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(stripOf(page)).toHaveAccessibleName(/бывший$/);
  await page.keyboard.press('Escape');
  await openMenu(page, 'Почему не в списке');
  const why = page.getByRole('dialog', { name: 'Почему не в списке' });
  await expect(why).toContainText('бывший клиент');
  await page.screenshot({ path: '.output/screens/hand-why.ru.png' });
});
