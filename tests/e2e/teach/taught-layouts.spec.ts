import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { PageReading } from '../../../lib/crm/pageReading';
import { bundledScript } from '../../../lib/tools/readPage/bundle';

let script = '';

test.beforeAll(async () => {
  script = await bundledScript(path.resolve('tests/e2e/teach/inPage.ts'), 'teaching');
});

async function show(page: Page, body: string): Promise<void> {
  await page.goto('about:blank');
  await page.setContent(`<!doctype html><html><body>${body}</body></html>`);
  await page.evaluate(`${script}\nwindow.teaching = teaching;`);
}

const readList = (page: Page, pointed: Readonly<Record<string, string>>) =>
  page.evaluate(`teaching.readList(${JSON.stringify(pointed)})`) as Promise<PageReading>;

const sums = (reading: PageReading) => reading.deals.map(({ on, amountMinor }) => [on, amountMinor]);

test('a list of boxes with a head before it', async ({ page }) => {
  const row = (day: string, sum: string) => `<div class="k${day}"><div><b>${day}</b></div><div>${sum}</div></div>`;
  await show(
    page,
    `<h1>Maple</h1><div><div><div>Date</div><div>Sum</div></div><div>${row('2026-05-01', '1,500.00 USD')}${row('2026-06-01', '700.00 USD')}${row('2026-07-01', '900.00 USD')}</div></div>`,
  );
  const reading = await readList(page, {
    name: 'h1',
    date: 'b',
    amount: 'body > div > div:nth-child(2) > div:nth-child(2) > div:nth-child(2)',
  });
  expect(sums(reading)).toEqual([
    ['2026-05-01', 150_000],
    ['2026-06-01', 70_000],
    ['2026-07-01', 90_000],
  ]);
  expect(reading.history).toEqual({ state: 'complete', seen: 3, total: 3 });
});

test('cards of which each is an article, one of them made in another way', async ({ page }) => {
  const card = (day: string, sum: string) =>
    `<article><h3>Order</h3><p>Date <time>${day}</time></p><p>Sum <span>${sum}</span></p></article>`;
  const other = '<article><p>Advert</p></article>';
  await show(page, `<h1>Maple</h1><main>${card('2026-05-01', '€10.00')}${card('2026-06-01', '€20.00')}${other}</main>`);
  const reading = await readList(page, { name: 'h1', date: 'time', amount: 'article span' });
  expect(sums(reading)).toEqual([
    ['2026-05-01', 1000],
    ['2026-06-01', 2000],
  ]);
  expect(reading.history).toEqual({ state: 'partial', seen: 2, total: undefined });
});

test('rows that the page itself calls a part of all are never a whole history', async ({ page }) => {
  const table = (after: string) =>
    `<h1>Maple</h1><section><table><tr><th>Date</th><th>Sum</th></tr><tr><td>2026-05-01</td><td>10.00 USD</td></tr><tr><td>2026-06-01</td><td>20.00 USD</td></tr></table>${after}</section>`;
  const pointed = { name: 'h1', date: 'td', amount: 'td:nth-child(2)' };
  for (const [after, history] of [
    ['', { state: 'complete', seen: 2, total: 2 }],
    ['<p>1–2 of 37</p>', { state: 'partial', seen: 2, total: 37 }],
    ['<button>Show more</button>', { state: 'partial', seen: 2, total: undefined }],
    ['<a href="?page=2">›</a>', { state: 'partial', seen: 2, total: undefined }],
    ['<p>2 of 2</p>', { state: 'complete', seen: 2, total: 2 }],
  ] as const) {
    await show(page, table(after));
    expect((await readList(page, pointed)).history).toEqual(history);
  }
});

test('days and sums that may mean two things are asked, not guessed', async ({ page }) => {
  await show(
    page,
    '<h1>Maple</h1><table><tr><th>Date</th><th>Sum</th></tr><tr><td>03.04.2026</td><td>1.234</td></tr><tr><td>05.06.2026</td><td>2.500</td></tr></table>',
  );
  const reading = await readList(page, { name: 'h1', date: 'td', amount: 'td:nth-child(2)' });
  expect(sums(reading)).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ]);
  expect(reading.doubts.map(({ why }) => why)).toEqual(
    expect.arrayContaining(['ambiguousDate: 03.04.2026', 'ambiguousAmount: 1.234']),
  );
  expect(reading.history.state).not.toBe('complete');
});

test('columns that change their places are found by their heads, or not at all', async ({ page }) => {
  await show(
    page,
    '<h1>Maple</h1><table><tr><th>Created</th><th>Paid</th><th>Sum</th></tr><tr><td>2026-01-01</td><td>2026-05-01</td><td>10.00 USD</td></tr><tr><td>2026-01-02</td><td>2026-06-01</td><td>20.00 USD</td></tr></table>',
  );
  const taught = await page.evaluate(
    `teaching.teachList(${JSON.stringify({ name: 'h1', date: 'td:nth-child(2)', amount: 'td:nth-child(3)' })})`,
  );
  await page.evaluate(() => {
    for (const row of document.querySelectorAll('tr')) row.prepend(row.children[1] ?? '');
  });
  const moved = (await page.evaluate(`teaching.read(${JSON.stringify(taught)})`)) as PageReading;
  expect(moved.deals.map(({ on }) => on)).toEqual([undefined, undefined]);
  expect(moved.doubts.map(({ why }) => why)).toContain('unreadableDate: 2026-05-01 ≠ 2026-01-01');
});

test('an app that changes its address first shows nobody under another one’s address', async ({ page }) => {
  const card = (name: string, day: string) =>
    `<h1>${name}</h1><table><tr><th>Date</th><th>Sum</th></tr><tr><td>${day}</td><td>10.00 USD</td></tr></table>`;
  await show(page, `<main>${card('Maple', '2026-05-01')}</main>`);
  const taught = await page.evaluate(
    `teaching.teachList(${JSON.stringify({ name: 'h1', date: 'td', amount: 'td:nth-child(2)' })})`,
  );
  const readAt = (id: string) =>
    page.evaluate(`teaching.readAt(${JSON.stringify(taught)}, '/?client=${id}')`) as Promise<PageReading>;
  const draw = (html: string) => page.evaluate((body) => document.querySelector('main')?.setHTMLUnsafe(body), html);
  expect((await readAt('71')).client?.name?.value).toBe('Maple');
  expect((await readAt('72')).isReady).toBe(false);
  await draw(card('Rowan', '2026-05-01'));
  expect((await readAt('72')).isReady).toBe(false);
  await draw(card('Rowan', '2026-06-01'));
  expect((await readAt('72')).client?.name?.value).toBe('Rowan');
  await draw(card('Rowan', '2026-07-01'));
  expect((await readAt('73')).client).toMatchObject({ record: { id: '73' }, name: { value: 'Rowan' } });
});

test('hostile texts are texts', async ({ page }) => {
  const long = 'x'.repeat(1_000_000);
  await show(
    page,
    `<h1>Maple</h1><table><tr><th>Date</th><th>Sum</th></tr><tr><td>2026-05-01</td><td>10.00 USD</td></tr><tr><td>&lt;img onerror=alert(1)&gt;</td><td>${long}</td></tr></table>`,
  );
  const reading = await readList(page, { name: 'h1', date: 'td', amount: 'td:nth-child(2)' });
  expect(sums(reading)).toEqual([
    ['2026-05-01', 1000],
    [undefined, undefined],
  ]);
});
