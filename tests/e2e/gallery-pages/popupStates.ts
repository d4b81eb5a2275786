import type { PopupView, SiteView } from '../../../components/popup/popupView';
import type { BaseMeasure, BaseReading } from '../../../lib/domain/baseReading';
import type { WakeUpList, WakeUpRow } from '../../../lib/domain/wakeUpList';
import { cared, dueSoon, served, site, small, today, toWake } from './clients';
import { dayStates } from './dayStates';

const known = { active: 361, due: 40, sleeping: 9, lost: 0, oneTime: 12, seasonal: 0, former: 0, noData: 8 };

const list: WakeUpList = {
  today,
  rulesVersion: 1,
  rows: toWake,
  total: toWake.length,
  dueSoon,
  dueSoonTotal: dueSoon.length,
  recoverable: [{ currency: 'RUB', amountMinor: 14_800_000, clients: 9, averagesMinor: 59_200_000 }],
  barred: [
    { bar: 'openDeal', rows: [served], total: 1 },
    { bar: 'classC', rows: [small], total: 6 },
  ],
  counts: known,
  partial: 0,
};

const groupOf = (rows: readonly WakeUpRow[]) => ({ rows, total: rows.length });
const groups = {
  agreed: groupOf(cared.agreed),
  season: groupOf(cared.season),
  oneTime: groupOf(cared.oneTime),
  care: groupOf(cared.care),
};
const noCalls = { ...groups, agreed: groupOf([]) };

const reading = (change: Partial<BaseReading>): BaseReading => ({
  site,
  job: 'job',
  state: 'done',
  scope: 'whole',
  progress: { clients: 612, clientsTotal: 612, deals: 4380, dealsTotal: undefined },
  failure: undefined,
  startedAt: '2026-11-21T05:55:00.000Z',
  endedAt: '2026-11-21T06:12:00.000Z',
  ...change,
});

const read = (change: Partial<BaseReading>): SiteView => ({
  origin: site,
  isKnown: true,
  isTroubled: false,
  isHidden: false,
  reading: reading(change),
  measure: undefined,
  refusal: undefined,
});
const unread: SiteView = {
  origin: site,
  isKnown: true,
  isTroubled: false,
  isHidden: false,
  reading: undefined,
  measure: undefined,
  refusal: undefined,
};
const askedAt = '2026-11-21T09:12:00.000Z';
const size = { clients: 2014, deals: 9120, requests: 1080, perSecond: 2 };
const unknownSize = { clients: undefined, deals: undefined, requests: undefined, perSecond: 2 };
const measured = (change: Partial<BaseMeasure>): SiteView => ({
  ...unread,
  measure: { job: 'measure', size: undefined, failure: undefined, askedAt, ...change },
});
const run = { at: '2026-11-21T09:10:00.000Z', records: 0, heardAt: '2026-11-21T09:12:00.000Z' };
const counted = { clients: 2009, clientsTotal: 2014, deals: 9100, dealsTotal: 9120 };
const half = { clients: 214, clientsTotal: 612, deals: 1240, dealsTotal: undefined };
const half7 = { ...list, rows: toWake.slice(0, 5), total: 5 };

const day: PopupView = {
  today,
  tab: { kind: 'connected', origin: site },
  sites: [read({})],
  store: 'open',
  unlocking: { kind: 'none' },
  isOpening: false,
  list,
  returnChance: { sleeping: 0.25, lost: 0.1 },
  day: {
    owner: undefined,
    hasChosenOwner: true,
    teamView: 'byOwner',
    morning: 'off',
    isBacklogSeen: true,
    closed: undefined,
  },
  undoable: undefined,
  finder: undefined,
  cannotTeach: false,
  wantsBackup: false,
};
const first: PopupView = { ...day, sites: [], list: undefined };
const failed = (failure: string): PopupView => ({
  ...day,
  list: half7,
  sites: [read({ state: 'failed', failure, progress: half })],
});

const [euro, otherEuro, roubles, , , lost] = toWake;
const priced = (row: WakeUpRow | undefined, currency: string, averageMinor: number, chance: number) =>
  row ? [{ ...row, currency, averageMinor, recoverableMinor: Math.floor(averageMinor * chance) }] : [];
const inTwoCurrencies = [
  ...priced(roubles, 'RUB', 423_800_000, 0.25),
  ...priced(lost, 'RUB', 88_500_000, 0.1),
  ...priced(euro, 'EUR', 420_100, 0.25),
  ...priced(otherEuro, 'EUR', 420_100, 0.25),
];

