import type { Adapter, DealsRule, ListRule, PageAdapter, PageRule } from '../adapter';
import * as card from '../dolibarr/card';
import * as lists from '../dolibarr/lists';
import { INVOICES, idAt, ORDERS, SALE_KINDS, type SaleKind } from '../dolibarr/records';
import { dolibarrSession } from '../dolibarr/session';

/*
 * Dolibarr, seen in 16.0: pages made by the server, each loaded anew. A client has two cards: `/societe/card.php`,
 * where lists lead to, without any history, and `/comm/card.php` with the latest three of each kind. A paid invoice is
 * the sale; firms that bill orders one by one may choose these instead. Never both: they are the same sale.
 */
const CONTENT = ['#id-right .fiche'];

/** What the firm buys lives below a folder of its own, with the same names. */
const START = '^(?![^?#]*/fourn/)[^?#]*';
const withId = (path: string, parameter: string) => new RegExp(START + idAt(path, parameter, '?<id>'));

const strip: PageRule['strip'] = [{ anchor: '.arearef', where: 'after' }];

const latest = (kind: SaleKind): DealsRule => ({
  source: kind.source,
  row: card.latestRows(kind),
  read: card.latestSale(kind),
  total: card.latestTotal(kind),
});

const CLIENT_TABS = '(?:card|contact|consumption|agenda|messaging|paymentmodes|document|note)';

const client: PageRule = {
  kind: 'client',
  path: withId(`(?:/societe/${CLIENT_TABS}|/comm/card)\\.php`, '(?:socid|id)'),
  recordType: 'thirdparty',
  root: CONTENT,
  shows: card.showsRecord('(?:socid|id)'),
  fields: { name: [card.title], phones: card.phones, emails: card.emails, owner: card.OWNER },
  deals: [latest(INVOICES), latest(ORDERS)],
  strip,
};

const sale = (kind: SaleKind): PageRule => ({
  kind: 'deal',
  path: withId(`${kind.folder}card\\.php`, kind.parameter),
  recordType: kind.type,
  root: CONTENT,
  shows: card.showsRecord(kind.parameter),
  payer: card.client,
  deal: card.saleOnPage(kind),
  dealSource: kind.source,
  strip,
});

const rows = (kind: SaleKind): ListRule => ({
  row: lists.ROWS,
  recordType: kind.type,
  read: lists.saleRow(kind),
  markIn: 'td:first-child',
});

/** All orders or invoices of one client: a page of the client's, with more of the history than its card. */
const salesOfClient = (kind: SaleKind): PageRule => ({
  kind: 'client',
  path: withId(`${kind.folder}list\\.php`, 'socid'),
  recordType: 'thirdparty',
  root: CONTENT,
  shows: lists.showsClient,
  fields: { name: [lists.clientName] },
  deals: [{ source: kind.source, row: lists.ROWS, read: lists.saleInList(kind), total: lists.clientTotal }],
  dates: lists.listDates,
  rows: rows(kind),
  strip: [{ anchor: '.fiche table.table-fiche-title', where: 'after' }],
});

const sales = (kind: SaleKind): PageRule => ({
  kind: 'deals',
  path: new RegExp(`${START}${kind.folder}list\\.php(?=[?#]|$)`),
  root: CONTENT,
  rows: rows(kind),
});

const clients: PageRule = {
  kind: 'clients',
  path: /^[^?#]*\/societe\/list\.php(?=[?#]|$)/,
  root: CONTENT,
  rows: { row: lists.ROWS, recordType: 'thirdparty', read: lists.clientRow, markIn: 'td:first-child' },
};

/** What every page of the CRM loads; what reads by session comes when it is needed. */
export const onPage: PageAdapter = {
  id: 'dolibarr',
  title: 'Dolibarr',
  recognition: { hosts: [], marks: ['meta[name="author"][content*="Dolibarr"]', 'body#mainbody'] },
  pages: [client, ...SALE_KINDS.map(sale), ...SALE_KINDS.map(salesOfClient), ...SALE_KINDS.map(sales), clients],
  // The language of each user decides; a Russian one may well have English separators.
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: {
    addresses: 'seen',
    client: 'seen',
    deal: 'seen',
    deals: 'seen',
    lists: 'seen',
    history: 'documented',
  },
  sources: ['invoices', 'orders'],
  checkedOn: '2026-11-22',
  session: {},
};

export const dolibarr: Adapter = { ...onPage, session: dolibarrSession };
