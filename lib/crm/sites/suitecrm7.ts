import type { Adapter, PageAdapter, PageRule } from '../adapter';
import { pageAddress, recordAddress } from '../suitecrm7/address';
import * as card from '../suitecrm7/card';
import { otherDates } from '../suitecrm7/dates';
import { dealInPanel, PANEL_ROWS, panelTotal, ROWS, rowOf } from '../suitecrm7/rows';
import { suitecrm7Session } from '../suitecrm7/session';

/*
 * SuiteCRM 7, seen in 7.12 with the theme SuiteP. Every link is wrapped (`?action=ajaxui#ajaxUILoc=…`) and swaps
 * `#content`. The history of an account is a sub-panel that is empty until the user opens it, then ten rows a page.
 */
const CONTENT = ['#content'];

const strip: PageRule['strip'] = [{ anchor: '#content .moduleTitle', where: 'after' }];

const people: Pick<NonNullable<PageRule['fields']>, 'phones' | 'emails' | 'owner'> = {
  phones: card.phones,
  emails: card.emails,
  owner: card.OWNER,
};

const account: PageRule = {
  kind: 'client',
  path: recordAddress('Accounts'),
  recordType: 'account',
  root: CONTENT,
  shows: card.showsRecord('Accounts'),
  fields: { name: card.NAME, ...people },
  deals: [{ row: PANEL_ROWS, read: (row) => dealInPanel(row), total: panelTotal }],
  dates: otherDates,
  strip,
};

/** The same template as an account's, by its source (7.14). */
const contact: PageRule = {
  kind: 'client',
  path: recordAddress('Contacts'),
  recordType: 'contact',
  root: CONTENT,
  shows: card.showsRecord('Contacts'),
  fields: { name: ['h2.module-title-text'], ...people },
  payer: card.account,
  strip,
};

const opportunity: PageRule = {
  kind: 'deal',
  path: recordAddress('Opportunities'),
  recordType: 'opportunity',
  root: CONTENT,
  shows: card.showsRecord('Opportunities'),
  payer: card.account,
  deal: card.dealOnPage,
  dates: otherDates,
  strip,
};

const list = (kind: 'clients' | 'deals', module: string, recordType: string): PageRule => ({
  kind,
  path: pageAddress(module, '(?:index|ListView)'),
  root: CONTENT,
  rows: { row: ROWS, recordType, read: rowOf(module), markIn: 'td[field="name"]' },
});

/** What every page of the CRM loads; what reads by session comes when it is needed. */
export const onPage: PageAdapter = {
  id: 'suitecrm7',
  title: 'SuiteCRM 7',
  recognition: { hosts: [], marks: ['#ajaxHeader', '#logout_link[href*="module=Users"]'] },
  pages: [
    account,
    contact,
    opportunity,
    list('clients', 'Accounts', 'account'),
    list('clients', 'Contacts', 'contact'),
    list('deals', 'Opportunities', 'opportunity'),
    list('deals', 'AOS_Invoices', 'invoice'),
  ],
  // Every user chooses his own.
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: {
    addresses: 'seen',
    client: 'seen',
    deal: 'seen',
    deals: 'seen',
    lists: 'seen',
    history: 'documented',
  },
  sources: ['deals'],
  checkedOn: '2026-11-22',
  session: {},
};

export const suitecrm7: Adapter = { ...onPage, session: suitecrm7Session };
