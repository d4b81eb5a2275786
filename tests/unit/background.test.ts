import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background';
import { defaultRules } from '../../lib/domain/rules';
import { changedItem } from '../../lib/store/changes';
import { readingsItem, rulesItem, sitesItem } from '../../lib/store/settings';
import { wakeUpItem } from '../../lib/store/wakeUpItem';
import { emptyStore } from './store/emptyStore';
import { captureOf, evenly } from './store/samples';

/** Waits until something has come about, however busy the machine is. */
const seen = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 });

const SITE = 'https://firm.amocrm.ru';
const TAB = 3;

/** What is around the extension: permissions the user gave, scripts the browser holds, and messages into tabs. */
let permitted: string[];
let scripts: Map<string, { id: string }>;
let intoTabs: { tabId: number; type: string }[];
let tabAnswers: (type: string) => unknown;
let listener: (message: unknown, sender: unknown, respond: (reply: unknown) => void) => unknown;

beforeEach(async () => {
  await emptyStore();
  permitted = [];
  scripts = new Map();
  intoTabs = [];
  tabAnswers = () => undefined;
  standInForBrowser();
  background.main();
});

function standInForBrowser(): void {
  const { permissions, scripting, runtime } = browser;
  vi.spyOn(runtime.onMessage, 'addListener').mockImplementation((added) => {
    listener = added as typeof listener;
  });
  vi.spyOn(permissions, 'contains').mockImplementation((async ({ origins = [] }: { origins?: string[] }) =>
    origins.every((origin) => permitted.includes(origin))) as never);
  vi.spyOn(permissions, 'remove').mockImplementation((async ({ origins = [] }: { origins?: string[] }) => {
    permitted = permitted.filter((origin) => !origins.includes(origin));
    return true;
  }) as never);
  vi.spyOn(permissions.onAdded, 'addListener').mockReturnValue();
  vi.spyOn(permissions.onRemoved, 'addListener').mockReturnValue();
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation((async () => [...scripts.values()]) as never);
  const put = async (added: { id: string }[]) => {
    for (const script of added) scripts.set(script.id, script);
  };
  vi.spyOn(scripting, 'registerContentScripts').mockImplementation(put as never);
  vi.spyOn(scripting, 'updateContentScripts').mockImplementation(put as never);
  vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation((async ({ ids }: { ids: string[] }) => {
    for (const id of ids) scripts.delete(id);
  }) as never);
  vi.spyOn(scripting, 'executeScript').mockResolvedValue([] as never);
  vi.spyOn(browser.commands.onCommand, 'addListener').mockReturnValue();
  vi.spyOn(browser.action, 'setBadgeText').mockResolvedValue();
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('ru-RU');
  vi.spyOn(browser.tabs, 'query').mockImplementation((async ({ url }: { url: string | string[] }) =>
    [url].flat().includes(`${SITE}/*`) && permitted.includes(`${SITE}/*`)
      ? [{ id: TAB, active: true, url: `${SITE}/leads` }]
      : []) as never);
  vi.spyOn(browser.tabs, 'get').mockResolvedValue({ id: TAB } as never);
  vi.stubGlobal('chrome', { ...fakeBrowser, tabs: { sendMessage: sendIntoTab } });
}

function sendIntoTab(tabId: number, message: { type: string }, _: unknown, respond: (reply: unknown) => void): void {
  intoTabs.push({ tabId, type: message.type });
  respond({ res: tabAnswers(message.type) });
}

function send(type: string, data: unknown, sender: Partial<Browser.runtime.MessageSender>): Promise<unknown> {
  return new Promise((answer, reject) => {
    const replied = (reply: unknown) => {
      const { res, err } = reply as { res?: unknown; err?: { message: string } };
      if (err) reject(new Error(err.message));
      else answer(res);
    };
    if (listener({ id: 1, timestamp: 0, type, data }, sender, replied) !== true) reject(new Error('no answer'));
  });
}

const ours = (type: string, data?: unknown) =>
  send(type, data, { id: browser.runtime.id, origin: browser.runtime.getURL('/').replace(/\/$/, '') });
const page = (type: string, data?: unknown, origin = SITE) =>
  send(type, data, { id: browser.runtime.id, origin, tab: { id: TAB } as Browser.tabs.Tab, frameId: 0 });

async function connect(): Promise<void> {
  permitted.push(`${SITE}/*`);
  await ours('connectSite', { origin: SITE, tabId: TAB });
}

/** The files that were put last into a page. */
const putLast = () => vi.mocked(browser.scripting.executeScript).mock.lastCall?.[0].files;

const sleeping = (id: string) => captureOf(id, evenly(id, 30, 100, 7));

