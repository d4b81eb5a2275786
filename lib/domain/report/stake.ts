import { wholeMinor } from '../wholeMinor';
import type { Place, ReportBase } from './reportClients';
import { codeOf, statusOn } from './statusSpans';

/** What the sleeping clients of one currency may bring back, with every number of the formula (S3-04). */
export interface Stake {
  readonly currency: string;
  /** Sleeping clients who have paid. */
  readonly clients: number;
  /** Their average purchases added up, minor units. */
  readonly averagesMinor: number;
  /** Chance of return used, 0–1. */
  readonly chance: number;
  /** Chance × average purchases, rounded down: 100 clients × 25 % × 1000 = 25 000. */
  readonly amountMinor: number;
}

/** One for each currency, the greatest count first: sums of two currencies are never added up. */
export function stakesOf(base: ReportBase, places: Iterable<Place>, chance: number): readonly Stake[] {
  const { spans, clients, judged } = base;
  const sleeping = codeOf('sleeping');
  const found = new Map<string, { clients: number; averagesMinor: number }>();
  for (const place of places) {
    const currency = clients.currencies[place];
    const average = judged.averageMinor[place] as number;
    if (currency === undefined || average <= 0 || statusOn(spans, place, spans.range.to) !== sleeping) continue;
    const sum = found.get(currency) ?? { clients: 0, averagesMinor: 0 };
    found.set(currency, { clients: sum.clients + 1, averagesMinor: sum.averagesMinor + average });
  }
  return [...found]
    .map(([currency, sum]) => ({ currency, ...sum, chance, amountMinor: wholeMinor(sum.averagesMinor * chance) }))
    .sort((one, other) => other.clients - one.clients || (one.currency < other.currency ? -1 : 1));
}
