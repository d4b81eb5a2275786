import { describe, expect, it } from 'vitest';
import { screenOf, siteInFocus } from '../../../../components/popup/popupScreen';
import { clientHref, type PopupView, type SiteView } from '../../../../components/popup/popupView';
import type { WakeUpList } from '../../../../lib/domain/wakeUpList';

const site: SiteView = {
  origin: 'https://crm.example.ru',
  isKnown: true,
  isTroubled: false,
  isHidden: false,
  reading: undefined,
  measure: undefined,
  refusal: undefined,
};
const list: WakeUpList = {
  today: '2026-11-21',
  rulesVersion: 1,
  rows: [],
  total: 0,
  dueSoon: [],
  dueSoonTotal: 0,
  recoverable: [],
  barred: [],
  counts: { active: 3, due: 0, sleeping: 0, lost: 0, oneTime: 0, seasonal: 0, former: 0, noData: 0 },
  partial: 0,
};
const nothing: WakeUpList = { ...list, counts: { ...list.counts, active: 0 } };
const view = (change: Partial<PopupView>): PopupView => ({
  today: '2026-11-21',
  tab: { kind: 'unknown' },
  sites: [site],
  store: 'open',
  unlocking: { kind: 'none' },
  isOpening: false,
  list: undefined,
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
  ...change,
});
const foreign = { kind: 'foreign', origin: 'https://other.example' } as const;

describe('what fills the popup', () => {
  it.each<[string, Partial<PopupView>, string]>([
    ['no site and no tab that is known', { sites: [] }, 'openCrm'],
    ['no site, on a tab that could be connected', { sites: [], tab: foreign }, 'connect'],
    ['a site whose clients were never read', {}, 'unread'],
    ['a site of which nothing is stored', { list: nothing }, 'unread'],
    ['a site whose CRM is not recognised', { sites: [{ ...site, isKnown: false }] }, 'strange'],
    ['a list on a tab of its site', { list, tab: { kind: 'connected', origin: site.origin } }, 'list'],
    ['a list on a page of any other site', { list, tab: foreign }, 'list'],
    ['a list although the database does not open', { list, store: 'closed' }, 'list'],
    ['a list although a newer one is still being built', { list, isOpening: true }, 'list'],
    ['a list that is kept after its site was disconnected', { list, sites: [] }, 'list'],
    ['no list and no database', { store: 'closed' }, 'storeClosed'],
    ['the first moment', { isOpening: true }, 'opening'],
    ['a site being connected', { list, tab: { kind: 'connecting', origin: site.origin } }, 'connecting'],
    ['a permission that was not given', { list, tab: { kind: 'refused', origin: site.origin } }, 'refused'],
  ])('%s', (_what, change, kind) => {
    expect(screenOf(view(change), false).kind).toBe(kind);
  });

  it('asks to connect the tab of another site only when the user wants it', () => {
    expect(screenOf(view({ list, tab: foreign }), true)).toEqual({ kind: 'connect', origin: foreign.origin });
  });

  it('speaks of the site in the tab, then of the one being read', () => {
    const other = { ...site, origin: 'https://erp.example.ru' };
    const tab = { kind: 'connected', origin: other.origin } as const;
    expect(siteInFocus(view({ sites: [site, other], tab }))).toBe(other);
    const reading = { state: 'reading' } as NonNullable<SiteView['reading']>;
    expect(siteInFocus(view({ sites: [site, { ...other, reading }] }))?.origin).toBe(other.origin);
  });
});

describe('the address of a client', () => {
  it.each([
    ['/companies/detail/7', 'https://crm.example.ru/companies/detail/7'],
    ['/#/model/party.party/5', 'https://crm.example.ru/#/model/party.party/5'],
    ['//evil.example/x', 'https://crm.example.ru'],
    ['https://evil.example', 'https://crm.example.ru'],
    ['javascript:alert(1)', 'https://crm.example.ru'],
    ['', 'https://crm.example.ru/'],
  ])('never leads out of the CRM: %s', (path, href) => {
    expect(clientHref({ site: 'https://crm.example.ru', path })).toBe(href);
  });
});
