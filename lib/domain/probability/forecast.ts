import { priorModel } from './priors';
import { learnRecalibration, type Recalibration, recalibrated, UNLEARNT } from './recalibration';
import { type Recency, recencyOf, recencyTable } from './recency';
import { fitRegularity } from './regularityFit';
import { type Outlook, outlook, type RegularityModel } from './regularityModel';

/** Everything needed to say of any client of the base how likely he is to be alive and to buy. */
export interface Forecast {
  readonly model: RegularityModel;
  readonly recalibration: Recalibration;
  /** Median interval of the base, days; silences are measured in it. */
  readonly medianIntervalDays: number;
  /** Days within which "buys" counts. */
  readonly horizonDays: number;
  /** `fitted` on this base, or the fixed priors of a small one. */
  readonly source: 'fitted' | 'priors';
  /** Clients the model was fitted on; at most 6,000. */
  readonly clients: number;
}

/** How far a fit has come, 0–1, for a progress bar. */
export interface ForecastProgress {
  readonly phase: 'fit' | 'heldBack';
  readonly share: number;
}

/** Columns of one base: ascending purchase days (day numbers) of each client, cleaned. */
export type PurchaseDays = readonly (readonly number[])[];

const FIT_FROM = { clients: 200, repeating: 30 };
const SAMPLE = 6000;
/** Held-back learning needs this many horizons of history behind today. */
const HORIZONS = 4;
/** Iterations a fit usually needs; only the progress bar leans on it. */
const USUAL_ITERATIONS = 60;

/**
 * Fits the product's model to a base and learns its recalibration at today − horizon, inside the known past. A
 * generator: run it in a worker, show its progress, drop it to cancel. Deterministic.
 */
export function* fitForecast(
  base: PurchaseDays,
  today: number,
  horizonDays: number,
  medianIntervalDays: number,
): Generator<ForecastProgress, Forecast> {
  const sampled = sample(base);
  const now = recencies(sampled, today);
  if (now.length < FIT_FROM.clients || now.filter(({ x }) => x > 0).length < FIT_FROM.repeating) {
    const model = priorModel(medianIntervalDays);
    return { model, recalibration: UNLEARNT, medianIntervalDays, horizonDays, source: 'priors', clients: now.length };
  }
  const model = yield* fitted(now, 'fit');
  const recalibration = (yield* heldBack(sampled, today, horizonDays, medianIntervalDays, model)) ?? UNLEARNT;
  return { model, recalibration, medianIntervalDays, horizonDays, source: 'fitted', clients: now.length };
}

/** Chance 0–1 of being alive and of buying within the forecast's horizon, corrected by what was learnt. */
export function forecastOf(forecast: Forecast, client: Recency): Outlook {
  const { alive, buys } = outlook(forecast.model, client, forecast.horizonDays);
  const prediction = { chance: buys, silence: silenceOf(client, forecast.medianIntervalDays) };
  return { alive, buys: recalibrated(prediction, forecast.recalibration) };
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
  today: number,
  horizonDays: number,
  medianIntervalDays: number,
  start: RegularityModel,
): Generator<ForecastProgress, Recalibration | undefined> {
  const first = base.reduce((least, days) => Math.min(least, days[0] ?? today), today);
  if (today - first < HORIZONS * horizonDays) return undefined;
  const then = today - horizonDays;
  const known = base.filter((days) => days[0]! <= then);
  const past = known.map((days) => recencyOf(days, then)!);
  const model = yield* fitted(past, 'heldBack', start);
  const predictions = past.map((client) => ({
    chance: outlook(model, client, horizonDays).buys,
    silence: silenceOf(client, medianIntervalDays),
  }));
  const bought = known.map((days) => days.some((day) => day > then && day <= today));
  return learnRecalibration(predictions, bought);
}

function recencies(base: PurchaseDays, today: number): Recency[] {
  return base.map((days) => recencyOf(days, today)).filter((client) => client !== undefined);
}

/** Every nth client when the base is larger than the fit needs: fixed, so that the same base gives the same model. */
function sample(base: PurchaseDays): PurchaseDays {
  const buying = base.filter((days) => days.length > 0);
  if (buying.length <= SAMPLE) return buying;
  const stride = buying.length / SAMPLE;
  return Array.from({ length: SAMPLE }, (_, i) => buying[Math.floor(i * stride)]!);
}
