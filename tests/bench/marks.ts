import path from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { findChromium, quietArgs } from '../../lib/tools/chromium';
import { bundledScript } from '../../lib/tools/readPage/bundle';
import type {} from './browser/marksPage'; // declares what the script built from it leaves in the page
import { messageMeasurements } from './marksMessages';
import { layoutsPerBatch } from './marksTrace';
import { type Measurement, median } from './measurement';

const TURNS = 5;
const WARM_UP = 1;
/** Of what takes hundreds of frames. */
const LONG_TURNS = 3;
const ROWS = 2_000;
const STORMED_ROWS = 500;
const MANY_ROWS = 5_000;
/** Enough for the rows to be seen, asked about, answered and marked. */
const FRAMES = 8;
const NAVIGATIONS = 50;
const LIST = 'http://rows.example/list';

/** Marks in a long list against the same list without them, and against marks in the flow of every row. */
export async function measureMarks(): Promise<readonly Measurement[]> {
  const script = await bundledScript(path.resolve('tests/bench/browser/marksPage.ts'), 'marksScript');
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...quietArgs] });
  try {
    return [
      ...(await inPage(new Lists(browser, `${script}\n//# sourceURL=marks.js`))),
      ...(await messageMeasurements()),
    ];
  } finally {
    await browser.close();
  }
}

async function inPage(lists: Lists): Promise<readonly Measurement[]> {
  return [
    ...(await firstScreens(lists)),
    ...(await againstBare(lists)),
    await layoutsPerBatch(await lists.open(ROWS)),
    ...(await memory(lists)),
  ];
}

class Lists {
  constructor(
    private readonly browser: Browser,
    private readonly script: string,
  ) {}

  async open(rows: number): Promise<Page> {
    const page = await this.browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><body>' }));
    await page.goto(LIST);
    await page.evaluate(this.script);
    await page.evaluate(async (count) => {
      globalThis.marksPage.build(count);
      await globalThis.marksPage.frames(4);
    }, rows);
    return page;
  }

  /** The main thread's milliseconds for `what` and what follows from it. */
  async cost(rows: number, what: 'naive' | 'start' | undefined): Promise<number> {
    const page = await this.open(rows);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await taskMs(session);
    await page.evaluate(
      async ([does, frames]) => {
        if (does) globalThis.marksPage[does]();
        await globalThis.marksPage.frames(frames);
      },
      [what, FRAMES] as const,
    );
    const took = (await taskMs(session)) - before;
    if (what === 'start' && (await page.evaluate(() => globalThis.marksPage.count())) < 20) throw new Error('No marks');
    await page.close();
    return took;
  }
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((it) => it.name === name)?.value ?? Number.NaN;
}

const taskMs = async (session: CDPSession) => 1000 * (await metric(session, 'TaskDuration'));

/** Of 2,000 and of 5,000 rows, what the page itself costs meanwhile taken away. */
async function firstScreens(lists: Lists): Promise<readonly Measurement[]> {
  return [
    { name: 'marks/first-screen', ...(await firstScreen(lists, ROWS, TURNS)) },
    { name: 'marks/5000-rows', ...(await firstScreen(lists, MANY_ROWS, LONG_TURNS)) },
  ];
}

async function firstScreen(lists: Lists, rows: number, turns: number): Promise<Omit<Measurement, 'name'>> {
  const costs = { bare: [] as number[], naive: [] as number[], ours: [] as number[] };
  for (let turn = 0; turn < WARM_UP + turns; turn++) {
    const bare = await lists.cost(rows, undefined);
    const naive = await lists.cost(rows, 'naive');
    const ours = await lists.cost(rows, 'start');
    if (turn < WARM_UP) continue;
    costs.bare.push(bare);
    costs.naive.push(naive);
    costs.ours.push(ours);
  }
  const bare = median(costs.bare);
  return { measured: median(costs.ours) - bare, base: median(costs.naive) - bare };
}

/** The same done to a page without marks and to one with them, in turn. */
async function againstBare(lists: Lists): Promise<readonly Measurement[]> {
  const done = { relayout: [] as Pair[], storm: [] as Pair[], scroll: [] as Pair[], clicks: [] as Pair[] };
  for (let turn = 0; turn < WARM_UP + TURNS; turn++) {
    const relayout = await pair(lists, ROWS, () => globalThis.marksPage.relayout());
    const storm = await stormPair(lists);
    if (turn < WARM_UP) continue;
    done.relayout.push(relayout);
    done.storm.push(storm);
  }
  for (let turn = 0; turn < LONG_TURNS; turn++) {
    done.scroll.push(await pair(lists, ROWS, () => globalThis.marksPage.longFrames()));
    done.clicks.push(await pair(lists, ROWS, slowClick));
  }
  return Object.entries(done).map(([name, pairs]) => ({
    name: `marks/${name}`,
    measured: median(pairs.map(([, ours]) => ours)),
    base: median(pairs.map(([bare]) => bare)),
  }));
}

type Pair = readonly [bare: number, ours: number];

async function slowClick(): Promise<number> {
  const times = [...(await globalThis.marksPage.clicks(40))].sort((one, other) => one - other);
  return times[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

/** Processor time of the page's thread: a busy machine lets it wait, and a storm lasts long enough to meet that. */
async function stormPair(lists: Lists): Promise<Pair> {
  return [await stormOn(await lists.open(STORMED_ROWS)), await stormOn(await marked(lists, STORMED_ROWS))];
}

async function stormOn(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskMs(session);
  await page.evaluate(() => globalThis.marksPage.storm());
  const took = (await taskMs(session)) - before;
  await page.close();
  return took;
}

/** A list whose rows in view are marked. */
async function marked(lists: Lists, rows: number): Promise<Page> {
  const page = await lists.open(rows);
  await page.evaluate(async (frames) => {
    globalThis.marksPage.start();
    await globalThis.marksPage.frames(frames);
  }, FRAMES);
  return page;
}

async function pair(lists: Lists, rows: number, measured: () => number | Promise<number>): Promise<Pair> {
  const bare = await lists.open(rows);
  const without = await bare.evaluate(measured);
  await bare.close();
  const page = await marked(lists, rows);
  const withMarks = await page.evaluate(measured);
  await page.close();
  return [without, withMarks];
}

async function memory(lists: Lists): Promise<readonly Measurement[]> {
  const page = await lists.open(ROWS);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await metric(session, 'JSHeapUsedSize')) / 2 ** 20;
  };
  const bare = await heap();
  await page.evaluate(async (frames) => {
    globalThis.marksPage.start();
    await globalThis.marksPage.frames(frames);
  }, FRAMES);
  const marked = await heap();
  await page.evaluate(() => globalThis.marksPage.navigate());
  const before = await heap();
  for (let turn = 0; turn < NAVIGATIONS; turn++) await page.evaluate(() => globalThis.marksPage.navigate());
  const after = await heap();
  const detached = await detachedHosts(session);
  await page.close();
  return [
    { name: 'marks/memory', measured: marked - bare },
    { name: 'marks/memory-growth', measured: after - before },
    { name: 'marks/detached', measured: detached },
  ];
}

/** Hosts that are in no page any more and still in memory. */
async function detachedHosts(session: CDPSession): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'HTMLElement.prototype' });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
  const counted = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    // Prototypes are among them and have no name.
    functionDeclaration: `function () {
      const named = this.filter((it) => Object.hasOwn(it, 'constructor') === false);
      return named.filter((it) => it.localName.includes('-') && !it.isConnected).length;
    }`,
    returnByValue: true,
  });
  return Number(counted.result.value);
}
