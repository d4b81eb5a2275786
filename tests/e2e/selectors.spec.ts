import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { bundledScript } from '../../lib/tools/readPage/bundle';
import type { PageReport } from '../../lib/tools/readPage/report';
import { changedValues } from './changedValues';
import type { SavedRow } from './savedRow';
import { savedRows, sharedRows } from './savedRows';
import { PAGES, showSaved, TODAY } from './showSaved';

const SHARED = path.join(process.env['BUDILNIK_SHARED'] ?? path.resolve('../shared'), 'crm/fixtures');

let reader = '';

test.beforeAll(async () => {
  reader = await bundledScript(path.resolve('lib/tools/readPage/inPage.ts'), 'budilnik');
});

async function read(page: Page, row: SavedRow): Promise<PageReport> {
  return page.evaluate(`budilnik.readSavedPage(${JSON.stringify(row.url)}, '${TODAY}')`) as Promise<PageReport>;
}

/** The page is read once without each of its nodes in turn. */
async function readWithoutEach(page: Page, row: SavedRow): Promise<readonly { without: string; report: PageReport }[]> {
  const readings = await page.evaluate(`(() => {
    const readings = [];
    for (const node of [...document.body.querySelectorAll('*')]) {
      const { parentNode, nextSibling } = node;
      node.remove();
      const report = budilnik.readSavedPage(${JSON.stringify(row.url)}, '${TODAY}');
      readings.push({ without: node.outerHTML.slice(0, 160), report });
      parentNode.insertBefore(node, nextSibling);
    }
    return readings;
  })()`);
  return readings as readonly { without: string; report: PageReport }[];
}

for (const row of savedRows) {
  test(`${row.file}: ${row.what}; nothing is read wrongly when any node is missing`, async ({ page }) => {
    await showSaved(page, path.join(PAGES, row.file), reader);
    const whole = await read(page, row);
    expect(whole).toMatchObject(row.expected);
    const broken = await readWithoutEach(page, row);
    expect(broken.length).toBeGreaterThan(5);
    const wrong = broken.flatMap(({ without, report }) =>
      changedValues(whole, report).map((change) => `${change} without ${without}`),
    );
    expect(wrong.filter((change) => !row.undetectable?.test(change))).toEqual([]);
  });
}

test.describe('the pages of the shared folder', () => {
  test.skip(!existsSync(SHARED), `NOT RUN: no pages at ${SHARED}; set BUDILNIK_SHARED to the shared folder.`);
  for (const row of sharedRows) {
    test(`${row.file}: ${row.what}`, async ({ page }) => {
      await showSaved(page, path.join(SHARED, row.file), reader);
      expect(await read(page, row)).toMatchObject(row.expected);
    });
  }
});
