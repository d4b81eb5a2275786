import { type DayNumber, dayNumberOf } from '../day';
import type { PromiseEntry } from '../offer/promiseLog';

/** The purchase a promise may have been used for. */
interface Used {
  readonly on: DayNumber;
  /** Day of the talk it was promised in. */
  readonly since: DayNumber;
  readonly amountMinor: number;
  readonly currency: string | undefined;
}

/** True where the promise held for this purchase: made since the talk, not run out, its minimum order reached. */
export function isDue(promise: PromiseEntry, { on, since, amountMinor, currency }: Used): boolean {
  const [from, until] = [dayNumberOf(promise.on), dayNumberOf(promise.until)];
  if (from === undefined || until === undefined || promise.currency !== currency) return false;
  return from >= since && from <= on && on <= until && amountMinor >= promise.minOrderMinor;
}

/** What it costs us, minor units: a percent of the order rounded down and never above its cap, else its whole worth. */
export function promiseCost({ percent, amountMinor: mostMinor }: PromiseEntry, orderMinor: number): number {
  return percent === undefined ? mostMinor : Math.min(mostMinor, Math.floor((orderMinor * percent) / 100));
}
