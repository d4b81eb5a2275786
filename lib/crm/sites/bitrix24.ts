import type { Adapter, DealsRule, PageAdapter, PageRule } from '../adapter';
import * as card from '../bitrix24/card';
import { dealRow, rowOf } from '../bitrix24/rows';
import { bitrix24Session } from '../bitrix24/session';

/*
 * Bitrix24, cloud and self-hosted («коробка», at any host and perhaps below a folder). From lists a card opens in a
 * slide-over frame with an address of its own; the tab's address then names the card while its document is the list.
 */
const DETAILS_ROOT = ['body:has(.crm-entity-wrap)'];
const GRID_ROW = 'tr.main-grid-row-body[data-id]';

const details = (type: string) => new RegExp(`^[^?#]*/crm/${type}/details/(?<id>[1-9]\\d*)(?=[/?#]|$)`);
const list = (types: string) => new RegExp(`^[^?#]*/crm/(?:${types})/(?:list|category/\\d+)(?=[/?#]|$)`);

const besideTitle: PageRule['strip'] = [{ anchor: '#pagetitle', where: 'after' }];

const people: Pick<NonNullable<PageRule['fields']>, 'phones' | 'emails' | 'owner'> = {
  phones: card.phones,
  emails: card.emails,
  owner: [card.owner],
};

// The tab is filled only after it has been opened.
const dealsTab: DealsRule = { row: `[data-tab-id="tab_deal"] ${GRID_ROW}`, read: dealRow };

const contactCard: PageRule = {
  kind: 'client',
  path: details('contact'),
  recordType: 'contact',
  root: DETAILS_ROOT,
  shows: card.showsCard('contact'),
  fields: { name: [card.title, card.personName], ...people },
  payer: card.companyOfContact,
  deals: [dealsTab],
  strip: besideTitle,
};

const companyCard: PageRule = {
  kind: 'client',
  path: details('company'),
  recordType: 'company',
  root: DETAILS_ROOT,
  shows: card.showsCard('company'),
  fields: { name: [card.title, card.fieldReader('TITLE')], ...people },
  deals: [dealsTab],
  strip: besideTitle,
};

const dealCard: PageRule = {
  kind: 'deal',
  path: details('deal'),
  recordType: 'deal',
  root: DETAILS_ROOT,
  shows: card.showsCard('deal'),
  fields: { name: [], phones: card.clientPhones, emails: card.clientEmails },
  payer: card.clientOfDeal,
  deal: card.dealOnCard,
  addedFields: {
    block: '.ui-entity-editor-content-block[data-cid]',
    caption: '.ui-entity-editor-block-title',
    value: ':scope > :not(.ui-entity-editor-block-title)',
  },
  strip: besideTitle,
};

const clientList: PageRule = {
  kind: 'clients',
  path: list('contact|company'),
  root: ['.main-grid'],
  rows: { row: GRID_ROW, recordType: 'contact', read: rowOf('contact|company') },
};

const dealList: PageRule = {
  kind: 'deals',
  path: list('deal'),
  root: ['.main-grid'],
  rows: { row: GRID_ROW, recordType: 'deal', read: rowOf('deal') },
};

const board: PageRule = {
  kind: 'board',
  path: /^[^?#]*\/crm\/deal\/kanban(?=[/?#]|$)/,
  root: ['.main-kanban'],
  rows: { row: '.main-kanban-item[data-id]', recordType: 'deal', read: rowOf('deal') },
};

/** What every page of the CRM loads; what reads by session comes when it is needed. */
export const onPage: PageAdapter = {
  id: 'bitrix24',
  title: 'Bitrix24',
  recognition: {
    hosts: ['ru', 'com', 'by', 'kz', 'eu', 'de', 'es', 'in', 'com.br'].map((zone) => `*.bitrix24.${zone}`),
    marks: ['script[src*="/bitrix/js/"], link[href*="/bitrix/"]', '.crm-entity-wrap, .main-grid, .main-kanban'],
  },
  pages: [contactCard, companyCard, dealCard, clientList, dealList, board],
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
  checkedOn: '2026-11-21',
  session: {},
};

export const bitrix24: Adapter = { ...onPage, session: bitrix24Session };
