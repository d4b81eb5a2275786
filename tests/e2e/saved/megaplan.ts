import { partial, type SavedRow } from '../savedRow';

const SITE = 'https://zavod.megaplan.ru';

export const rows: readonly SavedRow[] = [
  {
    file: 'megaplan-client-2026-11.html',
    what: 'a client is named by the title, dashes and all, and read by captions',
    url: `${SITE}/crm/5120/card/`,
    expected: {
      adapter: 'megaplan',
      page: { kind: 'client', recordId: '5120', site: SITE },
      client: {
        id: '5120',
        name: { value: 'ИП Щукин — завод' },
        phones: [{ value: '+74212304050' }],
        emails: [{ value: 'zavod@shchukin.example' }],
        owner: { value: 'Рита Осокина' },
      },
      deals: [
        { id: '6102', title: 'Станок', on: null, amount: 12_500_000, currency: 'RUB', outcome: 'won' },
        { id: '6103', title: 'Ремонт', amount: 1_840_000, outcome: null, clientId: '5120' },
      ],
      history: partial(2),
      doubts: [],
    },
  },
  {
    file: 'megaplan-deal-2026-11.html',
    what: 'a deal gives its client by id and the day it ended, not the one it began',
    url: `${SITE}/deals/6102/card/`,
    expected: {
      page: { kind: 'deal', recordId: '6102' },
      client: { id: '5120', name: { value: 'ИП Щукин — завод' } },
      deal: {
        id: '6102',
        title: 'Станок',
        on: '2026-03-05',
        amount: 12_500_000,
        currency: 'RUB',
        outcome: 'won',
        clientId: '5120',
      },
      doubts: [],
    },
  },
  {
    file: 'megaplan-deals-2026-11.html',
    what: 'deals of the list',
    url: `${SITE}/deals/list/4/state:1`,
    expected: {
      page: { kind: 'deals', recordId: null },
      rows: [
        { recordId: '6102', name: 'Станок' },
        { recordId: '6103', name: 'Ремонт' },
      ],
    },
  },
  {
    file: 'megaplan-clients-2026-11.html',
    what: 'two clients of one name are two, on an own server too',
    url: 'https://mp.zavod.example/crm/',
    expected: {
      adapter: 'megaplan',
      page: { kind: 'clients', recordId: null },
      rows: [
        { recordId: '5120', name: 'ИП Щукин' },
        { recordId: '5121', name: 'ИП Щукин' },
      ],
    },
  },
];
