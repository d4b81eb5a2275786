import { none, partial, type SavedRow, sharedRow } from '../savedRow';

const HUB = 'https://app-eu1.hubspot.com';
const SHARED = 'https://app.hubspot.com/contacts/44221100/record';

export const rows: readonly SavedRow[] = [
  {
    file: 'hubspot-contact-2026-11.html',
    what: 'a contact is read from its own column, not from a hidden tab nor from its company',
    url: `${HUB}/contacts/5150/record/0-1/801`,
    expected: {
      adapter: 'hubspot',
      page: { kind: 'client', recordId: '801', site: HUB },
      client: {
        id: '801',
        name: { value: 'Ilse Brandt' },
        phones: [{ value: '+4722000102' }],
        emails: [{ value: 'ilse@kvarts.example' }],
        owner: { value: 'Nils Aune' },
      },
      deals: [
        { id: '71', title: 'Spring shelves', on: '2026-03-24', amount: 125_050, currency: 'USD', outcome: 'won' },
        { id: '72', on: '2026-04-28', amount: 9000, outcome: null, clientId: null },
      ],
      history: { state: 'partial', seen: 2, total: 4 },
      doubts: [],
    },
  },
  {
    file: 'hubspot-contact-2026-11.html',
    what: 'a contact is not read as a company of the same number',
    url: `${HUB}/contacts/5150/record/0-2/801`,
    expected: { client: null, deals: [], doubts: [{ what: 'id', why: 'otherRecord' }] },
  },
  {
    file: 'hubspot-company-2026-11.html',
    what: 'a company whose phone is being edited; the columns of its deals are not guessed',
    url: `${HUB}/contacts/5150/record/0-2/802/view/1?x=1`,
    expected: {
      client: {
        id: '802',
        name: { value: 'Kvarts AS' },
        phones: [{ value: '+4722000909' }],
        emails: [],
        owner: { value: 'Nils Aune' },
      },
      deals: [
        { id: '71', title: 'Spring shelves', on: null, amount: null, outcome: null, clientId: '802' },
        { id: '73', title: 'Chairs', on: null, amount: null, outcome: null, clientId: '802' },
      ],
      history: partial(2),
    },
  },
  {
    file: 'hubspot-deal-2026-11.html',
    what: 'a deal gives its sum, day, end and its company, not its contact',
    url: `${HUB}/contacts/5150/record/0-3/71`,
    expected: {
      page: { kind: 'deal', recordId: '71' },
      client: { id: '802', name: { value: 'Kvarts AS' } },
      deal: {
        id: '71',
        title: 'Spring shelves',
        on: '2026-03-24',
        amount: 125_050,
        currency: 'EUR',
        outcome: 'won',
        clientId: '802',
      },
      history: none,
      doubts: [],
    },
  },
  {
    file: 'hubspot-contacts-2026-11.html',
    what: 'two contacts of one name are two rows; a row that still shows another record is none',
    url: `${HUB}/contacts/5150/objects/0-1/views/all/list`,
    expected: {
      page: { kind: 'clients', recordId: null },
      rows: [
        { recordId: '801', name: 'Ilse Brandt' },
        { recordId: '803', name: 'Ilse Brandt' },
      ],
    },
  },
  {
    file: 'hubspot-board-2026-11.html',
    what: 'cards of the board, also where the address still says list',
    url: `${HUB}/contacts/5150/objects/0-3/views/all/list`,
    expected: {
      page: { kind: 'deals' },
      rows: [
        { recordId: '71', name: 'Spring shelves' },
        { recordId: '72', name: 'Lamps' },
      ],
    },
  },
];

/** The pages of the shared folder, which are not copied into the project. */
export const sharedRows: readonly SavedRow[] = [
  sharedRow('hubspot-contact.html', `${SHARED}/0-1/90210551`, {
    client: {
      id: '90210551',
      name: { value: 'Marta Lindqvist' },
      phones: [{ value: '+46855501022' }],
      owner: { value: 'Daniel Okafor' },
    },
    deals: [
      { id: '30550011', on: '2025-06-30', amount: 1_840_000, outcome: 'open' },
      { id: '29871200', on: '2024-11-18', amount: 4_275_050, outcome: 'won' },
      { id: '28114455', on: '2024-05-03', amount: 612_000, outcome: 'won' },
      { id: '27700981', on: '2024-02-27', amount: 1_290_000, outcome: 'lost' },
      { id: '26000417', on: '2023-03-14', amount: 348_000, outcome: 'won' },
    ],
    history: { seen: 5, total: 5 },
    doubts: [],
  }),
  sharedRow('hubspot-company.html', `${SHARED}/0-2/77120034/`, {
    client: { id: '77120034', name: { value: 'Nordhavn Logistics AB' }, phones: [{ value: '+46855501000' }] },
    deals: ['30550011', '29871200', '28114455', '27700981', '26000417', '30990001'].map((id) => ({ id, amount: null })),
    history: partial(6),
  }),
];
