import type { Adapter, PageFields, PageRule } from '../adapter';
import { headingOf } from '../labels/heading';
import * as form from '../retailcrm/form';
import * as reading from '../retailcrm/reading';
import { customerRow, orderRow } from '../retailcrm/rows';

/*
 * RetailCRM, outside Russia Simla. What is sold are orders. A single page app that draws the next page into `#main`;
 * the forms name their record. Corporate customers have addresses of their own that nobody has shown, and are left to
 * the general reader.
 */
const MAIN = ['#main'];
const ORDER_ROW = 'tr[data-url*="/orders/"]';

const record = (folder: string) => new RegExp(`^/${folder}/(?<id>[1-9]\\d*)(?:/edit)?/?(?=[?#]|$)`);
const list = (folder: string) => new RegExp(`^/${folder}/?(?=[?#]|$)`);

const customerFields: PageFields = { name: [form.customerName], owner: [form.customerManager] };

const customer: PageRule = {
  kind: 'client',
  path: record('customers'),
  recordType: 'customer',
  root: MAIN,
  shows: form.showsCustomer,
  fields: customerFields,
  strip: [
    { anchor: headingOf, where: 'after' },
    { anchor: 'form:has([id^="crm_customer_edit_"])', where: 'before' },
  ],
};

const order: PageRule = {
  kind: 'deal',
  path: record('orders'),
  recordType: 'order',
  root: MAIN,
  shows: form.showsOrder,
  payer: form.customerOfOrder,
  strip: [
    { anchor: '.order-header', where: 'after' },
    { anchor: '#order-form', where: 'before' },
  ],
};

const customers: PageRule = {
  kind: 'clients',
  path: list('customers'),
  root: MAIN,
  rows: {
    row: 'tr[data-url*="/customers/"]',
    recordType: 'customer',
    markIn: 'td:has(a[href*="/customers/"])',
    read: customerRow,
  },
};

const orderList: PageRule = {
  kind: 'deals',
  path: list('orders'),
  root: MAIN,
  rows: { row: ORDER_ROW, recordType: 'order', markIn: 'td:has(a[href*="/orders/"])', read: orderRow },
};

/** Nobody has shown that the API answers to a session, so the page and import are all there is. */
export const onPage: Adapter = {
  id: 'retailcrm',
  title: 'RetailCRM / Simla',
  recognition: {
    hosts: ['*.retailcrm.ru', '*.simla.com', '*.retailcrm.pro', '*.retailcrm.es'],
    marks: ['head[data-user-id]', '#main', '#order-form, [id^="crm_customer_edit_"], .js-order-list'],
  },
  pages: [customer, order, customers, orderList],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: { addresses: 'documented', client: 'guessed', deal: 'guessed', deals: 'guessed', lists: 'guessed' },
  sources: ['orders'],
  checkedOn: '2026-11-22',
};

/** With what is read of a page once its client is known: brought when it is needed. */
export const retailcrm: Adapter = {
  ...onPage,
  pages: [
    {
      ...customer,
      fields: { ...customerFields, phones: reading.customerPhones, emails: reading.customerEmails },
      deals: [{ row: ORDER_ROW, read: reading.orderOfCustomer }],
    },
    {
      ...order,
      fields: { name: [], phones: reading.orderPhones, emails: reading.orderEmails },
      deal: reading.orderOnPage,
    },
    ...[customers, orderList],
  ],
};
