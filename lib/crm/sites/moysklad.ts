import type { Adapter, PageRule, PurchaseSource } from '../adapter';
import { rowByLink } from '../labels/rows';
import { pageTurns } from '../labels/turning';
import * as card from '../moysklad/card';

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

const client: PageRule = {
  kind: 'client',
  path: record('company'),
  recordType: 'company',
  root: ROOT,
  shows: turns('company', card.clientParts),
  fields: { name: [card.clientName], phones: card.phones, emails: card.emails, owner: [card.owner] },
  strip: [{ anchor: card.nameField, where: 'after' }],
};

const dealPage = (kind: string, dealSource: PurchaseSource): PageRule => ({
  kind: 'deal',
  path: record(kind),
  recordType: kind,
  root: ROOT,
  shows: turns(kind, card.dealParts),
  payer: card.clientOfDeal,
  deal: card.dealOnCard,
  dealSource,
  strip: [{ anchor: '.item-status', where: 'after' }],
});

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

/** The API is of another origin and asks for a token, so the page and import are all there is. */
export const onPage: Adapter = {
  id: 'moysklad',
  title: 'МойСклад',
  recognition: { hosts: ['online.moysklad.ru'], marks: [] },
  pages: [
    ...[client, dealPage('customerorder', 'orders'), dealPage('invoiceout', 'invoices')],
    ...[clientList, dealList('customerorder'), dealList('invoiceout')],
  ],
  formats: { dayOrder: 'dmy', decimal: ',', currency: undefined },
  confidence: { addresses: 'documented', client: 'guessed', deal: 'guessed', lists: 'guessed' },
  sources: ['orders', 'invoices'],
  checkedOn: '2026-11-22',
};

export const moysklad: Adapter = onPage;
