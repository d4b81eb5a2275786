import type { ElementHandle, Page } from '@playwright/test';
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
    await Promise.all(pages.map(countStrips));
    await renew(browser, profile);
    await Promise.all(hosts.map(isGone));
    // What is held from here would not be collected there.
    await Promise.all(hosts.map((host) => host.dispose()));
    for (const page of pages) await expect(stripOf(page)).toContainText('Sleeping');
    expect(await Promise.all(pages.map((page) => page.evaluate(() => faultyMostStrips)))).toEqual(pages.map(() => 1));
  }
  expect(errors.flat()).toEqual([]);
  const after = await Promise.all(pages.map(listenersOf));
  // One generation listens, as it did before; those before it hear nothing any more.
  expect(after.map((ours) => ours.filter((listeners) => listeners > 0).length)).toEqual(pages.map(() => 1));
  expect(Math.max(...after.flat())).toBeLessThanOrEqual(most);
});

declare global {
  /** Most strips that have been painted in the page at one time. */
  var faultyMostStrips: number;
  var faultyStripWatch: number | undefined;
}

/** Counts from now on how many strips stand beside the client's name in any frame that is painted. */
async function countStrips(page: Page): Promise<void> {
  await page.evaluate(() => {
    const count = () => [...document.querySelectorAll('#card_holder *')].filter(({ shadowRoot }) => shadowRoot).length;
    const look = () => {
      // A task after the frame's own callbacks: the frame has been painted as it is then.
      setTimeout(() => {
        globalThis.faultyMostStrips = Math.max(globalThis.faultyMostStrips, count());
      });
      globalThis.faultyStripWatch = requestAnimationFrame(look);
    };
    cancelAnimationFrame(globalThis.faultyStripWatch ?? 0);
    globalThis.faultyMostStrips = 0;
    look();
  });
}
