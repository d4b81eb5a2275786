import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Doors, type DropReason, type Later, openGate } from '../../../lib/bridge/gate';
import type { OwnMessages, PageMessages } from '../../../lib/bridge/messages';
import { defaultRules } from '../../../lib/domain/rules';
import { newTalk, talkAfter } from '../../../lib/domain/talk/talk';
import { libraries } from '../content/libraries';
import { fivePercent, limits } from '../domain/offer/grounds';
import { draftSample, taughtSample } from './taughtSamples';

const SITE = 'https://firm.amocrm.ru';

const client = { type: 'company', id: '7' };
const identity = { client, aliases: [], name: 'Elena', path: '/companies/7' };
const deal = { id: 'a', on: '2026-01-01', amountMinor: 100, currency: 'RUB', outcome: 'won' };
const progress = { clients: 1, deals: 1 };

const asked = talkAfter(newTalk('2026-11-21T09:00:00.000Z'), { kind: 'reason', code: 'price' });
const talk = talkAfter(asked, { kind: 'category', category: 'paper' });

/** A message of every kind as it arrives, and who may send it: every row of the matrix. */
const FROM_PAGES: { readonly [Name in keyof PageMessages]: unknown } = {
  wantOverlay: undefined,
  wantPart: { part: 'opened' },
  wantAdapter: undefined,
  clientCard: client,
  openCall: client,
  keepTalk: { client, talk },
  tellConsent: { client, answer: 'call' },
  recordTalk: { client, talk },
  undoTalk: { client, id: '2026-11-21T09:00:00.000Z-1' },
  openHand: client,
  setByHand: {
    client,
    wish: { kind: 'correct', given: { what: 'cycle', cycleDays: 40, reason: 'He said so', endsOn: '2027-01-01' } },
  },
  placePanel: { spot: { x: 1, y: 0.5 }, isTab: false },
  dealLimit: { client, order: { amountMinor: 2_000_000, currency: 'RUB' } },
  marksOf: { rows: [client, { ...client, source: 'deals' }] },
  capture: { ...identity, deals: [deal], completeness: { state: 'partial', seen: 1, total: 3 } },
  baseChunk: { job: 'job-1', cursor: 0, clients: [identity], deals: [{ client, deal }], progress },
  baseErrand: { job: 'job-1' },
  baseMeasured: { job: 'job-1', size: { clients: 3, perSecond: 2 } },
  baseEnded: { job: 'job-1', state: 'done' },
  hideSite: undefined,
  openOptions: undefined,
  openHelp: undefined,
  openImport: undefined,
  siteKnowledge: undefined,
  tellOfSite: { kind: 'dayOrder', dayOrder: 'dmy' },
  teachHere: undefined,
  pageChecked: { page: 'client', of: '7', isRead: true },
  teaching: undefined,
  keepDraft: draftSample,
  leaveTeaching: undefined,
  saveTaught: taughtSample,
};
const FROM_OURS: { readonly [Name in keyof OwnMessages]: unknown } = {
  connectSite: { origin: SITE, tabId: 3 },
  disconnectSite: { origin: SITE, erase: false },
  measureBase: { origin: SITE },
  readBase: { origin: SITE, as: 'news' },
  stopBase: { origin: SITE },
  keepFresh: { origin: SITE, isOn: true },
  rebuildList: undefined,
  saveRules: defaultRules,
  saveLanguage: 'ru',
  chooseSource: { origin: 'https://firm.amocrm.ru', source: 'orders' },
  learnAnswer: { origin: SITE, answer: { kind: 'currency', currency: 'RUB' } },
  showSite: { origin: SITE },
  putTroubleAway: { origin: 'https://firm.amocrm.ru' },
  startTeaching: { origin: SITE, tabId: 3 },
  importTaught: { text: '{}', origin: SITE },
  renameTaught: { id: 'abc123', title: 'CRM' },
  removeTaught: { id: 'abc123' },
  restoreTaught: { taught: taughtSample, sites: [SITE] },
  useTaught: { origin: SITE, id: 'abc123' },
  lockChanged: undefined,
  keepFor: { purchaseYears: 3, clientYears: 5 },
  eraseClient: { key: `${SITE} company 7` },
  sayOfClients: { kind: 'merge', into: `${SITE} company 7`, from: `${SITE} company 8` },
  keepContacts: { keeps: true },
  saveCaller: { person: { name: 'Olga', role: 'head' }, companyName: 'Vesna', minuteMinor: 1500 },
  saveFixes: { fixes: [{ reason: 'ourFault', owner: 'Irina', fixMade: 'another courier' }] },
  saveBook: { language: 'ru', scripts: libraries.ru.scripts },
  useBook: { language: 'en', version: 0 },
  saveCatalogue: { limits, offers: [{ ...fivePercent, words: { ru: { label: 'Скидка', text: 'скидка 5 %' } } }] },
  headRulesTaken: undefined,
  correctClient: { site: SITE, client, wish: { kind: 'clear', what: 'cycle' } },
  liftDoNotContact: { id: '2026-11-21T09:00:00.000Z-1', reason: 'He has called himself' },
  settleCall: { key: `${SITE} company 7`, how: 'later', until: '2026-12-01' },
  undoSettled: { id: '2026-11-21T09:00:00.000Z-1' },
  chooseOwner: { owner: 'Olga' },
  tellMornings: { isOn: true },
  checkStore: undefined,
  startAfresh: undefined,
  prepareRestoring: undefined,
  takeSetting: { name: 'language', value: 'ru' },
  completeRestoring: undefined,
  eraseEverything: undefined,
};

