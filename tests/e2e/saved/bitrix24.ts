import { expect } from '@playwright/test';
import { none, partial, type SavedRow, sharedRow } from '../savedRow';

/** No known host: such pages are told by their marks. */
const OWN_HOST = 'https://crm.firm.example';

export const rows: readonly SavedRow[] = [
  {
    file: 'bitrix24-contact-2026-11.html',
    what: 'a contact with its own phone, dotted days and stages only where the CRM named them itself',
    url: `${OWN_HOST}/crm/contact/details/71/`,
    expected: {
      adapter: 'bitrix24',
      page: { kind: 'client', recordId: '71', site: OWN_HOST },
      client: {
        id: '71',
        name: { value: 'Тимур Варда' },
        phones: [{ value: '+74957001020' }],
        emails: [{ value: 't.varda@utro.example' }],
        owner: { value: 'Зоя Линник' },
      },
      deals: [
        { id: '902', title: 'Витрина', on: '2026-04-03', amount: 120_000_050, currency: 'RUB', outcome: 'won' },
        { id: '901', title: 'Печь в зал', on: '2027-02-27', amount: 4_550_000, currency: 'RUB', outcome: null },
      ],
      history: partial(2),
      doubts: [],
    },
    // A contact whose company is not among the fields of the form pays itself.
    undetectable:
      /clientId = 71, .* without <div (?:data-tab-id="main"|class="[^"]*" data-(?:cid|field-tag)="(?:main|COMPANY)")/s,
  },
  {
    file: 'bitrix24-company-2026-11.html',
    what: 'a company below a folder, named by the inline script',
    url: `${OWN_HOST}/b24/crm/company/details/72/`,
    expected: {
      adapter: 'bitrix24',
      page: { kind: 'client', recordId: '72' },
      client: { id: '72', name: { value: 'Morning & Co' }, phones: [], owner: null },
      history: none,
    },
  },
  {
    file: 'bitrix24-deal-2026-11.html',
    what: 'a lost deal is lost though its bar is coloured to the end',
    url: 'https://firm.bitrix24.ru/crm/deal/details/901/?IFRAME=Y&IFRAME_TYPE=SIDE_SLIDER',
    expected: {
      page: { kind: 'deal', recordId: '901' },
      client: { id: '72', name: { value: 'ООО «Утро & Ко»' }, phones: [{ value: '+78120009988' }] },
      deal: {
        id: '901',
        title: 'Печь в зал',
        on: '2026-03-05',
        amount: 4_550_070,
        currency: 'RUB',
        outcome: 'lost',
        clientId: '72',
      },
      doubts: [],
    },
    // A deal whose company is not there is a deal of its contact.
    undetectable: /without <div class="crm-entity-widget-client-block" data-field-tag="COMPANY">/,
  },
  {
    file: 'bitrix24-slider-2026-11.html',
    what: 'the page below an opened slide-over is nobody, whatever the address says',
    url: 'https://firm.bitrix24.ru/crm/deal/details/901/',
    expected: {
      page: { kind: 'deal', recordId: '901' },
      client: null,
      deal: null,
      doubts: [{ what: 'id', why: 'otherRecord' }],
    },
  },
  {
    file: 'bitrix24-clients-2026-11.html',
    what: 'contacts of the grid by their named links, without its template row',
    url: `${OWN_HOST}/crm/contact/list/`,
    expected: { adapter: 'bitrix24', page: { kind: 'clients' }, rows: [{ recordId: '71', name: 'Тимур Варда' }] },
  },
  {
    file: 'bitrix24-deals-2026-11.html',
    what: 'deals of an older grid',
    url: `${OWN_HOST}/crm/deal/category/2/`,
    expected: {
      page: { kind: 'deals' },
      rows: [
        { recordId: '901', name: 'Печь в зал' },
        { recordId: '902', name: 'Витрина' },
      ],
    },
  },
  {
    file: 'bitrix24-board-2026-11.html',
    what: 'cards of the board, a title in two pieces too',
    url: `${OWN_HOST}/crm/deal/kanban/category/2/`,
    expected: {
      page: { kind: 'board' },
      rows: [
        { recordId: '901', name: 'Печь в зал' },
        { recordId: '902', name: 'Витрина' },
      ],
    },
  },
];

/** One row a page; an older generation of a CRM keeps its page and its row until its selectors are dropped. */

/** The pages of the shared folder, which are not copied into the project. */
export const sharedRows: readonly SavedRow[] = [
  sharedRow('bitrix24-contact.html', 'https://demo.bitrix24.ru/crm/contact/details/318/', {
    client: { id: '318', name: { value: 'Анна Соколова' }, phones: [{ value: '+79990001234' }] },
    history: partial(7),
    doubts: [],
  }),
  sharedRow('bitrix24-company.html', 'https://demo.bitrix24.ru/crm/company/details/204/', {
    client: { id: '204', name: { value: 'ООО «Люмера»' } },
  }),
  sharedRow('bitrix24-deal.html', 'https://demo.bitrix24.ru/crm/deal/details/1006/', {
    client: { id: '204' },
    deal: { id: '1006', on: '2026-02-27', amount: 32_000_000, outcome: 'open' },
  }),
  sharedRow('bitrix24-list-with-slider.html', 'https://demo.bitrix24.ru/crm/deal/details/1006/', {
    client: null,
    deal: null,
  }),
  sharedRow('bitrix24-list-old.html', 'https://demo.bitrix24.ru/crm/deal/list/', {
    rows: Array.from({ length: 7 }, () => ({ name: expect.any(String) })),
  }),
  sharedRow('bitrix24-kanban.html', 'https://demo.bitrix24.ru/crm/deal/kanban/category/0/', {
    page: { kind: 'board' },
  }),
];
