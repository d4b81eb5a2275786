import { mayBeAnnual } from '../bulk/mayBeAnnual';
import type { DayNumber } from '../day';
import { annualRhythmOf } from '../season/annualRhythm';
import { seasonalAlive, seasonalBuysWithin, seasonState } from '../season/seasonState';
import { type Forecast, forecaster } from './forecast';
import type { Outlook } from './regularityModel';

/** What is foretold of one client, and by what: the base's model or his own yearly windows. */
export interface Foretold extends Outlook {
  readonly by: 'model' | 'season';
  /** Windows missed of a yearly buyer. */
  readonly missedSeasons?: number;
  /** First day of the window he is expected in. */
  readonly expectedOn?: DayNumber;
}

/**
 * Foretells any client of the base as of `today` from his ascending purchase days. A yearly buyer is foretold by his
 * windows, since to the model his summer is a long silence (math/models §5.6). Undefined without purchases.
 */
export function foreteller(
  forecast: Forecast,
  today: DayNumber,
  leadDays: number,
): (days: readonly DayNumber[]) => Foretold | undefined {
  const byModel = forecaster(forecast, today);
  const { floor } = forecast.recalibration;
  return (days) => {
    const outlook = byModel(days);
    if (!outlook) return undefined;
    const past = days.at(-1)! > today ? days.filter((day) => day <= today) : days;
    const rhythm = mayBeAnnual(past) ? annualRhythmOf(past) : undefined;
    if (!rhythm) return { ...outlook, by: 'model' };
    const state = seasonState(rhythm, past.at(-1)!, today, leadDays);
    const buys = seasonalBuysWithin(rhythm, state, today, forecast.horizonDays);
    return {
      alive: seasonalAlive(state.missed),
      buys: Math.min(1 - floor, Math.max(floor, buys)),
      by: 'season',
      missedSeasons: state.missed,
      expectedOn: Math.max(today + 1, state.next.opensOn),
    };
  };
}
