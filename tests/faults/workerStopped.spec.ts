import { seeded } from '../bench/seeded';
import { startDemoCrm } from '../demo-crm/server';
import { amounts } from './amounts';
import { captureOf } from './captures';
import type {} from './inPage/faults'; // declares what the page of the rig holds
import { type FaultyBrowser, RIG_PAGE } from './rig/browser';
import { connectedPage } from './rig/connectedPage';
import { expect, test } from './rig/test';
import { workerStopper } from './rig/worker';
import { worldOf } from './rig/world';
import { disagreements } from './stored';

/** What a request may take when the background is stopped on its way, and a look at the base after it. */
const ANSWER_MS = 5_000;
const PROBE_MS = 3_000;
const CLIENTS = 20;
/** Stops of the readings, out of all. */
const OF_READINGS = 0.2;
/** Between sending a request and stopping the background: so many looks at the page. */
const LOOKS = 6;

async function within<T>(milliseconds: number, job: Promise<T>): Promise<T> {
  const began = Date.now();
  const result = await job;
  expect(Date.now() - began).toBeLessThan(milliseconds);
  return result;
}

test('a background stopped at any point of a request loses nothing that was told as saved', async ({
  profile,
  startCrm,
}) => {
  const browser = await profile.start();
  const page = await connectedPage(browser, await startCrm());
  const world = await worldOf(page);
  const rig = await browser.open(RIG_PAGE);
  const { stop, stops } = await workerStopper(browser);
  const chance = seeded(7);
  const told = new Map<string, string[]>();
  const rounds = Math.ceil(amounts.stops * (1 - OF_READINGS));
  for (let round = 0; stops() < rounds; round++) {
    const client = String(1 + Math.floor(chance() * CLIENTS));
    const looks = Math.floor(chance() * LOOKS) - 1;
    if (looks < 0) await stop();
    const [type, data] = requestOf(chance(), client, round);
    const asked = world.ask(type, data);
    for (let look = 0; look < looks; look++) await page.evaluate(() => document.title);
    if (looks >= 0) await stop();
    const answer = await within(ANSWER_MS, asked);
    if (type === 'capture') expect(answer).toMatchObject({ client: { id: client } });
    if (type === 'capture') told.set(client, [...(told.get(client) ?? []), String(round)]);
    const { clients } = await within(
      PROBE_MS,
      rig.evaluate(() => faults.stored()),
    );
    const held = new Map(clients.map(({ key, deals }) => [key.split(' ').at(-1), new Set(deals)]));
    const lost = [...told].flatMap(([id, deals]) => deals.filter((deal) => !held.get(id)?.has(deal)));
    expect(lost, `round ${round}`).toEqual([]);
  }
  expect(disagreements(await rig.evaluate(() => faults.stored()))).toEqual([]);
});

/** Mostly something to save, else something to look up. */
function requestOf(share: number, client: string, deal: number): [type: string, data: unknown] {
  if (share < 0.6) return ['capture', captureOf(client, [deal], 1000)];
  if (share < 0.8) return ['clientCard', { type: 'company', id: client }];
  return ['marksOf', { rows: [{ type: 'company', id: client }] }];
}

test('a reading of the whole base comes to its end although the background is stopped again and again', async ({
  profile,
}) => {
  const crm = await startDemoCrm({ flavour: 'amocrm', today: '2026-11-21' });
  const browser = await profile.start();
  await browser.connect(crm.origin);
  const page = await browser.context.newPage();
  await page.goto(crm.origin);
  const undisturbed = await readWhole(browser, crm.origin, async () => undefined);
  const { stop, stops } = await workerStopper(browser);
  const chance = seeded(8);
  while (stops() < amounts.stops * OF_READINGS) {
    await browser.ask('disconnectSite', { origin: crm.origin, erase: true });
    await browser.connect(crm.origin);
    await page.reload();
    const digest = await readWhole(browser, crm.origin, async () => {
      const looks = Math.floor(chance() * 100);
      for (let look = 0; look < looks; look++) await page.evaluate(() => document.title);
      await stop();
    });
    expect(digest).toBe(undisturbed);
  }
  await crm.close();
});

/** Reads the base as the button of the popup does, disturbed all the while; gives what is stored in the end. */
async function readWhole(browser: FaultyBrowser, site: string, disturb: () => Promise<void>): Promise<string> {
  const rig = await browser.open(RIG_PAGE);
  expect(await browser.ask('readBase', { origin: site })).toMatchObject({ started: true });
  const reading = () => rig.evaluate((origin) => faults.reading(origin), site);
  while ((await reading())?.state === 'reading') {
    await disturb();
    // Every piece is asked for twice at most, so the next stop waits until the one that was hit has come through.
    const hit = JSON.stringify((await reading())?.progress);
    const hasMoved = ({ state, progress }: NonNullable<Awaited<ReturnType<typeof reading>>>) =>
      state !== 'reading' || JSON.stringify(progress) !== hit;
    await expect.poll(async () => hasMoved((await reading())!)).toBe(true);
  }
  expect(await reading()).toMatchObject({ state: 'done' });
  await browser.ask('rebuildList');
  expect(disagreements(await rig.evaluate(() => faults.stored()))).toEqual([]);
  const digest = await rig.evaluate(() => faults.digest());
  await rig.close();
  return digest;
}
