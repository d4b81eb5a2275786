import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../../lib/domain/day';
import { expectedSpend, fitGammaGamma, spendLogLikelihood } from '../../../../lib/domain/value/gammaGamma';
import { cdnowSpend } from '../probability/cdnow';
import reference from '../probability/reference.json';

const { gammagamma, gg_conditional_mean } = reference.published;
const clients = cdnowSpend(dayNumber('1997-09-30'));

describe('gamma-gamma on the CDNOW sample', () => {
  it('has the published likelihood at the published parameters', () => {
    const sum = clients.reduce((total, client) => total + spendLogLikelihood(gammagamma.params, client), 0);
    expect(sum).toBeCloseTo(gammagamma.LL, 0);
  });
  it('is fitted to p 6.25, q 3.74, gamma 15.44', () => {
    const fit = fitGammaGamma(clients)!;
    expect(fit.model.p).toBeCloseTo(gammagamma.params.p, 1);
    expect(fit.model.q).toBeCloseTo(gammagamma.params.q, 1);
    expect(fit.model.gamma).toBeCloseTo(gammagamma.params.gamma, 1);
    expect(fit.logLikelihood).toBeCloseTo(reference.fits_here.cdnow_sample_weeks.gammagamma.LL, 1);
  });
  it('expects of the first ten clients what Hardie’s spreadsheet does', () => {
    const { first10, expected, tol } = gg_conditional_mean;
    for (const [i, repeats] of first10.x.entries()) {
      const spend = expectedSpend(gammagamma.params, { repeats, mean: first10.m[i]! })!;
      expect(Math.abs(spend - expected[i]!)).toBeLessThan(tol);
    }
  });
  it('gives no mean where the base has none', () => {
    expect(expectedSpend({ p: 6, q: 0.9, gamma: 15 }, { repeats: 2, mean: 30 })).toBeUndefined();
  });
  it('is not fitted to clients who all spend the same', () => {
    expect(
      fitGammaGamma([
        { repeats: 2, mean: 30 },
        { repeats: 5, mean: 30 },
      ]),
    ).toBeUndefined();
    expect(fitGammaGamma([])).toBeUndefined();
  });
  it('does not depend on the unit of money', () => {
    const inCents = fitGammaGamma(clients.map((c) => ({ ...c, mean: c.mean * 100 })))!;
    expect(inCents.model.p).toBeCloseTo(fitGammaGamma(clients)!.model.p, 4);
  });
});
