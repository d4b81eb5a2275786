import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundledScript } from '../../lib/tools/readPage/bundle';
import type {} from './browser/emptyPopup'; // becomes the script of a page
import { type Started, startExtension } from './browser/extension';
import type {} from './browser/fill'; // declares what the script built from it leaves in the page
import { watchRows } from './browser/watchRows';
import { type Measurement, median } from './measurement';

const TURNS = 15;
const WARM_UP = 4;
const SMALL = 1_000;
const LARGE = 10_000;

/** Pages added to the unpacked extension, which is a copy. */
const BARE = '<!doctype html><meta charset="utf-8"><title>Bare</title><body>Bare';
const EMPTY =
  '<!doctype html><meta charset="utf-8"><title>Empty</title><body><script type="module" src="empty.js"></script>';
const FILL = '<!doctype html><meta charset="utf-8"><title>Fill</title><script src="fill.js"></script>';

/** Today's list on screen in browsers with a small and a large store, against pages that have next to nothing to do. */
export async function measurePopup(): Promise<readonly Measurement[]> {
  const small = await startExtension();
  const large = await startExtension();
  try {
    const script = await bundledScript('tests/bench/browser/fill.ts', 'filling');
    await store(small, script, SMALL);
    await store(large, script, LARGE);
    return await measured(small, large);
  } finally {
    await small.close();
    await large.close();
  }
}

async function store({ context, origin, folder }: Started, script: string, clients: number): Promise<void> {
  writeFileSync(path.join(folder, 'fill.html'), FILL);
  writeFileSync(path.join(folder, 'fill.js'), script);
  const page = await context.newPage();
  await page.goto(`${origin}/fill.html`);
  await page.evaluate((count) => globalThis.bench.fill(count), clients);
  await page.close();
}

async function measured(small: Started, large: Started): Promise<readonly Measurement[]> {
  const times = await popupTimes(small, large);
  return [
    { name: 'popup/list', measured: times.large, base: times.empty },
    { name: 'popup/bare', measured: times.large, base: times.bare },
    { name: 'popup/growth', measured: times.large, base: times.small },
  ];
}

type PopupTimes = Record<'bare' | 'empty' | 'small' | 'large', number>;

/** Page time in milliseconds of the first row with a small and a large store, and of what two smaller pages show. */
export async function popupTimes(small: Started, large: Started): Promise<PopupTimes> {
  const emptyPopup = await bundledScript('tests/bench/browser/emptyPopup.ts', 'emptyPopup');
  for (const { context, folder } of [small, large]) {
    writeFileSync(path.join(folder, 'bare.html'), BARE);
    writeFileSync(path.join(folder, 'empty.html'), EMPTY);
    writeFileSync(path.join(folder, 'empty.js'), emptyPopup);
    await context.addInitScript(watchRows);
  }
  const times: Record<keyof PopupTimes, number[]> = { bare: [], empty: [], small: [], large: [] };
  for (let turn = 0; turn < WARM_UP + TURNS; turn++) {
    const bare = await shownAfter(large, 'bare.html');
    const empty = await shownAfter(large, 'empty.html');
    const ofLarge = await shownAfter(large, 'popup.html');
    const ofSmall = await shownAfter(small, 'popup.html');
    if (turn < WARM_UP) continue;
    times.bare.push(bare);
    times.empty.push(empty);
    times.large.push(ofLarge);
    times.small.push(ofSmall);
  }
  return {
    bare: median(times.bare),
    empty: median(times.empty),
    small: median(times.small),
    large: median(times.large),
  };
}

/** Milliseconds from asking for a page to its contents, a list with rows in the popup, being on screen. */
async function shownAfter({ context, origin }: Started, name: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${origin}/${name}`);
  const at = await page.evaluate((hasRows) => globalThis.shown(hasRows), name === 'popup.html');
  await page.close();
  return at;
}
