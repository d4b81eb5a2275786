import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, test as base, chromium, expect, type Page, type Worker } from '@playwright/test';
import { findChromium, quietArgs } from '../../lib/tools/chromium';
import { type DemoCrm, type DemoOptions, startDemoCrm } from '../demo-crm/server';
import { closeFirstSteps } from './closeFirstSteps';
import { type SmallCrm, startSmallCrm } from './smallCrm';

/** Only inside `evaluate` in pages and in the worker of the extension. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<{ res?: unknown; err?: unknown }> };
  tabs: { query(query: object): Promise<{ id?: number; url?: string }[]> };
};

/** `e2e` has open shadow roots so that tests can look inside; `shipped` is what users get. */
type Build = 'e2e' | 'shipped';

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
  /** The same for a site whose CRM nobody has described. */
  readonly connectUnknown: (origin: string) => Promise<void>;
}

/** The extension unpacked, and a profile whose user has granted some sites and done nothing else. */
interface Installed {
  readonly extension: string;
  readonly profile: string;
}

interface TestFixtures {
  extension: Extension;
  startDemo: (options: DemoOptions) => Promise<DemoCrm>;
  startSmall: () => Promise<SmallCrm>;
}

interface WorkerFixtures {
  build: Build;
  /** Match patterns the user has granted before the test begins. */
  granted: string[];
  installed: Installed;
}

async function launch({ extension, profile }: Installed): Promise<BrowserContext> {
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
 * becomes optional, so the first run of a profile requires it and every later one has the manifest we ship.
 */
async function grant(origins: readonly string[], installed: Installed): Promise<void> {
  const manifest = path.join(installed.extension, 'manifest.json');
  const shipped = readFileSync(manifest, 'utf8');
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(shipped), host_permissions: origins }));
  const context = await launch(installed);
  await workerOf(context);
  await context.close();
  writeFileSync(manifest, shipped);
}

async function openOwn(context: BrowserContext, name: string): Promise<Page> {
  const { host } = new URL((await workerOf(context)).url());
  const page = await context.newPage();
  await page.goto(`chrome-extension://${host}/${name}`);
  return page;
}

async function ask(context: BrowserContext, type: string, data: unknown): Promise<unknown> {
  const own = await openOwn(context, 'options.html');
  const message = { id: 1, type, data, timestamp: Date.now() };
  const answer = await own.evaluate((asked) => chrome.runtime.sendMessage(asked), message);
  await own.close();
  expect(answer).not.toHaveProperty('err');
  return answer.res;
}

async function connect(context: BrowserContext, origin: string, adapter: unknown): Promise<void> {
  const crm = await context.newPage();
  await crm.goto(origin);
  const own = await openOwn(context, 'options.html');
  const tabId = await own.evaluate(async (site) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find(({ url }) => url?.startsWith(site))?.id;
  }, origin);
  await own.close();
  expect(await ask(context, 'connectSite', { origin, tabId })).toEqual({ adapter });
  await crm.close();
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  build: ['e2e', { option: true, scope: 'worker' }],
  granted: [['http://127.0.0.1/*'], { option: true, scope: 'worker' }],
  installed: [
    async ({ build, granted }, use, { workerIndex, project }) => {
      const folder = path.join(project.outputDir, `worker-${workerIndex}`);
      const installed = { extension: path.join(folder, 'extension'), profile: path.join(folder, 'profile') };
      cpSync(BUILT[build], installed.extension, { recursive: true });
      mkdirSync(installed.profile);
      if (granted.length > 0) await grant(granted, installed);
      await use(installed);
    },
    { scope: 'worker' },
  ],
  context: async ({ installed }, use, info) => {
    const profile = info.outputPath('profile');
    cpSync(installed.profile, profile, { recursive: true });
    const context = await launch({ ...installed, profile });
    await use(context);
    await context.close();
  },
  extension: async ({ context, granted }, use) => {
    if (granted.length > 0) await closeFirstSteps(context);
    await use({
      id: new URL((await workerOf(context)).url()).host,
      worker: () => workerOf(context),
      open: (page) => openOwn(context, page),
      ask: (type, data) => ask(context, type, data),
      connect: (origin) => connect(context, origin, expect.any(String)),
      connectUnknown: (origin) => connect(context, origin, undefined),
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
