import type { BrowserContext, Page } from '@playwright/test';
import { regular, type SmallCrm, startSmallCrm } from '../e2e/smallCrm';
import { approach } from './browser/approach';
import { cpuMs } from './browser/cpu';
import { connect, type Started, startExtension } from './browser/extension';
import { messageTime } from './browser/messageTime';
import { watchPanel } from './browser/watchPanel';
import { type Measurement, median } from './measurement';

const TURNS = 15;
const WARM_UP = 3;
/** Of whole notes, which take seconds each. */
const NOTE_TURNS = 9;

const CLIENT = '/companies/detail/501';
/** What a manager writes into the CRM while he talks. */
const NOTE = 'Asks for the new catalogue, will decide with the partner by Friday, call after three.';

/**
 * From key to key, in milliseconds: each gets its frame, as a person's does. Typed as fast as the page answers, keys
 * fall together in frames as chance has it, and the number of frames decides the cost.
 */
const KEY_MS = 50;

/** Where the pointer comes from, in the window: below the card, beside the panel. */
const ASIDE = { x: 640, y: 600 };

/** Only inside `evaluate` in the worker of the extension. */
declare const chrome: {
  runtime: { onMessage: { addListener(heard: (message: object, sender: { tab?: object }) => void): void } };
};

/** What it takes to open the panel of a call beside a stored client, and what it costs who writes in the CRM then. */
export async function measurePanel(): Promise<readonly Measurement[]> {
  const [crm, bare] = [await startWithClient(), await startWithClient()];
  const started = await startExtension();
  try {
    const page = await openedClient(started, crm);
    return [
      ...(await openings(started, page)),
      { name: 'panel/typing', ...(await typing(started.context, crm, bare)) },
    ];
  } finally {
    await started.close();
    for (const each of [crm, bare]) await each.close();
  }
}

async function startWithClient(): Promise<SmallCrm> {
  const crm = await startSmallCrm();
  crm.clients.set('501', regular('501', 'Romashka', 7, 40, 73));
  return crm;
}

async function openedClient(started: Started, { origin }: SmallCrm): Promise<Page> {
  const page = await started.context.newPage();
  await page.addInitScript(watchPanel);
  await page.goto(origin);
  await connect(started, page);
  await page.goto(origin + CLIENT);
  await callButton(page).waitFor();
  return page;
}

const callButton = (page: Page) => page.getByRole('button', { name: 'Wake', exact: true });

/** With its script in the frame already, and as the first of a page, for which it has to be brought. */
async function openings(started: Started, page: Page): Promise<readonly Measurement[]> {
  const first: number[] = [];
  const later: number[] = [];
  const bare: number[] = [];
  const messages: number[] = [];
  const heard = await countMessages(started.context);
  for (let turn = 0; turn < WARM_UP + TURNS; turn++) {
    // A page that comes under a pointer at rest on its strip would be told of it.
    await page.mouse.move(ASIDE.x, ASIDE.y);
    await page.reload();
    await callButton(page).waitFor();
    const before = await heard();
    first.push(await timeOfOpening(page));
    messages.push((await heard()) - before);
    await callButton(page).click();
    later.push(await timeOfOpening(page));
    bare.push(await messageTime(page));
  }
  const base = median(bare.slice(WARM_UP));
  return [
    { name: 'panel/open', measured: median(later.slice(WARM_UP)), base },
    { name: 'panel/first', measured: median(first.slice(WARM_UP)), base },
    { name: 'panel/messages', measured: Math.max(...messages) },
  ];
}

/** The pointer comes from elsewhere in the page, and presses in the moment in which it is there. */
async function timeOfOpening(page: Page): Promise<number> {
  await page.mouse.move(ASIDE.x, ASIDE.y);
  const shown = page.evaluate(() => globalThis.panelShown());
  await approach(page, callButton(page), ASIDE);
  await page.mouse.down();
  await page.mouse.up();
  return shown;
}

/** How many messages pages have sent to the worker from now on. */
async function countMessages(context: BrowserContext): Promise<() => Promise<number>> {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('The extension has no worker');
  await worker.evaluate(() => {
    Object.assign(globalThis, { heard: 0 });
    chrome.runtime.onMessage.addListener((_, { tab }) => {
      if (tab) (globalThis as unknown as { heard: number }).heard += 1;
    });
  });
  return () => worker.evaluate(() => (globalThis as unknown as { heard: number }).heard);
}

/**
 * Processor time of keys in a field whose page draws with every one of them, beside the panel and in a CRM alone. One and
 * the same page stays up to a third faster or slower than its like for as long as it lives, so each turn has new ones.
 */
async function typing(
  context: BrowserContext,
  crm: SmallCrm,
  bare: SmallCrm,
): Promise<Pick<Measurement, 'measured' | 'base'>> {
  const costs = { ours: [] as number[], alone: [] as number[] };
  for (let turn = 0; turn < NOTE_TURNS; turn++) {
    const pages = { alone: await aloneIn(context, bare), ours: await besidePanel(context, crm) };
    const order = turn % 2 === 0 ? (['alone', 'ours'] as const) : (['ours', 'alone'] as const);
    for (const which of order) costs[which].push(await costOfNote(pages[which]));
    for (const page of Object.values(pages)) await page.close();
  }
  return { measured: median(costs.ours), base: median(costs.alone) };
}

async function aloneIn(context: BrowserContext, { origin }: SmallCrm): Promise<Page> {
  const page = await context.newPage();
  await page.goto(origin + CLIENT);
  return page;
}

async function besidePanel(context: BrowserContext, { origin }: SmallCrm): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(watchPanel);
  await page.goto(origin + CLIENT);
  await callButton(page).waitFor();
  await timeOfOpening(page);
  return page;
}

/** Of the second note: whoever writes has been on the page for a while, and one just come to the front works slower. */
async function costOfNote(page: Page): Promise<number> {
  await page.evaluate(leaveNote);
  await costOfWriting(page);
  return costOfWriting(page);
}

async function costOfWriting(page: Page): Promise<number> {
  await page.bringToFront();
  await page.locator('#note').fill('');
  // Who writes in a field has pressed it: the pointer rests there on both pages.
  await page.locator('#note').click();
  await atRest(page);
  return cpuMs(page, async () => {
    await page.locator('#note').pressSequentially(NOTE, { delay: KEY_MS });
    await atRest(page);
  });
}

/** A field as CRMs have them: every key draws what is found for it. */
function leaveNote(): void {
  const note = Object.assign(document.createElement('textarea'), { id: 'note' });
  const found = document.createElement('ul');
  note.addEventListener('input', () => {
    const rows = Array.from({ length: 20 }, (_, row) =>
      Object.assign(document.createElement('li'), { textContent: `${row} ${note.value}` }),
    );
    found.replaceChildren(...rows);
  });
  document.body.append(note, found);
}

/** The page is quiet, and what waits for that has been done. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
    await new Promise((rests) => requestIdleCallback(rests));
  });
}
