import type { Page, Worker } from '@playwright/test';
import { expect } from './fixtures';
import { test } from './romashka';
import { regular } from './smallCrm';
import { stripOf } from './stripOf';

/** When the script of the panel comes: before the press, and never with the page alone. */

/** Only inside `evaluate` in the worker of the extension. */
declare const chrome: {
  runtime: { onMessage: { addListener(heard: (message: { type: string; data?: { part?: string } }) => void): void } };
};

/** What pages have had brought from now on. */
async function broughtFrom(worker: Worker): Promise<() => Promise<readonly string[]>> {
  await worker.evaluate(() => {
    const brought: string[] = [];
    Object.assign(globalThis, { brought });
    chrome.runtime.onMessage.addListener(
      ({ type, data }) => void (type === 'wantPart' && brought.push(`${data?.part}`)),
    );
  });
  return () => worker.evaluate(() => (globalThis as unknown as { brought: string[] }).brought);
}

async function pointAtSentence(page: Page, words: string): Promise<void> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await stripOf(page).getByText(words).first().boundingBox()) ?? {};
  await page.mouse.move(x + width / 2, y + height / 2);
}

for (const [status, silent] of [
  ['Sleeping', 73],
  ['Active', 4],
] as const) {
  test(`the panel of a client whose strip says “${status}” comes once the pointer enters the strip, not with the page`, async ({
    extension,
    romashka: { crm, page, open },
  }) => {
    crm.clients.set('501', regular('501', 'Romashka', 7, 40, silent));
    const brought = await broughtFrom(await extension.worker());
    await page.mouse.move(600, 600);
    await open();
    await expect(stripOf(page)).toContainText(status);
    await page.evaluate(framesPass);
    expect(await brought()).not.toContain('panel');
    await pointAtSentence(page, 'purchases');
    await expect.poll(brought).toContain('panel');
  });
}

test('where nobody can be called, the pointer on the strip brings no panel', async ({
  extension,
  romashka: { crm, page, open },
}) => {
  crm.clients.set('501', { id: '501', name: 'Romashka', wonOn: [] });
  const brought = await broughtFrom(await extension.worker());
  await open();
  await expect(stripOf(page)).toContainText('the client has no deals');
  await pointAtSentence(page, 'the client has no deals');
  await page.evaluate(framesPass);
  expect(await brought()).not.toContain('panel');
});

/** What was asked for has been heard long before. */
async function framesPass(): Promise<void> {
  for (let frame = 0; frame < 12; frame++) await new Promise(requestAnimationFrame);
}
