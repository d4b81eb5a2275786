import type { OptionsView, SiteRow } from '../../../components/options/optionsView';
import { defaultRules } from '../../../lib/domain/rules';
import { backupStates, noBackup } from './backupStates';
import { callsStates, noCalls } from './callsStates';
import { clientRulesStates, noClientRules } from './clientRulesStates';
import { site, today } from './clients';
import { exportIdle, exportStates, findStates, keepAll, keepStates, lockOff, lockStates, noFind } from './dataStates';
import { duplicatesStates, noDuplicates } from './duplicatesStates';
import { importStates } from './importStates';
import { noOffers, offersStates } from './offersStates';
import { noRulesFile, rulesFileStates } from './rulesFileStates';
import { noRules, rulesStates } from './rulesStates';
import { noScripts, scriptsStates } from './scriptsStates';

const crm: SiteRow = {
  origin: site,
  crm: 'amoCRM',
  connectedAt: '2026-03-03T06:00:00.000Z',
  clients: 612,
  reading: {
    site,
    job: 'job',
    state: 'done',
    scope: 'whole',
    progress: { clients: 612, clientsTotal: 612, deals: 4380, dealsTotal: undefined },
    failure: undefined,
    startedAt: '2026-11-21T05:55:00.000Z',
    endedAt: '2026-11-21T06:12:00.000Z',
    last: {
      startedAt: '2026-11-21T05:55:00.000Z',
      endedAt: '2026-11-21T06:12:00.000Z',
      progress: { clients: 612, clientsTotal: 612, deals: 4380, dealsTotal: undefined },
    },
  },
  refusal: undefined,
  measure: {
    job: 'measure',
    size: { clients: 940, deals: 4412, requests: 62, perSecond: 2 },
    failure: undefined,
    askedAt: '2026-11-21T09:00:00.000Z',
  },
  readsBase: true,
  readsNews: true,
  keepsFresh: false,
  sources: ['deals'],
  source: 'deals',
  unsure: [],
  formats: {},
  troubled: [],
};
const part = { clients: 41, clientsTotal: 94, deals: 310, dealsTotal: undefined };
const erp = 'https://erp.example.ru';
const erpReading = { ...crm.reading, site: erp, job: 'other', progress: part } as NonNullable<SiteRow['reading']>;

const sites: readonly SiteRow[] = [
  crm,
  { ...crm, origin: erp, crm: 'Tryton', clients: 41, reading: { ...erpReading, state: 'paused' } },
  {
    ...crm,
    origin: 'https://a-really-long-name-of-a-company.bitrix24.ru',
    crm: 'Bitrix24',
    clients: 41,
    reading: { ...erpReading, state: 'reading', endedAt: undefined },
  },
  {
    ...crm,
    origin: 'https://shop.example.com',
    crm: 'Bitrix24',
    clients: 58,
    reading: { ...erpReading, state: 'failed', failure: 'signedOut' },
  },
  {
    ...crm,
    origin: 'https://big.example.ru',
    clients: 2009,
    reading: {
      ...erpReading,
      state: 'done',
      progress: { clients: 2009, clientsTotal: 2014, deals: 9118, dealsTotal: 9120 },
    },
  },
  {
    ...crm,
    origin: 'http://192.168.10.20:8080',
    crm: undefined,
    clients: 0,
    reading: undefined,
    readsBase: false,
    sources: [],
    source: undefined,
  },
];

/** Sites of which something is open or was told: guesses, how dates are written, a choice of sales, pages that are no longer read. */
const openQuestions: readonly SiteRow[] = [
  {
    ...crm,
    origin: 'https://told.example.ru',
    crm: 'RetailCRM',
    formats: { dayOrder: 'dmy', decimal: ',', currency: 'RUB' },
  },
  {
    ...crm,
    origin: 'https://sklad.example.ru',
    crm: 'МойСклад',
    reading: undefined,
    readsBase: false,
    sources: ['orders', 'invoices'],
    source: 'invoices',
    unsure: ['client', 'deals', 'lists'],
  },
  {
    ...crm,
    troubled: [
      { page: 'client', attentionSince: '2026-11-20' },
      { page: 'board', attentionSince: '2026-11-21' },
    ],
  },
];

const contacts = { records: 588, inFull: false };

