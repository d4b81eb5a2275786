import { describe, expect, it } from 'vitest';
import { categoryTerm, promisedTerm } from '../../../../lib/domain/offer/categoryTerm';
import { NEW_GOODS } from '../../../../lib/domain/offer/ground';
import type { Offer } from '../../../../lib/domain/offer/offer';
import { promiseOf } from '../../../../lib/domain/offer/promise';
import { entryOf } from '../../../../lib/domain/offer/record';
import { fivePercent, ground, withOrder } from './grounds';

/** Which goods an offer is for, and what is said while nobody knows what an order is of. */

const of = (category: Offer['category']) => ({ ...fivePercent, category });
const buyer = (categories: readonly string[]) => ({ ...ground, client: { ...ground.client, categories } });
const ordering = (category: string, categories: readonly string[]) => ({
  ...buyer(categories),
  order: { amountMinor: 100_000_00, currency: 'RUB' },
  category,
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
    expect(categoryTerm(of('bought'), buyer(['бумага']))).toMatchObject({ bought: ['бумага'] });
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

  it('names in the promise what it was made for, in the words of the client’s purchases', () => {
    const at = ordering(' БУМАГА ', ['папки', 'бумага']);
    expect(entryOf('1', promiseOf(of('bought'), at), at)).toMatchObject({ category: 'бумага' });
    const other = ordering('ручки', ['бумага']);
    expect(entryOf('1', promiseOf(of('notBought'), other), other)).toMatchObject({ category: NEW_GOODS });
  });

  it('names nothing in a promise for any goods, nor where nobody has said what is ordered', () => {
    const at = ordering('бумага', ['бумага']);
    expect(entryOf('1', promiseOf(of('any'), at), at)).not.toHaveProperty('category');
    for (const doubted of [buyer(['бумага']), ordering('бумага', [])])
      expect(entryOf('1', promiseOf(of('bought'), doubted), doubted)).not.toHaveProperty('category');
  });

  it('is said beside a deal with the category that was promised, and with what was bought where none was', () => {
    const at = buyer(['папки', 'бумага']);
    expect(promisedTerm(of('bought'), { category: 'бумага' }, at)).toMatchObject({ promised: 'бумага' });
    expect(promisedTerm(of('bought'), {}, at)).toEqual({ rule: 'bought', bought: ['папки', 'бумага'] });
    expect(promisedTerm(of('notBought'), { category: NEW_GOODS }, at)).not.toHaveProperty('promised');
    expect(promisedTerm(of('any'), {}, at)).toBeUndefined();
  });

  it('is open while nobody knows, for the manager to check', () => {
    expect(promiseOf(of('bought'), withOrder(100_000_00))).toMatchObject({ isOpen: true });
  });
});
