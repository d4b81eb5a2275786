import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium, quietArgs } from '../../../lib/tools/chromium';
import { closeFirstSteps } from '../../e2e/closeFirstSteps';

/** The build whose shadow roots can be looked into; all else is as it ships. */
const BUILT = '.output/chrome-mv3-e2e';
const GRANTED = 'http://127.0.0.1/*';

/** Only inside `evaluate` in pages of the extension. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<{ res?: unknown; err?: unknown }> };
  tabs: { query(query: object): Promise<{ id?: number; url?: string }[]> };
};

/** The extension in a browser of its own that has granted it this machine. */
export interface Started {
  readonly context: BrowserContext;
  /** `chrome-extension://…`. */
  readonly origin: string;
  /** The unpacked extension; what is added to it is served at once. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

async function launch(folder: string): Promise<BrowserContext> {
  const extension = path.join(folder, 'extension');
  return chromium.launchPersistentContext(path.join(folder, 'profile'), {
    executablePath: await findChromium(),
    headless: true,
    args: [...quietArgs, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
}

async function originOf(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return `chrome-extension://${new URL(worker.url()).host}`;
}

/** An origin granted while the manifest required it stays granted when it is optional again. */
export async function startExtension(): Promise<Started> {
  const folder = mkdtempSync(path.join(tmpdir(), 'budilnik-bench-'));
  const extension = path.join(folder, 'extension');
  cpSync(BUILT, extension, { recursive: true });
  const manifest = path.join(extension, 'manifest.json');
  const shipped = readFileSync(manifest, 'utf8');
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(shipped), host_permissions: [GRANTED] }));
  const granting = await launch(folder);
  await originOf(granting);
  await granting.close();
  writeFileSync(manifest, shipped);
  const context = await launch(folder);
  await closeFirstSteps(context);
  const close = async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { context, origin: await originOf(context), folder: extension, close };
}

/** Connects the site of an open page as the popup's button does. */
export async function connect({ context, origin }: Started, crm: Page): Promise<void> {
  const site = new URL(crm.url()).origin;
  const own = await context.newPage();
  await own.goto(`${origin}/options.html`);
  const answer = await own.evaluate(async (address) => {
    const tabId = (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(address))?.id;
    const data = { origin: address, tabId };
    return chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), type: 'connectSite', data });
  }, site);
  await own.close();
  if (answer.err !== undefined) throw new Error(`The site was not connected: ${JSON.stringify(answer.err)}`);
}
