import { expect, test } from './fixtures';

test('what is set for calls is kept, and a talk begins with it', async ({ extension }) => {
  const page = await extension.open('options.html#calls');
  const card = page.getByRole('region', { name: 'Who calls' });
  await expect(card.getByText('This is your account manager.')).toBeVisible();
  await card.getByLabel('Your name').fill('Olga');
  await card.getByLabel('Role').selectOption({ label: 'head' });
  await expect(card.getByText('This is Olga; I run the sales team.')).toBeVisible();
  await card.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(card.getByText('Saved.')).toBeVisible();

  const fixes = page.getByRole('region', { name: 'What was put right' });
  const mistake = fixes.getByRole('group', { name: 'Disliked it: our mistake' });
  await mistake.getByLabel('What has been done').fill('a second person checks every order');
  await fixes.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(fixes.getByText('Saved.')).toBeVisible();
  await expect(page.getByText('Nobody has asked so far.')).toBeVisible();

  await page.reload();
  await expect(card.getByLabel('Your name')).toHaveValue('Olga');
  await expect(card.getByLabel('Role')).toHaveValue('head');
  await expect(mistake.getByLabel('What has been done')).toHaveValue('a second person checks every order');
});
