import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { findChromium, quietArgs } from '../chromium';
import { bundledScript } from '../readPage/bundle';
import type { BothReadings } from './inPage';
import { judge, type Score } from './judge';
import type { JudgedPage } from './truth';

const IN_PAGE = fileURLToPath(new URL('./inPage.ts', import.meta.url));
const TODAY = '2026-11-21';

export interface JudgedReading {
  readonly page: JudgedPage;
  readonly general: Score;
  readonly adapter: (Score & { readonly id: string }) | undefined;
  readonly took: number;
  readonly longest: number;
}

/** Every page in one browser, one after the other, without network and without the pages' own scripts. */
export async function judgeAll(pages: readonly JudgedPage[]): Promise<readonly JudgedReading[]> {
  const [reader, executablePath] = await Promise.all([bundledScript(IN_PAGE, 'budilnik'), findChromium()]);
  const browser = await chromium.launch({ executablePath, args: [...quietArgs] });
  try {
    const judged: JudgedReading[] = [];
    for (const page of pages) judged.push(judgedReading(page, await readIn(browser, page, reader)));
    return judged;
  } finally {
    await browser.close();
  }
}

function judgedReading(page: JudgedPage, { general, adapter, took, longest }: BothReadings): JudgedReading {
  const known = adapter && { ...judge(page.truth, adapter), id: adapter.adapter ?? '' };
  return { page, general: judge(page.truth, general), adapter: known, took, longest };
}

async function readIn(browser: Browser, { html, truth }: JudgedPage, reader: string): Promise<BothReadings> {
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  );
  await page.goto(truth.url, { waitUntil: 'domcontentloaded' });
  const call = `budilnik.readBoth(${JSON.stringify(truth.url)}, '${TODAY}')`;
  const readings = (await page.evaluate(`(() => { ${reader}\nreturn ${call}; })()`)) as BothReadings;
  await context.close();
  return readings;
}
