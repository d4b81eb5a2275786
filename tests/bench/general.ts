import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium, quietArgs } from '../../lib/tools/chromium';
import { bundledScript } from '../../lib/tools/readPage/bundle';
import { cpuMs } from './browser/cpu';
import type {} from './browser/generalPage'; // declares what the script built from it leaves in the page
import { type Measurement, median } from './measurement';

const TURNS = 9;
const WARM_UP = 1;
/** Where real pages are, if they are; kept apart from the project because they are not ours. */
const REAL = path.join(process.env['BUDILNIK_SHARED'] ?? path.resolve('../shared'), 'crm/real');
const OWN = 'tests/e2e/pages';
/** The largest pages are lists of sales. */
const ADDRESS = 'http://crm.example/index.php?module=Opportunities&action=index';

/** The general reader on the largest saved page there is, each time in a page that has just been loaded. */
export async function measureGeneral(): Promise<readonly Measurement[]> {
  const html = readFileSync(largestPage());
  const script = await bundledScript(path.resolve('tests/bench/browser/generalPage.ts'), 'generalScript');
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...quietArgs] });
  try {
    return await measured(browser, html, script);
  } finally {
    await browser.close();
  }
}

function largestPage(): string {
  const folder = existsSync(REAL) ? REAL : OWN;
  if (folder === OWN) console.error(`NOT THE REAL THING: ${REAL} is absent, so a page of our own is read.`);
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const bySize = pages.map((file) => path.join(folder, file)).sort((one, other) => sizeOf(one) - sizeOf(other));
  const largest = bySize.at(-1);
  if (!largest) throw new Error(`No page in ${folder}`);
  console.error(`general: ${path.basename(path.dirname(largest))}/${path.basename(largest)}, ${sizeOf(largest)} bytes`);
  return largest;
}

const sizeOf = (file: string) => statSync(file).size;

async function measured(browser: Browser, html: Buffer, script: string): Promise<readonly Measurement[]> {
  const cpu: number[] = [];
  const slices: number[] = [];
  for (let turn = 0; turn < WARM_UP + TURNS; turn++) {
    const page = await opened(browser, html, script);
    let longest = Number.NaN;
    const took = await cpuMs(page, async () => {
      longest = await page.evaluate((address) => globalThis.generalPage.longestSlice(address), ADDRESS);
    });
    await page.context().close();
    if (turn < WARM_UP) continue;
    cpu.push(took);
    slices.push(longest);
  }
  // Of a slice the clock is all there is, and it runs on while others have the processor: the least is nearest.
  return [
    { name: 'general/largest', measured: median(cpu) },
    { name: 'general/slice', measured: Math.min(...slices) },
  ];
}

/** As saved: none of its scripts runs. */
async function opened(browser: Browser, html: Buffer, script: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  );
  await page.goto(ADDRESS, { waitUntil: 'domcontentloaded' });
  await page.evaluate(script);
  await page.evaluate(() => void document.body.getBoundingClientRect()); // a page that is read has been drawn
  return page;
}
