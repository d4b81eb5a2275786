import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../../lib/domain/day';
import { bgLogLikelihood, fitBgNbd } from '../../../../lib/domain/probability/bgNbd';
import { type Cnbd, cnbdLogLikelihood } from '../../../../lib/domain/probability/cnbd';
import { fitForecast, forecaster, prospector } from '../../../../lib/domain/probability/forecast';
import { nelderMead } from '../../../../lib/domain/probability/nelderMead';
import { fitParetoNbd, paretoLogLikelihood } from '../../../../lib/domain/probability/paretoNbd';
import { type Recency, recencyOf, recencyTable } from '../../../../lib/domain/probability/recency';
import { cdnowDays } from './cdnow';
import reference from './reference.json';

const cutoff = dayNumber('1997-09-30');
const base = [...cdnowDays().values()];

/** The published fits count in weeks. */
const weekly: Recency[] = base
  .map((days) => recencyOf(days, cutoff)!)
  .map((c) => ({ x: c.x, lastAt: c.lastAt / 7, age: c.age / 7, lnIntervals: c.lnIntervals - c.x * Math.log(7) }));
const table = recencyTable(weekly);
const { fits_here, published } = reference;

function within(model: object, expected: object, share: number): void {
  for (const [name, value] of Object.entries(expected) as [string, number][])
    if (name !== 'LL') expect(Math.abs((model as Record<string, number>)[name]! / value - 1), name).toBeLessThan(share);
}

describe('fits on the CDNOW sample reach the published estimates', () => {
  it('has the published number of clients', () => {
    expect(weekly).toHaveLength(fits_here.cdnow_sample_weeks.n);
  });
  it('have the published likelihoods at the published parameters', () => {
    const sum = (of: (client: Recency) => number) => weekly.reduce((total, client) => total + of(client), 0);
    const { bgnbd_fine, pnbd_fine } = published;
    expect(sum((client) => bgLogLikelihood(bgnbd_fine.params, client))).toBeCloseTo(bgnbd_fine.LL, 1);
    expect(sum((client) => paretoLogLikelihood(pnbd_fine.params, client))).toBeCloseTo(pnbd_fine.LL, 1);
  });
  it('BG/NBD: r .243, alpha 4.414, a .793, b 2.426, log-likelihood −9582.43', () => {
    const { model, logLikelihood } = fitBgNbd(table);
    within(model, published.bgnbd.params, 0.002);
    within(model, fits_here.cdnow_sample_weeks.bgnbd, 0.001);
    expect(logLikelihood).toBeCloseTo(-9582.43, 1);
  });
  it('Pareto/NBD: r .553, alpha 10.578, s .606, beta 11.669', () => {
    const { model, logLikelihood } = fitParetoNbd(table);
    within(model, published.pnbd.params, 0.005);
    expect(logLikelihood).toBeCloseTo(published.pnbd_fine.LL, 1);
  });
  it('MBG/NBD: r .525, alpha 6.183, a .891, b 1.614', () => {
    const modelOf = (at: readonly number[]): Cnbd => ({
      k: 1,
      r: Math.exp(at[0]!),
      alpha: Math.exp(at[1]!),
      a: Math.exp(at[2]!),
      b: Math.exp(at[3]!),
    });
    const fit = nelderMead(
      (at) => -weekly.reduce((sum, c) => sum + cnbdLogLikelihood(modelOf(at), c), 0),
      [0, 1, 0, 1],
    );
    within(modelOf(fit.at), published.mbgnbd.params, 0.005);
    expect(-fit.value).toBeCloseTo(fits_here.cdnow_sample_weeks.mbgnbd.LL, 2);
  });
});

const question = { today: cutoff, horizonDays: 90, medianIntervalDays: 60 };

function run<Result>(steps: Generator<unknown, Result>): { result: Result; count: number } {
  for (let count = 0; ; count++) {
    const { value, done } = steps.next();
    if (done) return { result: value, count };
  }
}

/** Fitted once: the same base gives the same model, as the first test shows. */
const once = run(fitForecast(base, question));

describe('the product’s own model', () => {
  it('shows progress while it is fitted and gives the same model for the same base', () => {
    const again = run(fitForecast(base, question));
    expect(once.count).toBeGreaterThan(5);
    expect(once.result).toEqual(again.result);
    expect(once.result.source).toBe('fitted');
  });
  it('uses fixed priors for a base of fewer than 200 clients', () => {
    const { result, count } = run(fitForecast(base.slice(0, 150), question));
    expect(result).toMatchObject({ source: 'priors', clients: 150 });
    expect(count).toBe(0);
  });
  it('gives chances between 0 and 1 to anybody, however odd his history', () => {
    const { result } = once;
    const odd = [
      [cutoff],
      [cutoff - 40_000],
      Array.from({ length: 5000 }, (_, i) => cutoff - 4999 + i),
      Array.from({ length: 5000 }, (_, i) => cutoff - 15_000 + i),
      [cutoff - 30_000, cutoff],
    ];
    const forecast = forecaster(result, cutoff);
    expect(forecast([])).toBeUndefined();
    expect(forecast([cutoff + 1])).toBeUndefined();
    for (const client of odd) {
      const { alive, buys } = forecast(client)!;
      expect(alive).toBeGreaterThanOrEqual(0);
      expect(alive).toBeLessThanOrEqual(1);
      expect(buys).toBeGreaterThan(0);
      expect(buys).toBeLessThan(1);
    }
  });
  it('lets the chance of buying fall as silence grows', () => {
    const { result } = once;
    const bought = [0, 30, 60, 90, 120].map((day) => cutoff - 120 + day);
    const chances = [0, 30, 60, 120, 240, 600].map((silence) => forecaster(result, cutoff + silence)(bought)!.buys);
    expect(chances).toEqual([...chances].sort((p, q) => q - p));
  });
  it('expects as many purchases of the whole base as were made: the sum over clients is near the next 90 days', () => {
    const { result } = once;
    const look = prospector(result, cutoff);
    const expected = base.reduce((sum, days) => sum + (look(days)?.expectedPurchases ?? 0), 0);
    const made = base.reduce((sum, days) => sum + days.filter((day) => day > cutoff && day <= cutoff + 90).length, 0);
    expect(Math.abs(expected / made - 1)).toBeLessThan(0.25);
  });
  it('gives the half-chance day later the longer the silence, and the same chance by brute force', () => {
    const { result } = once;
    const bought = [0, 30, 60, 90, 120].map((day) => cutoff - 120 + day);
    const halves = [0, 60, 240].map((silence) => prospector(result, cutoff + silence)(bought)!.halfChanceDays);
    expect(halves).toEqual([...halves].sort((p, q) => p - q));
    // Given alive, the chance of buying within the half-chance days is one half.
    const plain = { ...result, recalibration: { shift: 0, stretch: 0, recency: 0, floor: 0 }, horizonDays: halves[0]! };
    const { alive, buys } = forecaster(plain, cutoff)(bought)!;
    expect(buys / alive).toBeCloseTo(0.5, 1);
  });
});
