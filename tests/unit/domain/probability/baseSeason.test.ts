import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf } from '../../../../lib/domain/day';
import { learnBaseSeason } from '../../../../lib/domain/probability/baseSeason';
import { fitForecast, forecaster } from '../../../../lib/domain/probability/forecast';

/** A small fixed random source (mulberry32): the same base in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const first = dayNumber('2021-01-01');
const today = dayNumber('2025-11-30');

/** 500 clients who buy on any day with a chance of 1 in 80, `rush` times that in December; a tenth leave a year. */
function simulated(rush: number): number[][] {
  const next = random(7);
  return Array.from({ length: 500 }, () => {
    const days: number[] = [];
    const from = first + Math.floor(next() * 700);
    const leavesOn = from - Math.log(next()) * 3650;
    for (let day = from; day <= Math.min(today + 31, leavesOn); day++)
      if (next() < (dayOf(day).slice(5, 7) === '12' ? rush : 1) / 80) days.push(day);
    return days;
  });
}

function run<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const { value, done } = steps.next();
    if (done) return value;
  }
}

const question = { today, horizonDays: 31, medianIntervalDays: 60 };

describe('a December rush', () => {
  const base = simulated(5);
  const forecast = run(fitForecast(base, question));
  it('is seen in the history', () => {
    const { busyness } = learnBaseSeason(base, today)!;
    expect(busyness.indexOf(Math.max(...busyness))).toBe(11);
    expect(busyness[11]! / busyness[5]!).toBeGreaterThan(3);
  });
  it('is used, because it foretells held-back dates better', () => {
    expect(forecast.season).toBeDefined();
  });
  it('makes the coming December foretold nearer to what happened than without it', () => {
    const bought = base.filter((days) => days.some((day) => day > today)).length;
    const foretold = (season: typeof forecast.season) => {
      const chance = forecaster({ ...forecast, season }, today);
      return base.reduce((sum, days) => sum + (chance(days)?.buys ?? 0), 0);
    };
    expect(Math.abs(foretold(forecast.season) - bought)).toBeLessThan(Math.abs(foretold(undefined) - bought));
    expect(Math.abs(foretold(forecast.season) / bought - 1)).toBeLessThan(0.15);
  });
});

describe('a base without a season', () => {
  it('is given none', () => {
    expect(run(fitForecast(simulated(1), question)).season).toBeUndefined();
  });
  it('of less than two years teaches none', () => {
    const recent = simulated(5).map((days) => days.filter((day) => day > today - 600));
    expect(learnBaseSeason(recent, today)).toBeUndefined();
  });
});
