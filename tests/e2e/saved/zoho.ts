import { none, partial, type SavedRow, sharedRow } from '../savedRow';

const TAB = 'https://crm.zoho.in/crm/org77/tab';
const TRADERS = '4111000000000000101';

export const rows: readonly SavedRow[] = [
  {
    file: 'zoho-account-2026-11.html',
    what: 'an account is read from its own fields, not from its contacts, its fax or a masked phone',
    url: `${TAB}/Accounts/${TRADERS}`,
    expected: {
      adapter: 'zoho',
      page: { kind: 'client', recordId: TRADERS, site: 'https://crm.zoho.in' },
      client: {
        id: TRADERS,
        name: { value: 'Tamarind Traders' },
        phones: [{ value: '+918040001111' }],
        emails: [{ value: 'office@tamarind.example' }],
        owner: { value: 'Asha Rao' },
      },
      deals: [
        {
          id: '4111000000000000301',
          title: 'Pickles, March',
          on: '2026-03-14',
          amount: 12_500_000,
          currency: 'INR',
          outcome: 'won',
          clientId: TRADERS,
        },
        { id: '4111000000000000302', title: 'Jam', on: null, amount: null, outcome: null },
      ],
      history: partial(2),
      doubts: [],
    },
  },
  {
    file: 'zoho-contact-2026-11.html',
    what: 'a contact of an account',
    url: `${TAB}/Contacts/4111000000000000201?tab=x`,
    expected: {
      client: { id: '4111000000000000201', name: { value: 'Dev Nair' }, phones: [{ value: '+919800000001' }] },
      deals: [{ id: '4111000000000000301', clientId: null }],
      history: partial(1),
    },
  },
  {
    file: 'zoho-deal-2026-11.html',
    what: 'a deal of an account and its contact',
    url: `${TAB}/Potentials/4111000000000000301`,
    expected: {
      page: { kind: 'deal' },
      client: { id: TRADERS, name: { value: 'Tamarind Traders' } },
      deal: {
        id: '4111000000000000301',
        title: 'Pickles, March',
        on: '2026-03-14',
        amount: 12_500_050,
        currency: 'INR',
        outcome: 'won',
        clientId: TRADERS,
      },
      history: none,
      doubts: [],
    },
  },
  {
    file: 'zoho-deals-2026-11.html',
    what: 'deals of a list',
    url: `${TAB}/Potentials/custom-view/4111000000000000001/list?page=1`,
    expected: {
      page: { kind: 'deals' },
      rows: [
        { recordId: '4111000000000000301', name: 'Pickles, March' },
        { recordId: '4111000000000000302', name: 'Jam' },
      ],
    },
  },
  {
    file: 'zoho-board-2026-11.html',
    what: 'two deals of one name are two cards',
    url: `${TAB}/Potentials/custom-view/4111000000000000001/kanban`,
    expected: {
      page: { kind: 'board' },
      rows: [
        { recordId: '4111000000000000302', name: 'Jam' },
        { recordId: '4111000000000000303', name: 'Jam' },
      ],
    },
  },
];

const deal = (id: string, on: string, amount: number, outcome: string) => ({
  id,
  on,
  amount,
  currency: 'USD',
  outcome,
});

/** The pages of the shared folder, which are not copied into the project. */
export const sharedRows: readonly SavedRow[] = [
  sharedRow('zoho-account.html', 'https://crm.zoho.com/crm/org60012345/tab/Accounts/5843104000001172009', {
    client: {
      id: '5843104000001172009',
      name: { value: 'Nordhavn Logistics AB' },
      phones: [{ value: '+46855501000' }],
      emails: [{ value: 'office@nordhavn.example' }],
      owner: { value: 'Daniel Okafor' },
    },
    deals: [
      deal('5843104000001300011', '2025-06-30', 1_840_000, 'open'),
      deal('5843104000001290200', '2024-11-18', 4_275_050, 'won'),
      deal('5843104000001281455', '2024-05-03', 612_000, 'won'),
      deal('5843104000001277098', '2024-02-27', 1_290_000, 'lost'),
      deal('5843104000001260417', '2023-03-14', 348_000, 'won'),
    ],
    history: partial(5),
    doubts: [],
  }),
];
