import type { Adapter, PageFields, PageRule } from '../adapter';
import { emailsByCaption, phonesByCaption } from '../labels/contacts';
import { dealByCaptions, dealByColumns } from '../labels/deals';
import { labelledText } from '../labels/labelled';
import { linkPattern } from '../labels/links';
import { partsCaptioned } from '../labels/parts';
import { payerByCaption } from '../labels/payer';
import { rowByLink } from '../labels/rows';
import { pageTurns } from '../labels/turning';
import * as ru from '../labels/words/ru';
import { titleElement, titleText } from '../megaplan/title';

/*
 * Megaplan. A client, person or company alike, has one kind of address. Class names are hashed but for a few, so the
 * name is taken from the window's title and all else by captions.
 */
const ROOT = ['main', '[role="main"]', 'body'];
const FAVOURITE = '[data-name="favorite"]';
const ROW = 'tbody.CSmartTableBody > tr';

const clients = { client: linkPattern('/crm/(?<id>[1-9]\\d*)/card') };
const deal = linkPattern('/deals/(?<id>[1-9]\\d*)/card');

const card = (folder: string) => new RegExp(`^/${folder}/(?<id>[1-9]\\d*)/card/?(?=[?#]|$)`);

const turns = pageTurns();
const clientParts = partsCaptioned(ru.PHONE, ru.OWNER);
const dealParts = partsCaptioned(ru.AMOUNT, ru.CLIENT);

// The button stands beside the name; our node may not become a part of its group.
const strip: PageRule['strip'] = [
  { anchor: `:is(h1, header):has(${FAVOURITE})`, where: 'after' },
  { anchor: 'h1', where: 'after' },
  { anchor: 'main, [role="main"]', where: 'prepend' },
];

const fields: PageFields = { name: [titleText], owner: [(root) => labelledText(root, ru.OWNER)] };

const clientPage: PageRule = {
  kind: 'client',
  path: card('crm'),
  recordType: 'client',
  root: ROOT,
  shows: turns('client', (root) => [titleElement(root), ...clientParts(root)]),
  fields,
  strip,
};

const dealPage: PageRule = {
  kind: 'deal',
  path: card('deals'),
  recordType: 'deal',
  root: ROOT,
  shows: turns('deal', (root) => [titleElement(root), ...dealParts(root)]),
  payer: (root) => payerByCaption(root, [{ words: ru.CLIENT, types: clients }]),
  strip,
};

const clientList: PageRule = {
  kind: 'clients',
  path: /^\/crm\/?(?=[?#]|$)/,
  root: ROOT,
  rows: { row: ROW, recordType: 'client', markIn: 'td:has(a[href*="/crm/"])', read: rowByLink(clients) },
};

const dealList: PageRule = {
  kind: 'deals',
  path: /^\/deals\/list(?=[/?#]|$)/,
  root: ROOT,
  rows: { row: ROW, recordType: 'deal', markIn: 'td:has(a[href*="/deals/"])', read: rowByLink({ deal }, clients) },
};

/** The documented API asks for a token; that the same paths answer to a session is not proven, so they are not asked. */
export const onPage: Adapter = {
  id: 'megaplan',
  title: 'Megaplan',
  recognition: {
    hosts: ['ru', 'ua', 'by', 'kz'].map((zone) => `*.megaplan.${zone}`),
    marks: ['a.CLink', `tbody.CSmartTableBody, ${FAVOURITE}, .favorite-icon-normal`],
  },
  pages: [clientPage, dealPage, clientList, dealList],
  formats: { dayOrder: 'dmy', decimal: undefined, currency: undefined },
  confidence: { addresses: 'documented', client: 'guessed', deal: 'guessed', deals: 'guessed', lists: 'guessed' },
  sources: ['deals'],
  checkedOn: '2026-11-22',
};

/** With what is read of a page once its client is known: brought when it is needed. */
export const megaplan: Adapter = {
  ...onPage,
  pages: [
    {
      ...clientPage,
      fields: { ...fields, phones: phonesByCaption(ru.PHONE), emails: emailsByCaption(ru.EMAIL) },
      deals: [{ row: ROW, read: (row) => dealByColumns(row, deal, ru.DEAL) }],
    },
    { ...dealPage, deal: (root) => dealByCaptions(root, titleText(root), ru.DEAL) },
    ...[clientList, dealList],
  ],
};
