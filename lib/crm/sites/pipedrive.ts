import type { Adapter, DealsRule, ListRule, PageAdapter, PageRule } from '../adapter';
import * as card from '../pipedrive/card';
import { gridOf, tiles } from '../pipedrive/rows';
import { pipedriveSession } from '../pipedrive/session';

/*
 * Pipedrive, a single page app with a host per account. A record opens in its own view or in a drawer over a list;
 * older views stay in the document, hidden.
 */
const TITLED = ':has([data-testid="header-title"])';
const RECORD_ROOT = [
  `[data-test="detailsDrawer"]${TITLED}`,
  `.viewContainer:not([style*="none"])${TITLED}`,
  `body:not(:has(.viewContainer [data-testid="header-title"]))${TITLED}`,
];

const record = (folder: card.Folder) => new RegExp(`^/${folder}/(?<id>[1-9]\\d*)(?=[/?#]|$)`);

const afterTitle: PageRule['strip'] = [{ anchor: '[data-testid="header-title"]', where: 'after' }];

const people: PageRule['fields'] = {
  name: card.name,
  phones: card.phones,
  emails: card.emails,
  owner: [card.owner],
};

const linkedDeals: DealsRule = { row: 'a[href*="/deal/"]', read: card.linkedDeal };

const organisationPage: PageRule = {
  kind: 'client',
  path: record('organization'),
  recordType: 'organization',
  root: RECORD_ROOT,
  fields: people,
  deals: [linkedDeals],
  strip: afterTitle,
};

const personPage: PageRule = {
  ...organisationPage,
  path: record('person'),
  recordType: 'person',
  payer: card.organisation,
  // No link may mean no organisation, or one that is not drawn yet.
  asksForPayer: () => true,
};

/** A deal without a link to an organisation may have none, or not show it yet: then the CRM is asked. */
const dealPage: PageRule = {
  kind: 'deal',
  path: record('deal'),
  recordType: 'deal',
  root: RECORD_ROOT,
  payer: card.organisation,
  deal: card.dealOnCard,
  strip: afterTitle,
};

const list = (kind: PageRule['kind'], path: RegExp, rows: ListRule): PageRule => ({ kind, path, root: ['body'], rows });

/** What every page of the CRM loads; what reads by session comes when it is needed. */
export const onPage: PageAdapter = {
  id: 'pipedrive',
  title: 'Pipedrive',
  recognition: { hosts: ['*.pipedrive.com'], marks: [] },
  pages: [
    organisationPage,
    personPage,
    dealPage,
    list('clients', /^\/organizations(?=[/?#]|$)/, gridOf('organization')),
    list('clients', /^\/persons(?=[/?#]|$)/, gridOf('person')),
    list('deals', /^\/deals(?=[/?#]|$)/, gridOf('deal')),
    list('board', /^\/pipeline(?=[/?#]|$)/, tiles),
  ],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: {
    addresses: 'documented',
    client: 'documented',
    deal: 'guessed',
    deals: 'guessed',
    lists: 'documented',
    history: 'guessed',
  },
  sources: ['deals'],
  checkedOn: '2026-11-22',
  session: { payerOf: true, shows: true },
};

export const pipedrive: Adapter = { ...onPage, session: pipedriveSession };
