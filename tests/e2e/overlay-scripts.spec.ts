import { expect } from './fixtures';
import { test } from './romashka';
import { stripOf } from './stripOf';

test('says the same in the other language as soon as it is chosen, and what is hidden stays hidden', async ({
  context,
  extension,
  romashka: { crm, page, open },
}) => {
  await open();
  await expect(stripOf(page)).toHaveAccessibleName('Budilnik: Romashka, sleeping');
  await extension.ask('saveLanguage', 'ru');
  await expect(stripOf(page)).toHaveAccessibleName('Будильник: Romashka, спит');
  await expect(stripOf(page)).toHaveCount(1);
  await stripOf(page).getByRole('button', { name: 'Ещё' }).click();
  await page.getByRole('button', { name: 'Скрыть на этой странице' }).click();
  await expect(stripOf(page)).toHaveCount(0);
  await extension.ask('saveLanguage', 'en');
  const other = await context.newPage();
  await other.goto(`${crm.origin}/companies/detail/501`);
  await expect(stripOf(other)).toHaveAccessibleName('Budilnik: Romashka, sleeping');
  await expect(stripOf(page)).toHaveCount(0);
});

test('opens the formula of a number in the language of the strip', async ({ extension, romashka: { page, open } }) => {
  await open();
  await stripOf(page).getByRole('button', { name: '73' }).click();
  await expect(page.getByRole('dialog', { name: 'Why “sleeping”' })).toContainText('73 ÷ ');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await extension.ask('saveLanguage', 'ru');
  await expect(stripOf(page)).toHaveAccessibleName('Будильник: Romashka, спит');
  await stripOf(page).getByRole('button', { name: '73' }).click();
  await expect(page.getByRole('dialog', { name: 'Почему «спит»' })).toContainText('73 ÷ ');
});