type Sender = Partial<Browser.runtime.MessageSender>;
const own = () => browser.runtime.getURL('/').replace(/\/$/, '');
const inTab = (origin: string | undefined, url = `${origin}/leads`): Sender => ({
  id: browser.runtime.id,
  tab: { id: 3 } as Browser.tabs.Tab,
  frameId: 0,
  url,
  ...(origin !== undefined && { origin }),
});
const SENDERS = {
  'a granted page': () => inTab(SITE),
  'a granted page of a browser that tells no origin': () => inTab(undefined, `${SITE}/leads`),
  'a page that is not granted': () => inTab('https://evil.example'),
  'a page whose address begins like ours': () => inTab('https://evil.example', `${own()}/popup.html`),
  'a frame without an origin': () => inTab('null'),
  'a page without a tab': () => ({ id: browser.runtime.id, origin: SITE }),
  'another extension': () => ({ ...inTab(SITE), id: 'somebodyelse' }),
  'our own page': () => ({ id: browser.runtime.id, origin: own(), url: `${own()}/popup.html` }),
  'our own page in a tab': () => inTab(own(), `${own()}/options.html`),
} satisfies Record<string, () => Sender>;

let dropped: ReadonlyMap<DropReason, number>;
let heard: string[];
let listener: (message: unknown, sender: unknown, respond: (reply: unknown) => void) => unknown;

function answering(names: readonly string[]) {
  return Object.fromEntries(
    names.map((name) => [
      name,
      async (_: unknown, sender: { site: string } | undefined) => {
        heard.push(name);
        return sender?.site ?? 'own';
      },
    ]),
  );
}

beforeEach(() => {
  fakeBrowser.reset();
  heard = [];
  const add = vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((added) => {
    listener = added as typeof listener;
  });
  dropped = openGate({
    first: answering(Object.keys(FROM_PAGES)) as unknown as Doors['first'],
    page: async () => answering(Object.keys(FROM_PAGES)) as unknown as Later<'page'>,
    own: async () => answering(Object.keys(FROM_OURS)) as unknown as Later<'own'>,
    isGranted: async (origin) => origin === SITE,
  });
  expect(add).toHaveBeenCalledOnce();
});

/** What the sender hears; undefined: nothing at all. */
function send(type: unknown, data: unknown, sender: Sender): Promise<unknown> {
  return new Promise((answer) => {
    if (listener({ id: 1, timestamp: 0, type, data }, sender, answer) !== true) answer(undefined);
  });
}

describe('who may ask what', () => {
  const kinds = [...Object.keys(FROM_PAGES), ...Object.keys(FROM_OURS)];
  const matrix = kinds.flatMap((kind) =>
    (Object.keys(SENDERS) as (keyof typeof SENDERS)[]).map((from) => {
      const isPage = kind in FROM_PAGES;
      const allowed = isPage ? from.startsWith('a granted page') : from.startsWith('our own page');
      return { kind, from, allowed, data: { ...FROM_PAGES, ...FROM_OURS }[kind as 'capture'] };
    }),
  );

  it.each(matrix)('$kind from $from: $allowed', async ({ kind, from, allowed, data }) => {
    const reply = await send(kind, data, SENDERS[from]());
    expect(heard).toEqual(allowed ? [kind] : []);
    if (allowed) expect(reply).toEqual({ res: kind in FROM_PAGES ? SITE : 'own' });
    else expect([...dropped.values()]).toEqual([1]);
  });
});

describe('the site of a page', () => {
  it('is that of the frame that asks, whatever the message says', async () => {
    const lying = { ...client, site: 'https://other.amocrm.ru' };
    await send('clientCard', lying, SENDERS['a granted page']());
    expect(heard).toEqual([]);
    expect(await send('clientCard', client, SENDERS['a granted page']())).toEqual({ res: SITE });
  });
});

