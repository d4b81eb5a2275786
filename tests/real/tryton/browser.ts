import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { findChromium, quietArgs } from '../../../lib/tools/chromium';
import { closeFirstSteps } from '../../e2e/closeFirstSteps';

/** Only inside `evaluate` in a page of the extension. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<{ res?: unknown; err?: unknown }> };
};

const BUILT = path.resolve('.output/chrome-mv3-e2e');

async function launch(extension: string, profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    headless: true,
    // Wide enough for the strip to show how many deals were read.
    viewport: { width: 1920, height: 1080 },
    args: [...quietArgs, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

/** A Chromium with the built extension in it. */
export interface Extended {
  readonly context: BrowserContext;
  /** Opens a page of the extension, `popup.html` or `options.html`. */
  readonly open: (page: string) => Promise<Page>;
  readonly worker: () => Promise<Worker>;
  /** Asks the background as a page of the extension does. */
  readonly ask: (type: string, data: unknown) => Promise<unknown>;
}

/**
 * No test can answer the browser's question for permission. But an origin granted while the manifest required it stays
 * granted when it becomes optional: the first launch of the profile requires it, the second has what we ship.
 */
export async function launchExtended(folder: string, origin: string): Promise<Extended> {
  const extension = path.join(folder, 'extension');
  const profile = path.join(folder, 'profile');
  cpSync(BUILT, extension, { recursive: true });
  const manifest = path.join(extension, 'manifest.json');
  const shipped = readFileSync(manifest, 'utf8');
  const required = { ...JSON.parse(shipped), host_permissions: [`${origin}/*`] };
  writeFileSync(manifest, JSON.stringify(required));
  const first = await launch(extension, profile);
  await workerOf(first);
  await first.close();
  writeFileSync(manifest, shipped);
  return extended(await launch(extension, profile));
}

/** The same browser again, after it was closed. */
export async function relaunchExtended(folder: string): Promise<Extended> {
  return extended(await launch(path.join(folder, 'extension'), path.join(folder, 'profile')));
}

async function extended(context: BrowserContext): Promise<Extended> {
  const id = new URL((await workerOf(context)).url()).host;
  await closeFirstSteps(context);
  const open = async (page: string) => {
    const own = await context.newPage();
    await own.goto(`chrome-extension://${id}/${page}`);
    return own;
  };
  return {
    context,
    open,
    worker: () => workerOf(context),
    ask: async (type, data) => {
      const own = await open('options.html');
      const message = { id: 1, type, data, timestamp: Date.now() };
      const answer = await own.evaluate((asked) => chrome.runtime.sendMessage(asked), message);
      await own.close();
      if (answer.err !== undefined) throw new Error(`${type}: ${JSON.stringify(answer.err)}`);
      return answer.res;
    },
  };
}
