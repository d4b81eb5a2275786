import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../../../lib/domain/rulesFile/difference';

describe('what a rules file would change', () => {
  it('names a value with what it was and what it will be', () => {
    expect(differencesOf({ rules: { grace: 0.5, lostFrom: 3 } }, { rules: { grace: 0.25, lostFrom: 3 } })).toEqual([
      { path: ['rules', 'grace'], before: 0.5, after: 0.25 },
    ]);
  });

  it('finds an offer by its code, wherever in the list it stands', () => {
    const before = { offers: [{ code: 'delivery', validDays: 14 }] };
    const after = {
      offers: [
        { code: 'gift', validDays: 30 },
        { code: 'delivery', validDays: 10 },
      ],
    };
    expect(differencesOf(before, after)).toEqual([
      { path: ['offers', 'gift', 'code'], after: 'gift' },
      { path: ['offers', 'gift', 'validDays'], after: 30 },
      { path: ['offers', 'delivery', 'validDays'], before: 14, after: 10 },
    ]);
  });

  it('says what goes', () => {
    expect(differencesOf({ fixes: [{ reason: 'price', fixMade: 'weekly lists' }] }, { fixes: [] })).toEqual([
      { path: ['fixes', 'price', 'reason'], before: 'price' },
      { path: ['fixes', 'price', 'fixMade'], before: 'weekly lists' },
    ]);
  });

  it('finds nothing between a thing and its copy, and something wherever a value differs', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(differencesOf(value, structuredClone(value))).toEqual([]);
        expect(differencesOf({ value, mark: 1 }, { value, mark: 2 })).toEqual([
          { path: ['mark'], before: 1, after: 2 },
        ]);
      }),
    );
  });
});
