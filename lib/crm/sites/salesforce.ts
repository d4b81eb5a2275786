import type { Adapter, DealsRule, PageAdapter, PageFields, PageRule } from '../adapter';
import * as card from '../salesforce/card';
import { idPattern, type RecordType } from '../salesforce/records';
import { rowsOf } from '../salesforce/rows';

/*
 * Salesforce, Lightning Experience. Panes of records seen before stay in the document, hidden; consoles keep several
 * records open as tabs. Its data cannot be read from the pages' own host, so there is no reading by session.
 */
const SHOWN = `:has(${card.HIGHLIGHTS}, .slds-page-header)`;
const LIVE_PANE = [
  `.oneConsoleTabItem.active${SHOWN}`,
  `.split-right > .active${SHOWN}`,
  `.windowViewMode-normal${SHOWN}`,
];

/** With or without the object's name. */
const record = (type: RecordType, object: string) =>
  new RegExp(`^/lightning/r/(?:${object}/)?(?<id>${idPattern(type)})/view(?=[/?#]|$)`);

/** Beside the header and not in it: its inside is drawn anew on every save. */
const afterHeader: PageRule['strip'] = [
  { anchor: 'records-highlights2', where: 'after' },
  { anchor: 'record_flexipage-dynamic-highlights2', where: 'after' },
  { anchor: '.slds-page-header', where: 'after' },
];

const people = (type: RecordType): PageFields => ({
  name: card.name,
  phones: card.phonesOf(type),
  emails: card.emailsOf(type),
  owner: card.ownerOf(type),
});

const opportunities: DealsRule = {
  row: card.RELATED_ROW,
  read: card.relatedOpportunity,
  total: card.relatedTotal,
};

const accountPage: PageRule = {
  kind: 'client',
  path: record('account', 'Account'),
  recordType: 'account',
  root: LIVE_PANE,
  shows: card.showsRecord,
  fields: people('account'),
  deals: [opportunities],
  strip: afterHeader,
};

const contactPage: PageRule = {
  kind: 'client',
  path: record('contact', 'Contact'),
  recordType: 'contact',
  root: LIVE_PANE,
  shows: card.showsContact,
  fields: people('contact'),
  payer: card.accountOf('contact'),
  deals: [opportunities],
  strip: afterHeader,
};

const opportunityPage: PageRule = {
  kind: 'deal',
  path: record('opportunity', 'Opportunity'),
  recordType: 'opportunity',
  root: LIVE_PANE,
  shows: card.showsRecord,
  payer: card.accountOf('opportunity'),
  deal: card.opportunity,
  strip: afterHeader,
};

/** The board of opportunities has the same address; nothing is known of its cards. */
const list = (kind: PageRule['kind'], type: RecordType, object: string): PageRule => ({
  kind,
  path: new RegExp(`^/lightning/o/${object}/list(?=[/?#]|$)`),
  root: ['.windowViewMode-normal:has(table, .slds-split-view__list-item)', 'lst-object-home'],
  rows: rowsOf(type),
});

export const salesforce: Adapter = {
  id: 'salesforce',
  title: 'Salesforce',
  recognition: {
    // The second is seen through the proxy of Microsoft Defender.
    hosts: ['*.lightning.force.com', '*.lightning.force.com.mcas.ms'],
    marks: [],
  },
  pages: [
    accountPage,
    contactPage,
    opportunityPage,
    list('clients', 'account', 'Account'),
    list('clients', 'contact', 'Contact'),
    list('deals', 'opportunity', 'Opportunity'),
  ],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: {
    addresses: 'documented',
    client: 'documented',
    deal: 'documented',
    deals: 'documented',
    lists: 'documented',
  },
  sources: ['deals'],
  checkedOn: '2026-11-22',
};

/** What every page of the CRM loads: all there is. */
export const onPage: PageAdapter = { ...salesforce };
