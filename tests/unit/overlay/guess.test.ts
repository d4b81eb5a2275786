import { expect, it } from 'vitest';
import type { Adapter } from '../../../lib/crm/adapter';
import { knowing, type SiteKnowledge } from '../../../lib/domain/siteKnowledge';
import { answersOf, isTrusted } from '../../../lib/overlay/guess';

const guessed = { confidence: { addresses: 'guessed', client: 'guessed', deal: 'guessed', deals: 'guessed' } } as const;
const unknown: Pick<Adapter, 'confidence' | 'sourceOn'> = { ...guessed, sourceOn: () => 'orders' };
const right = (...confirmed: string[]): SiteKnowledge => ({ confirmed });

it('trusts what the user has called right', () => {
  expect(isTrusted(guessed, 'deals', right('deals'))).toBe(true);
  expect(isTrusted(guessed, 'deals', right('client'))).toBe(false);
});

it.each(['deal', 'deals'] as const)('trusts no %s of an unknown CRM whose sales nobody has named', (part) => {
  expect(isTrusted(unknown, part, right('addresses', part))).toBe(false);
  expect(isTrusted(unknown, 'addresses', right('addresses', part))).toBe(true);
  expect(isTrusted(unknown, part, { ...right(part), source: 'orders' })).toBe(true);
});

it('remembers the records of a guess that is right as the sales of the site', () => {
  const guess = { parts: ['addresses', 'deals'], seen: 3, lastOn: undefined, source: 'visits' } as const;
  const known = answersOf(guess).reduce(knowing, {});
  expect(known).toEqual({ source: 'visits', confirmed: ['addresses', 'deals'] });
});

it('never changes the sales of a site that the user has chosen', () => {
  expect(knowing({ source: 'invoices' }, { kind: 'source', source: 'deals' })).toEqual({ source: 'invoices' });
});
