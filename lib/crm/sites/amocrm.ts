import type { Adapter, DealsRule, PageAdapter, PageRule } from '../adapter';
import * as card from '../amocrm/card';
import { rowOf } from '../amocrm/rows';
import { amocrmSession } from '../amocrm/session';

/*
 * amoCRM, outside Russia Kommo. A single page app: a card opened from a list covers it and the list stays in
 * `#page_holder`, so cards are read from `#card_holder` and lists from the list's own holder.
 */
const CARD = ['#card_holder'];
const LIST_ROW = '.list-row.js-list-row[data-id]:not(.js-list-row-head)';

const detail = (folder: string) => new RegExp(`^[^?#]*/${folder}/detail/(?<id>\\d+)(?=[/?#]|$)`);

const afterName: PageRule['strip'] = [
  { anchor: '#card_name_holder', where: 'after' },
  { anchor: '.card-fields__top-name-block', where: 'append' },
];

const linkedDeals: DealsRule = {
  row:
    '[data-id="linked_leads"] .js-card-leads .pipeline_leads__item-card[data-id], ' +
    '[data-id="linked_leads"] .js-card-leads .card-leads__won-lost__body__item[data-id]',
  read: card.linkedDeal,
};

const people: Pick<NonNullable<PageRule['fields']>, 'phones' | 'emails' | 'owner'> = {
  phones: card.ownPhones,
  emails: card.ownEmails,
  owner: [card.owner],
};

const contactCard: PageRule = {
  kind: 'client',
  path: detail('contacts'),
  recordType: 'contact',
  root: CARD,
  shows: card.showsCard('contacts'),
  fields: { name: [card.personName], ...people },
  payer: card.companyOfCard,
  deals: [linkedDeals],
  strip: afterName,
};

const companyCard: PageRule = {
  kind: 'client',
  path: detail('companies'),
  recordType: 'company',
  root: CARD,
  shows: card.showsCard('companies'),
  fields: { name: ['form#edit_card #person_n'], ...people },
  deals: [linkedDeals],
  strip: afterName,
};

const dealCard: PageRule = {
  kind: 'deal',
  path: detail('leads'),
  recordType: 'deal',
  root: CARD,
  shows: card.showsCard('leads'),
  fields: { name: [], phones: card.clientPhones, emails: card.clientEmails },
  payer: card.linkedClient,
  deal: card.dealOnCard,
  strip: afterName,
};

const clientList: PageRule = {
  kind: 'clients',
  path: /^[^?#]*\/contacts\/list(?=[/?#]|$)/,
  root: ['#list_page_holder', '#page_holder'],
  rows: { row: LIST_ROW, recordType: 'contact', read: rowOf('contacts|companies') },
};

const dealList: PageRule = {
  kind: 'deals',
  path: /^[^?#]*\/leads\/list(?=[/?#]|$)/,
  root: ['#list_page_holder', '#page_holder'],
  rows: { row: LIST_ROW, recordType: 'deal', read: rowOf('leads') },
};

const board: PageRule = {
  kind: 'board',
  path: /^[^?#]*\/leads\/pipeline(?=[/?#]|$)/,
  root: ['#page_holder'],
  rows: { row: '.pipeline_leads__item[data-id]', recordType: 'deal', read: rowOf('leads') },
};

/** What every page of the CRM loads; what reads by session comes when it is needed. */
export const onPage: PageAdapter = {
  id: 'amocrm',
  title: 'amoCRM / Kommo',
  recognition: { hosts: ['*.amocrm.ru', '*.amocrm.com', '*.kommo.com'], marks: ['#page_holder', '#card_holder'] },
  pages: [contactCard, companyCard, dealCard, clientList, dealList, board],
  formats: { dayOrder: 'dmy', decimal: undefined, currency: undefined },
  confidence: {
    addresses: 'documented',
    client: 'documented',
    deal: 'documented',
    deals: 'documented',
    lists: 'documented',
    history: 'documented',
  },
  sources: ['deals'],
  checkedOn: '2026-11-21',
  session: {},
};

export const amocrm: Adapter = { ...onPage, session: amocrmSession };
