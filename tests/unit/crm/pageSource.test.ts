import { expect, it } from 'vitest';
import type { Adapter } from '../../../lib/crm/adapter';
import { general } from '../../../lib/crm/general/general';
import { pageSource } from '../../../lib/crm/pageSource';

const root = {} as ParentNode;
const card = new URL('https://crm.example/customers/7');
const showing = (source: ReturnType<NonNullable<Adapter['sourceOn']>>): Adapter => ({
  ...general,
  sourceOn: () => source,
});

it('is the first source of a CRM that is known', () => {
  const { sourceOn: _, ...known } = general;
  expect(pageSource(known, card, root)).toBe('deals');
});

it('is what the page of an unknown CRM lists', () => {
  expect(pageSource(showing('visits'), card, root)).toBe('visits');
  expect(pageSource(showing(undefined), card, root)).toBe('deals');
});

it('is what the page of a single sale is', () => {
  expect(pageSource(showing('deals'), new URL('https://crm.example/orders/7'), root)).toBe('orders');
});