describe('connecting a site', () => {
  it('finds its CRM, registers its scripts and puts them into the open tab', async () => {
    permitted.push(`${SITE}/*`);
    expect(await ours('connectSite', { origin: SITE, tabId: TAB })).toEqual({ adapter: 'amocrm' });
    expect((await sitesItem.getValue()).map(({ origin, adapter }) => [origin, adapter])).toEqual([[SITE, 'amocrm']]);
    expect([...scripts.keys()]).toEqual(['crm-amocrm']);
    expect(browser.scripting.executeScript).toHaveBeenCalledWith({
      target: { tabId: TAB, allFrames: true },
      files: ['/site-amocrm.js', '/content-scripts/crm.js'],
    });
  });

  it('does nothing without the permission', async () => {
    expect(await ours('connectSite', { origin: SITE, tabId: TAB })).toEqual({ adapter: undefined });
    expect(await sitesItem.getValue()).toEqual([]);
    await expect(page('clientCard', { type: 'company', id: '1' })).rejects.toThrow('notGranted');
  });

  it('is done by the permission alone when the popup was closed by the question', async () => {
    permitted.push(`${SITE}/*`);
    vi.mocked(browser.permissions.onAdded.addListener).mock.calls[0]?.[0]({ origins: [`${SITE}/*`] });
    await seen(async () => expect((await sitesItem.getValue())[0]).toMatchObject({ origin: SITE, adapter: 'amocrm' }));
  });

  it('is undone with the permission, and with all that was read when that is wanted', async () => {
    await connect();
    await page('capture', sleeping('1'));
    await ours('disconnectSite', { origin: SITE, erase: true });
    expect([permitted, [...scripts], await sitesItem.getValue()]).toEqual([[], [], []]);
    await expect(page('clientCard', { type: 'company', id: '1' })).rejects.toThrow('notGranted');
    await connect();
    expect(await page('clientCard', { type: 'company', id: '1' })).toBeUndefined();
  });

  it('ends for its pages as soon as the permission is taken in the browser itself', async () => {
    await connect();
    expect(await page('clientCard', { type: 'company', id: '1' })).toBeUndefined();
    permitted = [];
    vi.mocked(browser.permissions.onRemoved.addListener).mock.calls[0]?.[0]({});
    await seen(() => expect(scripts.size).toBe(0));
    await expect(page('clientCard', { type: 'company', id: '1' })).rejects.toThrow('notGranted');
  });
});

describe('what a page reads', () => {
  beforeEach(connect);

  it('comes by the script of its own CRM', async () => {
    await page('wantPart', { part: 'reader' });
    expect(putLast()).toEqual(['/reader-amocrm.js']);
  });

  it("is stored and comes back as the client's card", async () => {
    const saved = await page('capture', captureOf('1', evenly('1', 30, 10, 7)));
    expect(saved).toMatchObject({ name: 'Company 1', assessment: { purchases: 7 } });
    expect(await page('clientCard', { type: 'company', id: '1' })).toMatchObject({ name: 'Company 1' });
  });

  it('reaches open pages and the toolbar', async () => {
    const before = await changedItem.getValue();
    await page('capture', captureOf('1', evenly('1', 30, 10, 7)));
    await seen(async () => expect(await changedItem.getValue()).toBeGreaterThan(before));
    await seen(() => expect(intoTabs).toContainEqual({ tabId: TAB, type: 'changed' }));
    await seen(async () => expect(await wakeUpItem.getValue()).not.toBeNull());
  });

  it('is computed by an alarm when the worker is stopped before it came to it', async () => {
    await page('capture', captureOf('1', evenly('1', 30, 10, 7)));
    expect(await browser.alarms.get('refresh')).toBeDefined();
  });

  it('is refused by its name when the disk is full', async () => {
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await page('capture', captureOf('1', []))).toEqual({ refused: 'storageFull' });
    full.mockRestore();
  });
});

it('hears with the third record in a row that pages of its kind need attention, and that they no longer do', async () => {
  await connect();
  const check = (of: string, isRead: boolean) => page('pageChecked', { page: 'client', of, isRead });
  const answers = [];
  for (const [of, isRead] of [
    ['1', true],
    ['2', false],
    ['3', false],
    ['4', false],
  ] as const) {
    answers.push(await check(of, isRead));
  }
  expect(answers).toEqual([false, false, false, true]);
  expect(await page('pageChecked', { page: 'deal', of: '9', isRead: false })).toBe(false);
  expect(await check('5', true)).toBe(false);
});

