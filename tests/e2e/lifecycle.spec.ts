import { expect } from './fixtures';
import { test } from './romashka';
import { regular } from './smallCrm';
import { stripOf } from './stripOf';

/** Only inside `evaluate` in pages of the extension. */
declare const chrome: { runtime: { reload(): void; getContexts(filter: object): Promise<unknown[]> } };

test('goes with its extension within a second, and the page hears nothing of it', async ({
  extension,
  romashka: { crm, page, open },
}) => {
  crm.clients.set('502', regular('502', 'Lyutik', 5, 30, 4));
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await open();
  await expect(stripOf(page)).toContainText('Sleeping');
  const host = await page.evaluateHandle(() => document.querySelector('#card_name_holder')?.nextElementSibling);
  const own = await extension.open('options.html');
  await own.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await expect.poll(() => host.evaluate((node) => node?.isConnected ?? false), { intervals: [50] }).toBe(false);
  await page.evaluate(() => (globalThis as unknown as { go(path: string): void }).go('/companies/detail/502'));
  await page.evaluate(() => document.querySelector('#card_name_holder')?.after(document.createElement('p')));
  expect(errors).toEqual([]);
});

test('outlives its background, which the browser stops at will', async ({
  context,
  extension,
  romashka: { crm, page, open },
}) => {
  crm.clients.set('502', regular('502', 'Lyutik', 5, 30, 4));
  await open();
  await expect(stripOf(page)).toContainText('Sleeping');
  const own = await extension.open('options.html');
  const devtools = await context.newCDPSession(own);
  await devtools.send('ServiceWorker.enable');
  // The pages just opened may still have something to ask it, which starts it again: it is stopped until they are done.
  const stillRunning = async () => {
    await devtools.send('ServiceWorker.stopAllWorkers');
    return own.evaluate(() => chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] }));
  };
  await expect.poll(stillRunning).toEqual([]);
  await expect(stripOf(page)).toContainText('Sleeping');
  await page.evaluate(() => (globalThis as unknown as { go(path: string): void }).go('/companies/detail/502'));
  await expect(stripOf(page)).toContainText('Active');
});

test('leaves nothing behind after fifty records', async ({ context, extension, startSmall }) => {
  const crm = await startSmall();
  for (let id = 501; id < 504; id++) crm.clients.set(String(id), regular(String(id), `Client ${id}`, 3, 30, 4));
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/companies/detail/501`);
  for (let id = 501; id < 504; id++) {
    await page.evaluate(
      (to) => (globalThis as unknown as { go(path: string): void }).go(to),
      `/companies/detail/${id}`,
    );
    await expect(stripOf(page)).toHaveAccessibleName(new RegExp(`Client ${id}`));
  }
  const devtools = await context.newCDPSession(page);
  const nodes = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  await devtools.send('Performance.enable');
  const before = await nodes();
  for (let index = 0; index < 50; index++) {
    const id = 501 + (index % 3);
    await page.evaluate(
      (to) => (globalThis as unknown as { go(path: string): void }).go(to),
      `/companies/detail/${id}`,
    );
    await expect(stripOf(page)).toHaveAccessibleName(new RegExp(`Client ${id}`));
  }
  const after = await nodes();
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + 10);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 100);
});
