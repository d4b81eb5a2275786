import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { bundledScript } from '../../lib/tools/readPage/bundle';

/*
 * A single page app changes its address first and its page later. Where no part of a page names its record, what the
 * CRM tells of the record has to fit what the page shows, and of two clients of one name only one does.
 */
const PAGES = path.join(import.meta.dirname, 'pages');
let script = '';

test.beforeAll(async () => {
  script = await bundledScript(path.resolve('tests/e2e/shownInPage.ts'), 'budilnik');
});

interface Case {
  readonly crm: string;
  readonly file: string;
  readonly address: string;
  /** What the CRM answers of the record in the address. */
  readonly told: (fields: object) => unknown;
  readonly own: object;
  /** What it tells where the address is of another record. */
  readonly others: Readonly<Record<string, object>>;
}

const FERN = '63f00000000000aa1';
const NORTH = '7f1c2a10-0000-4000-8000-00000000a001';

const cases: readonly Case[] = [
  {
    crm: 'espocrm',
    file: 'espocrm-account-2026-11.html',
    address: `https://crm.example/espo/#Account/view/${FERN}`,
    told: (fields) => ({ id: FERN, ...fields }),
    own: { name: 'Fern & Oak', phoneNumber: '+44 20 7123-0045', emailAddress: 'Desk@FernOak.example' },
    others: {
      'another name': { name: 'Fern & Ash' },
      'the same name, another phone': { name: 'Fern & Oak', phoneNumber: '+442071230046' },
      'the same name, another e-mail': { name: 'Fern & Oak', emailAddress: 'sales@fernoak.example' },
    },
  },
  {
    crm: 'suitecrm8',
    file: 'suitecrm8-account-2026-11.html',
    address: `https://crm.example/#/accounts/record/${NORTH}`,
    told: (attributes) => ({ data: { record: { _id: NORTH, attributes } } }),
    own: { name: 'North & Sons', phone_office: '+1 (312) 555-0144', email1: 'post@north.example' },
    others: {
      'another name': { name: 'North' },
      'the same name, another phone': { name: 'North & Sons', phone_office: '+1 (312) 555-0145' },
      'the same name, another e-mail': { name: 'North & Sons', email1: 'box@north.example' },
    },
  },
  {
    crm: 'odoo',
    file: 'odoo-company-2026-11.html',
    address: 'https://crm.example/odoo/contacts/12',
    told: (fields) => ({ result: [{ id: 12, phone: false, email: false, ...fields }] }),
    own: { name: 'Лавка «Тополь»', phone: '+7 843 555 01 20', email: 'shop@topol.example' },
    others: {
      'another name': { name: 'Лавка «Осина»' },
      'the same name, another phone': { name: 'Лавка «Тополь»', phone: '+7 843 555 01 29' },
      'the same name, another e-mail': { name: 'Лавка «Тополь»', email: 'box@topol.example' },
    },
  },
  {
    crm: 'odoo',
    file: 'odoo-order-2026-11.html',
    address: 'https://crm.example/odoo/sales/12',
    told: (fields) => ({ result: [{ id: 12, partner_id: [12, 'Poplar Shop'], ...fields }] }),
    own: { name: 'S00012' },
    others: {
      'another number': { name: 'S00013' },
      'the same number, another client': { name: 'S00012', partner_id: [13, 'Aspen Shop'] },
    },
  },
  {
    crm: 'odoo',
    file: 'odoo-invoice-2026-11.html',
    address: 'https://crm.example/web#id=7&model=account.move&view_type=form',
    told: (fields) => ({ result: [{ id: 7, partner_id: [12, 'Poplar Shop'], move_type: 'out_invoice', ...fields }] }),
    own: { name: 'INV/2026/00007' },
    others: { 'a bill of a supplier': { name: 'INV/2026/00007', move_type: 'in_invoice' } },
  },
];

async function isShown(page: Page, { crm, file, address, told }: Case, fields: object): Promise<unknown> {
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: readFileSync(path.join(PAGES, file), 'utf8') }),
  );
  await page.goto(address);
  await page.evaluate("document.cookie = 'XSRF-TOKEN=echo'");
  await page.evaluate(`${script}\nwindow.budilnik = budilnik;`);
  const given = [crm, address, told(fields)].map((value) => JSON.stringify(value)).join(', ');
  return page.evaluate(`budilnik.isShown(${given})`);
}

for (const one of cases) {
  test(`${one.file}: the page is believed where the CRM tells the same of its record`, async ({ page }) => {
    expect(await isShown(page, one, one.own)).toBe(true);
  });
  for (const [what, fields] of Object.entries(one.others)) {
    test(`${one.file}: the page is not believed where the CRM tells of ${what}`, async ({ page }) => {
      expect(await isShown(page, one, fields)).toBe(false);
    });
  }
}
