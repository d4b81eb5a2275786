import { type BaseSeason, seasonClock } from './baseSeason';
import { chooseBaseSeason } from './chooseBaseSeason';
import { priorModel } from './priors';
import { type Prospect, prospectOf } from './prospect';
import { learnRecalibration, type Recalibration, recalibrated, UNLEARNT } from './recalibration';
import { type Recency, recencyOf, recencyTable } from './recency';
import { fitRegularity } from './regularityFit';
import { type Outlook, outlooks, type RegularityModel } from './regularityModel';

/** Everything needed to say of any client of the base how likely he is to be alive and to buy. Plain data. */
export interface Forecast {
  readonly model: RegularityModel;
  readonly recalibration: Recalibration;
  /** A season of the whole base, where the history shows one that helps. */
  readonly season: BaseSeason | undefined;
  /** Median interval of the base, days; silences are measured in it. */
  readonly medianIntervalDays: number;
  /** Days within which "buys" counts. */
  readonly horizonDays: number;
  /** `fitted` on this base, or the fixed priors of a small one. */
  readonly source: 'fitted' | 'priors';
  /** Clients the model was fitted on; at most 6,000. */
  readonly clients: number;
}

/** How far a fit has come, for a progress bar. */
export interface ForecastProgress {
  readonly phase: 'season' | 'fit' | 'heldBack';
  /** Of this phase, 0–1. */
  readonly share: number;
}

/** Columns of one base: ascending purchase days (day numbers) of each client, cleaned. */
export type PurchaseDays = readonly (readonly number[])[];

/** The question a forecast answers: as of which day, how far ahead, and the base's median interval in days. */
export interface ForecastQuestion {
  readonly today: number;
  readonly horizonDays: number;
  readonly medianIntervalDays: number;
}

const FIT_FROM = { clients: 200, repeating: 30 };
const SAMPLE = 6000;
/** Held-back learning needs this many horizons of history behind today. */
const HORIZONS = 4;
/** Iterations a fit usually needs; only the progress bar leans on it. */
const USUAL_ITERATIONS = 60;
/** The season's clock reaches this far back; older purchases all count as that old. */
const CLOCK_DAYS = 40 * 366;
/** And this far ahead where a next purchase is looked for. */
const PROSPECT_DAYS = 3651;

/**
 * Fits the product's model to a base and learns its recalibration at today − horizon, inside the known past. A
 * generator: run it in a worker, show its progress, drop it to cancel. Deterministic.
 */
export function* fitForecast(base: PurchaseDays, question: ForecastQuestion): Generator<ForecastProgress, Forecast> {
  const { today, horizonDays, medianIntervalDays } = question;
  const sampled = sample(base);
  const plain = recencies(sampled, today, (day) => day);
  const clients = plain.length;
  const known = { horizonDays, medianIntervalDays, clients };
  if (clients < FIT_FROM.clients || plain.filter(({ x }) => x > 0).length < FIT_FROM.repeating) {
    return {
      ...known,
      model: priorModel(medianIntervalDays),
      recalibration: UNLEARNT,
      season: undefined,
      source: 'priors',
    };
  }
  const season = yield* chooseBaseSeason(sampled, today, horizonDays);
  const clock = clockOf(season, today, horizonDays);
  const model = yield* fitted(season ? recencies(sampled, today, clock) : plain, 'fit');
  const recalibration = (yield* heldBack(sampled, question, clock, model)) ?? UNLEARNT;
  return { ...known, model, recalibration, season, source: 'fitted' };
}

/**
 * The forecast ready for many clients as of `today`: ascending purchase days ↦ chances of being alive and of buying
 * within the horizon; undefined for a client without purchases up to today.
 */
export function forecaster(forecast: Forecast, today: number): (days: readonly number[]) => Outlook | undefined {
  const clock = clockOf(forecast.season, today, forecast.horizonDays);
  const horizon = clock(today + forecast.horizonDays) - clock(today);
  const outlook = outlooks(forecast.model);
  return (days) => {
    const client = recencyOf(days, today, clock);
    if (!client) return undefined;
    const { alive, buys } = outlook(client, horizon);
    const silence = silenceOf(client, forecast.medianIntervalDays);
    return { alive, buys: recalibrated({ chance: buys, silence }, forecast.recalibration) };
  };
}

/** The forecast's view of one client beside his chances; undefined for a client without purchases up to today. */
export function prospector(forecast: Forecast, today: number): (days: readonly number[]) => Prospect | undefined {
  const clock = clockOf(forecast.season, today, PROSPECT_DAYS);
  const now = clock(today);
  return (days) => {
    const client = recencyOf(days, today, clock);
    return (
      client &&
      prospectOf(forecast.model, client, forecast.horizonDays, (ahead) => clock(Math.floor(today + ahead)) - now)
    );
  };
}

type Clock = (day: number) => number;

function clockOf(season: BaseSeason | undefined, today: number, aheadDays: number): Clock {
  return season ? seasonClock(season, today - CLOCK_DAYS, today + aheadDays) : (day) => day;
}

/** Silence in median intervals of the base; today counts, so that it is never 0. */
function silenceOf({ lastAt, age }: Recency, medianIntervalDays: number): number {
  return (age - lastAt + 1) / medianIntervalDays;
}

function* fitted(
  clients: readonly Recency[],
  phase: ForecastProgress['phase'],
  start?: RegularityModel,
): Generator<ForecastProgress, RegularityModel> {
  const search = fitRegularity(recencyTable(clients), start);
  for (;;) {
    const { value, done } = search.next();
    if (done) return value.model;
    yield { phase, share: Math.min(1, value.iteration / USUAL_ITERATIONS) };
  }
}

function* heldBack(
  base: PurchaseDays,
  { today, horizonDays, medianIntervalDays }: ForecastQuestion,
  clock: Clock,
  start: RegularityModel,
): Generator<ForecastProgress, Recalibration | undefined> {
  const first = base.reduce((least, days) => Math.min(least, days[0] ?? today), today);
  if (today - first < HORIZONS * horizonDays) return undefined;
  const then = today - horizonDays;
  const known = base.filter((days) => days[0]! <= then);
  const past = recencies(known, then, clock);
  const model = yield* fitted(past, 'heldBack', start);
  const outlook = outlooks(model);
  const predictions = past.map((client) => ({
    chance: outlook(client, clock(today) - clock(then)).buys,
    silence: silenceOf(client, medianIntervalDays),
  }));
  return learnRecalibration(
    predictions,
    known.map((days) => days.some((day) => day > then && day <= today)),
  );
}

function recencies(base: PurchaseDays, today: number, clock: Clock): Recency[] {
  return base.map((days) => recencyOf(days, today, clock)).filter((client) => client !== undefined);
}

/** Every nth client when the base is larger than the fit needs: fixed, so that the same base gives the same model. */
function sample(base: PurchaseDays): PurchaseDays {
  const buying = base.filter((days) => days.length > 0);
  if (buying.length <= SAMPLE) return buying;
  const stride = buying.length / SAMPLE;
  return Array.from({ length: SAMPLE }, (_, i) => buying[Math.floor(i * stride)]!);
}
