import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { regular, type SmallCrm } from './smallCrm';
import { stripOf } from './stripOf';

/** Read in three answers of fifty deals: what fails at the third one has something to keep. */
const LONG = regular('501', 'Romashka', 130, 10, 4);

const openClient = async (page: Page, crm: SmallCrm) => page.goto(`${crm.origin}/companies/detail/501`);

test('keeps what was read when the session ends in the middle, and reads on after signing in', async ({
  context,
  extension,
  startSmall,
}) => {
  const crm = await startSmall();
  crm.clients.set('501', LONG);
  await extension.connect(crm.origin);
  let leads = 0;
  crm.answer = (path) => {
    if (path === '/api/v4/leads') leads += 1;
    return leads > 2 ? { status: 401 } : undefined;
  };
  const page = await context.newPage();
  await openClient(page, crm);
  await expect(stripOf(page)).toContainText('Session ended');
  await expect(stripOf(page)).toContainText(/50.of.130/);
  const asked = crm.asked.length;
  crm.answer = () => undefined;
  await stripOf(page).getByRole('button', { name: 'Try again' }).click();
  await expect(stripOf(page)).toHaveAccessibleName('Budilnik: Romashka, active');
  expect(crm.asked.length).toBeGreaterThan(asked);
});

test('says that the data changed while it was read', async ({ context, extension, startSmall }) => {
  const crm = await startSmall();
  crm.clients.set('501', LONG);
  await extension.connect(crm.origin);
  crm.answer = (path) => {
    if (path === '/api/v4/leads') crm.clients.set('501', regular('501', 'Romashka', 131, 10, 2));
    return undefined;
  };
  const page = await context.newPage();
  await openClient(page, crm);
  await expect(stripOf(page)).toContainText('CRM has changed');
});

test('says that the browser has no room, and goes on showing the page', async ({ context, extension, startSmall }) => {
  const crm = await startSmall();
  crm.clients.set('501', LONG);
  await extension.connect(crm.origin);
  const worker = await extension.worker();
  await worker.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
  });
  const page = await context.newPage();
  await openClient(page, crm);
  await expect(stripOf(page)).toContainText('No space left');
});

test('stops reading when the user says so and shows the part as a part', async ({ context, extension, startSmall }) => {
  const crm = await startSmall();
  crm.clients.set('501', LONG);
  await extension.connect(crm.origin);
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  crm.hold = (path) => (path.includes('501129') ? held : undefined);
  const page = await context.newPage();
  await openClient(page, crm);
  await expect(stripOf(page)).toContainText(/50.of.130/);
  await stripOf(page).getByRole('button', { name: 'Stop' }).click();
  await expect(stripOf(page).getByRole('button', { name: 'Stop' })).toHaveCount(0);
  await expect(stripOf(page)).toContainText(/50.of.130/);
  release();
  crm.hold = () => undefined;
  await stripOf(page).getByRole('button', { name: 'Read the rest' }).click();
  await expect(stripOf(page)).toHaveAccessibleName('Budilnik: Romashka, active');
});

const HOSTILE = [
  '<img src=x onerror="document.documentElement.dataset.pwned=1">',
  '"><script>document.documentElement.dataset.pwned=1</script>',
  'javascript:document.documentElement.dataset.pwned=1',
  '{{7*7}}#{7*7}',
  'abc\u202Egnp.exe',
  '\u200B\u200D\uFEFFzero\u200Bwidth',
  'lone \uD800 surrogate',
  '__proto__',
  'constructor',
  '=HYPERLINK("http://evil.example")',
  'Z\u0351\u036B\u0343\u0300'.repeat(300),
  '👨‍👩‍👧‍👦'.repeat(60),
  'Ромашка '.repeat(2000),
];

test('shows hostile texts as text and runs none of them', async ({ context, extension, startSmall }) => {
  const crm = await startSmall();
  for (const [index, name] of HOSTILE.entries()) {
    const id = String(601 + index);
    crm.clients.set(id, { ...regular(id, name, 3, 30, 12), title: name });
  }
  await extension.connect(crm.origin);
  const page = await context.newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  for (const id of crm.clients.keys()) {
    await page.goto(`${crm.origin}/companies/detail/${id}`);
    await expect(stripOf(page), crm.clients.get(id)?.name.slice(0, 40) ?? '').toContainText('Active');
    const box = await stripOf(page).boundingBox();
    expect(box?.height).toBeLessThanOrEqual(96);
  }
  expect(await page.evaluate(() => document.documentElement.dataset['pwned'])).toBeUndefined();
  expect(errors).toEqual([]);
});

test('says that it does not understand answers that are garbage', async ({ context, extension, startSmall }) => {
  const crm = await startSmall();
  crm.clients.set('501', LONG);
  await extension.connect(crm.origin);
  crm.answer = (path) =>
    path === '/api/v4/leads'
      ? { status: 200, body: { _embedded: { leads: [{ id: {}, price: 'NaN', closed_at: [], status_id: 'won' }] } } }
      : undefined;
  const page = await context.newPage();
  await openClient(page, crm);
  await expect(stripOf(page)).toContainText('CRM has changed');
});
