import { expect } from './fixtures';
import { panelOf, test, wakeButton } from './sleepingClient';

/** What the head edits in the options is what the panel on the demo CRM says. */

/** Whichever of them this sleeper hears, and the talk for feedback where he has not agreed to offers. */
const OPENINGS = ['sleepingOne', 'sleepingTwo', 'sleepingForgotten', 'feedbackOnly', 'newManager'];

test('an edited line is said in the panel once it is saved, and not while it is typed', async ({
  extension,
  sleeper: { page },
}) => {
  await wakeButton(page).click();
  await expect(panelOf(page)).toContainText('?');
  const options = await extension.open('options.html#scripts');
  const text = options.getByRole('region', { name: 'Текст' });
  const read = options.getByRole('region', { name: 'Как прочтёт менеджер' });
  for (const opening of OPENINGS) {
    await options.getByLabel('Ситуация').selectOption(`openings.${opening}`);
    await text.getByLabel('2. Открытый вопрос').fill('Что у нас стоит поправить?');
  }
  await expect(read).toContainText('Что у нас стоит поправить?');
  await text.getByLabel('2. Открытый вопрос').fill('Расскажите про {погоду}?');
  await expect(text).toContainText('Значения «погоду» нет.');
  await expect(options.getByRole('button', { name: 'Сохранить', exact: true })).toBeDisabled();
  await expect(panelOf(page)).not.toContainText('погоду');
  await text.getByLabel('2. Открытый вопрос').fill('Что у нас стоит поправить?');
  await options.getByRole('button', { name: 'Сохранить', exact: true }).press('Enter');
  await expect(options.getByText('Версия 1:')).toBeVisible();
  await expect(panelOf(page)).toContainText('Что у нас стоит поправить?');
  await page.reload();
  await wakeButton(page).click();
  await expect(panelOf(page)).toContainText('Что у нас стоит поправить?');
  await options.getByRole('button', { name: 'Вернуть исходный' }).press('Enter');
  await expect(panelOf(page)).not.toContainText('Что у нас стоит поправить?');
});

test('an opening the head has added is said to whom it is for, and no longer once it is taken out', async ({
  extension,
  sleeper: { page },
}) => {
  await wakeButton(page).click();
  const panel = panelOf(page);
  await panel.getByRole('button', { name: /^Да, можно/ }).click();
  const options = await extension.open('options.html#scripts');
  const text = options.getByRole('region', { name: 'Текст' });
  await options.getByLabel('Ситуация').selectOption('openings.sleepingOne');
  await text.getByRole('button', { name: 'Новое начало по образцу этого' }).click();
  await expect(options.getByLabel('Ситуация')).toHaveValue('openings.own1');
  const save = options.getByRole('button', { name: 'Сохранить', exact: true });
  await expect(save).toBeDisabled();
  await text.getByLabel('Название').fill('Спит, свои слова');
  await text.getByRole('checkbox', { name: 'Спит' }).uncheck();
  await expect(text).toContainText('Отметьте, для кого это начало');
  await text.getByRole('checkbox', { name: 'Спит' }).check();
  await text.getByLabel('2. Открытый вопрос').fill('Что вам понравилось у нас больше всего?');
  await save.press('Enter');
  await expect(options.getByText('Версия 1:')).toBeVisible();
  await expect(panel).toContainText('Что вам понравилось у нас больше всего?');
  await text.getByRole('button', { name: 'Убрать это начало' }).click();
  await save.press('Enter');
  await expect(options.getByText('Версия 2:')).toBeVisible();
  await expect(panel).not.toContainText('Что вам понравилось у нас больше всего?');
});

test('an edited limit is what the panel promises at its next opening', async ({ extension, sleeper: { page } }) => {
  await wakeButton(page).click();
  const panel = panelOf(page);
  await panel.getByRole('button', { name: /^Да, можно/ }).click();
  await panel.getByRole('navigation').getByRole('button', { name: 'Причина' }).click();
  await panel.getByRole('button', { name: /^Дорого/ }).click();
  await panel.getByRole('button', { name: 'Что предложить' }).click();
  await panel.getByRole('button', { name: 'Скидка', exact: true }).click();
  const promise = panel.locator('.promise');
  await expect(promise).toContainText(/до [\d\s]+\s₽/);
  const promised = (await promise.locator('strong').textContent()) ?? '';
  const options = await extension.open('options.html#offers');
  // Hardly anything of an order may be given away any more.
  await options.getByRole('region', { name: 'Пределы' }).getByLabel('Маржа не ниже').fill('99');
  await options.getByRole('button', { name: 'Сохранить', exact: true }).press('Enter');
  await expect(options.getByText('Сохранено. Следующий звонок откроется уже с этим.')).toBeVisible();
  await page.reload();
  await expect(panel.getByRole('navigation').getByRole('button', { name: 'Предложение' })).toHaveAttribute(
    'aria-current',
    'step',
  );
  await expect(panel).not.toContainText(promised);
});
