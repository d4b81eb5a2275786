import fc from 'fast-check';
import { expect, it } from 'vitest';
import { betaShareFrom } from '../../../../lib/domain/probability/betaFraction';
import { betaShare, lnBeta } from '../../../../lib/domain/probability/special';

it('gives the share that the library gives, for every client from one purchase to thousands', () => {
  const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  const shape = fc.oneof(
    fc.double({ min: 0.05, max: 60, noNaN: true }),
    fc.double({ min: 60, max: 3000, noNaN: true }),
  );
  const steps = fc.double({ min: 0.3, max: 40, noNaN: true });
  fc.assert(
    fc.property(share, shape, steps, (u, a, b) => {
      const front = Math.exp(a * Math.log(u) + b * Math.log1p(-u) - lnBeta(a, b));
      const expected = betaShare(u, a, b);
      expect(Math.abs(betaShareFrom(front, u, a, b) - expected)).toBeLessThan(1e-10);
      if (expected > 1e-250) expect(betaShareFrom(front, u, a, b) / expected).toBeCloseTo(1, 8);
    }),
    { numRuns: 2000 },
  );
});
