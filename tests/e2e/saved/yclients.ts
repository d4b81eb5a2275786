import { none, type SavedRow } from '../savedRow';

const SITE = 'https://yclients.com';

export const rows: readonly SavedRow[] = [
  {
    file: 'yclients-client-2026-11.html',
    what: 'the card that is open is read, not the filters below it nor the closed card before it',
    url: `${SITE}/clients/9001/base/?#open_card_client_id=61`,
    expected: {
      adapter: 'yclients',
      page: { kind: 'client', recordId: '61', site: SITE },
      client: {
        id: '61',
        name: { value: 'Тамара Воск' },
        phones: [{ value: '+79041112233' }],
        emails: [{ value: 'tamara@vosk.example' }],
        owner: null,
      },
      deals: [],
      history: none,
      doubts: [],
    },
  },
  {
    file: 'yclients-clients-2026-11.html',
    what: 'two clients of one name are two',
    url: `${SITE}/clients/9001/base/?page=1`,
    expected: {
      page: { kind: 'clients', recordId: null },
      rows: [
        { recordId: '61', name: 'Тамара Воск' },
        { recordId: '62', name: 'Тамара Воск' },
      ],
    },
  },
];
