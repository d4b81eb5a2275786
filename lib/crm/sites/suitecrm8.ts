import type { Adapter, DealsRule, PageAdapter, PageRule } from '../adapter';
import * as record from '../suitecrm8/record';
import { dealRow, dealsTotal, rowOf } from '../suitecrm8/rows';
import { suitecrm8Session } from '../suitecrm8/session';

/*
 * SuiteCRM 8, self-hosted at any host and folder. An Angular app with hash addresses; calendars and other old pages
 * stand in a frame in the markup of version 7, but clients, opportunities and their lists are always its own. Read in
 * its source of 2025-01.
 */
/** Fields that opportunities alone have; the page of the record before stays until the next one has come. */
const ON_DEAL =
  ':has(.dynamic-field-mode-detail:is(.dynamic-field-name-sales_stage, .dynamic-field-name-date_closed, .dynamic-field-name-probability))';
const RECORD = 'app-root:has(.record-view-name-label)';

const address = (module: string) => new RegExp(`^[^#]*#/${module}/record/(?<id>[\\w-]{1,64})(?=[/?&]|$)`);
const list = (module: string) => new RegExp(`^[^#]*#/${module}(?:/(?:index|list))?/?(?:$|[?&])`);

const strip: PageRule['strip'] = [{ anchor: '.record-view-name-label', where: 'after' }];

const fields = (): NonNullable<PageRule['fields']> => ({
  name: [record.title],
  phones: record.phones,
  emails: record.emails,
  owner: [record.owner],
});

// A sub-panel is filled only after it has been opened.
const deals: DealsRule = {
  row: '.subpanel-opportunities .list-view-table tr:has(> td)',
  read: dealRow,
  total: dealsTotal,
};

const account: PageRule = {
  kind: 'client',
  path: address('accounts'),
  recordType: 'account',
  root: [`${RECORD}:not(${ON_DEAL})`],
  fields: fields(),
  deals: [deals],
  strip,
};

const contact: PageRule = {
  kind: 'client',
  path: address('contacts'),
  recordType: 'contact',
  root: [`${RECORD}:not(${ON_DEAL})`],
  shows: record.isContactFilled,
  fields: fields(),
  payer: record.payer,
  asksForPayer: record.mayHaveAccount,
  deals: [deals],
  strip,
};

const opportunity: PageRule = {
  kind: 'deal',
  path: address('opportunities'),
  recordType: 'opportunity',
  root: [`${RECORD}${ON_DEAL}`],
  payer: record.payer,
  deal: record.dealOnPage,
  dates: record.dates,
  strip,
};

const rows = (kind: 'clients' | 'deals', module: string, recordType: string): PageRule => ({
  kind,
  path: list(module),
  root: ['app-root:has(.list-view-table)'],
  rows: {
    row: '.list-view-table tr:has(> td)',
    recordType,
    markIn: 'td.column-name, td.cdk-column-name',
    read: rowOf(recordType),
  },
});

/** What every page of the CRM loads; what reads by session comes when it is needed. */
export const onPage: PageAdapter = {
  id: 'suitecrm8',
  title: 'SuiteCRM 8',
  // Any Angular app may be called `app-root`; the elements are the CRM's own, and in its login page too.
  recognition: { hosts: [], marks: ['app-root', 'scrm-label, scrm-image, scrm-button, scrm-table'] },
  pages: [
    account,
    contact,
    opportunity,
    rows('clients', 'accounts', 'account'),
    rows('clients', 'contacts', 'contact'),
    rows('deals', 'opportunities', 'opportunity'),
  ],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: {
    addresses: 'documented',
    client: 'documented',
    deal: 'documented',
    deals: 'documented',
    lists: 'documented',
    history: 'documented',
  },
  sources: ['deals'],
  checkedOn: '2026-11-22',
  session: { payerOf: true, shows: true },
};

export const suitecrm8: Adapter = { ...onPage, session: suitecrm8Session };
