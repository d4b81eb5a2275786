/** Runs by itself, bundled, under `node --expose-gc`; its last line is its measurements as JSON. */
import { judgeBase } from '../../../lib/domain/bulk/judgeBase';
import { dayNumber } from '../../../lib/domain/day';
import { fitBgNbd } from '../../../lib/domain/probability/bgNbd';
import { type Forecast, fitForecast } from '../../../lib/domain/probability/forecast';
import { foreteller } from '../../../lib/domain/probability/foretell';
import { type Recency, recencyOf, recencyTable } from '../../../lib/domain/probability/recency';
import { defaultRules } from '../../../lib/domain/rules';
import { cdnowDays } from '../../unit/domain/probability/cdnow';
import type { Measurement } from '../measurement';
import { barePass } from './barePass';
import { seededBase } from './base';
import { cpuTime, interleaved } from './cpuTime';
import { fitPlainBgNbd } from './plainBgNbd';

const CLIENTS = 100_000;
const FITTED = 6_000;
const HORIZON_DAYS = 90;
const MEGABYTE = 1e6;
const COSTS = { yearlyLoss: 0.25, offerCostMinor: 100_000, contactCostMinor: 20_000 };

function heap(): number {
  if (!globalThis.gc) throw new Error('Run with --expose-gc');
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / MEGABYTE;
}

function judging(): Measurement[] {
  const empty = heap();
  const base = seededBase(CLIENTS);
  const tenth = seededBase(CLIENTS / 10);
  const judge = (columns: typeof base) => judgeBase(columns, columns.today, defaultRules, COSTS);
  const time = interleaved({ bare: () => barePass(base), whole: () => judge(base), tenth: () => judge(tenth) }, 31);
  const judged = judge(base);
  const held = heap() - empty;
  if (judged.status.length !== CLIENTS) throw new Error('Not every client was judged');
  return [
    { name: 'domain/judge', measured: time.whole, base: time.bare },
    { name: 'domain/growth', measured: time.whole, base: time.tenth },
    { name: 'domain/memory', measured: held },
    ...foretelling(base, time.bare),
  ];
}

function foretelling(base: ReturnType<typeof seededBase>, bare: number): Measurement[] {
  const today = dayNumber(base.today);
  const fit = cpuTime(() => fitted(base.days.slice(0, FITTED), today));
  const forecast = fitted(base.days.slice(0, FITTED), today);
  const foretellAll = () => {
    const foretell = foreteller(forecast, today, defaultRules.leadDays);
    let sum = 0;
    for (const days of base.days) sum += foretell(days)?.buys ?? 0;
    return sum;
  };
  const { all } = interleaved({ all: foretellAll }, 5, 1);
  return [
    { name: 'domain/fit', measured: fit },
    { name: 'domain/probabilities', measured: all, base: bare },
  ];
}

function fitted(base: readonly (readonly number[])[], today: number): Forecast {
  const fit = fitForecast(base, { today, horizonDays: HORIZON_DAYS, medianIntervalDays: 26 });
  let steps = 0;
  for (;;) {
    const { value, done } = fit.next();
    if (!done) steps++;
    else if (steps === 0) throw new Error('The fit showed no progress');
    else return value;
  }
}

/** CDNOW in weeks up to 30 September 1997, as published. */
function publishedFit(): Measurement[] {
  const today = dayNumber('1997-09-30');
  const clients = [...cdnowDays().values()].map((days) => recencyOf(days, today)).filter((row) => row !== undefined);
  const weeks = clients.map((row) => ({ ...row, lastAt: row.lastAt / 7, age: row.age / 7 }));
  const column = (pick: (row: Recency) => number) => Float64Array.from(weeks, pick);
  const plain = { x: column(({ x }) => x), lastAt: column(({ lastAt }) => lastAt), age: column(({ age }) => age) };
  const ours = fitBgNbd(recencyTable(weeks)).logLikelihood;
  if (Math.abs(ours - fitPlainBgNbd(plain).logLikelihood) > 1e-3) throw new Error('The two fits do not agree');
  const time = interleaved({ plain: () => fitPlainBgNbd(plain), ours: () => fitBgNbd(recencyTable(weeks)) }, 9, 3);
  return [{ name: 'domain/bg-nbd', measured: time.ours, base: time.plain }];
}

console.log(JSON.stringify([...judging(), ...publishedFit()]));
