import { expect } from '@playwright/test';

/** A saved page, where it was, and what must be read of it. */
export interface SavedRow {
  readonly file: string;
  readonly what: string;
  readonly url: string;
  /** A part of the report that `read-page` prints. */
  readonly expected: Readonly<Record<string, unknown>>;
  /** Changes that no reader could notice, because the page without the node is a whole page of another client. */
  readonly undetectable?: RegExp;
}

const partial = (seen: number) => ({ state: 'partial', seen, total: null });
const none = { state: 'none', seen: 0, total: null };

const AMO = 'https://firm.amocrm.ru';
/** No known host: such pages are told by their marks. */
const OWN_HOST = 'https://crm.firm.example';

const amocrmRows: readonly SavedRow[] = [
  {
    file: 'amocrm-contact-2026-11.html',
    what: 'a contact is read from its own form, not from its company nor from the list below',
    url: `${AMO}/contacts/detail/7001`,
    expected: {
      adapter: 'amocrm',
      page: { kind: 'client', recordId: '7001', site: AMO },
      client: {
        id: '7001',
        name: { value: 'Варда Тимур' },
        phones: [{ value: '+74957001020' }],
        emails: [{ value: 't.varda@utro.example' }],
        owner: { value: 'Зоя Линник' },
      },
      deals: [
        { id: '901', title: 'Печь в зал', on: null, amount: 4_550_000, currency: 'RUB', outcome: 'open' },
        { id: '880', title: 'Витрина', on: null, amount: 120_000_000, outcome: 'won' },
        { id: '870', on: null, amount: 31_000_000, outcome: 'lost' },
      ],
      history: partial(3),
      doubts: [],
    },
    // A contact without a company pays itself.
    undetectable: /clientId = 7001, .* without <(?:ul id="companies_list"|li class="linked-forms__item")/s,
  },
  {
    file: 'amocrm-company-2026-11.html',
    what: 'a company without rights to it is read too, on a copy at any host',
    url: 'http://127.0.0.1:8080/companies/detail/7002',
    expected: {
      adapter: 'amocrm',
      page: { kind: 'client', recordId: '7002' },
      client: {
        name: { value: 'ООО «Утро & Ко»' },
        phones: [{ value: '+78120009988' }],
        owner: { value: 'Зоя Линник' },
      },
      deals: [],
      history: none,
    },
  },
  {
    file: 'amocrm-company-2026-11.html',
    what: 'the card of another record, or of another kind of record, reads as nobody',
    url: `${AMO}/companies/detail/7003`,
    expected: { client: null, deals: [], doubts: [{ what: 'id', why: 'otherRecord' }] },
  },
  {
    file: 'amocrm-deal-2026-11.html',
    what: 'a won deal gives its budget, its company and no date',
    url: 'https://firm.kommo.com/leads/detail/901',
    expected: {
      adapter: 'amocrm',
      page: { kind: 'deal', recordId: '901' },
      client: { id: '7002', name: { value: 'Morning & Co' }, emails: [{ value: 'office@morning.example' }] },
      deal: {
        id: '901',
        title: 'Oven for the hall',
        on: null,
        amount: 4_550_000,
        currency: 'USD',
        outcome: 'won',
        clientId: '7002',
      },
      deals: [],
      history: none,
      doubts: [],
    },
  },
  {
    file: 'amocrm-clients-2026-11.html',
    what: 'contacts and companies of the list, without its head and the closed card',
    url: `${AMO}/contacts/list/`,
    expected: {
      page: { kind: 'clients', recordId: null },
      client: null,
      rows: [
        { recordId: '7001', name: 'Тимур Варда' },
        { recordId: '7002', name: 'ООО «Утро & Ко»' },
      ],
    },
  },
  {
    file: 'amocrm-deals-2026-11.html',
    what: 'deals of the list, without a row left over from the list before',
    url: `${AMO}/leads/list/pipeline/5/`,
    expected: { page: { kind: 'deals' }, rows: [{ recordId: '901', name: 'Печь в зал' }] },
  },
  {
    file: 'amocrm-board-2026-11.html',
    what: 'cards of the board by their own links',
    url: `${AMO}/leads/pipeline/5/`,
    expected: {
      page: { kind: 'board' },
      rows: [
        { recordId: '880', name: 'Витрина' },
        { recordId: '901', name: 'Печь в зал' },
      ],
    },
  },
];

const bitrix24Rows: readonly SavedRow[] = [
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
export const savedRows: readonly SavedRow[] = [...amocrmRows, ...bitrix24Rows];

const shared = (file: string, url: string, expected: SavedRow['expected']): SavedRow => ({
  file,
  what: 'as documented',
  url,
  expected,
});

const sumOfWon = [24_800_000, 9_650_000, 41_200_000, 13_420_000, 7_890_000];

/** The pages of the shared folder, which are not copied into the project. */
export const sharedRows: readonly SavedRow[] = [
  shared('amocrm-contact.html', 'https://demo.amocrm.ru/contacts/detail/48120937', {
    client: { id: '48120937', name: { value: 'Анна Соколова' }, phones: [{ value: '+79990001234' }] },
    deals: [
      { id: '31760587', outcome: 'open' },
      ...sumOfWon.map((amount) => ({ amount, outcome: 'won' })),
      { outcome: 'lost' },
    ],
    history: partial(7),
  }),
  shared('amocrm-company.html', 'https://demo.amocrm.ru/companies/detail/48120955', {
    client: { id: '48120955', name: { value: 'ООО «Люмера»' }, phones: [{ value: '+74950005577' }] },
  }),
  shared('amocrm-deal.html', 'https://demo.amocrm.ru/leads/detail/31760587', {
    client: { id: '48120955' },
    deal: { id: '31760587', amount: 32_000_000, currency: 'RUB', outcome: 'open' },
  }),
  shared('amocrm-contacts-list.html', 'https://demo.amocrm.ru/contacts/list/', {
    rows: [{ recordId: '48120937' }, { recordId: '48120955' }],
  }),
  shared('amocrm-list.html', 'https://demo.amocrm.ru/leads/list/pipeline/6120001/', {
    rows: Array.from({ length: 7 }, () => ({ name: expect.any(String) })),
  }),
  shared('amocrm-kanban.html', 'https://demo.amocrm.ru/leads/pipeline/6120001/', { page: { kind: 'board' } }),
  shared('bitrix24-contact.html', 'https://demo.bitrix24.ru/crm/contact/details/318/', {
    client: { id: '318', name: { value: 'Анна Соколова' }, phones: [{ value: '+79990001234' }] },
    history: partial(7),
    doubts: [],
  }),
  shared('bitrix24-company.html', 'https://demo.bitrix24.ru/crm/company/details/204/', {
    client: { id: '204', name: { value: 'ООО «Люмера»' } },
  }),
  shared('bitrix24-deal.html', 'https://demo.bitrix24.ru/crm/deal/details/1006/', {
    client: { id: '204' },
    deal: { id: '1006', on: '2026-02-27', amount: 32_000_000, outcome: 'open' },
  }),
  shared('bitrix24-list-with-slider.html', 'https://demo.bitrix24.ru/crm/deal/details/1006/', {
    client: null,
    deal: null,
  }),
  shared('bitrix24-list-old.html', 'https://demo.bitrix24.ru/crm/deal/list/', {
    rows: Array.from({ length: 7 }, () => ({ name: expect.any(String) })),
  }),
  shared('bitrix24-kanban.html', 'https://demo.bitrix24.ru/crm/deal/kanban/category/0/', { page: { kind: 'board' } }),
];
