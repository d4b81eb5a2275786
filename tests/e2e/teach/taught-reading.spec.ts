import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { PageReading } from '../../../lib/crm/pageReading';
import type { TaughtAdapter } from '../../../lib/domain/taught/taught';
import { bundledScript } from '../../../lib/tools/readPage/bundle';
import { type HashedCrm, hashedClient, orders, startHashedCrm } from '../hashedCrm';

let script = '';
let crm: HashedCrm;

test.beforeAll(async () => {
  script = await bundledScript(path.resolve('tests/e2e/teach/inPage.ts'), 'teaching');
  crm = await startHashedCrm();
  crm.clients.set('71', hashedClient('71', 'ООО «Клён»', orders(900, 5)));
  crm.clients.set('72', hashedClient('72', 'ИП Рябинина', orders(950, 3)));
});

test.afterAll(() => crm.close());

const POINTED = {
  name: 'h1',
  title: 'tbody tr:nth-child(2) a',
  date: 'tbody tr:nth-child(1) td:nth-child(2)',
  amount: 'tbody tr:nth-child(2) td:nth-child(3) span',
  stage: 'tbody tr:nth-child(1) i',
  owner: 'section > div:nth-child(1) span:nth-child(2)',
  phone: 'section > div:nth-child(2) span:nth-child(2)',
};

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`${crm.origin}/people/${id}/card`);
  await page.evaluate(`${script}\nwindow.teaching = teaching;`);
}

const teach = (page: Page) =>
  page.evaluate(`teaching.teach(${JSON.stringify(POINTED)}, ['/people/72/card'])`) as Promise<TaughtAdapter>;
const read = (page: Page, taught: TaughtAdapter) =>
  page.evaluate(`teaching.read(${JSON.stringify(taught)})`) as Promise<PageReading>;

test('what was pointed at on one page is read on another whose class names are different', async ({ page }) => {
  await open(page, '71');
  const taught = await teach(page);
  await open(page, '72');
  const reading = await read(page, taught);
  expect(reading.isReady).toBe(true);
  expect(reading.client).toMatchObject({
    record: { type: 'client', id: '72' },
    name: { value: 'ИП Рябинина' },
    owner: { value: 'Анна Белова' },
    phones: [{ value: '+79123456789' }],
  });
  expect(reading.deals).toEqual([
    expect.objectContaining({
      id: '950',
      on: '2026-10-28',
      amountMinor: 150_000,
      currency: 'RUB',
      outcome: 'won',
      title: 'Заказ 950',
    }),
    expect.objectContaining({ id: '951', on: '2026-10-27', amountMinor: 250_000, outcome: 'lost' }),
    expect.objectContaining({ id: '952', on: '2026-10-26', amountMinor: 350_000, outcome: 'won' }),
  ]);
  expect(reading.history).toEqual({ state: 'complete', seen: 3, total: 3 });
  expect(reading.doubts).toEqual([]);
});

test('with any node gone or renamed nothing is read wrongly', async ({ page }) => {
  await open(page, '71');
  const taught = await teach(page);
  await open(page, '72');
  const whole = await read(page, taught);
  const all = (await page.evaluate(`teaching.readMutilated(${JSON.stringify(taught)})`)) as {
    what: string;
    reading: PageReading;
  }[];
  expect(all.length).toBeGreaterThan(60);
  const wrong = all.flatMap(({ what, reading }) => wrongValues(whole, reading).map((value) => `${value} ${what}`));
  expect(wrong).toEqual([]);
});

/** Values that the page does not have; what is missing is no wrong value. */
function wrongValues(whole: PageReading, other: PageReading): readonly string[] {
  if (!other.isReady) return [];
  const wrong: string[] = [];
  const compare = (what: string, value: unknown, truth: unknown) => {
    if (value !== undefined && value !== truth) wrong.push(`${what} is ${value}, not ${truth}:`);
  };
  compare('name', other.client?.name?.value, whole.client?.name?.value);
  compare('owner', other.client?.owner?.value, whole.client?.owner?.value);
  for (const phone of other.client?.phones ?? []) compare('phone', phone.value, whole.client?.phones[0]?.value);
  for (const deal of other.deals) {
    const truth = whole.deals.find(({ id }) => id === deal.id);
    const byTitle = deal.id === undefined ? whole.deals.find(({ title }) => title === deal.title) : truth;
    const same = byTitle ?? whole.deals.find(({ on }) => on === deal.on);
    for (const part of ['on', 'amountMinor', 'outcome', 'title'] as const) compare(part, deal[part], same?.[part]);
  }
  return wrong;
}