describe('a message that is not one of ours', () => {
  it.each([
    ['is nothing', undefined],
    ['is null', null],
    ['is a text', 'capture'],
    ['is a list', []],
    ['has no kind', { data: 1 }],
    ['has a number as its kind', { type: 1 }],
    ['names what every object has', { type: 'constructor' }],
    ['names the object behind every object', { type: '__proto__' }],
    ['is for tabs', { type: 'startBase', data: { job: 'x' } }],
  ])('and %s is dropped without an answer, and counted', (_, message) => {
    expect(listener(message, SENDERS['our own page'](), vi.fn())).toBe(false);
    expect(listener(message, SENDERS['a granted page'](), vi.fn())).toBe(false);
    expect(dropped.get('unknown')).toBe(2);
  });
});

describe('what a message carries', () => {
  const fromPage = (type: string, data: unknown) => send(type, data, inTab(SITE));
  const capture = FROM_PAGES.capture as Record<string, unknown>;

  it.each([
    ['a field we do not know', 'capture', { ...capture, more: 1 }],
    ['a deal that is no deal', 'capture', { ...capture, deals: [{ ...deal, outcome: 'paid' }] }],
    ['half a cent', 'capture', { ...capture, deals: [{ ...deal, amountMinor: 0.5 }] }],
    ['a path that would lead to another host', 'capture', { ...capture, path: '@evil.example' }],
    ['an address in place of a path', 'capture', { ...capture, path: 'https://evil.example' }],
    ['a kind of record with a space', 'clientCard', { type: 'com pany', id: '7' }],
    ['no id', 'clientCard', { type: 'company', id: '' }],
    ['more rows than one question may have', 'marksOf', { rows: Array(501).fill(client) }],
    ['a row of an unknown kind of sale', 'marksOf', { rows: [{ ...client, source: 'wishes' }] }],
    ['a list in place of an address', 'clientCard', [client]],
    [
      'more clients than one message may have',
      'baseChunk',
      { ...(FROM_PAGES.baseChunk as object), clients: Array(2_001).fill(identity) },
    ],
  ])('is refused for %s', async (_, type, data) => {
    expect(await fromPage(type, data)).toMatchObject({ err: {} });
    expect(heard).toEqual([]);
    expect([...dropped.values()]).toEqual([1]);
  });

  it('is refused when it is larger than 256 kB', async () => {
    expect(await fromPage('capture', { ...capture, name: 'x'.repeat(256 * 1024) })).toMatchObject({ err: {} });
    expect(dropped.get('tooLarge')).toBe(1);
  });

  it('may leave out what has no value, as JSON does', async () => {
    const bare = {
      client,
      aliases: [],
      path: '',
      deals: [{ outcome: 'open' }],
      completeness: { state: 'none', seen: 0 },
    };
    expect(await fromPage('capture', bare)).toEqual({ res: SITE });
  });
});

it('an answer that fails reaches the sender as an error', async () => {
  const failing = answering(Object.keys(FROM_OURS)) as unknown as Later<'own'>;
  const doors: Doors = {
    first: {} as Doors['first'],
    page: async () => ({}) as Later<'page'>,
    own: async () => ({ ...failing, rebuildList: () => Promise.reject(new Error('storageFull')) }),
    isGranted: async () => true,
  };
  openGate(doors);
  const reply = await send('rebuildList', undefined, SENDERS['our own page']());
  expect(reply).toEqual({ err: { name: 'Error', message: 'storageFull', stack: '' } });
});

describe('100,000 messages of anybody', () => {
  const kind = fc.oneof(fc.constantFrom(...Object.keys(FROM_PAGES), ...Object.keys(FROM_OURS)), fc.string());
  const sender = fc.oneof(
    fc.constantFrom(...Object.values(SENDERS)).map((make) => make()),
    fc.record({ id: fc.string(), origin: fc.string(), url: fc.string() }, { requiredKeys: [] }),
  );
  const bare = [...Object.entries(FROM_PAGES), ...Object.entries(FROM_OURS)].filter(([, data]) => data === undefined);
  // Without a value these two mean the browser's language, and everybody's clients.
  const mayBeBare = [...bare.map(([name]) => name), 'saveLanguage', 'chooseOwner'];
  const message = fc.oneof(fc.anything(), fc.record({ type: kind, data: fc.anything() }));

  it('never throw, and reach nobody with anything but what that one expects', async () => {
    await fc.assert(
      fc.asyncProperty(message, sender, async (sent, from) => {
        heard = [];
        await new Promise((answer) => {
          if (listener(sent, from, answer) !== true) answer(undefined);
        });
        const isFitting = heard.every((name) => mayBeBare.includes(name));
        expect(isFitting).toBe(true);
      }),
      { numRuns: 100_000 },
    );
  }, 120_000);
});
