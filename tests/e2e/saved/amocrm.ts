import { expect } from '@playwright/test';
import { none, partial, type SavedRow, sharedRow } from '../savedRow';

const AMO = 'https://firm.amocrm.ru';

const sumOfWon = [24_800_000, 9_650_000, 41_200_000, 13_420_000, 7_890_000];

export const rows: readonly SavedRow[] = [
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

/** The pages of the shared folder, which are not copied into the project. */
export const sharedRows: readonly SavedRow[] = [
  sharedRow('amocrm-contact.html', 'https://demo.amocrm.ru/contacts/detail/48120937', {
    client: { id: '48120937', name: { value: 'Анна Соколова' }, phones: [{ value: '+79990001234' }] },
    deals: [
      { id: '31760587', outcome: 'open' },
      ...sumOfWon.map((amount) => ({ amount, outcome: 'won' })),
      { outcome: 'lost' },
    ],
    history: partial(7),
  }),
  sharedRow('amocrm-company.html', 'https://demo.amocrm.ru/companies/detail/48120955', {
    client: { id: '48120955', name: { value: 'ООО «Люмера»' }, phones: [{ value: '+74950005577' }] },
  }),
  sharedRow('amocrm-deal.html', 'https://demo.amocrm.ru/leads/detail/31760587', {
    client: { id: '48120955' },
    deal: { id: '31760587', amount: 32_000_000, currency: 'RUB', outcome: 'open' },
  }),
  sharedRow('amocrm-contacts-list.html', 'https://demo.amocrm.ru/contacts/list/', {
    rows: [{ recordId: '48120937' }, { recordId: '48120955' }],
  }),
  sharedRow('amocrm-list.html', 'https://demo.amocrm.ru/leads/list/pipeline/6120001/', {
    rows: Array.from({ length: 7 }, () => ({ name: expect.any(String) })),
  }),
  sharedRow('amocrm-kanban.html', 'https://demo.amocrm.ru/leads/pipeline/6120001/', { page: { kind: 'board' } }),
];
