import { none, partial, type SavedRow } from '../savedRow';

const SITE = 'https://buketeria.retailcrm.ru';

export const rows: readonly SavedRow[] = [
  {
    file: 'retailcrm-client-2026-11.html',
    what: 'a customer is read from its form, its orders from the table, cancelled ones as lost',
    url: `${SITE}/customers/4501/edit`,
    expected: {
      adapter: 'retailcrm',
      page: { kind: 'client', recordId: '4501', site: SITE },
      client: {
        id: '4501',
        name: { value: 'Марьина Алла Юрьевна' },
        phones: [{ value: '+79124001020' }],
        emails: [{ value: 'alla@maryina.example' }],
        owner: { value: 'Инна Левко' },
      },
      deals: [
        { id: '90017', title: '90017A', on: '2026-03-07', amount: 1_250_000, currency: 'RUB', outcome: 'open' },
        { id: '88230', on: '2026-01-02', amount: 190_800_000, outcome: 'won', clientId: '4501' },
        { id: '86001', on: '2025-12-11', amount: 99_000, outcome: 'lost' },
        { id: '85990', on: '2025-12-10', amount: 120_050, outcome: null },
      ],
      history: partial(4),
      doubts: [],
    },
  },
  {
    file: 'retailcrm-client-2026-11.html',
    what: 'another customer of the same name reads as nobody while the first is still there',
    url: `${SITE}/customers/4777`,
    expected: { adapter: 'retailcrm', client: null, deals: [], doubts: [{ what: 'id', why: 'otherRecord' }] },
  },
  {
    file: 'retailcrm-deal-2026-11.html',
    what: 'an order gives its sum, its day and its customer by id',
    url: `${SITE}/orders/90017/edit`,
    expected: {
      page: { kind: 'deal', recordId: '90017' },
      client: {
        id: '4501',
        name: { value: 'Марьина Алла Юрьевна' },
        phones: [{ value: '+79124001020' }],
        emails: [{ value: 'alla@maryina.example' }],
        owner: null,
      },
      deal: {
        id: '90017',
        title: '90017A',
        on: '2026-03-07',
        amount: 1_250_000,
        currency: 'RUB',
        outcome: 'won',
        clientId: '4501',
      },
      deals: [],
      history: none,
      doubts: [],
    },
  },
  {
    file: 'retailcrm-deals-2026-11.html',
    what: 'orders of the list by their numbers, at any host',
    url: 'https://crm.buketeria.example/orders/?filter[status]=new',
    expected: {
      adapter: 'retailcrm',
      page: { kind: 'deals', recordId: null },
      rows: [
        { recordId: '90017', name: '90017A' },
        { recordId: '90018', name: '90018A' },
      ],
    },
  },
  {
    file: 'retailcrm-clients-2026-11.html',
    what: 'two customers of one name are two',
    url: `${SITE}/customers/`,
    expected: {
      page: { kind: 'clients', recordId: null },
      rows: [
        { recordId: '4501', name: 'Марьина Алла Юрьевна' },
        { recordId: '4777', name: 'Марьина Алла Юрьевна' },
      ],
    },
  },
];
