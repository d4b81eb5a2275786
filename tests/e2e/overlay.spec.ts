import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { clientOfDeal, dealIdOf, regular } from './smallCrm';

/** Playwright looks into open shadow roots by itself; the tag of the host is different on every load. */
const strip = (page: Page) => page.getByRole('region', { name: /Budilnik|Будильник/ });

test('shows on a client page what the whole history says', async ({ context, extension, startSmall }) => {
  const crm = await startSmall();
  crm.clients.set('501', regular('501', 'Romashka', 7, 40, 73));
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/companies/detail/501`);
  await expect(strip(page)).toContainText('Sleeping');
  await expect(strip(page)).toHaveAccessibleName(/Romashka/);
});
