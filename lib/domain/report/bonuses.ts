import { type Day, dayNumber } from '../day';
import type { ReturnRate } from '../returns/returnRate';
import type { WakeUpAttempt } from './attempts';
import { type Money, MoneySum } from './money';
import type { ReportBase } from './reportClients';
import { rateOf } from './returns';

/** What one manager brought back. */
export interface BonusRow {
  /** As he named himself in the options; empty where he did not. */
  readonly by: string;
  /** Wake-up attempts of the period. */
  readonly calls: number;
  readonly returned: number;
  /** Measured from 30 decided attempts on; below it no share is shown. */
  readonly rate: ReturnRate;
  /** Margin brought back less what was promised for it: a discount is not rewarded. */
  readonly earned: Money;
}

/** One row for each manager since a day, ordered by work done and never by percent (`product/stories` H1). */
export function bonusRows(base: ReportBase, attempts: readonly WakeUpAttempt[], since: Day): readonly BonusRow[] {
  const byManager = new Map<string, WakeUpAttempt[]>();
  for (const attempt of attempts) {
    if (attempt.on < dayNumber(since)) continue;
    const known = byManager.get(attempt.by);
    if (known) known.push(attempt);
    else byManager.set(attempt.by, [attempt]);
  }
  return [...byManager]
    .map(([by, own]) => ({
      by,
      calls: own.length,
      returned: own.filter(({ state }) => state === 'returned').length,
      rate: rateOf(own, base.rules.returnChance.sleeping),
      earned: earnedBy(base, own),
    }))
    .sort((one, other) => other.calls - one.calls || (one.by < other.by ? -1 : 1));
}

function earnedBy({ clients }: ReportBase, attempts: readonly WakeUpAttempt[]): Money {
  const earned = new MoneySum();
  for (const { place, purchase } of attempts) {
    if (purchase) earned.add(clients.currencies[place], Math.max(0, purchase.marginMinor - purchase.offerMinor));
  }
  return earned.money;
}

/** The bonus of a sum at a percent of 0–100, rounded down to a minor unit; nothing for a loss. */
export function bonusMinor(earnedMinor: number, percent: number): number {
  return Math.max(0, Math.floor((earnedMinor * percent) / 100 + 1e-6));
}
