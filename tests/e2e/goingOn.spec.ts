import { cpSync } from 'node:fs';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium, quietArgs } from '../../lib/tools/chromium';
import type { DemoCrm } from '../demo-crm/server';
import { truthOf } from '../demo-crm/truth';
import { expect, test } from './fixtures';

/** Only inside `evaluate` in pages of the extension. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<{ res?: unknown; err?: unknown }> };
  tabs: { query(query: object): Promise<{ id?: number; url?: string }[]> };
};

/** A user's browser that can be closed, killed and started again on the same profile. */
class Browser {
  private constructor(
    readonly context: BrowserContext,
    private readonly own: string,
  ) {}

  static async start(extension: string, profile: string): Promise<Browser> {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: await findChromium(),
      headless: true,
      args: [...quietArgs, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
    });
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    return new Browser(context, `chrome-extension://${new URL(worker.url()).host}`);
  }

  async open(page: string): Promise<Page> {
    const opened = await this.context.newPage();
    await opened.goto(`${this.own}/${page}`);
    return opened;
  }

  async connect(origin: string): Promise<void> {
    const crm = await this.context.newPage();
    await crm.goto(origin);
    const own = await this.open('options.html');
    await own.evaluate(async (site) => {
      const tabs = await chrome.tabs.query({});
      const tabId = tabs.find(({ url }) => url?.startsWith(site))?.id;
      await chrome.runtime.sendMessage({ id: 1, type: 'connectSite', data: { origin: site, tabId }, timestamp: 0 });
    }, origin);
    await own.close();
    await crm.close();
  }

  /** What is stored of clients, without when and by which reading it came. */
  async stored(): Promise<readonly string[]> {
    const own = await this.open('options.html');
    const rows = await own.evaluate(async () => {
      const asked = indexedDB.open('budilnik');
      const db = await new Promise<IDBDatabase>((done) => {
        asked.onsuccess = () => done(asked.result);
      });
      const all = db.transaction('hist').objectStore('hist').getAll();
      await new Promise((done) => {
        all.onsuccess = done;
      });
      db.close();
      return (all.result as Record<string, unknown>[]).map(({ readAt: _, job: __, ...row }) => JSON.stringify(row));
    });
    await own.close();
    return rows.sort();
  }

  /** All of its processes at once, as a power cut does. */
  async kill(): Promise<void> {
    const devtools = await this.context.browser()?.newBrowserCDPSession();
    const processes = (await devtools?.send('SystemInfo.getProcessInfo'))?.processInfo ?? [];
    const pid = processes.find(({ type }) => type === 'browser')?.id;
    if (pid === undefined) throw new Error('The browser does not tell its process');
    const gone = new Promise<void>((done) => this.context.once('close', () => done()));
    process.kill(-pid, 'SIGKILL');
    await gone;
  }
}

const openCrm = async (browser: Browser, crm: DemoCrm) => {
  const page = await browser.context.newPage();
  await page.goto(`${crm.origin}/contacts/list/`);
  return page;
};

const isRead = (popup: Page) =>
  expect(popup.getByRole('button', { name: /^Read again/ })).toBeVisible({ timeout: 60_000 });

/** From the popup: first how much there is, then the reading itself. */
async function beginReading(popup: Page): Promise<void> {
  await popup.getByRole('button', { name: 'Read my clients' }).click();
  await expect(popup.getByText(/does not say how much there is/)).toBeVisible();
  await expect(popup.getByText(/You can pause at any time/)).toBeVisible();
  await popup.getByRole('button', { name: 'Start reading' }).click();
}

test('a reading that was paused, left and killed comes to the same base as one that nobody disturbed', async ({
  installed,
  startDemo,
}, info) => {
  test.setTimeout(240_000);
  const crm = await startDemo({ flavour: 'amocrm', language: 'en' });
  const profile = (name: string) => {
    cpSync(installed.profile, info.outputPath(name), { recursive: true });
    return info.outputPath(name);
  };
  const calm = await Browser.start(installed.extension, profile('calm'));
  await calm.connect(crm.origin);
  await openCrm(calm, crm);
  const calmPopup = await calm.open('popup.html');
  await beginReading(calmPopup);
  await isRead(calmPopup);
  await expect(calmPopup.getByText('calls today')).toBeVisible();
  const undisturbed = await calm.stored();
  expect(undisturbed).toHaveLength(truthOf(crm.data).length);
  await calm.context.close();

  crm.breakWith([{ kind: 'slow', milliseconds: 1_500 }]);
  const folder = profile('disturbed');
  const first = await Browser.start(installed.extension, folder);
  await first.connect(crm.origin);
  const tab = await openCrm(first, crm);
  const popup = await first.open('popup.html');
  await beginReading(popup);
  await expect(popup.getByText(/Reading clients: [1-9]/)).toBeVisible();
  await popup.getByRole('button', { name: 'Pause' }).click();
  await expect(popup.getByText(/^Paused: \d+ clients read/)).toBeVisible();
  await popup.reload();
  await popup.getByRole('button', { name: 'Read on' }).click();
  await expect(popup.getByText(/Deals read: [1-9]/)).toBeVisible();
  await tab.close();
  await expect(popup.getByText('It goes on when a page of the CRM is open again.')).toBeVisible();
  const asked = crm.log.length;
  await openCrm(first, crm);
  await expect(popup.getByText(/Reading clients/)).toBeVisible();
  await expect.poll(() => crm.log.filter(({ path }) => path.startsWith('/api/')).length).toBeGreaterThan(0);
  await first.kill();
  // What had been read was not asked for again: the page read last is where it goes on.
  expect(crm.log.slice(asked).filter(({ path }) => path.startsWith('/api/v4/contacts'))).toEqual([]);

  const second = await Browser.start(installed.extension, folder);
  const later = await second.open('popup.html');
  await expect(later.getByText(/^Paused/)).toBeVisible();
  crm.breakWith([]);
  await openCrm(second, crm);
  await isRead(later);
  await expect(later.getByText('calls today')).toBeVisible();
  expect(await second.stored()).toEqual(undisturbed);
  await second.context.close();
});
