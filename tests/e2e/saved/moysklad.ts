import { none, type SavedRow } from '../savedRow';

const APP = 'https://online.moysklad.ru/app/';
const CLIENT = '5f1c2a30-7b11-11ee-0a80-0d7c0012ab34';
const ORDER = 'aa1c2a30-7b11-11ee-0a80-0d7c0012ab01';

const onCard = {
  title: '00127',
  on: '2025-03-07',
  amount: 190_800_000,
  currency: null,
  outcome: 'won',
  clientId: CLIENT,
};

export const rows: readonly SavedRow[] = [
  {
    file: 'moysklad-client-2026-11.html',
    what: 'a counterparty is read from both generations of the form, not from the hidden one before it',
    url: `${APP}#company/edit?id=${CLIENT}`,
    expected: {
      adapter: 'moysklad',
      page: { kind: 'client', recordId: CLIENT },
      client: {
        id: CLIENT,
        name: { value: 'ООО «Тихая гавань»' },
        phones: [{ value: '+78152701020' }],
        emails: [{ value: 'dock@gavan.example' }],
        owner: { value: 'Егорова Нелли' },
      },
      deals: [],
      history: none,
      doubts: [],
    },
  },
  {
    file: 'moysklad-order-2026-11.html',
    what: 'an order gives its total, its moment as a day, and its counterparty by the link',
    url: `${APP}?lang=ru#customerorder/edit?id=${ORDER}`,
    expected: {
      page: { kind: 'deal', recordId: ORDER },
      client: { id: CLIENT, name: { value: 'ООО «Тихая гавань»' } },
      deal: { id: ORDER, ...onCard },
      doubts: [],
    },
  },
  {
    file: 'moysklad-order-2026-11.html',
    what: 'an invoice is read as an order is',
    url: `${APP}#invoiceout/edit?id=${ORDER}`,
    expected: { page: { kind: 'deal', recordId: ORDER }, deal: onCard, doubts: [] },
  },
  {
    file: 'moysklad-orders-2026-11.html',
    what: 'orders of the list, without the table around it',
    url: `${APP}#customerorder?global_statefilter=1`,
    expected: {
      page: { kind: 'deals', recordId: null },
      rows: [
        { recordId: ORDER, name: '00127' },
        { recordId: 'aa1c2a30-7b11-11ee-0a80-0d7c0012ab02', name: '00128' },
      ],
    },
  },
  {
    file: 'moysklad-clients-2026-11.html',
    what: 'two counterparties of one name are two',
    url: `${APP}#company`,
    expected: {
      page: { kind: 'clients', recordId: null },
      rows: [
        { recordId: CLIENT, name: 'ООО «Тихая гавань»' },
        { recordId: '5f1c2a30-7b11-11ee-0a80-0d7c0012ab35', name: 'ООО «Тихая гавань»' },
      ],
    },
  },
];
