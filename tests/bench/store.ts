import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundledScript } from '../../lib/tools/readPage/bundle';
import { type Started, startExtension } from './browser/extension';
import type {} from './import/layouts'; // declares what the script built from it leaves in the page
import { type Measurement, median } from './measurement';
import { popupTimes } from './popup';
import { addStorePage, inStorePage } from './store/storeIn';

const SMALL = 1_000;
const WHOLE = 100_000;
const LARGE = 300_000;
const PREVIEWS = 3;
const BYTES = 1e6;
const LAYOUTS = '<!doctype html><meta charset="utf-8"><title>Layouts</title><script src="layouts.js"></script>';

/** What a filled store costs in one browser. */
interface Costs {
  readonly previewMs: number;
  readonly longestTaskMs: number;
  readonly judgeMs: number;
  readonly heapBytes: number;
}

/** A million purchases of a hundred thousand clients in the built extension, filled through its own store. */
export async function measureStore(): Promise<readonly Measurement[]> {
  return withStores([SMALL, WHOLE], async ([small, whole]) => {
    const { previewMs, longestTaskMs, judgeMs, heapBytes } = await costsOf(whole);
    const arraysMs = await plainArraysMs(whole);
    const popup = await popupTimes(small, whole);
    return [
      { name: 'store/popup', measured: popup.large, base: popup.empty },
      { name: 'store/popup-growth', measured: popup.large, base: popup.small },
      { name: 'store/preview', measured: previewMs },
      { name: 'store/preview-thread', measured: longestTaskMs },
      { name: 'store/judge', measured: judgeMs, base: arraysMs },
      { name: 'store/heap', measured: heapBytes / BYTES },
    ];
  });
}

/** Three times as much, beside the same browser's measures of the usual size. */
export async function measureStoreLarge(): Promise<readonly Measurement[]> {
  return withStores([WHOLE, LARGE], async ([whole, large]) => {
    const [usual, much] = [await costsOf(whole), await costsOf(large)];
    const popup = await popupTimes(whole, large);
    return [
      { name: 'store-large/popup', measured: popup.large, base: popup.empty },
      { name: 'store-large/popup-growth', measured: popup.large, base: popup.small },
      { name: 'store-large/preview', measured: much.previewMs, base: usual.previewMs },
      { name: 'store-large/preview-thread', measured: much.longestTaskMs },
      { name: 'store-large/judge', measured: much.judgeMs, base: usual.judgeMs },
      { name: 'store-large/heap', measured: much.heapBytes / BYTES, base: usual.heapBytes / BYTES },
    ];
  });
}

async function costsOf(started: Started): Promise<Costs> {
  await inStorePage(started, (page) => page.evaluate(() => globalThis.storePage.judge()));
  const previews: { readonly ms: number; readonly longestTaskMs: number }[] = [];
  for (let i = 0; i < PREVIEWS; i++) {
    const { answer } = await inStorePage(started, (page) =>
      page.evaluate(() => globalThis.storePage.preview({ grace: 0.2 })),
    );
    previews.push(answer);
  }
  const judging = await inStorePage(started, (page) =>
    page.evaluate(async () => {
      await globalThis.storePage.change({ grace: 0.3 });
      return globalThis.storePage.judge();
    }),
  );
  return {
    previewMs: median(previews.map(({ ms }) => ms)),
    longestTaskMs: Math.max(...previews.map(({ longestTaskMs }) => longestTaskMs)),
    judgeMs: judging.answer,
    heapBytes: judging.heapBytes,
  };
}

/** The same purchases as plain arrays, written by the same browser. */
async function plainArraysMs({ context, origin, folder }: Started): Promise<number> {
  writeFileSync(path.join(folder, 'layouts.html'), LAYOUTS);
  writeFileSync(path.join(folder, 'layouts.js'), await bundledScript('tests/bench/import/layouts.ts', 'layoutsScript'));
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.goto(`${origin}/layouts.html`);
  const ms = await page.evaluate((clients) => globalThis.layouts.plainArrays(clients), WHOLE);
  await page.close();
  return ms;
}

/** One browser for each number of clients, filled. */
async function withStores<T>(clients: readonly number[], job: (stores: [Started, Started]) => Promise<T>): Promise<T> {
  const started: Started[] = [];
  try {
    for (const count of clients) {
      const store = await startExtension();
      started.push(store);
      await addStorePage(store);
      await inStorePage(store, (page) => page.evaluate((all) => globalThis.storePage.fill(all), count));
    }
    return await job(started as [Started, Started]);
  } finally {
    for (const store of started) await store.close();
  }
}