const base: OptionsView = {
  page: 'sites',
  today,
  sites,
  rules: { saved: defaultRules, history: [], outcome: { kind: 'none' } },
  language: 'ru',
  stored: {
    kind: 'open',
    stored: { clients: 706, purchases: 11_240, sites: 5, contacts, bytes: 4_130_000, since: '2026-03-03' },
  },
  erase: 'idle',
  find: noFind,
  exports: exportIdle,
  keep: keepAll,
  lock: lockOff,
  backup: noBackup,
  duplicates: noDuplicates,
  calls: noCalls,
  clientRules: noClientRules,
  scripts: noScripts,
  offers: noOffers,
  rulesFile: noRulesFile,
  ...noRules,
  importing: { stage: { kind: 'start', trouble: undefined }, runs: [], sites: [] },
  taught: { crms: [], origins: sites.map(({ origin }) => origin), removed: undefined, imported: { kind: 'none' } },
};

const shown: OptionsView = {
  ...base,
  taught: {
    ...base.taught,
    crms: [
      {
        id: 'abc123',
        title: 'База клиентов',
        sites: sites.slice(0, 1).map(({ origin }) => origin),
        checkedPages: 3,
        checkedOn: '2026-11-20',
      },
      { id: 'def456', title: 'Old orders', sites: [], checkedPages: 1, checkedOn: '2026-09-02' },
    ],
  },
};

/** Every state the options can be in, from data made by hand. */
export const optionsStates: Readonly<Record<string, OptionsView>> = {
  sites: base,
  sitesOpen: { ...base, sites: openQuestions },
  taught: shown,
  taughtRemoved: { ...shown, taught: { ...shown.taught, removed: 'Old orders' } },
  taughtRefused: { ...shown, taught: { ...shown.taught, imported: { kind: 'refused', why: 'newerVersion' } } },
  sitesNone: { ...base, sites: [] },
  cycles: { ...base, page: 'cycles' },
  ...rulesStates(base),
  ...clientRulesStates(base),
  ...rulesFileStates(base),
  cyclesSaved: { ...base, page: 'cycles', rules: { saved: defaultRules, history: [], outcome: { kind: 'saved' } } },
  cyclesRefused: {
    ...base,
    page: 'cycles',
    rules: { saved: defaultRules, history: [], outcome: { kind: 'refused', why: 'storageFull' } },
  },
  classes: { ...base, page: 'classes' },
  data: { ...base, page: 'data' },
  dataNone: {
    ...base,
    page: 'data',
    erase: 'done',
    stored: {
      kind: 'open',
      stored: {
        clients: 0,
        purchases: 0,
        sites: 0,
        contacts: { records: 0, inFull: false },
        bytes: undefined,
        since: undefined,
      },
    },
  },
  ...Object.fromEntries(
    Object.entries(findStates).map(([name, find]) => [name, { ...base, page: 'data' as const, find }]),
  ),
  ...Object.fromEntries(
    Object.entries(lockStates).map(([name, lock]) => [name, { ...base, page: 'data' as const, lock }]),
  ),
  ...Object.fromEntries(
    Object.entries(duplicatesStates).map(([name, duplicates]) => [
      name,
      { ...base, page: 'duplicates' as const, duplicates },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(callsStates).map(([name, calls]) => [name, { ...base, page: 'calls' as const, calls }]),
  ),
  ...Object.fromEntries(
    Object.entries(scriptsStates).map(([name, scripts]) => [name, { ...base, page: 'scripts' as const, scripts }]),
  ),
  ...Object.fromEntries(
    Object.entries(offersStates).map(([name, offers]) => [name, { ...base, page: 'offers' as const, offers }]),
  ),
  ...Object.fromEntries(
    Object.entries(keepStates).map(([name, keep]) => [name, { ...base, page: 'data' as const, keep }]),
  ),
  ...Object.fromEntries(
    Object.entries(exportStates).map(([name, exports]) => [name, { ...base, page: 'data' as const, exports }]),
  ),
  ...Object.fromEntries(
    Object.entries(backupStates).map(([name, backup]) => [name, { ...base, page: 'data' as const, backup }]),
  ),
  lostElsewhere: {
    ...base,
    backup: { ...noBackup, trouble: { kind: 'baseLost', was: { clients: 706, purchases: 11_240 } } },
  },
  lockElsewhere: { ...base, lock: { ...lockOff, state: 'locked' } },
  dataCounting: { ...base, page: 'data', stored: { kind: 'counting' } },
  dataClosed: { ...base, page: 'data', stored: { kind: 'closed' }, erase: 'failed' },
  dataNewer: {
    ...base,
    page: 'data',
    stored: {
      kind: 'newer',
      stored: { clients: 706, purchases: 11_240, sites: 5, contacts, bytes: 4_130_000, since: '2026-03-03' },
    },
  },
  ...Object.fromEntries(
    Object.entries(importStates).map(([name, importing]) => [name, { ...base, page: 'import' as const, importing }]),
  ),
  language: { ...base, page: 'language', language: undefined },
};
