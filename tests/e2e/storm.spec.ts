import type { Page } from '@playwright/test';
import type { DemoCrm } from '../demo-crm/server';
import { truthOf } from '../demo-crm/truth';
import { type Extension, expect, test } from './fixtures';
import { stripOf } from './stripOf';

const SWITCHES = 100;

/** What stood on the strip at one moment, beside the address of that moment. */
interface Seen {
  readonly path: string;
  /** `Budilnik: name, status` once something is known. */
  readonly label: string;
  readonly text: string;
}

interface Sampled {
  seen: Seen[];
  sample(): void;
}

const pathOf = ({ type, id }: { type: string; id: string }) =>
  `/${type === 'company' ? 'companies' : 'contacts'}/detail/${id}`;

/** Reads the whole base first, so that every strip has a status to show at once. */
async function readBase(page: Page, crm: DemoCrm, extension: Extension): Promise<void> {
  await extension.connect(crm.origin);
  await page.goto(crm.origin);
  expect(await extension.ask('readBase', { origin: crm.origin })).toMatchObject({ started: true });
  const worker = await extension.worker();
  await expect
    .poll(() => worker.evaluate(() => chrome.storage.local.get('readings')), { timeout: 60_000 })
    .toMatchObject({ readings: { [crm.origin]: { state: 'done' } } });
}

declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };

/** Looks at every frame twice: before the page's scripts of that frame have run, and after it was painted. */
async function beginSampling(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Seen[] = [];
    const hosts = () => [...document.querySelectorAll('#card_holder *')].filter((node) => node.shadowRoot);
    const sample = () => {
      for (const host of hosts()) {
        const section = host.shadowRoot?.querySelector('section');
        if (!section) continue;
        seen.push({ path: location.pathname, label: section.ariaLabel ?? '', text: section.textContent ?? '' });
      }
    };
    const frame = () => {
      sample();
      setTimeout(sample);
      requestAnimationFrame(frame);
    };
    frame();
    Object.assign(globalThis, { sampled: { seen, sample } satisfies Sampled });
  });
}

const switchTo = (page: Page, path: string) =>
  page.evaluate((to) => {
    history.pushState({}, '', to);
    (globalThis as unknown as { sampled: Sampled }).sampled.sample();
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);

const seenOn = (page: Page) => page.evaluate(() => (globalThis as unknown as { sampled: Sampled }).sampled.seen);

test('a storm of 100 records never shows a client who is not the address’s', async ({
  context,
  extension,
  startDemo,
}) => {
  test.setTimeout(300_000);
  const crm = await startDemo({ flavour: 'amocrm', language: 'en' });
  const page = await context.newPage();
  await readBase(page, crm, extension);
  const clients = truthOf(crm.data).map((client) => ({ ...client, path: pathOf(client) }));
  await page.goto(crm.origin + clients[0]?.path);
  await expect(stripOf(page)).toHaveAccessibleName(new RegExp(`: ${clients[0]?.name}, `));
  await beginSampling(page);

  // Uneven pauses, so that switches meet the page and the strip in every state; the last one is left to settle.
  for (let index = 1; index <= SWITCHES; index++) {
    const { path = '' } = clients[(index * 7) % clients.length] ?? {};
    await switchTo(page, path);
    await page.evaluate(
      async (frames) => {
        for (let frame = 0; frame < frames; frame++) await new Promise(requestAnimationFrame);
      },
      (index * index) % 13,
    );
  }
  const last = clients[(SWITCHES * 7) % clients.length];
  await expect(stripOf(page)).toHaveAccessibleName(new RegExp(`: ${last?.name}, `));

  const nameAt = new Map(clients.map(({ path, name }) => [path, name]));
  const seen = await seenOn(page);
  const named = seen.filter(({ label }) => label.includes(', '));
  const wrong = named.filter(({ path, label }) => !label.startsWith(`Budilnik: ${nameAt.get(path)}, `));
  expect(wrong).toEqual([]);
  expect(new Set(named.map(({ path }) => path)).size).toBeGreaterThan(10);

  // Every text belongs to one client only: where a name is right and the rest is not, it shows here.
  const purchases = new Map(clients.map((client) => [client.path, client.purchases]));
  const said = named.filter(({ text }) => /\d+.purchases?/.test(text));
  const foreign = said.filter(({ path, text }) => Number(/(\d+).purchases?/.exec(text)?.[1]) !== purchases.get(path));
  expect(foreign).toEqual([]);
});
