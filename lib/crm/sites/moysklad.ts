import type { Adapter, PageFields, PageRule, PurchaseSource } from '../adapter';
import { rowByLink } from '../labels/rows';
import { pageTurns } from '../labels/turning';
import * as card from '../moysklad/card';
import { dealOnCard, emails, phones } from '../moysklad/reading';

/*
 * MoySklad. One page whose hash tells what it shows. A sale is an order; who bills without orders chooses invoices.
 * Counterparties are companies and people alike.
 */
const ROOT = ['body'];

const record = (kind: string) =>
  new RegExp(`^/app/?(?:\\?[^#]*)?#${kind}/edit\\?(?:[^#]*&)?id=(?<id>${card.UUID})(?=&|$)`);
const list = (kind: string) => new RegExp(`^/app/?(?:\\?[^#]*)?#${kind}(?=\\?|$)`);

const rowsOf = (kind: string) => `tr:not(:has(tr)):has(a[href*="#${kind}/edit"])`;
const cellOf = (kind: string) => `td:has(a[href*="#${kind}/edit"])`;

const turns = pageTurns();

const fields: PageFields = { name: [card.clientName], owner: [card.owner] };

const client: PageRule = {
  kind: 'client',
  path: record('company'),
  recordType: 'company',
  root: ROOT,
  shows: turns('company', card.clientParts),
  fields,
  strip: [{ anchor: card.nameField, where: 'after' }],
};

const dealPage = (kind: string, dealSource: PurchaseSource): PageRule => ({
  kind: 'deal',
  path: record(kind),
  recordType: kind,
  root: ROOT,
  shows: turns(kind, card.dealParts),
  payer: card.clientOfDeal,
  dealSource,
  strip: [{ anchor: '.item-status', where: 'after' }],
});

const order = dealPage('customerorder', 'orders');
const invoice = dealPage('invoiceout', 'invoices');

const clientList: PageRule = {
  kind: 'clients',
  path: list('company'),
  root: ROOT,
  rows: {
    row: rowsOf('company'),
    recordType: 'company',
    markIn: cellOf('company'),
    read: rowByLink({ company: card.linkTo('company') }),
  },
};

const dealList = (kind: string): PageRule => ({
  kind: 'deals',
  path: list(kind),
  root: ROOT,
  rows: {
    row: rowsOf(kind),
    recordType: kind,
    markIn: cellOf(kind),
    read: rowByLink({ [kind]: card.linkTo(kind) }, { company: card.linkTo('company') }),
  },
});

const lists = [clientList, dealList('customerorder'), dealList('invoiceout')];

/** The API is of another origin and asks for a token, so the page and import are all there is. */
export const onPage: Adapter = {
  id: 'moysklad',
  title: 'МойСклад',
  recognition: { hosts: ['online.moysklad.ru'], marks: [] },
  pages: [client, order, invoice, ...lists],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: { addresses: 'documented', client: 'guessed', deal: 'guessed', lists: 'guessed' },
  sources: ['orders', 'invoices'],
  checkedOn: '2026-11-22',
};

/** With what is read of a page once its client is known: brought when it is needed. */
export const moysklad: Adapter = {
  ...onPage,
  pages: [
    { ...client, fields: { ...fields, phones, emails } },
    { ...order, deal: dealOnCard },
    { ...invoice, deal: dealOnCard },
    ...lists,
  ],
};
