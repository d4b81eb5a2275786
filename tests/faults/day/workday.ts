import { expect, type Page } from '@playwright/test';
import { regular, type SmallCrm } from '../../e2e/smallCrm';
import { stripOf } from '../../e2e/stripOf';
import { captureOf } from '../captures';
import { beginImport, ended, openImport } from '../import/driveImport';
import type {} from '../inPage/faults'; // declares what the page of the rig holds
import { type FaultyBrowser, RIG_PAGE } from '../rig/browser';
import type { Profile } from '../rig/test';
import { type WorkerStopper, workerStopper } from '../rig/worker';
import { type PageWorld, worldOf } from '../rig/world';
import type { Happening } from './plan';

/** Clients whose pages are looked at. */
const LOOKED_AT = 5;
/** Numbers that no client of the files has. */
const FIRST = 900_501;
const CAPTURED = 990_000;

/** One user's day in one tab of the CRM, in as many browsers as it takes. */
export class Workday {
  readonly errors: string[] = [];
  private viewed = 0;
  private captured = 0;
  private saved = 0;

  private constructor(
    private readonly profile: Profile,
    private readonly crm: SmallCrm,
    private readonly files: { readonly first: string; readonly second: string },
    private browser: FaultyBrowser,
    private page: Page,
    private world: PageWorld,
    private stopper: WorkerStopper,
  ) {}

  /** Connects the CRM, imports the first file and opens the first client. */
  static async begin(profile: Profile, crm: SmallCrm, files: { first: string; second: string }): Promise<Workday> {
    for (let id = FIRST; id < FIRST + LOOKED_AT; id++) {
      crm.clients.set(String(id), regular(String(id), `Client ${id}`, 7, 40, 73));
    }
    const browser = await profile.start();
    await browser.connect(crm.origin);
    await importFile(browser, files.first);
    const errors: string[] = [];
    const page = await openCrm(browser, crm, errors);
    const day = new Workday(profile, crm, files, browser, page, await worldOf(page), await workerStopper(browser));
    day.errors.push(...errors);
    return day;
  }

  /** Erases everything and begins the same day anew. */
  async beginAgain(): Promise<void> {
    await this.page.close();
    await this.browser.ask('eraseEverything');
    [this.viewed, this.captured, this.saved] = [0, 0, 0];
    await this.browser.connect(this.crm.origin);
    await importFile(this.browser, this.files.first);
    this.page = await openCrm(this.browser, this.crm, this.errors);
    this.world = await worldOf(this.page);
  }

  async live(happening: Happening): Promise<void> {
    await this[happening]();
  }

  /** Brings what is computed up to date; gives the page of the rig. */
  async rig(): Promise<Page> {
    await this.browser.ask('rebuildList');
    return this.browser.open(RIG_PAGE);
  }

  /** Bytes of the CRM's page after everything nobody needs is collected. */
  async heap(): Promise<number> {
    const session = await this.browser.context.newCDPSession(this.page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    await session.detach();
    return usedSize;
  }

  private async view(): Promise<void> {
    const id = FIRST + (this.viewed++ % LOOKED_AT);
    await this.page.evaluate((to) => (globalThis as unknown as { go(path: string): void }).go(to), pathOf(id));
    await expect(stripOf(this.page)).toHaveAccessibleName(new RegExp(`Client ${id}`));
  }

  private async capture(): Promise<void> {
    const client = String(CAPTURED + (this.captured % 10));
    const answer = await this.world.ask('capture', captureOf(client, [this.captured++], 1_000));
    expect(answer).toMatchObject({ client: { id: client } });
  }

  private async rules(): Promise<void> {
    const own = await this.browser.open(RIG_PAGE);
    const rules = await own.evaluate(() => faults.rules());
    await own.close();
    expect(await this.browser.ask('saveRules', { ...rules, leadDays: 10 + (this.saved++ % 5) })).toBe('saved');
  }

  private async import(): Promise<void> {
    await importFile(this.browser, this.files.second);
  }

  private async stop(): Promise<void> {
    await this.stopper.stop();
  }

  private async kill(): Promise<void> {
    await this.browser.kill();
    this.browser = await this.profile.start();
    this.page = await openCrm(this.browser, this.crm, this.errors);
    this.world = await worldOf(this.page);
    this.stopper = await workerStopper(this.browser);
  }
}

const pathOf = (id: number) => `/companies/detail/${id}`;

async function openCrm({ context }: FaultyBrowser, crm: SmallCrm, errors: string[]): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${crm.origin}${pathOf(FIRST)}`);
  await expect(stripOf(page)).toHaveAccessibleName(new RegExp(`Client ${FIRST}`));
  return page;
}

async function importFile(browser: FaultyBrowser, path: string): Promise<void> {
  const importing = await openImport(browser);
  await beginImport(importing, path);
  await expect(ended(importing.page)).toBeVisible({ timeout: 600_000 });
  await importing.page.close();
}
