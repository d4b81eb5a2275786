import type { Adapter, PageAdapter, PageRule } from '../adapter';
import { type Entity, pageOf } from '../dynamics365/entities';
import * as form from '../dynamics365/form';
import { rowsOf } from '../dynamics365/rows';
import { dynamics365Session } from '../dynamics365/session';

/** Microsoft Dynamics 365 Sales: a model-driven app, in the cloud or on premises. */
const RECORD_ROOT = ['body:has([data-id="editFormRoot"]:not([role="dialog"] *))'];
const GRID = '[data-id="entity_control-powerapps_onegrid_control_container"]';

/** Regions of the cloud have a number each, `crm4` is Europe; the American government and China hosts of their own. */
const REGIONS = ['', ...Array.from({ length: 23 }, (_, index) => String(index + 2))];

const besideTitle: PageRule['strip'] = [
  { anchor: '[data-id="header_title"]:not([role="dialog"] *)', where: 'after' },
  { anchor: '#headerContainer', where: 'append' },
];

const people = { name: form.name, phones: form.phones, emails: form.emails, owner: [form.lookup('ownerid')] } as const;

const accountPage: PageRule = {
  kind: 'client',
  path: pageOf('entityrecord', 'account'),
  recordType: 'account',
  root: RECORD_ROOT,
  fields: people,
  strip: besideTitle,
};

const contactPage: PageRule = {
  ...accountPage,
  path: pageOf('entityrecord', 'contact'),
  recordType: 'contact',
  // The form names the contact's company without an id.
  asksForPayer: () => true,
};

const opportunityPage: PageRule = {
  kind: 'deal',
  path: pageOf('entityrecord', 'opportunity'),
  recordType: 'opportunity',
  root: RECORD_ROOT,
  deal: form.opportunity,
  strip: besideTitle,
};

const list = (kind: PageRule['kind'], entity: Entity): PageRule => ({
  kind,
  path: pageOf('entitylist', entity),
  root: [GRID],
  rows: rowsOf(entity),
});

/** What every page of the CRM loads; what reads by session comes when it is needed. */
export const onPage: PageAdapter = {
  id: 'dynamics365',
  title: 'Dynamics 365',
  recognition: {
    hosts: [
      ...REGIONS.map((region) => `*.crm${region}.dynamics.com`),
      '*.crm.microsoftdynamics.us',
      '*.crm.dynamics.cn',
    ],
    marks: ['#shell-container', `#headerContainer, [data-id="editFormRoot"], ${GRID}`],
  },
  pages: [
    accountPage,
    contactPage,
    opportunityPage,
    list('clients', 'account'),
    list('clients', 'contact'),
    list('deals', 'opportunity'),
  ],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: {
    addresses: 'documented',
    client: 'documented',
    deal: 'documented',
    lists: 'guessed',
    history: 'documented',
  },
  sources: ['deals'],
  checkedOn: '2026-11-22',
  session: { payerOf: true, shows: true },
};

export const dynamics365: Adapter = { ...onPage, session: dynamics365Session };