/** Every state the popup can be in, from data made by hand. */
export const popupStates: Readonly<Record<string, PopupView>> = {
  today: day,
  ...dayStates(day, list),
  money: { ...day, list: { ...list, rows: inTwoCurrencies, total: 4 } },
  recomputing: { ...day, recomputing: { done: 46_000, of: 100_000 } },
  occasions: { ...day, list: { ...list, groups } },
  onlyCare: { ...day, list: { ...list, rows: [], total: 0, recoverable: [], barred: [], groups: noCalls } },
  foreign: { ...day, tab: { kind: 'foreign', origin: 'https://long-name-of-a-company.amocrm.ru' } },
  elsewhere: { ...day, tab: { kind: 'unknown' }, sites: [read({}), { ...unread, origin: 'https://erp.example.ru' }] },
  cut: { ...day, list: { ...list, total: 283 } },
  quiet: { ...day, list: { ...list, rows: [], total: 0, recoverable: [], barred: [] } },
  waiting: {
    ...day,
    list: { ...list, rows: [], total: 0, recoverable: [], barred: [], dueSoon: [], dueSoonTotal: 0 },
    sites: [read({ state: 'reading', progress: half, endedAt: undefined })],
  },
  unclear: { ...day, list: { ...list, partial: 12 } },
  opening: { ...first, sites: [unread], isOpening: true },
  connect: { ...first, tab: { kind: 'foreign', origin: site } },
  connecting: { ...first, tab: { kind: 'connecting', origin: site } },
  refused: { ...first, tab: { kind: 'refused', origin: site } },
  unconnectable: { ...first, tab: { kind: 'unconnectable', origin: site } },
  openCrm: { ...first, tab: { kind: 'unknown' } },
  unread: { ...day, sites: [unread], list: undefined },
  strange: { ...day, sites: [{ ...unread, isKnown: false }], list: undefined },
  firstReading: { ...day, sites: [read({ state: 'reading', progress: half, endedAt: undefined })], list: undefined },
  reading: { ...day, sites: [read({ state: 'reading', progress: half, endedAt: undefined })], list: half7 },
  readingOpen: {
    ...day,
    sites: [read({ state: 'reading', progress: { ...half, clientsTotal: undefined }, endedAt: undefined })],
    list: half7,
  },
  readingTimed: {
    ...day,
    list: half7,
    sites: [read({ state: 'reading', progress: { ...half, dealsTotal: 4380 }, endedAt: undefined, run })],
  },
  readingNews: {
    ...day,
    sites: [read({ state: 'reading', scope: 'news', progress: { ...half, deals: 17 }, endedAt: undefined })],
  },
  asking: { ...day, sites: [measured({})], list: undefined },
  asked: { ...day, sites: [measured({ size })], list: undefined },
  askedUnknown: { ...day, sites: [measured({ size: unknownSize })], list: undefined },
  askedFailed: { ...day, sites: [measured({ failure: 'network' })], list: undefined },
  left: { ...day, list: half7, sites: [read({ state: 'paused', failure: 'left', progress: half })] },
  missing: { ...day, sites: [read({ progress: counted })] },
  old: { ...day, sites: [read({ startedAt: '2026-11-17T06:00:00.000Z', endedAt: '2026-11-17T06:12:00.000Z' })] },
  partial: { ...day, list: half7, sites: [read({ state: 'paused', progress: half })] },
  signedOut: failed('signedOut'),
  forbidden: failed('forbidden'),
  busy: failed('busy'),
  network: failed('network'),
  changed: failed('changed'),
  storageFull: failed('storageFull'),
  broken: failed('unheard of'),
  pagesChanged: { ...day, sites: [{ ...read({}), isTroubled: true }] },
  noTab: { ...day, sites: [{ ...unread, refusal: 'noTab' }], list: undefined },
  noSession: { ...day, sites: [{ ...unread, refusal: 'noSession' }], list: undefined },
  locked: { ...day, list: undefined, store: 'locked' },
  lockedWrong: { ...day, list: undefined, store: 'locked', unlocking: { kind: 'wrong', waitSeconds: 4 } },
  storeClosed: { ...day, list: undefined, store: 'closed' },
  storeClosedDay: { ...day, store: 'closed' },
  storeLost: { ...day, list: undefined, store: 'baseLost' },
  storeLostDay: { ...day, store: 'baseLost' },
  storeRestoring: { ...day, list: undefined, store: 'restoring' },
  backupDue: { ...day, wantsBackup: true },
  storeNewer: { ...day, store: 'newer' },
  storeFull: { ...day, store: 'full' },
};
