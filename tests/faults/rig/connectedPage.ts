import { expect, type Page } from '@playwright/test';
import { regular, type SmallCrm } from '../../e2e/smallCrm';
import { stripOf } from '../../e2e/stripOf';
import type { FaultyBrowser } from './browser';

/** Connects a CRM and opens the page of a client who sleeps, his strip on it. */
export async function connectedPage(browser: FaultyBrowser, crm: SmallCrm): Promise<Page> {
  crm.clients.set('501', regular('501', 'Romashka', 7, 40, 73));
  await browser.connect(crm.origin);
  return pageWithStrip(browser, crm);
}

/** Another tab with the same client. */
export async function pageWithStrip({ context }: FaultyBrowser, crm: SmallCrm): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${crm.origin}/companies/detail/501`);
  await expect(stripOf(page)).toContainText('Sleeping');
  return page;
}
