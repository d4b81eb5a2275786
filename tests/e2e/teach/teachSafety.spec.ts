import { AxeBuilder } from '@axe-core/playwright';
import { type Extension, expect, test } from '../fixtures';
import { type HashedCrm, hashedClient, orders, startHashedCrm } from '../hashedCrm';
import { connectUnknown, openTeaching, panelOf, press, showFirstPage, step } from './teach';

let crm: HashedCrm;

test.beforeEach(async () => {
  crm = await startHashedCrm();
  crm.clients.set('71', hashedClient('71', 'ООО «Клён»', orders(900, 20)));
});

test.afterEach(() => crm.close());

for (const scheme of ['light', 'dark'] as const) {
  test(`every step is accessible in ${scheme} colours`, async ({ context, extension }) => {
    await connectUnknown(extension, crm.origin);
    const page = await context.newPage();
    await page.goto(`${crm.origin}/people/71/card`);
    if (scheme === 'dark') await page.addStyleTag({ content: 'body { background: #10141c; color: #eee }' });
    await openTeaching(extension, page);
    const check = async () => {
      const host = await panelOf(page).evaluate(
        (panel) => ((panel.getRootNode() as ShadowRoot).host as Element).localName,
      );
      const found = await new AxeBuilder({ page }).include(host).analyze();
      expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    };
    await check();
    await showFirstPage(page, 'ООО «Клён»');
    await check();
    await press(page, 'Correct');
    await check();
    await press(page, 'Stages');
    await check();
    await press(page, 'Back');
    await press(page, 'All is right');
    await check();
    await press(page, 'On to saving');
    await check();
  });
}

test('the page scrolls, and its own scripts can press nothing', async ({ context, extension }) => {
  await connectUnknown(extension, crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/people/71/card`);
  await openTeaching(extension, page);
  await page.mouse.move(200, 300);
  await page.mouse.wheel(0, 250);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await page.evaluate(() => {
    for (const type of ['pointerdown', 'pointerup', 'click']) {
      document.querySelector('h1')?.dispatchEvent(new PointerEvent(type, { bubbles: true, button: 0 }));
    }
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  await page.waitForFunction(() => (globalThis as unknown as { pressed: string[] }).pressed.includes('click h1'));
  await expect(step(page, 'Where is the client’s name?')).toBeVisible();
});

test('goes on with the worker of the extension stopped, and leaves with the site', async ({ context, extension }) => {
  await connectUnknown(extension, crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/people/71/card`);
  await openTeaching(extension, page);
  const client = await context.newCDPSession(page);
  await client.send('ServiceWorker.enable');
  await client.send('ServiceWorker.stopAllWorkers');
  await client.detach();
  await page.getByRole('heading', { name: 'ООО «Клён»' }).click({ force: true });
  await expect(step(page, 'Where is the date of a sale?')).toBeVisible();
  await expect.poll(() => keptStep(extension, crm.origin)).toBe('date');
  await page.reload();
  await expect(step(page, 'Where is the date of a sale?')).toBeVisible();
  await extension.ask('disconnectSite', { origin: crm.origin, erase: false });
  await page.reload();
  await expect(page.getByText('28.10.2026')).toBeVisible();
  await expect(panelOf(page)).toHaveCount(0);
});

/** The step that would be gone on with. */
async function keptStep(extension: Extension, origin: string): Promise<unknown> {
  const worker = await extension.worker();
  return worker.evaluate(async (site) => {
    interface Kept {
      readonly teaching?: Readonly<Record<string, { readonly draft?: { readonly step: string } }>>;
    }
    const { storage } = (
      globalThis as unknown as { chrome: { storage: { local: { get(name: string): Promise<Kept> } } } }
    ).chrome;
    return (await storage.local.get('teaching')).teaching?.[site]?.draft?.step;
  }, origin);
}
