import { dayOf } from '../day';
import { type BaseSeason, learnBaseSeason, seasonClock } from './baseSeason';
import type { ForecastProgress, PurchaseDays } from './forecast';
import { recencyOf, recencyTable } from './recency';
import { fitRegularity } from './regularityFit';
import { outlooks, type RegularityModel } from './regularityModel';

/** Clients that judge; more would only make the judgement slower. */
const JUDGES = 1500;
/** A calendar whose busiest month is within this of the mean is not worth judging. */
const NOTABLE = 0.25;
/** Share by which the season must lower the log-loss over all dates together; a single date is mostly chance. */
const WORTH = 0.005;
const YEAR = 365;

/**
 * Learns a season of the whole base and keeps it only where it earns its place: at dates held back, a model that knows
 * the season learnt up to that date must foretell the purchases that followed better than one that does not.
 */
export function* chooseBaseSeason(
  base: PurchaseDays,
  today: number,
  horizonDays: number,
): Generator<ForecastProgress, BaseSeason | undefined> {
  const season = learnBaseSeason(base, today);
  if (!season?.busyness.some((busyness) => Math.abs(busyness - 1) > NOTABLE)) return undefined;
  const stride = Math.max(1, Math.floor(base.length / JUDGES));
  const judges = base.filter((_, i) => i % stride === 0);
  const total = { plain: 0, seasonal: 0 };
  const dates = heldBackDates(season, today, horizonDays);
  for (const [i, then] of dates.entries()) {
    yield { phase: 'season', share: i / dates.length };
    const past = learnBaseSeason(
      base.map((days) => days.filter((day) => day <= then)),
      then,
    );
    if (!past) return undefined;
    const first = judges.reduce((least, days) => Math.min(least, days[0]!), then);
    const plain = heldBackLoss(judges, then, horizonDays, (day) => day);
    const seasonal = heldBackLoss(judges, then, horizonDays, seasonClock(past, first, then + horizonDays));
    total.plain += plain;
    total.seasonal += seasonal;
  }
  return total.seasonal < total.plain * (1 - WORTH) ? season : undefined;
}

/** One horizon ago, the same weeks a year ago, and the last passed beginning of the busiest month. */
function heldBackDates(season: BaseSeason, today: number, horizonDays: number): number[] {
  const busiest = String(season.busyness.indexOf(Math.max(...season.busyness)) + 1).padStart(2, '0');
  let rush = today - horizonDays;
  while (dayOf(rush + 1).slice(5) !== `${busiest}-01`) rush -= 1;
  return [...new Set([today - horizonDays, today - YEAR, rush])];
}

/** Mean log-loss of foretelling, as of `then`, who buys within the horizon. */
function heldBackLoss(base: PurchaseDays, then: number, horizonDays: number, clock: (day: number) => number): number {
  const known = base.filter((days) => days[0]! <= then);
  const clients = known.map((days) => recencyOf(days, then, clock)!);
  const outlook = outlooks(fittedModel(recencyTable(clients)));
  const horizon = clock(then + horizonDays) - clock(then);
  const losses = known.map((days, i) => {
    const bought = days.some((day) => day > then && day <= then + horizonDays);
    const chance = 0.002 + 0.996 * outlook(clients[i]!, horizon).buys;
    return -Math.log(bought ? chance : 1 - chance);
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

function fittedModel(table: Parameters<typeof fitRegularity>[0]): RegularityModel {
  const search = fitRegularity(table);
  for (;;) {
    const { value, done } = search.next();
    if (done) return value.model;
  }
}
