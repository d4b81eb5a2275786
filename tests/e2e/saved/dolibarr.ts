import { none, type SavedRow } from '../savedRow';

const ERP = 'https://firma.example/erp';

const client = {
  id: '77',
  name: { value: 'Förde-Café "Anker" & Söhne' },
  phones: [{ value: '04317788990' }],
  emails: [{ value: 'einkauf@foerde.example' }],
  owner: { value: 'Jule Brandt' },
};

const namesakes = [
  { recordId: '12', name: "O'Dea & Daughters" },
  { recordId: '13', name: "O'Dea & Daughters" },
];

export const rows: readonly SavedRow[] = [
  {
    file: 'dolibarr-client-2026-11.html',
    what: 'a client with the latest three of four invoices; orders and proposals beside them are not counted too',
    url: `${ERP}/comm/card.php?socid=77`,
    expected: {
      adapter: 'dolibarr',
      page: { kind: 'client', recordId: '77' },
      client,
      deals: [
        { id: '91', title: 'RE2611-0091', on: '2026-11-03', amount: 185_050, currency: 'EUR', outcome: 'won' },
        { id: '88', title: 'RE2609-0088', on: '2026-09-05', amount: -12_000, currency: 'EUR', outcome: 'won' },
        { id: '95', title: 'RE2611-0095', on: '2026-11-20', amount: 31_000, currency: 'EUR', outcome: 'open' },
      ],
      history: { state: 'partial', seen: 3, total: 4 },
      doubts: [],
    },
  },
  {
    file: 'dolibarr-client-2026-11.html',
    what: 'the card of another client reads as nobody',
    url: `${ERP}/comm/card.php?socid=7`,
    expected: { client: null, deals: [], history: none, doubts: [{ what: 'id', why: 'otherRecord' }] },
  },
  {
    file: 'dolibarr-card-2026-11.html',
    what: 'the other card of the same client, without any history',
    url: `${ERP}/societe/card.php?mainmenu=companies&socid=77`,
    expected: { page: { kind: 'client', recordId: '77' }, client, deals: [], history: none, doubts: [] },
  },
  {
    file: 'dolibarr-client-invoices-2026-11.html',
    what: 'all invoices of a client, complete, months first as the date field says, by their own day and not the due day',
    url: `${ERP}/compta/facture/list.php?socid=12`,
    expected: {
      page: { kind: 'client', recordId: '12' },
      client: { id: '12', name: { value: "O'Dea & Daughters" } },
      deals: [
        { id: '7', title: 'IN2604-0007', on: '2026-04-05', amount: 125_000, outcome: 'won', clientId: '12' },
        { id: '5', on: '2026-03-02', amount: 80_000, outcome: 'open' },
        { id: '4', on: '2026-02-01', amount: 9_000, outcome: 'open' },
      ],
      history: { state: 'complete', seen: 3, total: 3 },
      doubts: [],
    },
  },
  {
    file: 'dolibarr-invoice-2026-11.html',
    what: 'an invoice by its own day and its net sum',
    url: `${ERP}/compta/facture/card.php?facid=91`,
    expected: {
      page: { kind: 'deal', recordId: '91' },
      client: { id: '77', name: { value: 'Förde-Café "Anker" & Söhne' } },
      deal: {
        id: '91',
        title: 'RE2611-0091',
        on: '2026-11-03',
        amount: 185_050,
        currency: 'EUR',
        outcome: 'won',
        clientId: '77',
      },
      doubts: [],
    },
  },
  {
    file: 'dolibarr-order-2026-11.html',
    what: 'an order in work by its own day, not the day of delivery',
    url: `${ERP}/commande/card.php?id=41&save_lastsearch_values=1`,
    expected: {
      page: { kind: 'deal', recordId: '41' },
      deal: { id: '41', title: 'SO2611-0041', on: '2026-11-04', amount: 31_000, outcome: 'open', clientId: '77' },
      doubts: [],
    },
  },
  {
    file: 'dolibarr-orders-2026-11.html',
    what: 'orders of two clients of the same name',
    url: `${ERP}/commande/list.php`,
    expected: {
      page: { kind: 'deals', recordId: null },
      rows: [
        { recordId: '9', name: 'SO2604-0009' },
        { recordId: '8', name: 'SO2604-0008' },
      ],
    },
  },
  {
    file: 'dolibarr-clients-2026-11.html',
    what: 'two clients of the same name are two rows',
    url: `${ERP}/societe/list.php?type=c`,
    expected: { page: { kind: 'clients' }, rows: namesakes },
  },
];
