import { expect } from './fixtures';
import { panelOf, test, wakeButton } from './sleepingClient';
import { stripOf } from './stripOf';

/** A call from the strip to its outcome, on the demo CRM, in the built extension. */

test('from the strip to the first line is one press, and nothing is written to the CRM', async ({
  sleeper: { page, name, crm },
}) => {
  await wakeButton(page).click();
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
  sleeper: { page },
}) => {
  await wakeButton(page).click();
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

test('a call half done goes on by itself where it was left, after the page was loaded anew or left', async ({
  sleeper: { page, crm },
}) => {
  const { href } = new URL(page.url());
  await wakeButton(page).click();
  await panelOf(page)
    .getByRole('button', { name: /Забыли о нас/ })
    .click();
  await expect(panelOf(page)).toContainText('Клиент отвечает');
  await page.reload();
  await expect(panelOf(page)).toContainText('Забыли о нас');
  await expect(panelOf(page)).toContainText('Клиент отвечает');
  await page.goto(crm.origin);
  await expect(panelOf(page)).toBeHidden();
  await page.goto(href);
  await expect(panelOf(page)).toContainText('Клиент отвечает');
});

test('a call half done that was closed comes back as a tab, and goes on from there', async ({ sleeper: { page } }) => {
  await wakeButton(page).click();
  await panelOf(page)
    .getByRole('button', { name: /Забыли о нас/ })
    .click();
  await panelOf(page).getByRole('button', { name: 'Закрыть' }).click();
  await expect(panelOf(page)).toBeHidden();
  await page.reload();
  const tab = page.getByRole('button', { name: /^Развернуть Будильник/ });
  await expect(tab).toBeVisible();
  await expect(panelOf(page)).toBeHidden();
  await tab.click();
  await expect(panelOf(page)).toContainText('Клиент отвечает');
  await page.reload();
  await expect(panelOf(page)).toContainText('Клиент отвечает');
});

test('who does not answer gets words for the voicemail at once, then a message that counts as the same attempt', async ({
  context,
  sleeper: { page, crm },
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await wakeButton(page).click();
  const panel = panelOf(page);
  await panel.getByRole('button', { name: /^Не дозвонились/ }).click();
  await expect(panel.getByRole('radio', { name: 'Автоответчик' })).toBeChecked();
  await expect(panel.locator('.message')).toContainText('Здравствуйте');
  await panel.getByText('SMS', { exact: true }).click();
  await expect(panel).toContainText('Согласия на предложения этим способом нет');
  await expect(panel.getByRole('button', { name: /^Не удалось дозвониться/ })).toHaveAttribute('aria-pressed', 'true');
  const sent = panel.getByRole('button', { name: 'Отправлено: к итогу' });
  await expect(sent).toBeDisabled();
  await panel.getByRole('button', { name: 'Скопировать слова' }).click();
  await expect(sent).toBeEnabled();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await panel.locator('.message').textContent());
  await sent.click();
  await expect(panel.locator('.ready')).toContainText('попытка 1 из 3');
  await panel.getByRole('button', { name: 'Записать' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Записано: Написали клиенту' })).toBeVisible();
  await expect(panel.getByRole('button', { name: /^Не дозвонились/ })).toContainText('1\u00a0из\u00a03');
  expect(crm.log.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('the note is in the language of the CRM, whatever that of the panel', async ({ extension, sleeper: { page } }) => {
  await extension.ask('saveLanguage', 'en');
  await stripOf(page).getByRole('button', { name: 'Wake' }).click();
  const panel = panelOf(page);
  await panel.getByRole('button', { name: 'Outcome', exact: true }).first().click();
  await panel.getByRole('button', { name: /^Call back/ }).click();
  await expect(panel.locator('.ready')).toHaveText(/^Звонок: просит вернуться к разговору/);
});

test('who asked not to be called is not spoken to, from any page of his', async ({ sleeper: { page } }) => {
  const call = wakeButton(page);
  await call.click();
  const panel = panelOf(page);
  await panel.getByRole('button', { name: 'Итог', exact: true }).first().click();
  await panel.getByRole('button', { name: /Просьба не звонить/ }).click();
  await panel.getByRole('button', { name: 'Записать' }).click();
  await expect(panel).toContainText('Просил не беспокоить.');
  await expect(stripOf(page)).toContainText('Не беспокоить');
  await expect(call).toBeHidden();
  await page.reload();
  await expect(stripOf(page)).toContainText('Не беспокоить');
  await expect(stripOf(page)).not.toContainText(/Спит|молчит|класс|₽/i);
  await expect(call).toBeHidden();
});

test('the panel covers no control of the CRM and stays where the user has put it', async ({ sleeper: { page } }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await wakeButton(page).click();
  const panel = panelOf(page);
  await expect(panel).toBeVisible();
  const before = await panel.boundingBox();
  const grip = panel.getByRole('button', { name: /^Переместить/ });
  await grip.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('Shift+ArrowLeft');
  const moved = await panel.boundingBox();
  expect(moved?.x).toBe((before?.x ?? 0) - 80);
  await page.reload();
  await wakeButton(page).click();
  await expect(panel).toBeVisible();
  expect(Math.round((await panel.boundingBox())?.x ?? 0)).toBe(Math.round(moved?.x ?? 0));
});
