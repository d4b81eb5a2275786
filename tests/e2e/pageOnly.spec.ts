import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { stripOf } from './stripOf';

/*
 * A CRM whose pages are all there is to read, shaped so that the adapter of RetailCRM reads it. What that adapter knows
 * of its cards is a guess, so the user is asked first.
 */

type Order = readonly [id: number, day: string, status?: string];

const cells = ([id, day, status = 'Выполнен']: Order) =>
  `<tr data-url="/orders/${id}/edit"><td><a href="/orders/${id}/edit">${id}A</a></td>
  <td>${day}</td><td>${status}</td><td>1 500 ₽</td></tr>`;

const card = (id: string, orders: readonly Order[]) => `<!doctype html><html lang="ru">
<head data-user-id="5"><meta charset="utf-8"><title>CRM</title></head><body><div id="main"><h1>Марьина Алла</h1>
<form action="/customers/${id}/edit" method="post"><input id="crm_customer_edit_lastName" value="Марьина">
<input id="crm_customer_edit_firstName" value="Алла"></form>
<table class="js-order-list"><thead><tr><th>Номер</th><th>Дата</th><th>Статус</th><th>Сумма</th></tr></thead>
<tbody>${orders.map(cells).join('')}</tbody></table></div></body></html>`;

const FIRST: readonly Order[] = [
  [11, '21.03.2026'],
  [12, '25.04.2026'],
  [13, '29.05.2026'],
];
const NEXT: readonly Order[] = [
  [14, '30.06.2026'],
  [15, '25.07.2026'],
];

/** The next page of the table, drawn by the page into the rows that are there. */
const turnTo = (page: Page, orders: readonly Order[]) =>
  page.evaluate(
    (table) => {
      const drawn = new DOMParser().parseFromString(table, 'text/html');
      document.querySelector('tbody')?.replaceChildren(...drawn.querySelectorAll('tr'));
    },
    `<table>${orders.map(cells).join('')}</table>`,
  );

test('asks whether a guess is right, stores the deals of the page, adds the next ones and offers a file', async ({
  context,
  extension,
  startSmall,
}) => {
  const crm = await startSmall();
  crm.page = () => card('45', FIRST);
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/customers/45/edit`);
  await expect(stripOf(page)).toContainText(/Not confirmed.*3.deals/);
  await stripOf(page).getByRole('button', { name: 'Right', exact: true }).click();
  await expect(stripOf(page)).toHaveAccessibleName(/Марьина Алла, 3.deals/);
  await turnTo(page, NEXT);
  await expect(stripOf(page)).toHaveAccessibleName(/Марьина Алла, 5.deals/);
  await expect(stripOf(page)).toContainText('a file from the CRM can bring the rest');
  const opened = context.waitForEvent('page');
  await stripOf(page).getByRole('button', { name: 'Import a file' }).click();
  await expect.poll(async () => (await opened).url()).toMatch(/\/options\.html#import$/);
  expect(crm.asked).toEqual([]);
});

test('keeps what one page showed when another shows less of it', async ({ context, extension, startSmall }) => {
  const crm = await startSmall();
  crm.page = () => card('45', FIRST);
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/customers/45/edit`);
  await stripOf(page).getByRole('button', { name: 'Right', exact: true }).click();
  await expect(stripOf(page)).toHaveAccessibleName(/3.deals/);
  crm.page = () => card('45', NEXT.slice(0, 1));
  await page.reload();
  await expect(stripOf(page)).toHaveAccessibleName(/4.deals/);
});

test('stores nothing of a page whose rows cannot all be read, until they can', async ({
  context,
  extension,
  startSmall,
}) => {
  const crm = await startSmall();
  crm.page = () => card('45', FIRST);
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/customers/45/edit`);
  await stripOf(page).getByRole('button', { name: 'Right', exact: true }).click();
  await expect(stripOf(page)).toHaveAccessibleName(/3.deals/);
  crm.page = () => card('46', FIRST).replaceAll('<a href="/orders/', '<a href="/parcels/');
  await page.goto(`${crm.origin}/customers/46/edit`);
  await expect(stripOf(page)).toContainText('CRM has changed');
  await turnTo(page, NEXT);
  await expect(stripOf(page)).toHaveAccessibleName(/Марьина Алла, 2.deals/);
});

test('leaves a page alone that the user says is read wrongly', async ({ context, extension, startSmall }) => {
  const crm = await startSmall();
  crm.page = () => card('45', FIRST);
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/customers/45/edit`);
  await stripOf(page).getByRole('button', { name: 'Wrong', exact: true }).click();
  await expect(stripOf(page)).toContainText('Not stored');
  await page.reload();
  await expect(stripOf(page)).toContainText('Not confirmed');
});
