import { isUtf8 } from 'node:buffer';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium, quietArgs } from '../chromium';
import { bundledScript } from './bundle';
import type { PageReport } from './report';

const IN_PAGE = fileURLToPath(new URL('./inPage.ts', import.meta.url));

export interface SavedPage {
  readonly html: Buffer;
  /** Where the page was saved from. */
  readonly url: URL;
  /** Calendar day of the reading, `yyyy-MM-dd`. */
  readonly today: string;
}

/** Opens a saved page in Chromium as if it came from its address, and reads it with the reader the extension ships. */
export async function readSaved(saved: SavedPage): Promise<PageReport> {
  const [reader, executablePath] = await Promise.all([bundledScript(IN_PAGE, 'budilnik'), findChromium()]);
  const browser = await chromium.launch({ executablePath, args: [...quietArgs] });
  try {
    const page = await openedPage(browser, saved);
    const call = `budilnik.readSavedPage(${JSON.stringify(saved.url.href)}, ${JSON.stringify(saved.today)})`;
    return (await page.evaluate(`(() => { ${reader}\nreturn ${call}; })()`)) as PageReport;
  } finally {
    await browser.close();
  }
}

/** Nothing but the saved file is there: no network, and no script of the page, which would build it anew. */
async function openedPage(browser: Browser, { html, url }: SavedPage): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
  const page = await context.newPage();
  const address = url.href.replace(/#.*$/, '');
  await page.route('**/*', (route) => {
    const request = route.request();
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame() && request.url() === address;
    return isPage ? route.fulfill({ body: html, contentType: contentTypeOf(html) }) : route.abort();
  });
  await page.goto(url.href, { waitUntil: 'domcontentloaded' });
  return page;
}

/** Older pages name their own encoding, in bytes that are not UTF-8. */
function contentTypeOf(html: Buffer): string {
  return isUtf8(html) ? 'text/html; charset=utf-8' : 'text/html';
}
