import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, test as base, chromium, expect, type Page, type Worker } from '@playwright/test';
import { findChromium, quietArgs } from '../../lib/tools/chromium';
import { type DemoCrm, type DemoOptions, startDemoCrm } from '../demo-crm/server';
import { type SmallCrm, startSmallCrm } from './smallCrm';

/** Only inside `evaluate` in pages and in the worker of the extension. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<{ res?: unknown; err?: unknown }> };
  tabs: { query(query: object): Promise<{ id?: number; url?: string }[]> };
};

/** `e2e` has open shadow roots so that tests can look inside; `shipped` is what users get. */
export type Build = 'e2e' | 'shipped';

const BUILT: Record<Build, string> = { e2e: '.output/chrome-mv3-e2e', shipped: '.output/chrome-mv3' };

/** The extension in its browser. */
export interface Extension {
  readonly id: string;
  readonly worker: () => Promise<Worker>;
  /** A page of the extension, `popup.html` or `options.html`. */
  readonly open: (page: string) => Promise<Page>;
  /** Asks the background as a page of the extension does. */
  readonly ask: (type: string, data?: unknown) => Promise<unknown>;
  /** Connects a site as the popup does when its button is pressed; its scripts are there from the next load on. */
  readonly connect: (origin: string) => Promise<void>;
}

interface Fixtures {
  build: Build;
  /** Match patterns the user has granted before the test begins. */
  granted: string[];
  context: BrowserContext;
  extension: Extension;
  startDemo: (options: DemoOptions) => Promise<DemoCrm>;
  startSmall: () => Promise<SmallCrm>;
}

async function launch(extension: string, profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    headless: true,
    args: [...quietArgs, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

/**
 * No test can click Chromium's permission prompt. But an origin granted while it was required stays granted when it
 * becomes optional, so the first run of this profile requires it and the second run has the manifest we ship.
 */
async function grant(origins: readonly string[], extension: string, profile: string): Promise<void> {
  const manifest = path.join(extension, 'manifest.json');
  const shipped = readFileSync(manifest, 'utf8');
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(shipped), host_permissions: origins }));
  const context = await launch(extension, profile);
  await workerOf(context);
  await context.close();
  writeFileSync(manifest, shipped);
}

async function connect(context: BrowserContext, own: Page, origin: string): Promise<void> {
  const crm = await context.newPage();
  await crm.goto(origin);
  const connected = await own.evaluate(async (site) => {
    const tabs = await chrome.tabs.query({});
    const tabId = tabs.find(({ url }) => url?.startsWith(site))?.id;
    const message = { id: 1, type: 'connectSite', data: { origin: site, tabId }, timestamp: Date.now() };
    return chrome.runtime.sendMessage(message);
  }, origin);
  expect(connected).toEqual({ res: { adapter: expect.any(String) } });
  await crm.close();
}

export const test = base.extend<Fixtures>({
  build: ['e2e', { option: true }],
  granted: [['http://127.0.0.1/*'], { option: true }],
  context: async ({ build, granted }, use, info) => {
    const extension = info.outputPath('extension');
    const profile = info.outputPath('profile');
    cpSync(BUILT[build], extension, { recursive: true });
    if (granted.length > 0) await grant(granted, extension, profile);
    const context = await launch(extension, profile);
    await use(context);
    await context.close();
  },
  extension: async ({ context }, use) => {
    const id = new URL((await workerOf(context)).url()).host;
    const open = async (page: string) => {
      const own = await context.newPage();
      await own.goto(`chrome-extension://${id}/${page}`);
      return own;
    };
    const ask = async (type: string, data?: unknown) => {
      const own = await open('options.html');
      const message = { id: 1, type, data, timestamp: Date.now() };
      const answer = await own.evaluate((asked) => chrome.runtime.sendMessage(asked), message);
      await own.close();
      expect(answer).not.toHaveProperty('err');
      return answer.res;
    };
    await use({
      id,
      worker: () => workerOf(context),
      open,
      ask,
      connect: async (origin) => {
        const own = await open('options.html');
        await connect(context, own, origin);
        await own.close();
      },
    });
  },
  startDemo: async ({ browserName: _ }, use) => {
    const started: DemoCrm[] = [];
    await use(async (options) => {
      const crm = await startDemoCrm(options);
      started.push(crm);
      return crm;
    });
    for (const crm of started) await crm.close();
  },
  startSmall: async ({ browserName: _ }, use) => {
    const started: SmallCrm[] = [];
    await use(async () => {
      const crm = await startSmallCrm();
      started.push(crm);
      return crm;
    });
    for (const crm of started) await crm.close();
  },
});

export { expect };
