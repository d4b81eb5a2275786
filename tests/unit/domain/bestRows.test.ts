import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BestRows } from '../../../lib/domain/bestRows';

it('keeps the first rows of an order and counts all, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.integer({ min: 1, max: 10 }), (numbers, longest) => {
      const rows = new BestRows<number>(longest, (one, other) => one - other);
      for (const number of numbers) rows.add(number);
      expect(rows.best()).toEqual([...numbers].sort((one, other) => one - other).slice(0, longest));
      expect(rows.total).toBe(numbers.length);
    }),
  );
});
