import type { Adapter, DealsRule, PageAdapter, PageRule } from '../adapter';
import * as card from '../hubspot/card';
import { type ObjectType, TYPE_IDS } from '../hubspot/objects';
import { dealTile, MARK_IN, ROW, rowOf } from '../hubspot/rows';
import { hubspotSession } from '../hubspot/session';

/*
 * HubSpot, a single page app. Every record's address begins with `/contacts/` and the account's number; the number of
 * the kind of record tells what it is. Hidden tabs of a record and previews of others stay in the document.
 */
const RECORD_ROOT = ['body:has([data-test-id="left-sidebar"])'];
const LIST_ROOT = [
  'body:has([data-test-id="framework-data-table"], [data-test-id="crm-object-table"], [data-test-id="crm-table-row"], [data-test-id="cdb-column"])',
];

/** Addresses before 2022 name the kind by its word and are still sent on. */
const record = (type: ObjectType) =>
  new RegExp(`^/contacts/\\d+/(?:record/${TYPE_IDS[type]}|${type})/(?<id>[1-9]\\d*)(?=[/?#]|$)`);
const view = (type: ObjectType, kind: string) =>
  new RegExp(`^/contacts/\\d+/objects/${TYPE_IDS[type]}/views/[^/?#]+/${kind}(?=[/?#]|$)`);

const afterName: PageRule['strip'] = [
  { anchor: '[data-test-id="left-sidebar"] [data-test-id="record-highlight-content"]', where: 'after' },
];

const people: PageRule['fields'] = {
  name: card.name,
  phones: card.phones,
  emails: card.emails,
  owner: [card.owner],
};

/** The card shows the latest few. */
const dealsCard: DealsRule = {
  row: `${card.associationCard('deal')} [data-selenium-test="chicklet"], ` + `${card.associationCard('deal')} tbody tr`,
  read: dealTile,
  total: card.dealsTotal,
};

const contactPage: PageRule = {
  kind: 'client',
  path: record('contact'),
  recordType: 'contact',
  root: RECORD_ROOT,
  shows: card.showsRecord('contact'),
  fields: people,
  payer: card.companyOfContact,
  asksForPayer: card.mayHaveCompany,
  deals: [dealsCard],
  strip: afterName,
};

const companyPage: PageRule = {
  kind: 'client',
  path: record('company'),
  recordType: 'company',
  root: RECORD_ROOT,
  shows: card.showsRecord('company'),
  fields: people,
  deals: [dealsCard],
  strip: afterName,
};

const dealPage: PageRule = {
  kind: 'deal',
  path: record('deal'),
  recordType: 'deal',
  root: RECORD_ROOT,
  shows: card.showsRecord('deal'),
  fields: { name: [] },
  payer: card.clientOfDeal,
  deal: card.dealOnCard,
  strip: afterName,
};

const list = (kind: PageRule['kind'], type: ObjectType, path: RegExp): PageRule => ({
  kind,
  path,
  root: LIST_ROOT,
  rows: { row: ROW, recordType: type, read: rowOf(type), markIn: MARK_IN },
});

/** What every page of the CRM loads; what reads by session comes when it is needed. */
export const onPage: PageAdapter = {
  id: 'hubspot',
  title: 'HubSpot',
  // The application's host names the data centre: `app`, `app-eu1`, `app-na2`.
  recognition: { hosts: ['*.hubspot.com'], marks: [] },
  pages: [
    contactPage,
    companyPage,
    dealPage,
    list('clients', 'contact', view('contact', '(?:list|board)')),
    list('clients', 'company', view('company', '(?:list|board)')),
    list('deals', 'deal', view('deal', 'list')),
    list('board', 'deal', view('deal', 'board')),
    list('deals', 'deal', /^\/prospecting\/\d+\/deals(?=[/?#]|$)/),
  ],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: {
    addresses: 'documented',
    client: 'documented',
    deal: 'documented',
    deals: 'guessed',
    lists: 'documented',
    history: 'documented',
  },
  sources: ['deals'],
  checkedOn: '2026-11-22',
  session: { payerOf: true, shows: true },
};

export const hubspot: Adapter = { ...onPage, session: hubspotSession };
