import type { Adapter, PageFields, PageRule } from '../adapter';
import { emailsByCaption, phonesByCaption } from '../labels/contacts';
import { dealByCaptions, dealByColumns } from '../labels/deals';
import { headingOf, headingText } from '../labels/heading';
import { labelledText } from '../labels/labelled';
import { linkPattern } from '../labels/links';
import { partsCaptioned } from '../labels/parts';
import { type LinkPatterns, payerByCaption } from '../labels/payer';
import { rowByLink } from '../labels/rows';
import { pageTurns } from '../labels/turning';
import * as ru from '../labels/words/ru';

/*
 * S2 CRM, formerly Salesap. Its API is documented, its pages are not: addresses are taken to be named as the API's
 * resources, and everything else is read by captions. All of it is a guess until somebody has looked.
 */
const ROOT = ['main', '[role="main"]', 'body'];

const deal = linkPattern('/deals/(?<id>[1-9]\\d*)');
const companies = { company: linkPattern('/companies/(?<id>[1-9]\\d*)') };
const contacts = { contact: linkPattern('/contacts/(?<id>[1-9]\\d*)') };
const clients = { ...companies, ...contacts };

const record = (folder: string) => new RegExp(`^/${folder}/(?<id>[1-9]\\d*)/?(?=[?#]|$)`);
const list = (folder: string) => new RegExp(`^/${folder}/?(?=[?#]|$)`);
const rowsOf = (folder: string) => `tr:not(:has(tr)):has(a[href*="/${folder}/"])`;
const cellOf = (folder: string) => `td:has(a[href*="/${folder}/"])`;

const DEAL_ROW = rowsOf('deals');

const turns = pageTurns();
const clientParts = partsCaptioned(ru.PHONE, ru.OWNER);
const nameOf = (root: ParentNode) => labelledText(root, ru.NAME);

const fields: PageFields = { name: [headingText, nameOf], owner: [(root) => labelledText(root, ru.OWNER)] };
const strip: PageRule['strip'] = [
  { anchor: headingOf, where: 'after' },
  { anchor: 'main, [role="main"]', where: 'prepend' },
];

const companyPage: PageRule = {
  kind: 'client',
  path: record('companies'),
  recordType: 'company',
  root: ROOT,
  shows: turns('company', clientParts),
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
  payer: (root) => payerByCaption(root, [{ words: ru.COMPANY, types: companies }]),
  strip,
};

const dealPage: PageRule = {
  kind: 'deal',
  path: record('deals'),
  recordType: 'deal',
  root: ROOT,
  shows: turns('deal', partsCaptioned(ru.AMOUNT, ru.COMPANY, ru.CONTACT)),
  payer: (root) =>
    payerByCaption(root, [
      { words: ru.COMPANY, types: companies },
      { words: ru.CLIENT, types: clients },
      { words: ru.CONTACT, types: contacts },
    ]),
  strip,
};

/** A row may lead to the company of its contact, or to contacts of its company, so each list knows its own. */
const clientList = (folder: string, recordType: string, types: LinkPatterns): PageRule => ({
  kind: 'clients',
  path: list(folder),
  root: ROOT,
  rows: { row: rowsOf(folder), recordType, markIn: cellOf(folder), read: rowByLink(types) },
});

const dealList: PageRule = {
  kind: 'deals',
  path: list('deals'),
  root: ROOT,
  rows: { row: DEAL_ROW, recordType: 'deal', markIn: cellOf('deals'), read: rowByLink({ deal }, clients) },
};

const lists = [clientList('companies', 'company', companies), clientList('contacts', 'contact', contacts), dealList];

/** The API asks for a token; nobody has shown that it answers to a session. */
export const onPage: Adapter = {
  id: 's2',
  title: 'S2 CRM (Salesap)',
  recognition: { hosts: ['app.salesap.ru'], marks: [] },
  pages: [companyPage, contactPage, dealPage, ...lists],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: { addresses: 'guessed', client: 'guessed', deal: 'guessed', deals: 'guessed', lists: 'guessed' },
  sources: ['deals'],
  checkedOn: '2026-11-22',
};

const phones = /* @__PURE__ */ phonesByCaption(ru.PHONE);
const emails = /* @__PURE__ */ emailsByCaption(ru.EMAIL);
const deals: PageRule['deals'] = [{ row: DEAL_ROW, read: (row) => dealByColumns(row, deal, ru.DEAL) }];

/** With what is read of a page once its client is known: brought when it is needed. */
export const s2: Adapter = {
  ...onPage,
  pages: [
    { ...companyPage, fields: { ...fields, phones, emails }, deals },
    { ...contactPage, fields: { ...fields, phones, emails }, deals },
    { ...dealPage, deal: (root) => dealByCaptions(root, headingText(root) ?? nameOf(root), ru.DEAL) },
    ...lists,
  ],
};
