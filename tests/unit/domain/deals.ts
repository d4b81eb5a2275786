import { dayNumber, dayOf } from '../../../lib/domain/day';
import type { Completeness, Deal } from '../../../lib/domain/deal';
import { cleanDeals, type Purchases } from '../../../lib/domain/purchases';

/** A paid deal of 1000.00 RUB, changed where a test says so. */
export function paid(on: string | undefined, change: Partial<Deal> = {}): Deal {
  return { id: undefined, on, amountMinor: 100_000, currency: 'RUB', outcome: 'won', ...change };
}

/** Paid deals whose last is `silentDays` before today, with these intervals between them, oldest first. */
export function rhythm(today: string, silentDays: number, intervals: readonly number[]): Deal[] {
  const days = [dayNumber(today) - silentDays];
  for (const interval of [...intervals].reverse()) days.unshift((days[0] ?? 0) - interval);
  return days.map((day) => paid(dayOf(day)));
}

export function cleaned(deals: readonly Deal[], today = '2026-11-21', mergeWindowDays = 0): Purchases {
  return cleanDeals(deals, { today, mergeWindowDays });
}

export function daysOf(purchases: Purchases): string[] {
  return purchases.days.map(dayOf);
}

export function complete(deals: readonly Deal[]): Completeness {
  return { state: 'complete', seen: deals.length, total: deals.length };
}
