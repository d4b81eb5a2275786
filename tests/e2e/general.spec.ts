import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { judge } from '../../lib/tools/readers/judge';
import type { PageTruth } from '../../lib/tools/readers/truth';
import { bundledScript } from '../../lib/tools/readPage/bundle';
import type { GeneralReport } from '../../lib/tools/readPage/generalReport';
import { changedValues } from './changedValues';
import { hostileText } from './general/hostileText';

const PAGES = path.join(import.meta.dirname, 'general/pages');
const TODAY = '2026-11-21';
const names = readdirSync(PAGES)
  .filter((file) => file.endsWith('.html'))
  .map((file) => path.basename(file, '.html'));

let reader = '';

test.beforeAll(async () => {
  reader = await bundledScript(path.resolve('lib/tools/readers/generalInPage.ts'), 'budilnik');
});

/**
 * Changes that no reader could notice: a list without the only link that says whose a row is, and a choice without the
 * option that is chosen, which then shows another.
 */
const UNDETECTABLE = /^listed 92 .* without <a href="\/customers\/21"|without <option/s;

const truthOf = (name: string) => JSON.parse(readFileSync(path.join(PAGES, `${name}.json`), 'utf8')) as PageTruth;

async function show(page: Page, url: string, html: string): Promise<void> {
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  );
  await page.goto(url);
  await page.evaluate(`${reader}\nwindow.budilnik = budilnik;`);
}

function call(url: string): string {
  return `budilnik.readGenerally(${JSON.stringify(url)}, '${TODAY}')`;
}

async function readWithoutEach(
  page: Page,
  url: string,
): Promise<readonly { without: string; report: GeneralReport }[]> {
  return (await page.evaluate(`[...document.body.querySelectorAll('*')].map((node) => {
    const { parentNode, nextSibling } = node;
    node.remove();
    const report = ${call(url)};
    parentNode.insertBefore(node, nextSibling);
    return { without: node.outerHTML.slice(0, 120), report };
  })`)) as readonly { without: string; report: GeneralReport }[];
}

for (const name of names) {
  test(`${name}: what is used is right, also when any node is missing`, async ({ page }) => {
    const truth = truthOf(name);
    await show(page, truth.url, readFileSync(path.join(PAGES, `${name}.html`), 'utf8'));
    const whole = (await page.evaluate(call(truth.url))) as GeneralReport;
    expect(judge(truth, whole)).toMatchObject({ wrong: [], missing: [] });
    const broken = await readWithoutEach(page, truth.url);
    const wrong = broken
      .filter(({ report }) => report.listings[0]?.source === whole.listings[0]?.source)
      .flatMap(({ without, report }) => changedValues(whole, report).map((change) => `${change} without ${without}`));
    expect(wrong.filter((change) => !UNDETECTABLE.test(change))).toEqual([]);
  });
}

test('two hundred hostile texts in every place of a page run nothing and are read as texts at most', async ({
  page,
}) => {
  const url = 'https://crm.example/clients/7';
  await show(page, url, '<title>x</title><h1></h1><dl></dl><table></table>');
  const report = (await page.evaluate(`(() => {
    const texts = ${JSON.stringify(hostileText)};
    window.ran = 0;
    for (const text of texts) {
      const row = document.querySelector('table').insertRow();
      const link = document.createElement('a');
      link.textContent = text;
      link.setAttribute('href', '/deals/' + text);
      row.insertCell().append(link);
      row.insertCell().textContent = text;
    }
    const results = texts.map((text) => {
      document.title = text;
      document.querySelector('h1').textContent = text;
      const dt = document.createElement('dt');
      const dd = document.createElement('dd');
      dt.textContent = 'Phone';
      dd.textContent = text;
      document.querySelector('dl').replaceChildren(dt, dd);
      return ${call(url)};
    });
    return { count: results.length, phones: results.flatMap(({ client }) => client?.phones ?? []), ran: window.ran };
  })()`)) as { count: number; phones: readonly { value: string }[]; ran: number };
  expect(report.count).toBeGreaterThanOrEqual(200);
  expect(report.ran).toBe(0);
  expect(report.phones.filter(({ value }) => !/^\+?\d{5,15}$/.test(value))).toEqual([]);
});

test('a hundred thousand nodes and a text of a million characters are read in part, and that is said', async ({
  page,
}) => {
  const url = 'https://crm.example/clients/7';
  await show(page, url, '<title>Big</title><h1>Big</h1><div id="all"></div>');
  const report = (await page.evaluate(`(() => {
    const all = document.querySelector('#all');
    for (let i = 0; i < 50_000; i++) {
      const row = document.createElement('p');
      row.append(document.createElement('b'));
      row.firstChild.textContent = 'Phone: ' + i;
      all.append(row);
    }
    const long = document.createElement('p');
    long.textContent = '1,'.repeat(500_000);
    all.prepend(long);
    return ${call(url)};
  })()`)) as GeneralReport;
  expect(report.page).toMatchObject({ kind: 'client', recordId: '7' });
  expect(report.doubts).toContainEqual({ what: 'page', why: 'tooManyNodes' });
  expect(report.history.state).not.toBe('complete');
});
