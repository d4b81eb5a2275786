import type { Locator, Page } from '@playwright/test';
import { badge, badgeChanged, pressed, watched, watchStripName, watchText } from '../../e2e/ruleSeen';
import { type Extended, launchExtended } from './browser';
import type { Checks } from './checks';
import { Crm } from './crm';
import { setStatusBounds } from './options';
import { connectSite, readMyClients, truthListed } from './popup';
import type { Login } from './server';
import { labelOf, stripOf } from './strip';
import { type TrueClient, truthOf } from './truth';
import type { World } from './walk';
import { Words } from './words';

/** From the press on save until strip, list and icon have all changed. */
const MOST_MS = 1_000;

/** The same rule there, back and there again: the middle one of three is what it usually takes. */
const ROUNDS = ['out', 'back', 'out'] as const;

interface Sleeper {
  readonly client: TrueClient;
  readonly missed: number;
}

/** A client called today who would not be, were one more missed cycle needed to sleep. */
function sleeperOf(clients: readonly TrueClient[]): Sleeper {
  const client = clients.find(({ status, openDeals }) => status === 'sleeping' && openDeals === 0);
  if (client?.missed === undefined) throw new Error('the seed has a sleeping client');
  return { client, missed: client.missed };
}

/** The pages a rule must reach: a client's in Tryton, the popup, the icon, and the options where it is changed. */
class RuleWalk {
  constructor(
    private readonly crm: Crm,
    private readonly popup: Page,
    private readonly options: Page,
    private readonly browser: Extended,
    private readonly words: Words,
  ) {}

  get row(): Locator {
    return this.popup.locator('main section a.row');
  }

  /** Saves the bounds and waits until the client is shown so and the icon counts so many; how long all of it took, ms. */
  async change(client: TrueClient, before: TrueClient, sleepingFrom: number, calls: number): Promise<number> {
    const { words, popup, crm } = this;
    const worker = await this.browser.worker();
    const count = await badge(worker);
    await watchStripName(await stripOf(crm.page, before, words), labelOf(client, words));
    await watchText(popup.locator('.hero strong'));
    const icon = badgeChanged(worker, count);
    const at = await pressed(await setStatusBounds(this.options, sleepingFrom, words));
    const seen = await Promise.all([watched(crm.page), watched(popup), icon]);
    await stripOf(crm.page, client, words);
    const now = await badge(worker);
    if (now !== String(calls)) throw new Error(`${now} calls on the icon, true ${calls}`);
    const listed = this.row.filter({ hasText: client.name });
    await listed.first().waitFor({ state: client.status === 'sleeping' ? 'visible' : 'detached' });
    return Math.max(...seen) - at;
  }
}

async function took(walk: RuleWalk, { client, missed }: Sleeper, calls: number): Promise<readonly number[]> {
  const due: TrueClient = { ...client, status: 'due' };
  const times: number[] = [];
  for (const round of ROUNDS) {
    times.push(
      round === 'out'
        ? await walk.change(due, client, missed + 1, calls - 1)
        : await walk.change(client, due, 1, calls),
    );
  }
  return times;
}

/** A rule changed in the options, seen on the open page of a client in Tryton, in the popup's list and on the icon. */
export async function ruleSeen(world: World, login: Login, checks: Checks): Promise<void> {
  const browser = await launchExtended(world.folder, world.origin);
  const words = new Words(login.language);
  const clients = truthOf(world.seed, world.ids);
  const sleeper = sleeperOf(clients);
  const calls = truthListed(clients, world.origin, words).toWake.length;
  try {
    await browser.ask('saveLanguage', login.language);
    const crm = new Crm(await browser.context.newPage(), world.origin);
    await crm.signIn(login);
    const popup = await browser.open('popup.html');
    await crm.page.bringToFront();
    await popup.reload();
    await checks.check('a rule in the options changes strip, list and count, each to what is true', async () => {
      await connectSite(popup, world.origin, words);
      await readMyClients(popup, words);
      await crm.open('party.party', sleeper.client.id);
      await stripOf(crm.page, sleeper.client, words);
      const walk = new RuleWalk(crm, popup, await browser.open('options.html#cycles'), browser, words);
      await walk.row.filter({ hasText: sleeper.client.name }).waitFor();
      const times = await took(walk, sleeper, calls);
      console.log(
        `${times.map((ms) => `${Math.round(ms)} ms`).join(', ')}  from saving a rule to strip, list and count`,
      );
      await checks.check('a rule is seen everywhere within a second', () => {
        const usual = times.toSorted((one, other) => one - other)[1] ?? Number.NaN;
        if (!(usual < MOST_MS)) throw new Error(`${usual} ms`);
      });
    });
  } finally {
    await browser.context.close();
  }
}
