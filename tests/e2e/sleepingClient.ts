import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { DemoLanguage } from '../demo-crm/names';
import type { DemoCrm } from '../demo-crm/server';
import { truthOf } from '../demo-crm/truth';
import { test as base, expect } from './fixtures';
import { stripOf } from './stripOf';

/** The panel of a call, in either language. */
export const panelOf = (page: Page | FrameLocator): Locator =>
  page.getByRole('complementary', { name: /^(Звонок|Call): / });

/** The button of a sleeping client's strip that opens it. */
export const wakeButton = (page: Page | FrameLocator): Locator =>
  stripOf(page).getByRole('button', { name: /^(Разбудить|Wake)$/ });

/** A sleeping company of the demo CRM whose page is open. */
interface Sleeper {
  readonly crm: DemoCrm;
  readonly page: Page;
  readonly name: string;
}

/** `sleeper`: of a site that is connected; `language`: of the CRM and of what is ours. */
export const test = base.extend<{ language: DemoLanguage; sleeper: Sleeper }>({
  language: ['ru', { option: true }],
  sleeper: async ({ context, extension, startDemo, language }, use) => {
    const crm = await startDemo({ flavour: 'amocrm', language });
    const client = truthOf(crm.data).find(({ plot, type }) => plot === 'sleeping' && type === 'company');
    if (!client) throw new Error('The demo CRM has sleeping companies');
    await extension.connect(crm.origin);
    await extension.ask('saveLanguage', language);
    const page = await context.newPage();
    await page.goto(`${crm.origin}/companies/detail/${client.id}`);
    await expect(wakeButton(page)).toBeVisible();
    await use({ crm, page, name: client.name });
  },
});
