import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium, quietArgs } from '../../../lib/tools/chromium';
import type { DemoLanguage } from '../names';

/** Only inside `evaluate` in pages of the extension. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<{ res?: unknown; err?: unknown }> };
  tabs: { query(query: object): Promise<{ id?: number; url?: string }[]> };
  storage: {
    local: { get(key: string): Promise<Record<string, unknown>> };
    onChanged: { addListener(changed: () => void): void };
  };
};

/** Milliseconds; only waited out where the reading never ends. */
const PATIENCE = 60_000;

const BUILT = '.output/chrome-mv3';

/** A browser with the extension as it ships. */
export interface DemoBrowser {
  readonly context: BrowserContext;
  /** `chrome-extension://…`. */
  readonly origin: string;
}

interface Launch {
  readonly extension: string;
  readonly profile: string;
  readonly language: DemoLanguage;
  readonly headless: boolean;
}

async function launch({ extension, profile, language, headless }: Launch): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    headless,
    // The demo itself ends the browser on Ctrl+C, and cleans up after it.
    handleSIGINT: false,
    ...(headless ? { viewport: { width: 1280, height: 720 } } : { viewport: null }),
    args: [
      ...quietArgs,
      `--lang=${language}`,
      '--window-size=1280,800',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
}

async function originOf(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return `chrome-extension://${new URL(worker.url()).host}`;
}

/**
 * Nobody is here to answer the browser's question for permission. But an origin granted while the extension required
 * it stays granted, so the first run of this profile requires it and the second has the manifest that ships.
 */
export async function openBrowser(
  folder: string,
  granted: string,
  language: DemoLanguage,
  headless: boolean,
): Promise<DemoBrowser> {
  const extension = path.join(folder, 'extension');
  const profile = path.join(folder, 'profile');
  cpSync(BUILT, extension, { recursive: true });
  const manifest = path.join(extension, 'manifest.json');
  const shipped = readFileSync(manifest, 'utf8');
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(shipped), host_permissions: [granted] }));
  const granting = await launch({ extension, profile, language, headless: true });
  await originOf(granting);
  await granting.close();
  writeFileSync(manifest, shipped);
  const context = await launch({ extension, profile, language, headless });
  return { context, origin: await originOf(context) };
}

async function ask(own: Page, type: string, data: unknown): Promise<unknown> {
  const answer = await own.evaluate((asked) => chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), ...asked }), {
    type,
    data,
  });
  if (answer.err !== undefined) throw new Error(`${type}: ${JSON.stringify(answer.err)}`);
  return answer.res;
}

/** Connects the site in whose tab `crm` is and has the whole base read, as the buttons of the popup do. */
export async function connectAndRead(
  { context, origin }: DemoBrowser,
  crm: Page,
  language: DemoLanguage,
): Promise<void> {
  const site = new URL(crm.url()).origin;
  const own = await context.newPage();
  await own.goto(`${origin}/options.html`);
  await ask(own, 'saveLanguage', language);
  const tabId = await own.evaluate(
    async (address) => (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(address))?.id,
    site,
  );
  await ask(own, 'connectSite', { origin: site, tabId });
  await crm.reload();
  const begun = await ask(own, 'readBase', { origin: site });
  const state = await endOfReading(own, site);
  await own.close();
  if (state !== 'done') throw new Error(`The demo CRM could not be read: ${state}, ${JSON.stringify(begun)}.`);
}

/** The state in which reading the base has ended: the storage is looked at whenever it changes. */
async function endOfReading(own: Page, site: string): Promise<string> {
  return own.evaluate(
    ([origin, patience]) =>
      new Promise<string>((resolve) => {
        const look = async () => {
          const { readings } = await chrome.storage.local.get('readings');
          const state = (readings as Record<string, { state: string }> | undefined)?.[origin]?.state;
          if (state !== undefined && state !== 'reading') resolve(state);
        };
        chrome.storage.onChanged.addListener(() => void look());
        setTimeout(() => resolve('no end'), patience);
        void look();
      }),
    [site, PATIENCE] as const,
  );
}
