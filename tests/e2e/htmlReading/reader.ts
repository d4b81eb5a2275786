import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { RowOnPage } from '../../../lib/crm/adapter';
import type { BaseCourse, BasePart, HistoryPart } from '../../../lib/crm/sessionReader';
import { bundledScript } from '../../../lib/tools/readPage/bundle';
import type { PageReport } from '../../../lib/tools/readPage/report';
import type { Outcome } from './inPage';

const IN_PAGE = fileURLToPath(new URL('./inPage.ts', import.meta.url));
const SAVED_PAGE = fileURLToPath(new URL('../../../lib/tools/readPage/inPage.ts', import.meta.url));

/** Readers of HTML in a page of Chromium, whose own scripts do not run. */
export interface HtmlReader {
  show(html: string): Promise<void>;
  report(url: string): Promise<PageReport>;
  rows(adapter: string, url: string): Promise<readonly RowOnPage[]>;
  history(adapter: string, client: string, source: string, pages: readonly string[]): Promise<Outcome<HistoryPart>>;
  base(adapter: string, source: string, pages: readonly string[], course?: BaseCourse): Promise<Outcome<BasePart>>;
}

let scripts: Promise<readonly string[]> | undefined;

export async function htmlReader(page: Page): Promise<HtmlReader> {
  scripts ??= Promise.all([bundledScript(IN_PAGE, 'reading'), bundledScript(SAVED_PAGE, 'budilnik')]);
  const [reading, budilnik] = await scripts;
  await page.route('**/*', (route) => route.abort());
  const call = async <T>(name: string, ...args: readonly unknown[]) =>
    (await page.evaluate(`${name}(${args.map((arg) => JSON.stringify(arg)).join()})`)) as T;
  return {
    async show(html) {
      await page.setContent(html.replace(/<script(?! src)/g, '<script type="text/plain"'));
      await page.evaluate(`${reading}\n${budilnik}\nwindow.reading = reading; window.budilnik = budilnik;`);
    },
    report: (url) => call('budilnik.readSavedPage', url, '2026-11-21'),
    rows: (adapter, url) => call('reading.rowsOf', adapter, url),
    history: (adapter, client, source, pages) => call('reading.historyOf', adapter, client, source, pages),
    base: (adapter, source, pages, course = {}) => call('reading.baseOf', adapter, source, pages, course),
  };
}
