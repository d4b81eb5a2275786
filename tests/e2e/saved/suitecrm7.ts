import { none, type SavedRow } from '../savedRow';

const SUITE = 'https://crm.bakery.example/suite';
const ACCOUNT = '0a1b2c3d-1111-2222-3333-444455556666';
const OTHER = '0a1b2c3d-1111-2222-3333-444455557777';
const wrapped = (module: string, id: string) =>
  `${SUITE}/index.php?action=ajaxui#ajaxUILoc=index.php%3Fmodule%3D${module}%26return_module%3DHome%26action%3DDetailView%26record%3D${id}`;

const client = {
  id: ACCOUNT,
  name: { value: 'Harbour Bakery "Crust" & Co' },
  phones: [{ value: '+15035550188' }],
  emails: [{ value: 'orders@crust.example' }],
  owner: { value: 'Mia Reed' },
};

export const rows: readonly SavedRow[] = [
  {
    file: 'suitecrm7-client-2026-11.html',
    what: 'an account with its opened sub-panel, three rows of five, months first as its own dates prove',
    url: `${SUITE}/index.php?record=${ACCOUNT}&action=DetailView&return_module=Contacts&module=Accounts`,
    expected: {
      adapter: 'suitecrm7',
      page: { kind: 'client', recordId: ACCOUNT },
      client,
      deals: [
        {
          id: '7c0d-aaaa-1',
          title: 'Rye flour, May',
          on: '2026-05-07',
          amount: 649_000,
          currency: 'USD',
          outcome: 'won',
        },
        { id: '7c0d-aaaa-2', on: '2026-04-09', amount: 120_050, outcome: 'lost' },
        { id: '7c0d-aaaa-3', on: '2026-06-12', amount: 98_000, outcome: 'open' },
      ],
      history: { state: 'partial', seen: 3, total: 5 },
      doubts: [],
    },
  },
  {
    file: 'suitecrm7-client-2026-11.html',
    what: 'the address behind the hash names the same account',
    url: wrapped('Accounts', ACCOUNT),
    expected: { page: { kind: 'client', recordId: ACCOUNT }, client, doubts: [] },
  },
  {
    file: 'suitecrm7-client-2026-11.html',
    what: 'the account before, while the address is already of its namesake, reads as nobody',
    url: wrapped('Accounts', OTHER),
    expected: { client: null, deals: [], history: none, doubts: [{ what: 'id', why: 'otherRecord' }] },
  },
  {
    file: 'suitecrm7-client-2026-11.html',
    what: 'a page of another module with the same id reads as nobody',
    url: wrapped('Opportunities', ACCOUNT),
    expected: { client: null, deal: null, doubts: [{ what: 'id', why: 'otherRecord' }] },
  },
  {
    file: 'suitecrm7-contact-2026-11.html',
    what: 'a contact, with phones and e-mails of its own',
    url: wrapped('Contacts', 'c-9'),
    expected: {
      page: { kind: 'client', recordId: 'c-9' },
      client: {
        id: 'c-9',
        name: { value: 'Otto Crust' },
        phones: [{ value: '+15035550111' }],
        emails: [{ value: 'otto@crust.example' }],
      },
      history: none,
      doubts: [],
    },
  },
  {
    file: 'suitecrm7-deal-2026-11.html',
    what: 'a deal by the key of its stage, the currency of its label and the day order of its other dates',
    url: wrapped('Opportunities', '7c0d-aaaa-1'),
    expected: {
      page: { kind: 'deal', recordId: '7c0d-aaaa-1' },
      client: { id: ACCOUNT, name: { value: 'Harbour Bakery "Crust" & Co' } },
      deal: {
        id: '7c0d-aaaa-1',
        title: 'Rye flour, May',
        on: '2026-05-07',
        amount: 649_000,
        currency: 'USD',
        outcome: 'won',
        clientId: ACCOUNT,
      },
      doubts: [],
    },
  },
  {
    file: 'suitecrm7-clients-2026-11.html',
    what: 'two accounts of the same name are two rows',
    url: `${SUITE}/index.php?module=Accounts&action=index`,
    expected: {
      page: { kind: 'clients', recordId: null },
      rows: [
        { recordId: ACCOUNT, name: 'Harbour Bakery "Crust" & Co' },
        { recordId: OTHER, name: 'Harbour Bakery "Crust" & Co' },
      ],
    },
  },
  {
    file: 'suitecrm7-deals-2026-11.html',
    what: 'opportunities of the list',
    url: `${SUITE}/index.php?action=ajaxui#ajaxUILoc=index.php%3Fmodule%3DOpportunities%26action%3Dindex%26parentTab%3DSales`,
    expected: {
      page: { kind: 'deals' },
      rows: [
        { recordId: '7c0d-aaaa-1', name: 'Rye flour, May' },
        { recordId: '7c0d-aaaa-2', name: 'Rye flour, April' },
        { recordId: '7c0d-aaaa-3', name: 'Wheat flour' },
      ],
    },
  },
];
