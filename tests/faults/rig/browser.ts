import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { findChromium, quietArgs } from '../../../lib/tools/chromium';

/** Only inside `evaluate` in pages of the extension. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<{ res?: unknown; err?: unknown }> };
  tabs: { query(query: object): Promise<{ id?: number; url?: string }[]> };
};

/** The page of the rig inside the extension, where `globalThis.faults` is. */
export const RIG_PAGE = 'faults.html';

/** The unpacked extension and the profile of one user. */
export interface Installed {
  readonly extension: string;
  readonly profile: string;
}

/** A browser that can be ended as a power cut ends it. */
export interface FaultyBrowser {
  readonly context: BrowserContext;
  /** `chrome-extension://…`. */
  readonly origin: string;
  /** The browser's own line, for what no page can do. */
  readonly devtools: CDPSession;
  /** A page of the extension. */
  readonly open: (page: string) => Promise<Page>;
  /** Asks the background as a page of the extension does. */
  readonly ask: (type: string, data?: unknown) => Promise<unknown>;
  /** Connects a site as the button of the popup does. */
  readonly connect: (origin: string) => Promise<void>;
  /** SIGKILL for all of its processes at once: nothing is closed, flushed or told. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts a browser on a profile, which may be the one another browser was killed on. */
export async function startBrowser({ extension, profile }: Installed): Promise<FaultyBrowser> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    headless: true,
    args: [
      ...quietArgs,
      '--enable-unsafe-extension-debugging',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const devtools = await devtoolsOf(context);
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const pid = processInfo.find(({ type }) => type === 'browser')?.id;
  if (pid === undefined) throw new Error('The browser does not tell its process');
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  const open = (page: string) => openOwn(context, `${origin}/${page}`);
  const ask = (type: string, data?: unknown) => askBackground(open, type, data);
  return {
    context,
    origin,
    devtools,
    open,
    ask,
    connect: (site) => connect(context, open, ask, site),
    kill: () => kill(context, pid),
    close: () => context.close(),
  };
}

async function devtoolsOf(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser has no line of its own');
  return browser.newBrowserCDPSession();
}

async function openOwn(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function askBackground(open: FaultyBrowser['open'], type: string, data: unknown): Promise<unknown> {
  const own = await open(RIG_PAGE);
  const message = { id: 1, type, data, timestamp: 0 };
  const answer = await own.evaluate((asked) => chrome.runtime.sendMessage(asked), message);
  await own.close();
  if (answer.err !== undefined) throw new Error(`${type}: ${JSON.stringify(answer.err)}`);
  return answer.res;
}

async function connect(
  context: BrowserContext,
  open: FaultyBrowser['open'],
  ask: FaultyBrowser['ask'],
  site: string,
): Promise<void> {
  const crm = await openOwn(context, site);
  const own = await open(RIG_PAGE);
  const tabId = await own.evaluate(
    async (address) => (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(address))?.id,
    site,
  );
  await own.close();
  await ask('connectSite', { origin: site, tabId });
  await crm.close();
}

/** Playwright starts a browser as the head of a group of processes, so that one signal reaches all of them. */
async function kill(context: BrowserContext, pid: number): Promise<void> {
  const gone = new Promise<void>((done) => context.once('close', () => done()));
  process.kill(-pid, 'SIGKILL');
  await gone;
}

/** Where Chromium keeps the database of the extension. */
export function databaseFolder({ profile }: Installed, { origin }: Pick<FaultyBrowser, 'origin'>): string {
  return path.join(profile, 'Default', 'IndexedDB', `${origin.replace('://', '_')}_0.indexeddb.leveldb`);
}