describe('reading the whole base', () => {
  beforeEach(connect);

  it('needs an open tab of the site', async () => {
    vi.mocked(browser.tabs.query).mockResolvedValue([] as never);
    expect(await ours('readBase', { origin: SITE })).toEqual({ started: false, why: 'noTab' });
  });

  it('needs a CRM that can be read by session', async () => {
    tabAnswers = () => false;
    expect(await ours('readBase', { origin: SITE })).toEqual({ started: false, why: 'noSession' });
    expect(await readingsItem.getValue()).toEqual({});
  });

  it('needs a way of reading that the user has called right where it is a guess of ours', async () => {
    tabAnswers = () => true;
    await sitesItem.setValue([{ origin: SITE, adapter: 'pipedrive', connectedAt: '2026-11-20T09:00:00.000Z' }]);
    expect(await ours('readBase', { origin: SITE })).toEqual({ started: false, why: 'unconfirmed' });
    expect(intoTabs).not.toContainEqual({ tabId: TAB, type: 'startBase' });
    await page('tellOfSite', { kind: 'right', part: 'history' });
    expect(await ours('readBase', { origin: SITE })).toEqual({ started: true });
  });

  it('says that there is no room instead of beginning what could not be kept', async () => {
    tabAnswers = () => true;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await ours('readBase', { origin: SITE })).toEqual({ started: false, why: 'storageFull' });
    full.mockRestore();
    expect(intoTabs).not.toContainEqual({ tabId: TAB, type: 'startBase' });
    expect(await readingsItem.getValue()).toEqual({});
    expect(await ours('readBase', { origin: SITE })).toEqual({ started: true });
  });

  it('goes from the first piece to a list of the whole base', async () => {
    tabAnswers = () => true;
    expect(await ours('readBase', { origin: SITE })).toEqual({ started: true });
    const job = (await readingsItem.getValue())[SITE]?.job;
    const { deals, completeness: _, ...identity } = captureOf('1', evenly('1', 30, 10, 7));
    const sold = deals.map((deal) => ({ client: identity.client, deal }));
    const progress = { clients: 1, deals: 7 };
    expect(await page('baseChunk', { job, cursor: 0, clients: [identity], deals: sold, progress })).toBe('go');
    expect((await readingsItem.getValue())[SITE]).toMatchObject({ state: 'reading', progress });
    await page('baseEnded', { job, state: 'done' });
    expect((await readingsItem.getValue())[SITE]?.state).toBe('done');
    await seen(async () => expect((await wakeUpItem.getValue())?.partial).toBe(0));
    const card = await page('clientCard', { type: 'company', id: '1' });
    expect(card).toMatchObject({ assessment: { completeness: { state: 'complete', seen: 7 } } });
  });

  it('is paused by the user, in the tab and for every piece that still comes', async () => {
    tabAnswers = () => true;
    await ours('readBase', { origin: SITE });
    const job = (await readingsItem.getValue())[SITE]?.job;
    await ours('stopBase', { origin: SITE });
    expect(intoTabs.at(-1)).toEqual({ tabId: TAB, type: 'stopBaseHere' });
    const piece = { job, cursor: 0, clients: [], deals: [], progress: { clients: 0, deals: 0 } };
    expect(await page('baseChunk', piece)).toBe('stop');
    expect((await readingsItem.getValue())[SITE]?.state).toBe('paused');
  });

  it('is found paused when its tab is gone', async () => {
    tabAnswers = () => true;
    await ours('readBase', { origin: SITE });
    vi.mocked(browser.tabs.get).mockRejectedValue(new Error('No tab'));
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'watch', scheduledTime: 0, persistAcrossSessions: true });
    await seen(async () => expect((await readingsItem.getValue())[SITE]?.state).toBe('paused'));
    await seen(async () => expect(await browser.alarms.get('watch')).toBeUndefined());
  });
});

describe('settings', () => {
  beforeEach(connect);

  it('take rules that can be meant and refuse others', async () => {
    expect(await ours('saveRules', { ...defaultRules, grace: 0.25 })).toBe('saved');
    expect(await ours('saveRules', { ...defaultRules, sleepingFrom: 5, lostFrom: 2 })).toEqual({ refused: 'badRules' });
    expect(await rulesItem.getValue()).toMatchObject({ grace: 0.25, version: 2 });
  });

  it('take a language, tell open pages and give them what speaks it', async () => {
    await ours('saveLanguage', 'en');
    expect(intoTabs).toContainEqual({ tabId: TAB, type: 'languageChanged' });
    await page('wantOverlay');
    expect(putLast()).toEqual(['/overlay-en.js']);
    await ours('saveLanguage');
    await page('wantPart', { part: 'opened' });
    expect(putLast()).toEqual(['/opened-ru.js']);
  });
});

it('erasing everything leaves no data, settings, scripts, alarms or permissions', async () => {
  await connect();
  await page('capture', captureOf('1', evenly('1', 30, 10, 7)));
  await ours('rebuildList');
  await ours('eraseEverything');
  expect(await indexedDB.databases()).toEqual([]);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
  expect(await fakeBrowser.storage.session.get()).toEqual({});
  expect(await browser.alarms.getAll()).toEqual([]);
  expect(scripts.size).toBe(0);
  expect(permitted).toEqual([]);
});
