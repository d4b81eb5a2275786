import type { FrameLocator, Locator, Page } from '@playwright/test';
import { dealsOfClient, nameOf } from '../demo-crm/data';
import type { DemoCrm } from '../demo-crm/server';
import { type Extension, expect } from './fixtures';
import { stripOf } from './stripOf';

/** The line beside a deal's discount, in either language. */
export const guardOf = (page: Page | FrameLocator): Locator =>
  page.getByRole('region', { name: /^(Budilnik: discount|Будильник: скидка)/ });

/** A won deal of a client who may be given a discount: even buyer, not of class C. */
export function dealOf({ data }: DemoCrm): { readonly id: number; readonly client: string } {
  const client = data.clients.find(({ story }) => story.plot === 'sleeping' && story.kind === 'company');
  const deal = client && dealsOfClient(data, client).findLast(({ outcome }) => outcome === 'won');
  if (!client || !deal) throw new Error('The demo CRM has sleeping companies');
  return { id: deal.id, client: nameOf(client) };
}

export async function openDeal(crm: DemoCrm, extension: Extension, page: Page, language: 'ru' | 'en'): Promise<string> {
  const { id, client } = dealOf(crm);
  await extension.ask('saveLanguage', language);
  await page.goto(`${crm.origin}/leads/detail/${id}`);
  await expect(stripOf(page)).toContainText(language === 'ru' ? 'Спит' : 'Sleeping');
  return client;
}
