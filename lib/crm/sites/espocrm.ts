import type { Adapter, DealsRule, PageAdapter, PageRule } from '../adapter';
import * as detail from '../espocrm/detail';
import { dealRow, dealsTotal, rowOf } from '../espocrm/rows';
import { espocrmSession } from '../espocrm/session';

/*
 * EspoCRM, self-hosted at any host and folder, or in the maker's cloud at the customer's own host. A single page app
 * with hash addresses; lists and boards share one, and windows over the page hold lists and forms of their own.
 * Read in its source of 2026-07.
 */
const OVER = ':not(.modal *)';

const record = (scope: string) => new RegExp(`^[^#]*#${scope}/view/(?<id>[\\w-]{1,64})(?=[/?&]|$)`);
const list = (scope: string) => new RegExp(`^[^#]*#${scope}(?:$|[?&]|/list(?=[/?&]|$))`);

/** The heading stands beside the record, so the root is what holds both. */
const detailRoot = (scope: string) => [`body:has(.detail[data-scope="${scope}"]${OVER})`];

const strip: PageRule['strip'] = [
  { anchor: `.page-header h3.header-title${OVER}`, where: 'after' },
  { anchor: `.detail[data-scope]${OVER}`, where: 'before' },
];

const fields = (): NonNullable<PageRule['fields']> => ({
  name: [detail.title],
  phones: detail.phones,
  emails: detail.emails,
  owner: [detail.owner],
});

const deals: DealsRule = {
  row: '.panel[data-name="opportunities"] .list-row[data-id]',
  read: dealRow,
  total: dealsTotal,
};

const account: PageRule = {
  kind: 'client',
  path: record('Account'),
  recordType: 'account',
  root: detailRoot('Account'),
  fields: fields(),
  deals: [deals],
  strip,
};

const contact: PageRule = {
  kind: 'client',
  path: record('Contact'),
  recordType: 'contact',
  root: detailRoot('Contact'),
  shows: detail.isContactFilled,
  fields: fields(),
  payer: detail.accountOfContact,
  asksForPayer: detail.mayHaveAccount,
  deals: [deals],
  strip,
};

const opportunity: PageRule = {
  kind: 'deal',
  path: record('Opportunity'),
  recordType: 'opportunity',
  root: detailRoot('Opportunity'),
  payer: detail.clientOfDeal,
  deal: detail.dealOnPage,
  strip,
};

const clients = (scope: string, recordType: string): PageRule => ({
  kind: 'clients',
  path: list(scope),
  root: [`.list[data-scope="${scope}"]${OVER}`],
  rows: {
    row: 'tr.list-row[data-id]',
    recordType,
    markIn: '.cell[data-name="name"]',
    read: rowOf(recordType),
  },
});

const opportunities = (kind: 'deals' | 'board', path: RegExp): PageRule => ({
  kind,
  path,
  root: [`.list[data-scope="Opportunity"]${OVER}`, '.list-kanban[data-scope="Opportunity"]'],
  rows: {
    row: 'tr.list-row[data-id], .group-column .item[data-id]',
    recordType: 'opportunity',
    markIn: '.cell[data-name="name"], .field[data-name="name"]',
    read: rowOf('opportunity'),
  },
});

/** What every page of the CRM loads; what reads by session comes when it is needed. */
export const onPage: PageAdapter = {
  id: 'espocrm',
  title: 'EspoCRM',
  recognition: { hosts: [], marks: ['script[data-name="loader-params"]', '#main-stylesheet'] },
  pages: [
    account,
    contact,
    opportunity,
    clients('Account', 'account'),
    clients('Contact', 'contact'),
    opportunities('board', /^[^#]*#Opportunity\/list\/(?:[^/]+&)?viewMode=kanban(?=[/?&]|$)/),
    opportunities('deals', list('Opportunity')),
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

export const espocrm: Adapter = { ...onPage, session: espocrmSession };
