import { none, type SavedRow } from '../savedRow';

const CLOUD = 'https://poplar.odoo.com';
const OWN = 'https://erp.poplar.example';

export const rows: readonly SavedRow[] = [
  {
    file: 'odoo-company-2026-11.html',
    what: 'a company is read from its own form, not from its people nor from a window over it',
    url: `${OWN}/odoo/contacts/12`,
    expected: {
      adapter: 'odoo',
      page: { kind: 'client', recordId: '12', site: OWN },
      client: {
        id: '12',
        name: { value: 'Лавка «Тополь»' },
        phones: [{ value: '+78435550120' }, { value: '+79175550121' }],
        emails: [{ value: 'shop@topol.example' }],
        owner: { value: 'Нина Груздева' },
      },
      deals: [],
      history: none,
      doubts: [],
    },
  },
  {
    file: 'odoo-company-2026-11.html',
    what: 'the form before the next has come reads as nobody: its portrait is of another',
    url: `${OWN}/web#id=13&model=res.partner&view_type=form&menu_id=1`,
    expected: { client: null, doubts: [{ what: 'id', why: 'otherRecord' }] },
    // The portrait is all that names the record; without it the CRM is asked before anything is drawn or stored.
    undetectable: /without <(?:img|div name="image_1920")/,
  },
  {
    file: 'odoo-person-2026-11.html',
    what: 'a person without a portrait, at the end of a stack of what was opened',
    url: `${CLOUD}/odoo/crm/34/res.partner/15`,
    expected: {
      page: { kind: 'client', recordId: '15', site: CLOUD },
      client: { id: '15', name: { value: 'Пётр Лозин' }, phones: [{ value: '+78435559999' }], emails: [] },
      doubts: [],
    },
  },
  {
    file: 'odoo-opportunity-2026-11.html',
    what: 'an opportunity gives its sum; how it ended and who pays only the session tells',
    url: `${CLOUD}/odoo/crm/34`,
    expected: {
      page: { kind: 'deal', recordId: '34' },
      client: null,
      deal: { id: '34', title: 'Вывеска', on: null, amount: 1_250_050, currency: 'RUB', outcome: null, clientId: null },
      doubts: [],
    },
  },
  {
    file: 'odoo-order-2026-11.html',
    what: 'a confirmed order by its state in the CRM’s own word',
    url: `${CLOUD}/odoo/sales/12`,
    expected: {
      page: { kind: 'deal', recordId: '12' },
      deal: { id: '12', title: 'S00012', on: '2026-03-14', amount: 1_250_000, currency: 'USD', outcome: 'won' },
      doubts: [],
    },
  },
  {
    file: 'odoo-invoice-2026-11.html',
    what: 'an invoice at an address of an older version',
    url: `${OWN}/web?debug=1#action=2&id=7&model=account.move&view_type=form`,
    expected: {
      page: { kind: 'deal', recordId: '7' },
      deal: { id: '7', title: 'INV/2026/00007', on: '2026-03-14', amount: 1_250_000, currency: 'EUR', outcome: 'won' },
      doubts: [],
    },
  },
  {
    file: 'odoo-order-2026-11.html',
    what: 'the form of another kind of record reads as nobody',
    url: `${CLOUD}/odoo/contacts/12`,
    expected: { client: null, deal: null, doubts: [{ what: 'page', why: 'notShown' }] },
  },
  {
    file: 'odoo-clients-2026-11.html',
    what: 'rows have a number of the page and no id of their record',
    url: `${OWN}/odoo/contacts?view_type=list`,
    expected: {
      page: { kind: 'clients', recordId: null },
      rows: [
        { recordId: null, name: 'Poplar Shop' },
        { recordId: null, name: 'Poplar Shop' },
      ],
      doubts: [],
    },
  },
  {
    file: 'odoo-orders-2026-11.html',
    what: 'orders of the list',
    url: `${OWN}/web#model=sale.order&view_type=list`,
    expected: {
      page: { kind: 'deals' },
      rows: [{ recordId: null, name: 'S00012' }],
    },
  },
  {
    file: 'odoo-board-2026-11.html',
    what: 'cards of the board without its empty ones',
    url: `${CLOUD}/odoo/crm?view_type=kanban`,
    expected: { page: { kind: 'board' }, rows: [{ recordId: null, name: 'Sign' }] },
  },
];
