import { describe, expect, it } from 'vitest';
import { categoryTerm } from '../../../../lib/domain/offer/categoryTerm';
import type { Offer } from '../../../../lib/domain/offer/offer';
import { promiseOf } from '../../../../lib/domain/offer/promise';
import { fivePercent, ground, withOrder } from './grounds';

/** Which goods an offer is for, and what is said while nobody knows what an order is of. */

const of = (category: Offer['category']) => ({ ...fivePercent, category });
const buyer = (categories: readonly string[]) => ({ ...ground, client: { ...ground.client, categories } });
const ordering = (category: string, categories: readonly string[]) => ({
  ...buyer(categories),
  order: { amountMinor: 100_000_00, currency: 'RUB', category },
});

describe('an offer for some goods alone', () => {
  it.each([
    ['bought', ['бумага', 'картриджи', 'папки', 'ручки'], { rule: 'bought', bought: ['бумага', 'картриджи', 'папки'] }],
    ['notBought', ['бумага'], { rule: 'notBought', bought: ['бумага'] }],
    ['bought', [], { rule: 'bought', bought: [] }],
    ['any', ['бумага'], undefined],
  ] as const)('for %s of %j is said with what is known', (category, categories, said) => {
    expect(categoryTerm(of(category), buyer(categories))).toEqual(said);
  });

  it('is doubted on an order whose goods are not known, and on a client whose are not', () => {
    const order = { amountMinor: 100_000_00, currency: 'RUB' };
    expect(categoryTerm(of('bought'), { ...buyer(['бумага']), order })).toMatchObject({ bought: ['бумага'] });
    expect(categoryTerm(of('bought'), ordering('бумага', []))).toMatchObject({ bought: [] });
  });

  it.each([
    ['bought', ' Бумага', true],
    ['bought', 'ручки', false],
    ['notBought', 'бумага', false],
    ['notBought', 'ручки', true],
  ] as const)('for %s is decided, and doubted no more, on an order of %j', (category, ordered, isOpen) => {
    const known = ordering(ordered, ['бумага', 'папки']);
    expect(categoryTerm(of(category), known)).toBeUndefined();
    expect(promiseOf(of(category), known)).toMatchObject(isOpen ? { isOpen } : { isOpen, binding: 'category' });
  });

  it('is open while nobody knows, for the manager to check', () => {
    expect(promiseOf(of('bought'), withOrder(100_000_00))).toMatchObject({ isOpen: true });
  });
});
