import type { Adapter, DealsRule, ListRule, PageAdapter, PageRule } from '../adapter';
import * as card from '../zoho/card';
import { ID, type Module, namesOf } from '../zoho/modules';
import { cardsOf, listOf } from '../zoho/rows';
import { zohoSession } from '../zoho/session';

/** Zoho CRM, a single page app. One host per data centre; the address names the organisation. */
const TAB = '^/crm/(?:org\\d+/)?tab/';

const record = (module: Module) => new RegExp(`${TAB}${namesOf(module)}/(?<id>${ID})/?(?=[?#]|$)`);
const view = (module: Module, kind: string) =>
  new RegExp(`${TAB}${namesOf(module)}/custom-view/\\d+/${kind}(?=[/?#]|$)`);

const RECORD_ROOT = ['crm-detail-view'];

const besideTitle: PageRule['strip'] = [
  { anchor: '[id^="titlecard_"]', where: 'after' },
  { anchor: 'crm-detailview-actions', where: 'prepend' },
];

const people = { phones: card.phones, emails: card.emails, owner: [card.owner] } as const;

/** The list is drawn only after it has been scrolled into view, with its first rows. */
const deals: DealsRule = {
  row: '[related-module="Potentials"] lyte-tbody > lyte-tr, [related-module="Deals"] lyte-tbody > lyte-tr',
  read: card.relatedDeal,
};

const accountPage: PageRule = {
  kind: 'client',
  path: record('account'),
  recordType: 'account',
  root: RECORD_ROOT,
  fields: { name: card.nameOf('ACCOUNTNAME'), ...people },
  deals: [deals],
  strip: besideTitle,
};

const contactPage: PageRule = {
  kind: 'client',
  path: record('contact'),
  recordType: 'contact',
  root: RECORD_ROOT,
  fields: { name: card.nameOf('FULLNAME', 'LASTNAME'), ...people },
  payer: card.account,
  // An empty field and one that is not drawn yet look alike.
  asksForPayer: () => true,
  deals: [deals],
  strip: besideTitle,
};

/** A deal that leads to no account may have a contact alone: the CRM is asked. */
const dealPage: PageRule = {
  kind: 'deal',
  path: record('deal'),
  recordType: 'deal',
  root: RECORD_ROOT,
  payer: card.account,
  deal: card.dealOnCard,
  strip: besideTitle,
};

const list = (kind: PageRule['kind'], module: Module): PageRule => ({
  kind,
  path: view(module, 'list'),
  root: ['crux-table-component[cx-prop-module]'],
  rows: listOf(module),
});

const board = (module: Module, rows: ListRule): PageRule => ({
  kind: module === 'deal' ? 'board' : 'clients',
  path: view(module, 'kanban'),
  root: ['body:has(lyte-board)'],
  rows,
});

/** What every page of the CRM loads; what reads by session comes when it is needed. */
export const onPage: PageAdapter = {
  id: 'zoho',
  title: 'Zoho CRM',
  recognition: {
    hosts: [
      ...['com', 'eu', 'in', 'com.au', 'jp', 'com.cn', 'sa', 'ca'].map((zone) => `crm.zoho.${zone}`),
      'crm.zohocloud.ca',
    ],
    marks: [],
  },
  pages: [
    accountPage,
    contactPage,
    dealPage,
    list('clients', 'account'),
    list('clients', 'contact'),
    list('deals', 'deal'),
    board('deal', cardsOf('deal')),
    board('account', cardsOf('account')),
    board('contact', cardsOf('contact')),
  ],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: {
    addresses: 'documented',
    client: 'documented',
    deal: 'guessed',
    deals: 'guessed',
    lists: 'documented',
    history: 'documented',
  },
  sources: ['deals'],
  checkedOn: '2026-11-22',
  session: { payerOf: true, shows: true },
};

export const zoho: Adapter = { ...onPage, session: zohoSession };
