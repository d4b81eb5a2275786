import type { ElementHandle, Page } from '@playwright/test';
import { startDemoCrm } from '../demo-crm/server';
import { dealOf, guardOf } from '../e2e/guardedDeal';
import { stripOf } from '../e2e/stripOf';
import { amounts } from './amounts';
import type { FaultyBrowser } from './rig/browser';
import { connectedPage, pageWithStrip } from './rig/connectedPage';
import { expect, type Profile, test } from './rig/test';

const TABS = 3;
/** From the renewal to the moment when nothing of the old version is left. */
const GONE_MS = 1_000;

/** What goes wrong in a page, as its console tells. */
function errorsOf(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}

/** The browser loads the extension once more from its folder, as it does for a new version. */
async function renew({ devtools }: FaultyBrowser, { extension }: Profile): Promise<void> {
  // Not in the list of commands that Playwright knows.
  const send = devtools.send.bind(devtools) as unknown as (command: string, of: object) => Promise<unknown>;
  await send('Extensions.loadUnpacked', { path: extension });
}

const hostOf = (page: Page) =>
  page.evaluateHandle(() => document.querySelector('#card_name_holder')?.nextElementSibling as Element);

async function isGone(host: ElementHandle<Element>): Promise<void> {
  await expect
    .poll(() => host.evaluate((node) => node.isConnected), { intervals: [50], timeout: GONE_MS + 1_000 })
    .toBe(false);
}

/** How many listeners each generation of ours has on the page itself. Its own strip, once taken out, goes with the page. */
async function listenersOf(page: Page): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page);
  const worlds: { readonly id: number; readonly origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable'); // tells of every world that is there before it answers
  const counts: number[] = [];
  for (const { id } of worlds.filter(({ origin }) => origin.startsWith('chrome-extension://'))) {
    let count = 0;
    for (const expression of ['window', 'document', 'document.documentElement', 'document.body']) {
      const { result } = await session.send('Runtime.evaluate', { expression, contextId: id });
      const objectId = result.objectId ?? '';
      count += (await session.send('DOMDebugger.getEventListeners', { objectId })).listeners.length;
    }
    counts.push(count);
  }
  await session.detach();
  return counts;
}

test('a new version takes the place of the old one in open tabs, and never stands beside it', async ({
  profile,
  startCrm,
}) => {
  const crm = await startCrm();
  const browser = await profile.start();
  const pages = [await connectedPage(browser, crm)];
  while (pages.length < TABS) pages.push(await pageWithStrip(browser, crm));
  const errors = pages.map(errorsOf);
  const before = await Promise.all(pages.map(listenersOf));
  const most = Math.max(...before.flat());
  for (let renewal = 0; renewal < amounts.reloads; renewal++) {
    const hosts = await Promise.all(pages.map(hostOf));
    await Promise.all(pages.map((page) => countNames(page, '#card_holder *')));
    await renew(browser, profile);
    await Promise.all(hosts.map(isGone));
    // What is held from here would not be collected there.
    await Promise.all(hosts.map((host) => host.dispose()));
    for (const page of pages) await expect(stripOf(page)).toContainText('Sleeping');
    expect(await Promise.all(pages.map((page) => page.evaluate(() => faultyMost)))).toEqual(pages.map(() => 1));
  }
  expect(errors.flat()).toEqual([]);
  // One generation listens, as it did before; those before it look once a second whether they still should.
  const listening = async () => {
    const after = await Promise.all(pages.map(listenersOf));
    return after.map((ours) => ours.filter((listeners) => listeners > 0));
  };
  // To ask twenty generations takes longer than they may stay; how long those do is known from their strips.
  await expect.poll(async () => (await listening()).map(({ length }) => length)).toEqual(pages.map(() => 1));
  expect(Math.max(...(await listening()).flat())).toBeLessThanOrEqual(most);
});

test('what stands in a list and beside a discount is never seen in two versions', async ({ profile }) => {
  const crm = await startDemoCrm({ flavour: 'amocrm', language: 'en', today: '2026-11-21' });
  const browser = await profile.start();
  await browser.connect(crm.origin);
  const [list, deal] = [await browser.context.newPage(), await browser.context.newPage()];
  await list.goto(`${crm.origin}/contacts/list/`);
  await browser.ask('readBase', { origin: crm.origin });
  await deal.goto(`${crm.origin}/leads/detail/${dealOf(crm).id}`);
  await deal.locator('input[name="CFV[1203399]"]').fill('90');
  // Marks share one name; strip and guard have one each.
  const pages = [
    { page: list, ours: list.getByRole('img', { name: /^sleeping/ }).first(), names: 1 },
    { page: deal, ours: guardOf(deal), names: 2 },
  ];
  for (let renewal = 0; renewal < amounts.reloads / 4; renewal++) {
    for (const { ours } of pages) await expect(ours).toBeVisible();
    const [mark, line] = await Promise.all(pages.map(({ ours }) => ours.elementHandle()));
    await Promise.all(pages.map(({ page }) => countNames(page, '*')));
    await renew(browser, profile);
    for (const old of [mark, line]) await isGone(old as ElementHandle<Element>);
    for (const { page, ours, names } of pages) {
      await expect(ours).toBeVisible();
      await expect.poll(() => page.evaluate(() => faultyMost)).toBe(names);
    }
  }
  await crm.close();
});

declare global {
  /** Most names of elements of ours that have been painted at a place of the page at one time. */
  var faultyMost: number;
  var faultyWatch: number | undefined;
}

/**
 * Counts from now on under how many names elements of ours stand at `place` in any frame that is painted: each version
 * has names of its own.
 */
async function countNames(page: Page, place: string): Promise<void> {
  await page.evaluate((selector) => {
    const ours = () => [...document.querySelectorAll(selector)].filter(({ shadowRoot }) => shadowRoot);
    const look = () => {
      // A task after the frame's own callbacks: the frame has been painted as it is then.
      setTimeout(() => {
        const names = new Set(ours().map(({ localName }) => localName));
        globalThis.faultyMost = Math.max(globalThis.faultyMost, names.size);
      });
      globalThis.faultyWatch = requestAnimationFrame(look);
    };
    cancelAnimationFrame(globalThis.faultyWatch ?? 0);
    globalThis.faultyMost = 0;
    look();
  }, place);
}
