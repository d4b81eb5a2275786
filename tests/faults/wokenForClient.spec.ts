import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { captureOf } from './captures';
import { connectedPage } from './rig/connectedPage';
import { expect, test } from './rig/test';
import { workerStopper } from './rig/worker';
import { worldOf } from './rig/world';

declare const budilnikParts: Readonly<Record<string, unknown>>;

/** A word of the database library that no minifier changes. */
const OF_LIBRARY = 'Transaction committed too early';

test('a background woken for a client knows what was written just before, and needs no database library for it', async ({
  profile,
  startCrm,
}) => {
  const browser = await profile.start();
  const page = await connectedPage(browser, await startCrm());
  const world = await worldOf(page);
  const { stop, stops } = await workerStopper(browser);
  for (let deals = 1; deals <= 3; deals++) {
    const ids = Array.from({ length: deals }, (_, i) => i + 1);
    await world.ask('capture', captureOf('7', ids));
    await stop();
    await expect.poll(stops).toBe(deals);
    const card = await world.ask('clientCard', { type: 'company', id: '7' });
    expect(card).toMatchObject({ name: 'Client 7', assessment: { purchases: deals } });
    const worker = browser.context.serviceWorkers().at(-1);
    const brought = (await worker?.evaluate(() => Object.keys(budilnikParts))) ?? [];
    expect(brought).toContain('./background-shown.js');
    expect(brought.filter((part) => partsWithLibrary(profile.extension).includes(part))).toEqual([]);
  }
});

function partsWithLibrary(extension: string): readonly string[] {
  const parts = readdirSync(extension).filter((file) => /^background-.+\.js$/.test(file));
  const found = parts.filter((file) => readFileSync(path.join(extension, file), 'utf8').includes(OF_LIBRARY));
  if (found.length === 0) throw new Error('The library is nowhere');
  return found.map((file) => `./${file}`);
}
