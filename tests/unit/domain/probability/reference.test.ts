import { describe, expect, it } from 'vitest';
import {
  type BgNbd,
  bgAlive,
  bgBuysWithin,
  bgCountChance,
  bgExpected,
  bgExpectedOfNew,
} from '../../../../lib/domain/probability/bgNbd';
import { cnbdAlive, cnbdBuysWithin, cnbdExpected, cnbdLogLikelihood } from '../../../../lib/domain/probability/cnbd';
import { paretoAlive, paretoExpected, paretoExpectedOfNew } from '../../../../lib/domain/probability/paretoNbd';
import { betaShare, lnGamma, lnHypergeometric } from '../../../../lib/domain/probability/special';
import reference from './reference.json';

const bg: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const mbg = { k: 1, r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
const pareto = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
const recency = (x: number, lastAt: number, age: number, lnIntervals = 0) => ({ x, lastAt, age, lnIntervals });
const { published } = reference;

/** Relative error, the measure in which the reference was printed (10 significant digits). */
const off = (value: number, expected: number) => Math.abs(value - expected) / Math.max(1e-12, Math.abs(expected));

describe('special functions agree with high-precision values', () => {
  it.each(reference.special_functions.lgamma)('ln Γ(%d) = %d', (z, expected) => {
    expect(off(lnGamma(z!), expected!)).toBeLessThan(1e-8);
  });
  it.each(reference.special_functions.betainc)('I(%d, %d; %d) = %d', (a, b, u, expected) => {
    expect(off(betaShare(u!, a!, b!), expected!)).toBeLessThan(1e-8);
  });
  it.each(reference.special_functions.hyp2f1)('2F1(%d, %d; %d; %d) = %d', (a, b, c, z, expected) => {
    expect(off(Math.exp(lnHypergeometric(a!, b!, c!, z!)), expected!)).toBeLessThan(1e-8);
  });
});

describe('BG/NBD gives the published values', () => {
  it('for the customer of Hardie’s note 004', () => {
    const { inputs, expected, tol } = published.bg_conditional_expectation;
    expect(Math.abs(bgExpected(bg, recency(inputs.x, inputs.t_x, inputs.T), inputs.t) - expected)).toBeLessThan(tol);
  });
  it('for a new customer by week (Hardie’s spreadsheet)', () => {
    const { t, expected, tol } = published.bg_expectation;
    const fine = published.bgnbd_fine.params;
    for (const [i, weeks] of t.entries())
      expect(Math.abs(bgExpectedOfNew(fine, weeks) - expected[i]!)).toBeLessThan(tol);
  });
  it('for the chance of a count (BTYD manual)', () => {
    const { params, cases, t30_n11_20 } = published.bg_pmf;
    for (const { n, t, expected } of cases) expect(off(bgCountChance(params, n, t), expected)).toBeLessThan(1e-4);
    for (const [i, expected] of t30_n11_20.entries())
      expect(off(bgCountChance(params, 11 + i, 30), expected)).toBeLessThan(1e-6);
  });
});

describe('Pareto/NBD gives the published values', () => {
  it('for a new customer by week (BTYD manual, its own estimates .55, 10.56, .61, 11.64)', () => {
    const model = { r: 0.55, alpha: 10.56, s: 0.61, beta: 11.64 };
    for (const [week, expected] of published.pnbd_expectation.expected.entries())
      expect(Math.abs(paretoExpectedOfNew(model, week) - expected)).toBeLessThan(1e-6);
  });
  it('for the customer of the BTYD walkthrough', () => {
    const { inputs, expected_cet, expected_palive } = published.pnbd_conditional;
    const client = recency(inputs.x, inputs.t_x, inputs.T);
    expect(paretoAlive(pareto, client)).toBeCloseTo(expected_palive, 4);
    expect(paretoExpected(pareto, client, inputs.t)).toBeCloseTo(expected_cet, 2);
  });
  it('without underflow at 132 and 133 purchases', () => {
    for (const { x, t_x, T, t, expected } of published.pnbd_underflow.cases)
      expect(off(paretoExpected(published.pnbd_underflow.params, recency(x, t_x, T), t), expected)).toBeLessThan(1e-6);
  });
  it('with a finite chance of being alive at hundreds of purchases', () => {
    const { params, x, t_x, T } = published.pnbd_palive_must_be_finite;
    for (const [i, count] of x.entries()) {
      const alive = paretoAlive(params, recency(count, t_x[i]!, T[i]!));
      expect(alive).toBeGreaterThan(0);
      expect(alive).toBeLessThanOrEqual(1);
    }
  });
});

const customers = [...reference.cdnow_customers_at_published_params.cases, ...reference.edge_cases];
describe(`${customers.length} customers and edge cases at the published parameters`, () => {
  it.each(customers)('x $x, last $t_x, age $T', (c) => {
    const client = recency(c.x, c.t_x, c.T);
    expect(off(bgAlive(bg, client), c.bg_palive)).toBeLessThan(1e-7);
    expect(off(bgExpected(bg, client, 39), c.bg_cet39)).toBeLessThan(1e-6);
    expect(off(bgBuysWithin(bg, client, 13), c.bg_pbuy13)).toBeLessThan(1e-6);
    expect(off(cnbdAlive(mbg, client), c.mbg_palive)).toBeLessThan(1e-7);
    expect(off(cnbdExpected(mbg, client, 39), c.mbg_cet39)).toBeLessThan(1e-5);
    expect(off(cnbdBuysWithin(mbg, client, 13), c.mbg_pbuy13)).toBeLessThan(1e-6);
    expect(off(paretoAlive(pareto, client), c.pnbd_palive)).toBeLessThan(1e-6);
    expect(off(paretoExpected(pareto, client, 39), c.pnbd_cet39)).toBeLessThan(1e-6);
  });
});

describe('MBG/CNBD with real regularity k', () => {
  it.each(reference.mbg_cnbd_k.cases)('k $k, x $x, last $t_x, age $T', (c) => {
    const model = { k: c.k, r: c.r, alpha: c.alpha, a: c.a, b: c.b };
    const client = recency(c.x, c.t_x, c.T, c.litt);
    expect(off(cnbdLogLikelihood(model, client), c.loglik)).toBeLessThan(1e-7);
    expect(off(cnbdAlive(model, client), c.palive)).toBeLessThan(1e-7);
    expect(off(cnbdBuysWithin(model, client, 8), c.pbuy8)).toBeLessThan(1e-6);
  });
});
