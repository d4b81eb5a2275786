import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { truthOfExpected } from './expectedTruth';
import type { JudgedPage } from './truth';

/** The truth of these pages lies with the tests that keep the adapters to it. */
const ROWS = path.resolve('tests/e2e/savedRows.ts');
const PAGES = path.resolve('tests/e2e/pages');
const FIXTURES = path.join(process.env['BUDILNIK_SHARED'] ?? path.resolve('../shared'), 'crm/fixtures');

interface Row {
  readonly file: string;
  readonly url: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** Pages of the CRMs that have an adapter, and the fixtures of the shared folder where it is there. */
export async function savedPages(): Promise<readonly JudgedPage[]> {
  const { savedRows, sharedRows } = (await import(pathToFileURL(ROWS).href)) as {
    savedRows: readonly Row[];
    sharedRows: readonly Row[];
  };
  const judged = (rows: readonly Row[], folder: string, group: string) =>
    rows.flatMap((row) => judgedPage(row, folder, group));
  return [...judged(savedRows, PAGES, 'adapters'), ...judged(sharedRows, FIXTURES, 'fixtures')];
}

function judgedPage({ file, url, expected }: Row, folder: string, group: string): readonly JudgedPage[] {
  const place = path.join(folder, file);
  if (!existsSync(place)) return [];
  const html = Buffer.from(
    readFileSync(place, 'utf8').replace(/<script(?! src)(?=[\s>])/g, '<script type="text/plain"'),
  );
  return [{ name: path.basename(file, '.html'), group, html, truth: truthOfExpected(url, expected) }];
}
