import type { Adapter, PageFields, PageRule } from '../adapter';
import { emailsByCaption, phonesByCaption } from '../labels/contacts';
import { headingOf, headingText } from '../labels/heading';
import { labelledText } from '../labels/labelled';
import { linkPattern } from '../labels/links';
import { partsCaptioned } from '../labels/parts';
import { rowByLink } from '../labels/rows';
import { pageTurns } from '../labels/turning';
import { EMAIL, NAME, OWNER, PHONE } from '../labels/words';

/*
 * Planfix. A contact is a client; a sale is a task of some template that every account makes for itself, so no address
 * tells a deal from any other task. `/task/…` is therefore no page of ours: the user shows which tasks are deals, and
 * where their sum and stage stand.
 */
const ROOT = ['main', '[role="main"]', 'body'];
const contact = linkPattern('/contact/(?<id>[1-9]\\d*)');

const turns = pageTurns();

const fields: PageFields = {
  name: [headingText, (root) => labelledText(root, NAME)],
  owner: [(root) => labelledText(root, OWNER)],
};

const contactPage: PageRule = {
  kind: 'client',
  path: /^\/contact\/(?<id>[1-9]\d*)\/?(?=[?#]|$)/,
  recordType: 'contact',
  root: ROOT,
  shows: turns('contact', partsCaptioned(PHONE, OWNER)),
  fields,
  strip: [
    { anchor: headingOf, where: 'after' },
    { anchor: 'main, [role="main"]', where: 'prepend' },
  ],
};

const contactList: PageRule = {
  kind: 'clients',
  path: /^\/contact\/?(?=[?#]|$)/,
  root: ROOT,
  rows: {
    row: 'tr:not(:has(tr)):has(a[href*="/contact/"])',
    recordType: 'contact',
    markIn: 'td:has(a[href*="/contact/"])',
    read: rowByLink({ contact }),
  },
};

/** The API asks for a token, and the page's own calls are documented nowhere. */
export const onPage: Adapter = {
  id: 'planfix',
  title: 'Planfix',
  recognition: { hosts: ['*.planfix.ru', '*.planfix.com'], marks: [] },
  pages: [contactPage, contactList],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: { addresses: 'documented', client: 'guessed', lists: 'guessed' },
  sources: ['deals'],
  checkedOn: '2026-11-22',
};

/** With what is read of a page once its client is known: brought when it is needed. */
export const planfix: Adapter = {
  ...onPage,
  pages: [
    {
      ...contactPage,
      fields: { ...fields, phones: phonesByCaption(PHONE), emails: emailsByCaption(EMAIL) },
    },
    contactList,
  ],
};
