import type { Page } from '@playwright/test';

/*
 * A CRM whose pages are all there is to read, shaped so that the adapter of RetailCRM reads it. What that adapter knows
 * of its cards is a guess, so the user is asked first.
 */

/** An order of a customer's card: its number, its day and its sum as the page writes them. */
export interface OrderOnCard {
  readonly id: number;
  readonly day: string;
  readonly sum?: string;
}

export const order = (id: number, day: string, sum = '1 500 ₽'): OrderOnCard => ({ id, day, sum });

const cells = ({ id, day, sum }: OrderOnCard) =>
  `<tr data-url="/orders/${id}/edit"><td><a href="/orders/${id}/edit">${id}A</a></td>
  <td>${day}</td><td>Выполнен</td><td>${sum}</td></tr>`;

export const orderCard = (id: string, orders: readonly OrderOnCard[]) => `<!doctype html><html lang="ru">
<head data-user-id="5"><meta charset="utf-8"><title>CRM</title></head><body><div id="main"><h1>Марьина Алла</h1>
<form action="/customers/${id}/edit" method="post"><input id="crm_customer_edit_lastName" value="Марьина">
<input id="crm_customer_edit_firstName" value="Алла"></form>
<table class="js-order-list"><thead><tr><th>Номер</th><th>Дата</th><th>Статус</th><th>Сумма</th></tr></thead>
<tbody>${orders.map(cells).join('')}</tbody></table></div></body></html>`;

/** The customer of an address of that CRM. */
export const customerAt = (path: string) => /\/customers\/(\d+)/.exec(path)?.[1] ?? '';

/** The next page of the table, drawn by the page into the rows that are there. */
export const turnTo = (page: Page, orders: readonly OrderOnCard[]) =>
  page.evaluate(
    (table) => {
      const drawn = new DOMParser().parseFromString(table, 'text/html');
      document.querySelector('tbody')?.replaceChildren(...drawn.querySelectorAll('tr'));
    },
    `<table>${orders.map(cells).join('')}</table>`,
  );
