import { provenDayOrders } from './date';
import type { Formats } from './formats';
import { provenDecimals } from './money';

/** Formats that fit every text of a page, and which of them its texts contradict. */
export interface InferredFormats {
  readonly formats: Formats;
  readonly contradicted: readonly ('dayOrder' | 'decimal')[];
}

/**
 * The site's formats, completed by what the values of one page prove together: a 23 cannot be a month. Where the page
 * proves two orders, or another than the site is said to have, that part is undefined and every value stands alone.
 */
export function inferFormats(site: Formats, dates: readonly string[], sums: readonly string[]): InferredFormats {
  // Year first says nothing about day and month, and its two-digit years would pass for days.
  const dayOrder = settled(site.dayOrder, site.dayOrder === 'ymd' ? [] : provenDayOrders(dates));
  const decimal = settled(site.decimal, provenDecimals(sums));
  return {
    formats: { dayOrder: dayOrder.value, decimal: decimal.value, currency: site.currency },
    contradicted: [
      ...(dayOrder.isContradicted ? (['dayOrder'] as const) : []),
      ...(decimal.isContradicted ? (['decimal'] as const) : []),
    ],
  };
}

function settled<T>(said: T | undefined, proven: readonly T[]): { value: T | undefined; isContradicted: boolean } {
  const [first, ...others] = new Set(said === undefined ? proven : [said, ...proven]);
  return others.length > 0 ? { value: undefined, isContradicted: true } : { value: first, isContradicted: false };
}
