import type { Adapter, PageRule } from '../adapter';
import * as page from '../twenty/page';
import { rowOf } from '../twenty/rows';

/*
 * Twenty, in the maker's cloud or self-hosted, always at the root of its host. Its interface is opened by a bearer
 * token in a cookie, which is a secret and not the echo of one: it is left alone, so there is no reading by session,
 * and histories come by import. Addresses, rows and cards are read in its source; what a record's page holds is
 * inferred from it.
 */
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const ROOT = ['body:has([data-testid="top-bar-title"])'];

const record = (type: string) => new RegExp(`^/object/${type}/(?<id>${UUID})(?=[/?#]|$)`);
const list = (folder: string) => new RegExp(`^/objects/${folder}/?(?=[?#]|$)`);

const strip: PageRule['strip'] = [{ anchor: '[data-testid="top-bar-title"] > [role="button"] + div', where: 'after' }];

const company: PageRule = {
  kind: 'client',
  path: record('company'),
  recordType: 'company',
  root: ROOT,
  shows: page.shows,
  fields: { name: [page.title] },
  strip,
};

const person: PageRule = {
  kind: 'client',
  path: record('person'),
  recordType: 'person',
  root: ROOT,
  shows: page.shows,
  fields: { name: [page.title], phones: page.phones, emails: page.emails },
  payer: page.company,
  strip,
};

const opportunity: PageRule = {
  kind: 'deal',
  path: record('opportunity'),
  recordType: 'opportunity',
  root: ROOT,
  shows: page.shows,
  payer: page.company,
  deal: page.dealOnPage,
  strip,
};

/** A list and its board share one address. */
const rows = (kind: 'clients' | 'deals', folder: string, recordType: string): PageRule => ({
  kind,
  path: list(folder),
  root: ['#root'],
  rows: {
    // Rows that are still loading are numbered.
    row: '[data-testid^="row-id-"][data-selectable-id*="-"]:not([data-selectable-id^="row-id-"]), [id^="record-board-card-"][data-selectable-id]',
    recordType,
    read: rowOf(recordType),
  },
});

export const onPage: Adapter = {
  id: 'twenty',
  title: 'Twenty',
  recognition: { hosts: ['*.twenty.com'], marks: ['script#twenty-env-config'] },
  pages: [
    company,
    person,
    opportunity,
    rows('clients', 'companies', 'company'),
    rows('clients', 'people', 'person'),
    rows('deals', 'opportunities', 'opportunity'),
  ],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: { addresses: 'documented', client: 'guessed', deal: 'guessed', lists: 'documented' },
  sources: ['deals'],
  checkedOn: '2026-11-22',
};

export const twenty: Adapter = { ...onPage };
