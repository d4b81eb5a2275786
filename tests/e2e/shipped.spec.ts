import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from './fixtures';
import { test } from './romashka';

test.use({ build: 'shipped' });

/** The host is the only element beside the name with a custom element's name. */
const HOST = '#card_name_holder + *';

/** The closed root cannot be looked into, but it takes room, and only a drawn strip does. */
async function waitForStrip(page: Page): Promise<void> {
  await expect.poll(async () => (await page.locator(HOST).boundingBox())?.height ?? 0).toBeGreaterThan(40);
}

test('what users get cannot be looked into, named or found by the page', async ({ romashka: { page, open } }) => {
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told, namesBefore: Object.getOwnPropertyNames(globalThis) });
    addEventListener('message', ({ data }) => told.push(JSON.stringify(data)));
    const { dispatchEvent } = EventTarget.prototype;
    EventTarget.prototype.dispatchEvent = function (event) {
      told.push(event.type);
      return dispatchEvent.call(this, event);
    };
  });

  const load = async () => {
    await open();
    await waitForStrip(page);
    return page.locator(HOST).evaluate((host) => ({
      tag: host.localName,
      attributes: host.getAttributeNames(),
      root: host.shadowRoot === null ? 'closed' : 'open',
      text: host.textContent,
    }));
  };
  const first = await load();
  const second = await load();
  expect(first).toEqual({ tag: expect.stringMatching(/^[a-z]+-[a-z]+$/), attributes: [], root: 'closed', text: '' });
  expect(second.tag).not.toBe(first.tag);

  const marks = await page.evaluate(() => {
    const world = globalThis as unknown as { told: string[]; namesBefore: string[] };
    return {
      told: world.told,
      globals: Object.getOwnPropertyNames(globalThis).filter((name) => /budilnik|wxt/i.test(name)),
      styles: document.styleSheets.length + document.adoptedStyleSheets.length,
      html: document.documentElement.outerHTML,
    };
  });
  expect(marks.told).toEqual([]);
  expect(marks.globals).toEqual([]);
  expect(marks.styles).toBe(0);
  expect(marks.html).not.toMatch(/budilnik|будильник|extension/i);
  expect(heard).toEqual([]);
});

test('no page can fetch a file of ours', async ({ context, extension, startSmall }) => {
  const crm = await startSmall();
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await page.goto(crm.origin);
  const files = readdirSync('.output/chrome-mv3', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.\w+$/.test(file),
  );
  expect(files.length).toBeGreaterThan(5);
  const fetched = await page.evaluate(
    async ({ id, names }) => {
      const tried = names.map((name) => fetch(`chrome-extension://${id}/${name}`).then(() => name));
      return (await Promise.allSettled(tried)).flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    },
    { id: extension.id, names: files },
  );
  expect(fetched).toEqual([]);
});
