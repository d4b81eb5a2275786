import type { DayNumber } from '../day';

/** `growing`: buys more often or for more; `declining`: the reverse; `steady` otherwise (S2-26). */
type Trend = 'growing' | 'steady' | 'declining';

/** The two halves that were compared; money undefined where nothing was paid. */
export interface TrendReason {
  readonly trend: Trend;
  readonly intervalBefore: number;
  readonly intervalLately: number;
  readonly sumBeforeMinor: number | undefined;
  readonly sumLatelyMinor: number | undefined;
}

/** Intervals on each side that make a comparison more than chance. */
const EACH_SIDE = 3;
/** A change by this factor is told apart from noise. */
const NOTABLE = 1.3;

/**
 * Compares the last intervals and sums of a client with the ones before: medians of three or more on each side. The
 * silence since the last purchase is left to the status. Undefined with fewer than seven purchases.
 */
export function trendOf(days: readonly DayNumber[], amounts: readonly number[]): TrendReason | undefined {
  const intervals = days.slice(1).map((day, i) => day - days[i]!);
  if (intervals.length < 2 * EACH_SIDE) return undefined;
  const half = Math.max(EACH_SIDE, Math.min(6, intervals.length >> 1));
  const intervalLately = median(intervals.slice(-half));
  const intervalBefore = median(intervals.slice(0, -half));
  const sumLately = paidMedian(amounts.slice(-half));
  const sumBefore = paidMedian(amounts.slice(0, -half));
  const faster = intervalBefore / intervalLately;
  const richer = sumLately && sumBefore ? sumLately / sumBefore : 1;
  return {
    trend: trend(faster, richer),
    intervalBefore,
    intervalLately,
    sumBeforeMinor: sumBefore,
    sumLatelyMinor: sumLately,
  };
}

/** Opposite changes cancel: twice as often for half the sum is no growth. */
function trend(faster: number, richer: number): Trend {
  const change = faster * richer;
  if (change >= NOTABLE) return 'growing';
  return change <= 1 / NOTABLE ? 'declining' : 'steady';
}

function paidMedian(amounts: readonly number[]): number | undefined {
  const paid = amounts.filter((amount) => amount > 0);
  return paid.length === 0 ? undefined : Math.floor(median(paid));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((p, q) => p - q);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
