import type { Adapter, PageRule } from '../adapter';
import { linked } from '../labels/contacts';
import { dealByCaptions } from '../labels/deals';
import { headingOf, headingText } from '../labels/heading';
import { labelledText } from '../labels/labelled';
import { linkPattern } from '../labels/links';
import { clientParts, dealParts } from '../labels/parts';
import { payerByCaption } from '../labels/payer';
import { rowByLink } from '../labels/rows';
import { pageTurns } from '../labels/turning';
import { COMPANY, CONTACT, OWNER } from '../labels/words';

/*
 * Freshsales of the Freshworks suite (`/crm/sales/…`), and the classic one without that folder. Its addresses are
 * documented, its pages are not. The application's own calls list contacts by session, but nobody has shown those that
 * give deals, and an answer that may be cut proves no history: the page and import are all there is.
 */
const ROOT = ['main', '[role="main"]', 'body'];
const FOLDER = '(?:/crm/sales)?';

const record = (type: string) => new RegExp(`^${FOLDER}/${type}/(?<id>[1-9]\\d*)(?=[/?#]|$)`);
const list = (types: string) => new RegExp(`^${FOLDER}/(?:${types})(?:/view/\\d+)?/?(?=[?#]|$)`);
const link = (type: string) => linkPattern(`${FOLDER}/${type}/(?<id>[1-9]\\d*)`);
const rowsOf = (type: string) => `:is(tr, [role="row"]):not(:has(tr, [role="row"])):has(a[href*="/${type}/"])`;
const cellOf = (type: string) => `:is(td, [role="gridcell"]):has(a[href*="/${type}/"])`;

const accounts = { account: link('accounts') };
const contacts = { contact: link('contacts') };
const deal = link('deals');

const turns = pageTurns();

const fields: PageRule['fields'] = {
  name: [headingText],
  phones: (root) => linked(root, 'tel'),
  emails: (root) => linked(root, 'mailto'),
  owner: [(root) => labelledText(root, OWNER)],
};
const strip: PageRule['strip'] = [
  { anchor: headingOf, where: 'after' },
  { anchor: 'main, [role="main"]', where: 'prepend' },
];

const accountPage: PageRule = {
  kind: 'client',
  path: record('accounts'),
  recordType: 'account',
  root: ROOT,
  shows: turns('account', clientParts),
  fields,
  strip,
};

const contactPage: PageRule = {
  kind: 'client',
  path: record('contacts'),
  recordType: 'contact',
  root: ROOT,
  shows: turns('contact', clientParts),
  fields,
  payer: (root) => payerByCaption(root, [{ words: COMPANY, types: accounts }]),
  strip,
};

const dealPage: PageRule = {
  kind: 'deal',
  path: record('deals'),
  recordType: 'deal',
  root: ROOT,
  shows: turns('deal', dealParts),
  payer: (root) =>
    payerByCaption(root, [
      { words: COMPANY, types: accounts },
      { words: CONTACT, types: contacts },
    ]),
  deal: (root) => dealByCaptions(root, headingText(root)),
  strip,
};

const clientList = (type: string, recordType: string): PageRule => ({
  kind: 'clients',
  path: list(type),
  root: ROOT,
  rows: { row: rowsOf(type), recordType, markIn: cellOf(type), read: rowByLink({ [recordType]: link(type) }) },
});

const dealList: PageRule = {
  kind: 'deals',
  path: list('deals'),
  root: ROOT,
  rows: {
    row: rowsOf('deals'),
    recordType: 'deal',
    markIn: cellOf('deals'),
    read: rowByLink({ deal }, { ...accounts, ...contacts }),
  },
};

export const onPage: Adapter = {
  id: 'freshsales',
  title: 'Freshsales',
  recognition: { hosts: ['*.myfreshworks.com', '*.freshsales.io'], marks: [] },
  pages: [
    ...[accountPage, contactPage, dealPage],
    ...[clientList('accounts', 'account'), clientList('contacts', 'contact'), dealList],
  ],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: { addresses: 'documented', client: 'guessed', deal: 'guessed', lists: 'guessed' },
  sources: ['deals'],
  checkedOn: '2026-11-22',
};

export const freshsales: Adapter = onPage;
