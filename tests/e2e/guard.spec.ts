import { expect, test } from './fixtures';
import { dealOf, guardOf, openDeal } from './guardedDeal';
import { stripOf } from './stripOf';

/** The line beside a deal's discount, on the demo CRM, in the built extension. */

test('beside the discount stands what may be given, and above it a warning with the request to the head', async ({
  context,
  extension,
  startDemo,
}) => {
  const crm = await startDemo({ flavour: 'amocrm', language: 'ru' });
  await extension.connect(crm.origin);
  const page = await context.newPage();
  const client = await openDeal(crm, extension, page, 'ru');
  const guard = guardOf(page);
  await expect(guard).toContainText(/На эту сделку можно до [\d,]+\s%, [\d\s]+\s₽/);
  await page.screenshot({ path: '.output/screens/guard-allowed.ru.png' });
  const field = page.locator('input[name="CFV[1203399]"]');
  await field.pressSequentially('90');
  const alert = page.getByRole('alert').filter({ hasText: 'больше предела' });
  await expect(alert).toContainText(/^90\s% это [\d\s]+\s₽, на [\d\s]+\s₽ больше предела$/);
  await expect(field).toHaveValue('90');
  await guard.getByRole('button', { name: 'Запрос руководителю' }).click();
  await expect(guard).toContainText(`Клиент: ${client}`);
  await expect(guard).toContainText('Просит: 90 %');
  await expect(guard).not.toContainText(/undefined|\{|\[/);
  await expect(guard.getByRole('button', { name: 'Скопировать запрос' })).toBeVisible();
  await page.screenshot({ path: '.output/screens/guard-above.ru.png' });
  await field.fill('');
  await expect(guard).toContainText('На эту сделку можно');
  expect(crm.log.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('a slide-over card has the guard in its frame, in English', async ({ context, extension, startDemo }) => {
  const crm = await startDemo({ flavour: 'bitrix24', language: 'en' });
  await extension.connect(crm.origin);
  await extension.ask('saveLanguage', 'en');
  const page = await context.newPage();
  await page.goto(`${crm.origin}/crm/deal/list/`);
  await page.evaluate(followLink, `/crm/deal/details/${dealOf(crm).id}/`);
  const frame = page.frameLocator('iframe.side-panel-iframe');
  const guard = guardOf(frame);
  await expect(guard).toContainText(/On this deal up to [\d.]+%, ₽[\d,]+/);
  await expect(guardOf(page)).toHaveCount(0);
  const field = frame.locator('.ui-ctl-element');
  await field.pressSequentially('50%');
  await expect(frame.getByRole('alert')).toContainText(/^50% is ₽[\d,.]+, ₽[\d,.]+ above the limit$/);
  await page.screenshot({ path: '.output/screens/guard-above.en.png' });
  // The sum is another one: so is what may be given.
  await field.fill('1');
  await expect(guard).toContainText('On this deal up to');
});

/** Follows a link of the CRM to a record that is far down in its list. */
function followLink(href: string): void {
  const link = Object.assign(document.createElement('a'), { href });
  document.body.append(link);
  link.click();
  link.remove();
}

test('another deal has its own line, and a page of a client has none', async ({ context, extension, startDemo }) => {
  const crm = await startDemo({ flavour: 'amocrm', language: 'en' });
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await openDeal(crm, extension, page, 'en');
  await expect(guardOf(page)).toHaveCount(1);
  await page.locator('#companies_list a').first().click();
  await expect(page.locator('#person_n')).toBeVisible();
  await expect(stripOf(page)).toContainText('Sleeping');
  await expect(guardOf(page)).toHaveCount(0);
});
