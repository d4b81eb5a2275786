import type { Locator, Page } from '@playwright/test';
import { type Extended, launchExtended, relaunchExtended } from './browser';
import type { Checks } from './checks';
import { Crm } from './crm';
import { connectSite, readMyClients } from './popup';
import { RequestLog } from './requests';
import type { Login } from './server';
import { labelOf, strips } from './strip';
import { type TrueClient, truthOf } from './truth';
import type { World } from './walk';
import { Words } from './words';

/** The most a panel may be away from its client while the browser starts again. */
const PATIENCE = 20_000;

/** A whole call with a sleeping client, from his strip to what it came to, and again after the browser was killed. */
class TalkWalk {
  constructor(
    private readonly browser: Extended,
    private readonly crm: Crm,
    private readonly client: TrueClient,
    private readonly words: Words,
    private readonly checks: Checks,
  ) {}

  private get panel(): Locator {
    return this.crm.page.getByRole('complementary', { name: `Call: ${this.client.name}` });
  }

  private async check(what: string, check: () => Promise<void>): Promise<void> {
    await this.checks.check(`talk: ${what}`, check);
  }

  async connect(origin: string): Promise<void> {
    const popup = await this.browser.open('popup.html');
    await this.crm.page.bringToFront();
    await popup.reload();
    await this.check('connects and reads', async () => {
      await connectSite(popup, origin, this.words);
      await readMyClients(popup, this.words);
    });
    await popup.close();
  }

  /** Where a form leaves no free place, the panel opens as a tab at the edge, so as to cover nothing. */
  private async unfold(): Promise<void> {
    const tab = this.crm.page.getByRole('button', {
      name: this.words.say('call_expand', { client: this.client.name }),
    });
    await this.panel.or(tab).first().waitFor({ timeout: PATIENCE });
    if (await tab.isVisible()) await tab.click();
  }

  /** One press from the strip to three lines. */
  async open(): Promise<void> {
    await this.check('three lines after one press', async () => {
      await this.crm.open('party.party', this.client.id);
      const strip = strips(this.crm.page).and(
        this.crm.page.getByRole('region', { name: labelOf(this.client, this.words), exact: true }),
      );
      await strip.getByRole('button', { name: this.words.wake }).click();
      await this.unfold();
      await this.panel.getByText(this.words.say('call_why_stopped')).waitFor();
      const text = (await this.panel.textContent()) ?? '';
      if (/undefined|\{|\[object/.test(text)) throw new Error(text);
    });
  }

  async agreeAndComplainOfPrice(): Promise<void> {
    await this.check('the client agrees to offers and finds it too dear', async () => {
      const agrees = this.panel.getByRole('button', { name: 'Yes, you may' });
      if (await agrees.isVisible()) await agrees.click();
      await this.panel
        .getByRole('button', { name: /price|expensive|dear/i })
        .first()
        .click();
      await this.panel.getByText(this.words.say('call_client_replies')).first().waitFor();
    });
  }

  /** An offer with what limits it and when it pays. */
  async seeOffer(): Promise<void> {
    await this.check('an offer with its limit and payback', async () => {
      await this.panel.getByRole('button', { name: this.words.say('call_what_to_offer') }).click();
      const discount = this.panel.getByRole('button', { name: 'Discount', exact: true });
      await discount.click();
      await this.panel.locator('.binding').waitFor();
      await this.panel.getByText(this.words.say('call_pays_back')).waitFor();
      await this.panel.getByText(this.words.say('call_month_left')).waitFor();
    });
  }

  /** The step and the reason are there again, in a browser that was killed in the middle of the call. */
  async foundAgain(): Promise<void> {
    await this.check('the talk is found again after the browser was killed', async () => {
      const { page } = this.crm;
      await this.crm.open('party.party', this.client.id);
      await strips(page).first().waitFor({ timeout: PATIENCE });
      // Nothing is pressed: a call half done goes on by itself.
      await this.unfold();
      await this.panel.locator('.binding').waitFor();
      await this.panel.getByRole('button', { name: 'Reason', exact: true }).click();
      await this.panel.getByText(this.words.say('call_client_replies')).first().waitFor();
    });
  }

  /** The list of today loses the client in the popup, and a second tab shows it too. */
  async record(): Promise<void> {
    await this.check('what it came to takes him off the list, in the popup and in a second tab', async () => {
      const lists = [await this.browser.open('popup.html'), await this.browser.open('popup.html')];
      for (const list of lists) await list.locator('a.row', { hasText: this.client.name }).first().waitFor();
      await this.crm.page.bringToFront();
      await this.panel.getByRole('button', { name: 'Outcome', exact: true }).first().click();
      await this.panel.getByRole('button', { name: /^Call back/ }).click();
      await this.panel.getByRole('button', { name: this.words.say('call_save'), exact: true }).click();
      await this.crm.page.getByRole('status').filter({ hasText: 'Saved: Call back' }).waitFor();
      for (const list of lists) {
        await list.locator('main section a.row', { hasText: this.client.name }).waitFor({ state: 'detached' });
        await list.close();
      }
    });
  }
}

async function domOf(page: Page): Promise<string> {
  return page.locator('#tabcontent > .tab-pane.active').evaluate((pane) => {
    const values = [...pane.querySelectorAll('input, textarea, select')].map((one) => (one as HTMLInputElement).value);
    return JSON.stringify(values);
  });
}

export async function holdTalk(world: World, login: Login, checks: Checks): Promise<void> {
  const client = truthOf(world.seed, world.ids).find((one) => one.status === 'sleeping' && one.openDeals === 0);
  if (!client) throw new Error('the seed has a sleeping client');
  const words = new Words('en');
  const first = await launchExtended(world.folder, world.origin);
  await first.ask('saveLanguage', 'en');
  const log = new RequestLog(first.context, world.origin);
  const crm = new Crm(await first.context.newPage(), world.origin);
  await crm.signIn(login);
  const walk = new TalkWalk(first, crm, client, words, checks);
  await walk.connect(world.origin);
  await walk.open();
  const before = await domOf(crm.page);
  await walk.agreeAndComplainOfPrice();
  await walk.seeOffer();
  await checks.same('talk: the form of Tryton is as it was', () => domOf(crm.page), before);
  await checks.same('talk: the extension only reads, without cookies', () => log.notReading, []);
  await killed(first, crm.page);
  await again(world, login, { client, words, checks });
}

/** Without a moment to put anything away. */
async function killed({ context }: Extended, page: Page): Promise<void> {
  const closed = new Promise<void>((done) => context.once('close', () => done()));
  const browser = await context.newCDPSession(page);
  // It never answers: it is gone.
  await browser.send('Browser.crash').catch(() => undefined);
  await closed;
}

async function again(
  world: World,
  login: Login,
  { client, words, checks }: { readonly client: TrueClient; readonly words: Words; readonly checks: Checks },
): Promise<void> {
  const second = await relaunchExtended(world.folder);
  try {
    const log = new RequestLog(second.context, world.origin);
    const crm = new Crm(await second.context.newPage(), world.origin);
    await crm.signIn(login);
    const walk = new TalkWalk(second, crm, client, words, checks);
    await walk.foundAgain();
    await walk.record();
    await checks.same('talk: nothing was written after the restart either', () => log.notReading, []);
  } finally {
    await second.context.close();
  }
}
