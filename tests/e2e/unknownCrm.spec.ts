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

const sales = (title: string, link: string, days: readonly string[]) =>
  `<h2>${title}</h2><table><thead><tr><th>No</th><th>Date</th><th>Amount</th><th>Status</th></tr></thead><tbody>${days
    .map(
      (day, at) =>
        `<tr><td><a href="/${link}/${at + 1}">${at + 1}</a></td><td>${day}</td><td>90.00 USD</td><td>Paid</td></tr>`,
    )
    .join('')}</tbody></table>`;

const customer = (name: string, lists: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${name}</title></head><body><main><h1>${name}</h1><dl><dt>Customer</dt><dd>${name}</dd></dl>${lists}</main></body></html>`;

test('what the first page lists and the user calls right are the sales of the whole site', async ({
  context,
  extension,
  startSmall,
}) => {
  const crm = await startSmall();
  const orders = sales('Orders', 'orders', ['2026-03-21', '2026-05-22', '2026-07-20']);
  crm.page = () => customer('Romashka', orders);
  await extension.connectUnknown(crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/customers/501`);
  await expect(stripOf(page)).toContainText(/Not confirmed.*3.deals/);
  await stripOf(page).getByRole('button', { name: 'Right', exact: true }).click();
  await expect(stripOf(page)).toHaveAccessibleName(/Romashka, 3.deals/);
  const deals = sales('Deals', 'deals', ['2026-04-01', '2026-04-02', '2026-04-03', '2026-04-04']);
  crm.page = () => customer('Vasilek', `${deals}${orders}`);
  await page.goto(`${crm.origin}/customers/502`);
  await expect(stripOf(page)).toHaveAccessibleName(/Vasilek, 3.deals/);
});
