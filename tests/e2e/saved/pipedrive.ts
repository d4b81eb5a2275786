import { none, partial, type SavedRow, sharedRow } from '../savedRow';

const POLDER = 'https://polder.pipedrive.com';

export const rows: readonly SavedRow[] = [
  {
    file: 'pipedrive-organization-2026-11.html',
    what: 'an organisation is read from the view that is shown; of its deals only what is sure',
    url: `${POLDER}/organization/60`,
    expected: {
      adapter: 'pipedrive',
      page: { kind: 'client', recordId: '60', site: POLDER },
      client: {
        id: '60',
        name: { value: 'Polder BV' },
        phones: [{ value: '+31201234567' }],
        emails: [{ value: 'info@polder.example' }],
        owner: { value: 'Joke Smit' },
      },
      deals: [
        { id: '501', title: 'Dikes', amount: null, outcome: null, clientId: '60' },
        { id: '502', title: 'Pumps', amount: null, outcome: null, clientId: '60' },
      ],
      history: partial(2),
      doubts: [],
    },
  },
  {
    file: 'pipedrive-person-2026-11.html',
    what: 'a person in a drawer over the list of people',
    url: `${POLDER}/person/61`,
    expected: {
      client: { id: '61', name: { value: 'Hein Prins' }, phones: [{ value: '+31612345678' }] },
      deals: [{ id: '501', clientId: null }],
      history: partial(1),
    },
    // Renamed, nothing says any more that the drawer is one: the view below it is the page.
    undetectable: /without <div data-test="detailsDrawer">/,
  },
  {
    file: 'pipedrive-deal-2026-11.html',
    what: 'a deal gives its value and its organisation; how it ended the page does not tell',
    url: `${POLDER}/deal/501#history`,
    expected: {
      page: { kind: 'deal', recordId: '501' },
      client: { id: '60', name: { value: 'Polder BV' }, phones: [] },
      deal: {
        id: '501',
        title: 'Dikes',
        on: null,
        amount: 1_200_050,
        currency: 'EUR',
        outcome: null,
        clientId: '60',
      },
      history: none,
    },
  },
  {
    file: 'pipedrive-persons-2026-11.html',
    what: 'two people of one name are two rows',
    url: `${POLDER}/persons/list/user/everyone`,
    expected: {
      page: { kind: 'clients' },
      rows: [
        { recordId: '61', name: 'Hein Prins' },
        { recordId: '62', name: 'Hein Prins' },
      ],
    },
  },
  {
    file: 'pipedrive-board-2026-11.html',
    what: 'tiles of the board and of the forecast, without one that is being reused',
    url: `${POLDER}/pipeline/1/user/everyone`,
    expected: {
      page: { kind: 'board' },
      rows: [
        { recordId: '501', name: 'Dikes' },
        { recordId: '502', name: 'Pumps' },
      ],
    },
  },
];

/** The pages of the shared folder, which are not copied into the project. */
export const sharedRows: readonly SavedRow[] = [
  sharedRow('pipedrive-organization.html', 'https://acme.pipedrive.com/organization/718', {
    client: {
      id: '718',
      name: { value: 'Nordhavn Logistics AB' },
      phones: [{ value: '+46855501000' }],
      emails: [{ value: 'office@nordhavn.example' }],
      owner: { value: 'Daniel Okafor' },
    },
    deals: ['5011', '4870', '4633', '4502', '4107'].map((id) => ({ id, amount: null, outcome: null })),
    history: partial(5),
  }),
  sharedRow('pipedrive-deal.html', 'https://acme.pipedrive.com/deal/5011', {
    client: { id: '718', name: { value: 'Nordhavn Logistics AB' } },
    deal: { id: '5011', title: 'Pallet wrap, Q2 restock', amount: 1_840_000, currency: 'EUR', outcome: null },
  }),
  {
    ...sharedRow('pipedrive-deal.html', 'https://acme.pipedrive.com/pipeline/1', {
      rows: [
        { recordId: '5011', name: 'Pallet wrap, Q2 restock' },
        { recordId: '5040', name: 'Tape, spring' },
        { recordId: '5052', name: 'Cartons, custom print' },
      ],
    }),
    what: 'the board as documented',
  },
];
