import type { Page } from '@playwright/test';
import { test as base } from './fixtures';
import { regular, type SmallCrm } from './smallCrm';

interface Romashka {
  readonly crm: SmallCrm;
  /** An empty tab. */
  readonly page: Page;
  /** Opens her page in it. */
  readonly open: () => Promise<unknown>;
}

/** `romashka`: a small CRM, connected, with her alone: seven purchases, one every 40 days, the last one 73 days ago. */
export const test = base.extend<{ romashka: Romashka }>({
  romashka: async ({ context, extension, startSmall }, use) => {
    const crm = await startSmall();
    crm.clients.set('501', regular('501', 'Romashka', 7, 40, 73));
    await extension.connect(crm.origin);
    const page = await context.newPage();
    await use({ crm, page, open: () => page.goto(`${crm.origin}/companies/detail/501`) });
  },
});
