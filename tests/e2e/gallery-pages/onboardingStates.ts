import type { OnboardingView } from '../../../components/onboarding/onboardingView';
import type { SiteView } from '../../../components/popup/popupView';
import type { BaseReading } from '../../../lib/domain/baseReading';
import type { WakeUpList } from '../../../lib/domain/wakeUpList';
import { dueSoon, site, today, toWake } from './clients';

const list: WakeUpList = {
  today,
  rulesVersion: 1,
  rows: toWake,
  total: 115,
  dueSoon,
  dueSoonTotal: dueSoon.length,
  recoverable: [{ currency: 'RUB', amountMinor: 164_300_000, clients: 115, averagesMinor: 657_200_000 }],
  barred: [],
  counts: { active: 361, due: 40, sleeping: 150, lost: 36, oneTime: 12, seasonal: 0, former: 0, noData: 8 },
  partial: 0,
};

const unread: SiteView = {
  origin: site,
  isKnown: true,
  isTroubled: false,
  isHidden: false,
  reading: undefined,
  measure: undefined,
  refusal: undefined,
};

const reading: BaseReading = {
  site,
  job: 'job',
  state: 'reading',
  scope: 'whole',
  progress: { clients: 214, clientsTotal: 612, deals: 1240, dealsTotal: 3870 },
  failure: undefined,
  startedAt: '2026-11-21T05:55:00.000Z',
  endedAt: undefined,
};

const fresh: OnboardingView = {
  screen: 'connect',
  language: 'ru',
  today,
  tabs: [],
  connecting: { kind: 'none' },
  site: undefined,
  list: undefined,
  capacity: 12,
};

const size = { clients: 2014, deals: 9120, requests: 1080, perSecond: 2 };
const measure = { job: 'measure', size, failure: undefined, askedAt: '2026-11-21T09:12:00.000Z' };
const read: SiteView = {
  ...unread,
  reading: { ...reading, state: 'done', progress: { ...reading.progress, clients: 612, deals: 3870 } },
};

/** Every state of the first steps that a user can meet. */
export const onboardingStates = {
  noTab: fresh,
  tab: { ...fresh, tabs: [{ origin: site, crm: 'EspoCRM', isPermitted: false }] },
  refused: { ...fresh, connecting: { kind: 'refused', origin: site } },
  measured: { ...fresh, screen: 'read', site: { ...unread, measure } },
  reading: { ...fresh, screen: 'read', site: { ...unread, reading } },
  done: { ...fresh, screen: 'read', site: read, list },
  strange: { ...fresh, screen: 'read', site: { ...unread, isKnown: false } },
  waiting: { ...fresh, screen: 'clients', site: { ...unread, reading } },
  clients: { ...fresh, screen: 'clients', site: read, list },
  nobody: {
    ...fresh,
    screen: 'clients',
    site: read,
    list: { ...list, rows: [], total: 0, dueSoon: [], dueSoonTotal: 0 },
  },
  day: { ...fresh, screen: 'day', site: read, list },
  list: { ...fresh, screen: 'list', site: read, list },
  tour: { ...fresh, screen: 'tour' },
} satisfies Readonly<Record<string, OnboardingView>>;
