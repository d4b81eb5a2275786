import type { Adapter, PageAdapter, PageRule } from '../adapter';
import * as form from '../tryton/form';
import { clientRow, dealRow } from '../tryton/rows';
import { trytonSession } from '../tryton/session';

/*
 * Tryton's web client (sao), seen in 6.0. Every record opened is a further tab, and the tabs left behind stay in the
 * document with their fields, so everything is read from the active one. The first part of the hash is the database;
 * what follows `;` are parameters of the view.
 */
const ACTIVE = '#tabcontent > .tab-pane.active';

const record = (model: string) => new RegExp(`^[^#]*#[^/;]+/model/${model.replace('.', '\\.')}/(?<id>\\d+)(?=;|$)`);
const list = (model: string) => new RegExp(`^[^#]*#[^/;]+/model/${model.replace('.', '\\.')}(?=;|$)`);

/** Long lists end in rows that only offer more. */
const LIST_ROW = '.screen-container .treeview > table > tbody > tr:not(.more-row)';

const aboveForm: PageRule['strip'] = [{ anchor: `${ACTIVE} .content-box > .form`, where: 'before' }];

const client: PageRule = {
  kind: 'client',
  path: record('party.party'),
  recordType: 'party',
  root: [`${ACTIVE}:has(.form [name="code"]):has(.form [name="replaced_by"])`],
  shows: form.isPartyFilled,
  fields: { name: [(root) => form.control(root, 'name')], phones: form.phones, emails: form.emails },
  strip: [
    { anchor: `${ACTIVE} .form > table > tbody > tr:first-child > td > fieldset:has([name="name"])`, where: 'append' },
    ...aboveForm,
  ],
};

const sale: PageRule = {
  kind: 'deal',
  path: record('sale.sale'),
  recordType: 'sale',
  root: [`${ACTIVE}:has(.form [name="sale_date"])`],
  shows: form.isDealFilled,
  deal: form.saleOnPage,
  strip: aboveForm,
};

const opportunity: PageRule = {
  kind: 'deal',
  path: record('sale.opportunity'),
  recordType: 'opportunity',
  root: [`${ACTIVE}:has(.form [name="conversion_probability"])`],
  shows: form.isDealFilled,
  deal: form.opportunityOnPage,
  strip: aboveForm,
};

const clients: PageRule = {
  kind: 'clients',
  path: list('party.party'),
  root: [ACTIVE],
  rows: { row: LIST_ROW, recordType: 'party', read: clientRow },
};

const deals = (model: string, recordType: string): PageRule => ({
  kind: 'deals',
  path: list(model),
  root: [ACTIVE],
  rows: { row: LIST_ROW, recordType, read: dealRow },
});

/** What every page of the CRM loads; what reads by session comes when it is needed. */
export const onPage: PageAdapter = {
  id: 'tryton',
  title: 'Tryton',
  // All three are in the page before anybody has signed in.
  recognition: {
    hosts: [],
    marks: ['link[href*="tryton-sao"]', '#tablist[role="tablist"]', '#tabs > #tabcontent'],
  },
  pages: [client, sale, opportunity, clients, deals('sale.sale', 'sale'), deals('sale.opportunity', 'opportunity')],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: { addresses: 'seen', client: 'seen', deal: 'seen', lists: 'seen', history: 'seen' },
  sources: ['orders'],
  checkedOn: '2026-11-21',
  session: { payerOf: true, shows: true },
};

export const tryton: Adapter = { ...onPage, session: trytonSession };
