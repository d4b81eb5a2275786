import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

/** Our own small pages, one per kind of page of each CRM. */
export const PAGES = path.join(import.meta.dirname, 'pages');

/** The day on which they are read. */
export const TODAY = '2026-11-21';

/** Shows a saved page with `reader`, the script of lib/tools/readPage, as `budilnik`; the page itself asks for nothing. */
export async function showSaved(page: Page, file: string, reader: string): Promise<void> {
  await page.route('**/*', (route) => route.abort());
  await page.setContent(readFileSync(file, 'utf8').replace(/<script(?! src)[\s\S]*?<\/script>/g, inert));
  await page.evaluate(`${reader}\nwindow.budilnik = budilnik;`);
}

/** Inline scripts stay readable and do not run: the page is as its script has left it. */
function inert(script: string): string {
  return script.replace('<script', '<script type="text/plain"');
}
