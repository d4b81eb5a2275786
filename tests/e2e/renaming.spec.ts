import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { bundledScript } from '../../lib/tools/readPage/bundle';
import type { PageReport } from '../../lib/tools/readPage/report';
import { changedValues } from './changedValues';
import { renamingsInPage } from './renamings';
import type { SavedRow } from './savedRow';
import { savedRows } from './savedRows';
import { PAGES, showSaved, TODAY } from './showSaved';

let reader = '';

test.beforeAll(async () => {
  reader = await bundledScript(path.resolve('lib/tools/readPage/inPage.ts'), 'budilnik');
});

/** What differs from the whole page's reading, with each node renamed in each way in turn. */
interface Renamed {
  readonly count: number;
  readonly different: readonly { readonly renamed: string; readonly report: PageReport }[];
}

/** In one go, and only what differs comes back: thousands of readings would take longer to send than to read. */
async function readRenamed(page: Page, { url }: SavedRow): Promise<Renamed> {
  return (await page.evaluate(`(() => {
    const renamings = ${renamingsInPage};
    const read = () => budilnik.readSavedPage(${JSON.stringify(url)}, '${TODAY}');
    const whole = JSON.stringify(read());
    const different = [];
    let count = 0;
    for (const node of [...document.body.querySelectorAll('*')]) {
      for (const [way, rename] of Object.entries(renamings)) {
        const undo = rename(node);
        if (!undo) continue;
        count++;
        const report = read();
        undo();
        if (JSON.stringify(report) !== whole) different.push({ renamed: way + ' of ' + node.outerHTML.slice(0, 160), report });
      }
    }
    if (JSON.stringify(read()) !== whole) throw new Error('A renaming was not undone.');
    return { count, different };
  })()`)) as Renamed;
}

for (const row of savedRows) {
  test(`${row.file}: ${row.what}; nothing is read wrongly when any node is renamed`, async ({ page }) => {
    await showSaved(page, path.join(PAGES, row.file), reader);
    const whole = (await page.evaluate(`budilnik.readSavedPage(${JSON.stringify(row.url)}, '${TODAY}')`)) as PageReport;
    const { count, different } = await readRenamed(page, row);
    expect(count).toBeGreaterThan(5);
    const wrong = different.flatMap(({ renamed, report }) =>
      changedValues(whole, report).map((change) => `${change} after renaming ${renamed}`),
    );
    expect(
      wrong.filter((change) => !row.undetectable?.test(change.replace(/after renaming \w+ of/, 'without'))),
    ).toEqual([]);
  });
}
