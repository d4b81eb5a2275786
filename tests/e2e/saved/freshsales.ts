import { none, type SavedRow } from '../savedRow';

const SITE = 'https://holm.myfreshworks.com';

export const rows: readonly SavedRow[] = [
  {
    file: 'freshsales-contact-2026-11.html',
    what: 'a contact without an account pays itself, and is not the hidden one before it',
    url: `${SITE}/crm/sales/contacts/402000031`,
    expected: {
      adapter: 'freshsales',
      page: { kind: 'client', recordId: '402000031', site: SITE },
      client: {
        id: '402000031',
        name: { value: 'Dagny Holm' },
        phones: [{ value: '+442079460011' }],
        emails: [{ value: 'dagny@holm.example' }],
        owner: { value: 'Piers Okafor' },
      },
      deals: [],
      history: none,
      doubts: [],
    },
    // Without it nothing says where the page of the record ends.
    undetectable: /without <main>/,
  },
  {
    file: 'freshsales-account-2026-11.html',
    what: 'an account of the classic version',
    url: 'https://holm.freshsales.io/accounts/11',
    expected: {
      adapter: 'freshsales',
      page: { kind: 'client', recordId: '11' },
      client: {
        name: { value: 'Holm Ceramics' },
        phones: [{ value: '+442079460012' }],
        owner: { value: 'Piers Okafor' },
      },
    },
  },
  {
    file: 'freshsales-deal-2026-11.html',
    what: 'a deal gives its account and the day it was closed, not the expected one',
    url: `${SITE}/crm/sales/deals/402000901`,
    expected: {
      page: { kind: 'deal', recordId: '402000901' },
      client: { id: '402000111', name: { value: 'Holm Ceramics' } },
      deal: {
        id: '402000901',
        title: 'Kiln 2',
        on: '2026-03-09',
        amount: 1_250_000,
        currency: 'USD',
        outcome: 'won',
        clientId: '402000111',
      },
      doubts: [],
    },
  },
  {
    file: 'freshsales-deals-2026-11.html',
    what: 'two deals of one name are two',
    url: `${SITE}/crm/sales/deals/view/402000005`,
    expected: {
      page: { kind: 'deals', recordId: null },
      rows: [
        { recordId: '402000901', name: 'Kiln 2' },
        { recordId: '402000902', name: 'Kiln 2' },
      ],
    },
  },
  {
    file: 'freshsales-contacts-2026-11.html',
    what: 'two contacts of one name are two',
    url: 'https://holm.freshsales.io/contacts/view/7?page=1',
    expected: {
      page: { kind: 'clients', recordId: null },
      rows: [
        { recordId: '31', name: 'Dagny Holm' },
        { recordId: '32', name: 'Dagny Holm' },
      ],
    },
  },
];
