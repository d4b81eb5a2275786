import type { Page } from '@playwright/test';
import { type Extended, launchExtended } from './browser';
import type { Checks } from './checks';
import { Crm } from './crm';
import { seenFrames, watchFrames } from './frames';
import { setThresholds } from './options';
import { connectSite, readMyClients, readSignedOut, shownList, truthListed } from './popup';
import { RequestLog } from './requests';
import type { Rpc } from './rpc';
import type { Seed } from './seed/clients';
import type { Login } from './server';
import { labelOf, shownBy, stripOf, strips, truthShown } from './strip';
import { type Thresholds, type TrueClient, truthOf } from './truth';
import { Words } from './words';

export interface World {
  readonly origin: string;
  readonly seed: Seed;
  /** Ids of the parties in the order of the seed. */
  readonly ids: readonly string[];
  readonly rpc: Rpc;
  /** For the browser's profile and copy of the extension. */
  readonly folder: string;
}

/** Yearly turnover in minor units, far from what any seeded client brings. */
const THRESHOLDS: Thresholds = { aFromMinor: 30_000_000, bFromMinor: 3_000_000 };

/** A user's day with the extension in Tryton: connect, read the base, open every client, ask for classes. */
class Walk {
  private readonly words: Words;

  constructor(
    private readonly world: World,
    private readonly login: Login,
    private readonly browser: Extended,
    private readonly crm: Crm,
    private readonly checks: Checks,
  ) {
    this.words = new Words(login.language);
  }

  private title(what: string): string {
    return `${this.login.name} (${this.login.language}): ${what}`;
  }

  private async same(what: string, read: () => Promise<unknown> | unknown, truth: unknown): Promise<void> {
    await this.checks.same(this.title(what), read, truth);
  }

  /** The popup over the tab of the CRM: it speaks of the tab in front while it opens. */
  private async openPopup(): Promise<Page> {
    const popup = await this.browser.open('popup.html');
    await this.crm.page.bringToFront();
    await popup.reload();
    return popup;
  }

  async connectAndReadBase(): Promise<void> {
    await this.browser.ask('saveLanguage', this.login.language);
    await this.crm.signIn(this.login);
    const popup = await this.openPopup();
    await this.checks.check(this.title('connects the site and reads my clients from the popup'), async () => {
      await connectSite(popup, this.world.origin, this.words);
      await readMyClients(popup, this.words);
    });
    await popup.close();
  }

  async comparePopup(clients: readonly TrueClient[], what: string): Promise<void> {
    const popup = await this.openPopup();
    await popup.locator('main section').first().waitFor();
    const truth = truthListed(clients, this.world.origin, this.words);
    await this.same(what, () => shownList(popup, this.words), truth);
    await popup.close();
  }

  async compareClients(clients: readonly TrueClient[], what: string): Promise<void> {
    for (const client of clients) {
      const read = async () => {
        await this.crm.open('party.party', client.id);
        return shownBy(await stripOf(this.crm.page, client, this.words), this.words);
      };
      await this.same(`${what}: ${client.name}, ${client.id}`, read, truthShown(client, this.world.seed, this.words));
    }
  }

  /** The strip of a sale and of an opportunity is that of the client who pays for it. */
  async compareDeals(clients: readonly TrueClient[]): Promise<void> {
    const talker = clients.find((client) => client.status === 'sleeping' && client.openDeals > 0);
    const buyer = clients.find((client) => client.status === 'oneTime');
    for (const [model, client] of [
      ['sale.opportunity', talker],
      ['sale.sale', buyer],
    ] as const) {
      await this.checks.check(this.title(`the strip of a ${model} is its client's`), async () => {
        if (!client) throw new Error('the seed has no such client');
        await this.crm.open(model, await this.world.rpc.firstOf(model, client.id));
        await stripOf(this.crm.page, client, this.words);
      });
    }
  }

  /** Tryton changes the address before the form; the strip must be of the address all the same, frame by frame. */
  async pageThrough(clients: readonly TrueClient[]): Promise<void> {
    const { page } = this.crm;
    await this.checks.check(
      this.title('paging through clients shows each his own strip, and no other in any frame'),
      async () => {
        await watchFrames(page);
        await this.crm.openFirstParty();
        for (let met = 0; met < 4; ) {
          await this.crm.nextParty();
          const client = clients.find(({ id }) => id === this.crm.recordId());
          if (!client) continue;
          await stripOf(page, client, this.words);
          met++;
        }
        const owners = new Map(clients.map((client) => [labelOf(client, this.words), client.id]));
        const frames = await seenFrames(page);
        const wrong = frames.filter(({ record, label }) => (owners.get(label) ?? record) !== record);
        const right = frames.filter(({ record, label }) => owners.get(label) === record);
        if (wrong.length > 0 || right.length < 4) throw new Error(JSON.stringify({ wrong, right }));
      },
    );
  }

  /** Tryton answers 401 with `Basic`, at which a careless request makes the browser ask for a password. */
  async readAfterSessionEnd(): Promise<void> {
    await this.crm.endSession();
    const popup = await this.openPopup();
    await this.checks.check(this.title('an ended session is told in the popup, without a password box'), async () => {
      await readSignedOut(popup, this.words);
      await this.crm.page.evaluate(() => document.title); // a browser that asks for a password answers no more
    });
    await popup.close();
  }

  async showsNothingOnLists(): Promise<void> {
    await this.checks.check(this.title('a list has no strip'), async () => {
      await this.crm.openList('party.party');
      await strips(this.crm.page).waitFor({ state: 'hidden' });
    });
  }

  async setThresholds(): Promise<void> {
    const options = await this.browser.open('options.html');
    await this.checks.check(this.title('saves yearly sums for classes in the options'), () =>
      setThresholds(options, THRESHOLDS, this.words),
    );
    await options.close();
  }
}

export async function walk(world: World, login: Login, checks: Checks): Promise<void> {
  const browser = await launchExtended(world.folder, world.origin);
  try {
    const log = new RequestLog(browser.context, world.origin);
    const crm = new Crm(await browser.context.newPage(), world.origin);
    const user = new Walk(world, login, browser, crm, checks);
    const clients = truthOf(world.seed, world.ids);
    await user.connectAndReadBase();
    await user.comparePopup(clients, 'the list of today');
    await user.compareClients(clients, 'client');
    await user.compareDeals(clients);
    await user.showsNothingOnLists();
    await user.pageThrough(clients);
    await user.setThresholds();
    const classed = truthOf(world.seed, world.ids, THRESHOLDS);
    await user.comparePopup(classed, 'the list of today with classes');
    await user.compareClients(classed, 'client with class');
    await user.readAfterSessionEnd();
    const title = (what: string) => `${login.name}: ${what}`;
    await checks.same(title('the extension only reads, without cookies'), () => log.notReading, []);
    await checks.check(title('the extension asks Tryton itself'), () => {
      if (log.ours.length < clients.length) throw new Error(`${log.ours.length} requests`);
    });
    await checks.same(title('nothing is asked of any other address'), () => log.abroad, []);
  } finally {
    await browser.context.close();
  }
}
