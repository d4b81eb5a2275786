import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { bundledScript } from '../../lib/tools/readPage/bundle';
import type { MarkedSaved } from './marks/saved';
import { savedRows } from './savedRows';

const PAGES = path.join(import.meta.dirname, 'pages');

let script = '';

test.beforeAll(async () => {
  script = await bundledScript(path.resolve('tests/e2e/marks/inPage.ts'), 'marks');
});

/** Saved pages with rows, each once. */
const lists = savedRows.filter(
  ({ file, expected }, index) =>
    Array.isArray(expected['rows']) &&
    expected['rows'].length > 0 &&
    savedRows.findIndex((row) => row.file === file && Array.isArray(row.expected['rows'])) === index,
);

for (const { file, url } of lists) {
  test(`${file}: exactly the rows whose clients are known are marked, in their own height, and nothing stays`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 2000 });
    await page.route('**/*', (route) => route.abort());
    await page.setContent(
      readFileSync(path.join(PAGES, file), 'utf8').replace(/<script(?! src)/g, '<script type="text/plain"'),
    );
    await page.evaluate(`${script}\nwindow.marks = marks;`);
    const marked = (await page.evaluate(`marks.markSaved(${JSON.stringify(url)})`)) as MarkedSaved | undefined;
    test.skip(marked === undefined || marked.named === 0, 'its rows name no records');
    expect(marked).toMatchObject({ wrong: [], grown: [], left: 0 });
  });
}
