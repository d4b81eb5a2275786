import { type Day, dayNumber } from '../domain/day';
import { type Forecast, fitForecast } from '../domain/probability/forecast';
import { readColumns } from './baseColumns';
import { readDb, writeDb } from './db';
import { getMeta, putMeta } from './meta';
import { rulesItem } from './settings';

/** How far ahead a purchase is foretold, days: two months, the reach of a plan for calls. */
const HORIZON_DAYS = 60;

/**
 * Fits the forecast of the base anew when its figures have changed or a day has passed. Runs in the background's own
 * thread, one step at a time, so that pages are answered between two steps; dropped at the next step when `signal`
 * aborts, and then begun again by the next refresh.
 */
export async function refreshForecast(today: Day, signal: AbortSignal): Promise<void> {
  const { stored, figures } = await readDb(async (db) => ({
    stored: await getMeta(db, 'forecast'),
    figures: await getMeta(db, 'figures'),
  }));
  if (!figures || (stored?.generation === figures.generation && stored.today === today)) return;
  const [columns] = (await readColumns([await rulesItem.getValue()], today, signal)) ?? [];
  if (!columns) return;
  const question = {
    today: dayNumber(today),
    horizonDays: HORIZON_DAYS,
    medianIntervalDays: figures.figures.rhythm.days,
  };
  const forecast = await fitted(fitForecast(columns.days, question), signal);
  if (forecast) await writeDb((db) => putMeta(db, 'forecast', { generation: figures.generation, today, forecast }));
}

async function fitted(fit: Generator<unknown, Forecast>, signal: AbortSignal): Promise<Forecast | undefined> {
  while (!signal.aborted) {
    const { value, done } = fit.next();
    if (done) return value;
    await new Promise((next) => setTimeout(next));
  }
  return undefined;
}
