import type { Locator, Page } from '@playwright/test';
import type { DemoCrm } from '../demo-crm/server';
import { truthOf } from '../demo-crm/truth';
import { type Extension, expect, test } from './fixtures';

declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };

/** Lists and boards of both demo CRMs: where they are, their rows, and the record id in a row. */
const LISTS = {
  amocrm: { clients: '/contacts/list/', deals: '/leads/list/', board: '/leads/pipeline/' },
  bitrix24: { clients: '/crm/company/list/', deals: '/crm/deal/list/', board: '/crm/deal/kanban/' },
} as const;

const ROWS =
  '[data-id]:is(.js-list-row:not(.js-list-row-head), .pipeline_leads__item, .main-grid-row-body, .main-kanban-item)';

async function readBase(page: Page, crm: DemoCrm, extension: Extension): Promise<void> {
  await extension.connect(crm.origin);
  await page.goto(crm.origin);
  expect(await extension.ask('readBase', { origin: crm.origin })).toMatchObject({ started: true });
  const worker = await extension.worker();
  await expect
    .poll(() => worker.evaluate(() => chrome.storage.local.get('readings')), { timeout: 60_000 })
    .toMatchObject({ readings: { [crm.origin]: { state: 'done' } } });
}

const marksIn = (place: Page | Locator) =>
  place.getByRole('img', {
    name: /^(active|due|sleeping|lost|one-time|seasonal|former|активный|пора|спит|потерян|разовый|сезонный|бывший)/,
  });

for (const flavour of ['amocrm', 'bitrix24'] as const) {
  test(`${flavour}: lists and the board are marked, and nothing stays after the site is taken back`, async ({
    context,
    extension,
    startDemo,
  }) => {
    const crm = await startDemo({ flavour, language: 'en' });
    const page = await context.newPage();
    await readBase(page, crm, extension);
    for (const path of Object.values(LISTS[flavour])) {
      await page.goto(crm.origin + path);
      await expect(marksIn(page).first()).toBeVisible();
      await page.screenshot({ path: `/tmp/marks-shots/${flavour}-${path.replaceAll('/', '_')}.png` });
    }
    console.log(truthOf(crm.data).length, await page.locator(ROWS).count(), await marksIn(page).count());
    await extension.ask('disconnectSite', { origin: crm.origin, erase: false });
    await expect(marksIn(page)).toHaveCount(0);
  });
}
