import { expect, test } from './fixtures';
import { regular } from './smallCrm';
import { stripOf } from './stripOf';

/** A card of a CRM that nobody has described. */
const card = (name: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title></head>
<body><nav><a href="/companies">Companies</a></nav><main><h1>${name}</h1>
<dl><dt>Company</dt><dd>${name}</dd><dt>Phone</dt><dd><a href="tel:+74822102030">+7 4822 102030</a></dd></dl>
<table><thead><tr><th>Deal</th><th>Date</th><th>Amount</th><th>Status</th></tr></thead>
<tbody><tr><td><a href="/deals/11">Order 11</a></td><td>2026-03-21</td><td>1,500.00 USD</td><td>Won</td></tr></tbody>
</table></main></body></html>`;

test('a CRM that nobody has described has a strip that asks whether it is read right', async ({
  context,
  extension,
  startSmall,
}) => {
  const crm = await startSmall();
  crm.page = () => card('Romashka');
  await extension.connectUnknown(crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/companies/501`);
  await expect(stripOf(page)).toHaveCount(1);
  await expect(stripOf(page)).toContainText('Not confirmed');
  expect(crm.asked).toEqual([]);
});

test('a CRM that is known later takes the page over, and no page ever has two strips', async ({
  context,
  extension,
  startSmall,
}) => {
  const crm = await startSmall();
  const known = crm.page;
  crm.clients.set('501', regular('501', 'Romashka', 7, 40, 73));
  crm.page = () => card('Romashka');
  await extension.connectUnknown(crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/companies/501`);
  await expect(stripOf(page)).toContainText('Not confirmed');
  // The app shows what tells its CRM only now, as after signing in.
  const [, app = ''] = known('/').split(/<\/?script>/);
  await page.evaluate(() => {
    const holders = ['page_holder', 'card_holder'].map((id) => Object.assign(document.createElement('div'), { id }));
    document.body.replaceChildren(...holders);
  });
  await page.addScriptTag({ content: `history.pushState({}, '', '/companies/detail/501');${app}` });
  await expect(stripOf(page)).toHaveAccessibleName('Budilnik: Romashka, sleeping');
  await expect(stripOf(page)).toHaveCount(1);
});
