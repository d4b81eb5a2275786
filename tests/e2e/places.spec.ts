import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { bundledScript } from '../../lib/tools/readPage/bundle';
import type { Places } from './places/inPage';

const PAGES = path.join(import.meta.dirname, 'pages');

let script = '';

test.beforeAll(async () => {
  script = await bundledScript(path.join(import.meta.dirname, 'places/inPage.ts'), 'places');
});

interface ListRow {
  readonly page: string;
  readonly url: string;
  readonly marks: Places['marks'];
}

const mark = (record: string, cell: string, client?: string) => ({ record, cell, client });

const lists: readonly ListRow[] = [
  {
    page: 'retailcrm-deals',
    url: 'https://f.retailcrm.ru/orders/',
    marks: [mark('order 90017', '90017A', 'customer 4501'), mark('order 90018', '90018A')],
  },
  {
    page: 'retailcrm-clients',
    url: 'https://f.retailcrm.ru/customers/',
    marks: [mark('customer 4501', 'Марьина Алла Юрьевна'), mark('customer 4777', 'Марьина Алла Юрьевна')],
  },
  {
    page: 'megaplan-deals',
    url: 'https://f.megaplan.ru/deals/list/4/state:1',
    marks: [mark('deal 6102', 'Станок', 'client 5120'), mark('deal 6103', 'Ремонт')],
  },
  {
    page: 's2-deals',
    url: 'https://app.salesap.ru/deals',
    marks: [mark('deal 311', 'Террасная доска', 'company 71'), mark('deal 320', 'Терраса', 'contact 502')],
  },
  {
    page: 's2-companies',
    url: 'https://app.salesap.ru/companies',
    marks: [mark('company 71', 'ООО «Кедровая пристань»'), mark('company 72', 'ООО «Кедровая пристань»')],
  },
  {
    page: 's2-clients',
    url: 'https://app.salesap.ru/contacts',
    marks: [mark('contact 502', 'Игорь Ветлугин'), mark('contact 777', 'Игорь Ветлугин')],
  },
  {
    page: 'freshsales-deals',
    url: 'https://f.myfreshworks.com/crm/sales/deals/view/5',
    marks: [mark('deal 402000901', 'Kiln 2', 'account 402000111'), mark('deal 402000902', 'Kiln 2')],
  },
  {
    page: 'freshsales-contacts',
    url: 'https://f.freshsales.io/contacts/view/7',
    marks: [mark('contact 31', 'Dagny Holm'), mark('contact 32', 'Dagny Holm')],
  },
  {
    page: 'planfix-contacts',
    url: 'https://f.planfix.ru/contact/',
    marks: [mark('contact 901', 'Сабина Гришко'), mark('contact 902', 'Сабина Гришко')],
  },
  {
    page: 'yclients-clients',
    url: 'https://yclients.com/clients/9001/base/',
    marks: [mark('client 61', 'Тамара Воск'), mark('client 62', 'Тамара Воск')],
  },
  {
    page: 'moysklad-orders',
    url: 'https://online.moysklad.ru/app/#customerorder',
    marks: [
      mark(
        'customerorder aa1c2a30-7b11-11ee-0a80-0d7c0012ab01',
        '00127',
        'company 5f1c2a30-7b11-11ee-0a80-0d7c0012ab34',
      ),
      mark('customerorder aa1c2a30-7b11-11ee-0a80-0d7c0012ab02', '00128'),
    ],
  },
  {
    page: 'monday-board',
    url: 'https://f.monday.com/boards/512',
    marks: [mark('item 8801', ''), mark('item 8802', ''), mark('item 8803', 'Otter & Sons')],
  },
];

for (const { page: name, url, marks } of lists) {
  test(`${name}: every row's mark stands beside its name, and knows the client the row leads to`, async ({ page }) => {
    await page.setContent(readFileSync(path.join(PAGES, `${name}-2026-11.html`), 'utf8'));
    const places = (await page.evaluate(`${script}\nplaces.placesOf('${url}')`)) as Places;
    expect(places.marks).toEqual(marks);
  });
}

const records: readonly (readonly [string, string, string])[] = [
  ['retailcrm-client', 'https://f.retailcrm.ru/customers/4501', 'Марьина Алла Юрьевна'],
  ['retailcrm-deal', 'https://f.retailcrm.ru/orders/90017/edit', '90017A'],
  ['megaplan-client', 'https://f.megaplan.ru/crm/5120/card/', 'ИП Щукин — завод'],
  ['megaplan-deal', 'https://f.megaplan.ru/deals/6102/card/', 'Станок'],
  ['s2-company', 'https://app.salesap.ru/companies/71', 'ООО «Кедровая пристань»'],
  ['s2-deal', 'https://app.salesap.ru/deals/311', 'Террасная доска'],
  ['freshsales-contact', 'https://f.myfreshworks.com/crm/sales/contacts/402000031', 'Dagny Holm'],
  ['planfix-contact', 'https://f.planfix.ru/contact/901', 'Сабина Гришко'],
  ['yclients-client', 'https://yclients.com/clients/9001/base/#open_card_client_id=61', 'Карточка'],
  // The field of the name is a control without text.
  ['moysklad-client', 'https://online.moysklad.ru/app/#company/edit?id=5f1c2a30-7b11-11ee-0a80-0d7c0012ab34', ''],
  [
    'moysklad-order',
    'https://online.moysklad.ru/app/#customerorder/edit?id=5f1c2a30-7b11-11ee-0a80-0d7c0012ab34',
    'Доставлен',
  ],
];

for (const [name, url, neighbour] of records) {
  test(`${name}: the strip has a place beside «${neighbour}»`, async ({ page }) => {
    await page.setContent(readFileSync(path.join(PAGES, `${name}-2026-11.html`), 'utf8'));
    const places = (await page.evaluate(`${script}\nplaces.placesOf('${url}')`)) as Places;
    expect(places.strip).toBe(neighbour);
  });
}
