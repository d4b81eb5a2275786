import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inPieces } from '../../../lib/overlay/pieces';

/** The background refuses longer messages (`quality/security.md` R-S-11). */
const LARGEST = 256 * 1024;

it('keeps every item, in order, in pieces the background takes', () => {
  const items = Array.from({ length: 9000 }, (_, index) => ({
    id: String(index),
    title: 'Поставка'.repeat(index % 40),
  }));
  const pieces = inPieces(items);
  expect(pieces.flat()).toEqual(items);
  for (const piece of pieces) {
    expect(JSON.stringify(piece).length).toBeLessThan(LARGEST);
    expect(new TextEncoder().encode(JSON.stringify(piece)).length).toBeLessThan(LARGEST);
    expect(piece.length).toBeLessThanOrEqual(2000);
  }
});

it('gives one empty piece for nothing, so that even a client without deals is told of', () => {
  expect(inPieces([])).toEqual([[]]);
});

it('makes no empty piece out of something', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 300 }), { minLength: 1, maxLength: 3000 }), (items) => {
      const pieces = inPieces(items);
      expect(pieces.every((piece) => piece.length > 0)).toBe(true);
      expect(pieces.flat()).toEqual(items);
    }),
    { numRuns: 30 },
  );
});
