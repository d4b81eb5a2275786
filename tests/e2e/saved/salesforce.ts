import { none, type SavedRow, sharedRow } from '../savedRow';

const JUNIPER = 'https://juniper.lightning.force.com';

export const rows: readonly SavedRow[] = [
  {
    file: 'salesforce-account-2026-11.html',
    what: 'an account is read from the pane that is shown, its opportunities with their total',
    url: `${JUNIPER}/lightning/r/Account/001AA0000000001IAA/view`,
    expected: {
      adapter: 'salesforce',
      page: { kind: 'client', recordId: '001AA0000000001IAA', site: JUNIPER },
      client: {
        id: '001AA0000000001IAA',
        name: { value: 'Juniper Oy' },
        phones: [{ value: '+358401234567' }],
        owner: { value: 'Sanna Lehto' },
      },
      deals: [
        {
          id: '006AA0000000001IAA',
          title: 'Birch, spring',
          on: '2026-03-24',
          amount: 125_050,
          currency: 'EUR',
          outcome: 'won',
        },
        { id: '006AA0000000002IAA', on: '2026-05-04', amount: null, outcome: null },
      ],
      history: { state: 'complete', seen: 2, total: 2 },
      doubts: [],
    },
  },
  {
    file: 'salesforce-account-2026-11.html',
    what: 'the pane of another account reads as nobody',
    url: `${JUNIPER}/lightning/r/Account/001AA0000000009IAA/view`,
    expected: { client: null, deals: [], doubts: [{ what: 'id', why: 'otherRecord' }] },
  },
  {
    file: 'salesforce-contact-2026-11.html',
    what: 'a contact; a count that is only a bound is no total',
    url: `${JUNIPER}/lightning/r/003AA0000000001IAA/view?0.source=x`,
    expected: {
      client: {
        id: '003AA0000000001IAA',
        name: { value: 'Aino Salo' },
        phones: [{ value: '+358500000001' }],
        emails: [{ value: 'aino@juniper.example' }],
      },
      deals: [{ id: '006AA0000000001IAA', on: '2026-03-24', amount: 125_050, outcome: 'won', clientId: null }],
      history: { state: 'partial', seen: 1, total: null },
    },
  },
  {
    file: 'salesforce-opportunity-2026-11.html',
    what: 'an opportunity in a console beside the tab of another one',
    url: `${JUNIPER}/lightning/r/Opportunity/006AA0000000001IAA/view`,
    expected: {
      page: { kind: 'deal' },
      client: { id: '001AA0000000001IAA', name: { value: 'Juniper Oy' } },
      deal: {
        id: '006AA0000000001IAA',
        title: 'Birch, spring',
        on: '2026-03-24',
        amount: 125_050,
        currency: 'EUR',
        outcome: 'won',
        clientId: '001AA0000000001IAA',
      },
      history: none,
      doubts: [],
    },
  },
  {
    file: 'salesforce-opportunities-2026-11.html',
    what: 'opportunities of a list view',
    url: `${JUNIPER}/lightning/o/Opportunity/list?filterName=AllOpportunities`,
    expected: {
      page: { kind: 'deals' },
      rows: [
        { recordId: '006AA0000000001IAA', name: 'Birch, spring' },
        { recordId: '006AA0000000002IAA', name: 'Pine' },
      ],
    },
  },
];

const deal = (number: number, on: string, amount: number, outcome: string) => ({
  id: `0065g00000AAA0${number}AAH`,
  on,
  amount,
  currency: 'USD',
  outcome,
});

/** The pages of the shared folder, which are not copied into the project. */
export const sharedRows: readonly SavedRow[] = [
  sharedRow('salesforce-account.html', 'https://acme.lightning.force.com/lightning/r/Account/0015g00000QxYzAAAV/view', {
    client: {
      id: '0015g00000QxYzAAAV',
      name: { value: 'Nordhavn Logistics AB' },
      phones: [{ value: '+46855501000' }],
      owner: { value: 'Daniel Okafor' },
    },
    deals: [
      deal(1, '2025-06-30', 1_840_000, 'open'),
      deal(2, '2024-11-18', 4_275_050, 'won'),
      deal(4, '2024-02-27', 1_290_000, 'lost'),
      deal(3, '2024-05-03', 612_000, 'won'),
      deal(5, '2023-03-14', 348_000, 'won'),
    ],
    history: { state: 'complete', seen: 5, total: 5 },
    doubts: [],
  }),
];
