import { none, type SavedRow } from '../savedRow';

const HOST = 'https://suite.north.example/public/';
const id = (end: string) => `7f1c2a10-0000-4000-8000-00000000${end}`;

export const rows: readonly SavedRow[] = [
  {
    file: 'suitecrm8-account-2026-11.html',
    what: 'an account with the opportunities of its sub-panel, whose days settle their order together',
    url: `${HOST}#/accounts/record/${id('a001')}?return_action=index`,
    expected: {
      adapter: 'suitecrm8',
      page: { kind: 'client', recordId: id('a001'), site: 'https://suite.north.example' },
      client: {
        id: id('a001'),
        name: { value: 'North & Sons' },
        phones: [{ value: '+13125550144' }],
        emails: [{ value: 'post@north.example' }],
        owner: { value: 'Wilma Ash' },
      },
      deals: [
        { id: id('d001'), title: 'Racks', on: '2026-05-23', amount: 649_000, currency: 'USD', outcome: 'won' },
        { id: id('d002'), title: 'Ladders', on: '2026-05-07', amount: 12_050, outcome: 'lost' },
        { id: id('d003'), title: 'Gates', on: '2026-12-01', amount: 90_000, outcome: 'open' },
      ],
      history: { state: 'partial', seen: 3, total: 14 },
      doubts: [],
    },
  },
  {
    file: 'suitecrm8-deal-2026-11.html',
    what: 'the page of an opportunity reads as nobody at the address of an account',
    url: `${HOST}#/accounts/record/${id('a001')}`,
    expected: { client: null, deals: [], doubts: [{ what: 'page', why: 'notShown' }] },
    // A page without the CRM's own root is none of this CRM, and is read as one of a CRM nobody knows.
    undetectable: /without <app-root>/,
  },
  {
    file: 'suitecrm8-contact-2026-11.html',
    what: 'a contact pays through its account',
    url: `${HOST}#/contacts/record/${id('c001')}`,
    expected: {
      page: { kind: 'client', recordId: id('c001') },
      client: {
        id: id('c001'),
        name: { value: 'Mr. Olaf Birk' },
        phones: [{ value: '+13125550145' }, { value: '+13125550146' }],
        emails: [{ value: 'olaf@north.example' }],
      },
      history: none,
      doubts: [],
    },
  },
  {
    file: 'suitecrm8-deal-2026-11.html',
    what: 'a won opportunity; the day it was made settles the order of its closing day',
    url: `${HOST}#/opportunities/record/${id('d001')}`,
    expected: {
      page: { kind: 'deal', recordId: id('d001') },
      client: { id: id('a001'), name: { value: 'North & Sons' } },
      deal: {
        id: id('d001'),
        title: 'Racks',
        on: '2026-05-07',
        amount: 649_000,
        currency: 'USD',
        outcome: 'won',
        clientId: id('a001'),
      },
      doubts: [],
    },
  },
  {
    file: 'suitecrm8-clients-2026-11.html',
    what: 'two accounts of one name are two rows',
    url: `${HOST}#/accounts`,
    expected: {
      page: { kind: 'clients', recordId: null },
      rows: [
        { recordId: id('a001'), name: 'North & Sons' },
        { recordId: id('a002'), name: 'North & Sons' },
      ],
      doubts: [],
    },
  },
  {
    file: 'suitecrm8-deals-2026-11.html',
    what: 'opportunities of the list with their accounts',
    url: `${HOST}#/opportunities`,
    expected: {
      page: { kind: 'deals' },
      rows: [
        { recordId: id('d001'), name: 'Racks' },
        { recordId: id('d003'), name: 'Gates' },
      ],
    },
  },
];
