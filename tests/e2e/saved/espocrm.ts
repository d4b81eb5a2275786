import { none, type SavedRow } from '../savedRow';

const HOST = 'https://crm.fern.example/espo/';
const FERN = '63f00000000000aa1';

export const rows: readonly SavedRow[] = [
  {
    file: 'espocrm-account-2026-11.html',
    what: 'an account is read from its own form, not from its lists nor from a window over it',
    url: `${HOST}#Account/view/${FERN}`,
    expected: {
      adapter: 'espocrm',
      page: { kind: 'client', recordId: FERN, site: 'https://crm.fern.example' },
      client: {
        id: FERN,
        name: { value: 'Fern & Oak' },
        phones: [{ value: '+442071230045' }],
        emails: [{ value: 'desk@fernoak.example' }],
        owner: { value: 'Rosa Lind' },
      },
      deals: [
        {
          id: '64a1b2c3d4e5f6071',
          title: 'Autumn shelves',
          on: '2026-03-14',
          amount: 1_250_000,
          currency: 'GBP',
          outcome: 'won',
          clientId: FERN,
        },
        { id: '64a1b2c3d4e5f6072', title: 'Counter', on: '2026-06-02', amount: 88_050, outcome: 'lost' },
        { id: '64a1b2c3d4e5f6073', title: 'Window', on: '2026-12-23', amount: null, outcome: null },
      ],
      history: { state: 'partial', seen: 3, total: 37 },
      doubts: [],
    },
    // Renamed, nothing says any more that the window is one: it is the first heading of the page.
    undetectable: /without <div class="modal">/,
  },
  {
    file: 'espocrm-account-2026-11.html',
    what: 'the form of another kind of record reads as nobody',
    url: `${HOST}#Contact/view/${FERN}`,
    expected: { client: null, deals: [], doubts: [{ what: 'page', why: 'notShown' }] },
  },
  {
    file: 'espocrm-contact-2026-11.html',
    what: 'a contact pays through its account',
    url: `${HOST}#Contact/view/66b0c1d2e3f405162`,
    expected: {
      page: { kind: 'client', recordId: '66b0c1d2e3f405162' },
      client: {
        id: '66b0c1d2e3f405162',
        name: { value: 'Ida Moss' },
        phones: [{ value: '+442071239999' }],
        emails: [],
      },
      history: none,
      doubts: [],
    },
  },
  {
    file: 'espocrm-deal-2026-11.html',
    what: 'a won deal gives its sum, its day and its account',
    url: `${HOST}#Opportunity/view/64a1b2c3d4e5f6071`,
    expected: {
      page: { kind: 'deal', recordId: '64a1b2c3d4e5f6071' },
      client: { id: FERN, name: { value: 'Fern & Oak' } },
      deal: {
        id: '64a1b2c3d4e5f6071',
        title: 'Autumn shelves',
        on: '2026-03-14',
        amount: 1_250_050,
        currency: 'GBP',
        outcome: 'won',
        clientId: FERN,
      },
      doubts: [],
    },
  },
  {
    file: 'espocrm-clients-2026-11.html',
    what: 'two accounts of one name are two rows, and a list in a window is none of ours',
    url: `${HOST}#Account`,
    expected: {
      page: { kind: 'clients', recordId: null },
      rows: [
        { recordId: FERN, name: 'Fern & Oak' },
        { recordId: '63f00000000000aa2', name: 'Fern & Oak' },
      ],
      doubts: [],
    },
  },
  {
    file: 'espocrm-deals-2026-11.html',
    what: 'deals of the list with their accounts',
    url: `${HOST}#Opportunity/list/primaryFilter=open`,
    expected: {
      page: { kind: 'deals' },
      rows: [
        { recordId: '64a1b2c3d4e5f6071', name: 'Autumn shelves' },
        { recordId: '64a1b2c3d4e5f6074', name: 'Stools' },
      ],
    },
  },
  {
    file: 'espocrm-board-2026-11.html',
    what: 'cards of the board, at the address of the list',
    url: `${HOST}#Opportunity`,
    expected: {
      page: { kind: 'deals' },
      rows: [
        { recordId: '64a1b2c3d4e5f6073', name: 'Window' },
        { recordId: '64a1b2c3d4e5f6071', name: 'Autumn shelves' },
      ],
    },
  },
];
