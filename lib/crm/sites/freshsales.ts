import type { Adapter, PageFields, PageRule } from '../adapter';
import { linked } from '../labels/contacts';
import { dealByCaptions } from '../labels/deals';
import { headingOf, headingText } from '../labels/heading';
import { labelledText } from '../labels/labelled';
import { linkPattern } from '../labels/links';
import { partsCaptioned } from '../labels/parts';
import { payerByCaption } from '../labels/payer';
import { rowByLink } from '../labels/rows';
import { pageTurns } from '../labels/turning';
import * as en from '../labels/words/en';

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
const clientParts = partsCaptioned(en.PHONE, en.OWNER);

const fields: PageFields = { name: [headingText], owner: [(root) => labelledText(root, en.OWNER)] };
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
  payer: (root) => payerByCaption(root, [{ words: en.COMPANY, types: accounts }]),
  strip,
};

const dealPage: PageRule = {
  kind: 'deal',
  path: record('deals'),
  recordType: 'deal',
  root: ROOT,
  shows: turns('deal', partsCaptioned(en.AMOUNT, en.COMPANY, en.CONTACT)),
  payer: (root) =>
    payerByCaption(root, [
      { words: en.COMPANY, types: accounts },
      { words: en.CONTACT, types: contacts },
    ]),
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

const lists = [clientList('accounts', 'account'), clientList('contacts', 'contact'), dealList];

export const onPage: Adapter = {
  id: 'freshsales',
  title: 'Freshsales',
  recognition: { hosts: ['*.myfreshworks.com', '*.freshsales.io'], marks: [] },
  pages: [accountPage, contactPage, dealPage, ...lists],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: { addresses: 'documented', client: 'guessed', deal: 'guessed', lists: 'guessed' },
  sources: ['deals'],
  checkedOn: '2026-11-22',
};

const phones = (root: ParentNode) => linked(root, 'tel');
const emails = (root: ParentNode) => linked(root, 'mailto');

/** With what is read of a page once its client is known: brought when it is needed. */
export const freshsales: Adapter = {
  ...onPage,
  pages: [
    { ...accountPage, fields: { ...fields, phones, emails } },
    { ...contactPage, fields: { ...fields, phones, emails } },
    { ...dealPage, deal: (root) => dealByCaptions(root, headingText(root), en.DEAL) },
    ...lists,
  ],
};
