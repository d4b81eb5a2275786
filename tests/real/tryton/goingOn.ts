import type { BrowserContext, Page } from '@playwright/test';
import { isPacked, unpackedRow } from '../../../lib/store/packing/packedRow';
import { type Extended, launchExtended, relaunchExtended } from './browser';
import type { Checks } from './checks';
import { Crm } from './crm';
import { beginReading, connectSite, goOn, pauseReading, readToEnd } from './popup';
import type { Login } from './server';
import { truthOf } from './truth';
import type { World } from './walk';
import { Words } from './words';

/** What is stored of one client, without when and by which reading it came. */
interface StoredClient {
  readonly client: { readonly id: string };
  readonly name: string;
  readonly completeness: { readonly state: string };
}

/** Inside a page of the extension: the truth of the store, row by row. */
async function storedIn(browser: Extended): Promise<readonly StoredClient[]> {
  const page = await browser.open('options.html');
  const rows = await page.evaluate(async () => {
    const asked = indexedDB.open('budilnik');
    const db = await new Promise<IDBDatabase>((done) => {
      asked.onsuccess = () => done(asked.result);
    });
    const all = db.transaction('hist').objectStore('hist').getAll();
    await new Promise((done) => {
      all.onsuccess = done;
    });
    db.close();
    return (all.result as Record<string, unknown>[]).map(({ readAt: _, job: __, ...row }) => row);
  });
  await page.close();
  return rows.map((row) => (isPacked(row) ? unpackedRow(row) : row) as unknown as StoredClient);
}

/** A small base is read in a moment: what Tryton answers is held back until the user has pressed. */
class HeldAnswers {
  private let: () => void = () => {};
  private readonly released = new Promise<void>((done) => {
    this.let = done;
  });

  constructor(private readonly context: BrowserContext) {}

  async hold(): Promise<void> {
    await this.context.route(
      (url) => url.protocol.startsWith('http'),
      async (route) => {
        if (route.request().method() === 'POST') await this.released;
        // What was given up meanwhile is nobody's any more.
        await route.continue().catch(() => undefined);
      },
    );
  }

  async release(): Promise<void> {
    this.let();
    await this.context.unrouteAll({ behavior: 'ignoreErrors' });
  }
}

class Reading {
  private readonly words: Words;

  constructor(
    private readonly world: World,
    private readonly login: Login,
  ) {
    this.words = new Words(login.language);
  }

  async signIn(browser: Extended): Promise<void> {
    await new Crm(await browser.context.newPage(), this.world.origin).signIn(this.login);
  }

  async connected(): Promise<{ readonly browser: Extended; readonly popup: Page }> {
    const browser = await launchExtended(this.world.folder, this.world.origin);
    await browser.ask('saveLanguage', this.login.language);
    const page = await browser.context.newPage();
    await new Crm(page, this.world.origin).signIn(this.login);
    const popup = await browser.open('popup.html');
    await page.bringToFront();
    await popup.reload();
    await connectSite(popup, this.world.origin, this.words);
    return { browser, popup };
  }

  /** In one go. */
  async undisturbed(): Promise<readonly StoredClient[]> {
    const { browser, popup } = await this.connected();
    await beginReading(popup, this.words);
    await readToEnd(popup, this.words);
    const rows = await storedIn(browser);
    await browser.context.close();
    return rows;
  }

  /** Paused, the browser closed, the user signed in again, read on; then what has changed, which is nothing. */
  async disturbed(): Promise<readonly StoredClient[]> {
    const { browser, popup } = await this.connected();
    const answers = new HeldAnswers(browser.context);
    await beginReading(popup, this.words, () => answers.hold());
    await pauseReading(popup, this.words);
    await answers.release();
    await browser.context.close();
    const again = await relaunchExtended(this.world.folder);
    await this.signIn(again);
    const later = await again.open('popup.html');
    await goOn(later, this.words);
    await readToEnd(later, this.words);
    await this.readNews(again, later);
    const rows = await storedIn(again);
    await again.context.close();
    return rows;
  }

  private async readNews(browser: Extended, popup: Page): Promise<void> {
    await browser.ask('readBase', { origin: this.world.origin, as: 'news' });
    await popup.reload();
    await readToEnd(popup, this.words);
  }
}

/** A base that is read in pieces is the base that is read in one go, and both are what Tryton was filled with. */
export async function compareReadings(worldOf: (name: string) => World, login: Login, checks: Checks): Promise<void> {
  await checks.check('a base read in pieces is the base read in one go, and the seed', async () => {
    const world = worldOf('undisturbed');
    const undisturbed = await new Reading(world, login).undisturbed();
    const disturbed = await new Reading(worldOf('disturbed'), login).disturbed();
    await checks.same('paused, closed and read on: the same rows', () => disturbed, undisturbed);
    const buyers = truthOf(world.seed, world.ids).filter(({ seedIndex }) => {
      const { sales = [], talks = [] } = world.seed.clients[seedIndex] ?? {};
      return sales.length + talks.length > 0;
    });
    const truth = new Map(buyers.map(({ id, name }) => [id, name]));
    await checks.same(
      'every client of the seed who has a deal, and nobody else',
      () => new Map(undisturbed.map(({ client, name }) => [client.id, name] as const).sort(byId)),
      new Map([...truth].sort(byId)),
    );
    await checks.same(
      'every purchase of the seed, by its client, day and sum',
      () => undisturbed.flatMap(purchasesOf).sort(),
      seedPurchases(world).sort(),
    );
    await checks.same(
      'every history whole',
      () => undisturbed.filter(({ completeness }) => completeness.state !== 'complete'),
      [],
    );
  });
}

const byId = ([one]: readonly [string, string], [other]: readonly [string, string]) => (one < other ? -1 : 1);

function purchasesOf(row: StoredClient): readonly string[] {
  const { d, a } = row as unknown as { readonly d: readonly number[]; readonly a: readonly number[] };
  return d.map((day, at) => `${row.client.id} ${new Date(day * 86_400_000).toISOString().slice(0, 10)} ${a[at]}`);
}

function seedPurchases({ seed, ids }: World): string[] {
  return seed.clients.flatMap(({ sales }, at) =>
    sales.filter(({ state }) => state === 'processed').map(({ on, amountMinor }) => `${ids[at]} ${on} ${amountMinor}`),
  );
}
