import { expect } from './fixtures';
import { test } from './sleepingClient';
import { stripOf } from './stripOf';

/** A rule for one client, set by the head in the options, seen and kept in the page of the CRM. */

test('a head’s rule for one client wins in the CRM, is listed, and no manager takes it back', async ({
  extension,
  sleeper: { page, name: sleeper },
}) => {
  await extension.ask('saveCaller', { person: { name: 'Ирина', role: 'head' } });

  const options = await extension.open('options.html#cycles');
  const card = options.getByRole('region', { name: 'Правила для отдельных клиентов' });
  await expect(card).toContainText('Отдельных правил пока ни у кого нет');
  await card.getByLabel('Задать правило клиенту').fill(sleeper);
  await card.getByRole('button', { name: `Изменить правило: ${sleeper}` }).press('Enter');
  await card.getByLabel('Раз в сколько дней').fill('400');
  await card.getByLabel('Причина').fill('Стали закупать раз в год');
  await card.getByRole('button', { name: 'Сохранить' }).press('Enter');
  await expect(card.getByRole('status').filter({ hasText: 'Сохранено' })).toBeVisible();
  await expect(stripOf(page)).toContainText('Активный');
  await card.getByRole('button', { name: 'Закрыть' }).press('Enter');
  await expect(card).toContainText('исправлено руководителем');

  await page.bringToFront();
  await stripOf(page).getByRole('button', { name: 'Ещё' }).click();
  await page.getByRole('button', { name: 'Поправить вручную', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Поправить вручную' });
  await expect(dialog).toContainText('Меняет только руководитель');
  await expect(dialog.getByRole('button', { name: 'Вернуть расчёт' })).toHaveCount(0);

  await options.bringToFront();
  await card.getByRole('button', { name: `Изменить правило: ${sleeper}` }).press('Enter');
  await card.getByRole('button', { name: 'Вернуть расчёт' }).press('Enter');
  await expect(stripOf(page)).toContainText('Спит');
  await card.getByRole('button', { name: 'Закрыть' }).press('Enter');
  await expect(card).toContainText('Отдельных правил пока ни у кого нет');
});
