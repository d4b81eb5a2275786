import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { adapterOfHost } from '../../lib/crm/recognise';
import { sites } from '../../lib/crm/sites';
import { savedRows } from './savedRows';

const PAGES = path.join(import.meta.dirname, 'pages');

/** All addresses that the rows of a page give it. */
const hostsOf = (file: string) => savedRows.filter((row) => row.file === file).map(({ url }) => new URL(url).hostname);

/** File names begin with the id of their adapter. */
const adapterOfFile = (file: string) =>
  sites
    .map(({ id }) => id)
    .filter((id) => file.startsWith(`${id}-`))
    .sort((one, other) => other.length - one.length)[0];

async function adaptersByMarks(page: Page, file: string): Promise<readonly string[]> {
  await page.route('**/*', (route) => route.abort());
  const markup = readFileSync(path.join(PAGES, file), 'utf8');
  // Inline scripts stay readable and do not run.
  await page.setContent(markup.replace(/<script(?! src)/g, '<script type="text/plain"'));
  const marked = sites.filter(({ recognition }) => recognition.marks.length > 0);
  const found = await page.evaluate(
    (sets) => sets.map((marks) => marks.every((mark) => document.querySelector(mark) !== null)),
    marked.map(({ recognition }) => recognition.marks),
  );
  return marked.filter((_, index) => found[index]).map(({ id }) => id);
}

for (const file of new Set(savedRows.map((row) => row.file))) {
  test(`${file} is recognised as a page of its own CRM and of no other`, async ({ page }) => {
    const own = adapterOfFile(file);
    const clouds = hostsOf(file).map((host) => adapterOfHost(sites, host)?.id);
    const marked = await adaptersByMarks(page, file);
    expect(new Set([...marked, ...clouds.filter((id) => id !== undefined)])).toEqual(new Set([own]));
    // Where the host tells nothing, the marks have to.
    if (clouds.includes(undefined)) expect(marked).toEqual([own]);
  });
}
