import type { ClassReason, ValueClass } from './assessment';
import { byText } from './byText';
import type { ClassRules } from './rules';

/** One client's place in the order of value. */
export interface ValuedClient {
  /** Store key; orders clients of equal value. */
  readonly key: string;
  /** Expected yearly value, minor units. */
  readonly yearlyMinor: number;
}

/** Where the classes of one currency end. Plain data, so that it can be stored and one client classed by itself. */
export interface ClassCuts {
  /** Buying clients with money in this currency. */
  readonly clients: number;
  /** Sum of their positive yearly values, minor units. */
  readonly totalMinor: number;
  /** The last client of class A, and of class B; undefined where there is none. */
  readonly lastA: ValuedClient | undefined;
  readonly lastB: ValuedClient | undefined;
}

/**
 * Cuts of a Pareto order by yearly value: a client is A while those before him bring less than `shareA` percent,
 * B while they bring less than `shareA + shareB`. So the best client is always A. Values are of one currency.
 */
export function classCuts(clients: readonly ValuedClient[], rules: ClassRules): ClassCuts {
  const order = clients.filter((client) => client.yearlyMinor > 0).sort(byValue);
  const totalMinor = order.reduce((total, client) => total + client.yearlyMinor, 0);
  let before = 0;
  let lastA: ValuedClient | undefined;
  let lastB: ValuedClient | undefined;
  for (const { key, yearlyMinor } of order) {
    const sharePercent = (before / totalMinor) * 100;
    if (sharePercent >= rules.shareA + rules.shareB) break;
    if (sharePercent < rules.shareA) lastA = { key, yearlyMinor };
    else lastB = { key, yearlyMinor };
    before += yearlyMinor;
  }
  return { clients: clients.length, totalMinor, lastA, lastB };
}

function byValue(one: ValuedClient, other: ValuedClient): number {
  return other.yearlyMinor - one.yearlyMinor || byText(one.key, other.key);
}

/**
 * The class of one client. By shares once enough buying clients are known, else by the thresholds, else none.
 * Whoever brings nothing is C at once.
 */
export function valueClass(
  client: ValuedClient,
  cuts: ClassCuts | undefined,
  rules: ClassRules,
): ClassReason | undefined {
  if (cuts && cuts.clients >= rules.minClients) {
    return {
      value: classByShare(client, cuts),
      by: 'share',
      sharePercent: sharePercentOf(client, cuts),
      baseYearlyMinor: cuts.totalMinor,
    };
  }
  if (!rules.thresholds) return undefined;
  return { value: classByThreshold(client.yearlyMinor, rules.thresholds), by: 'threshold', sharePercent: undefined };
}

function classByShare(client: ValuedClient, { lastA, lastB }: ClassCuts): ValueClass {
  if (client.yearlyMinor <= 0) return 'C';
  if (lastA && byValue(client, lastA) <= 0) return 'A';
  return lastB && byValue(client, lastB) <= 0 ? 'B' : 'C';
}

function classByThreshold(yearlyMinor: number, from: NonNullable<ClassRules['thresholds']>): ValueClass {
  if (yearlyMinor <= 0) return 'C';
  if (yearlyMinor >= from.aFromMinor) return 'A';
  return yearlyMinor >= from.bFromMinor ? 'B' : 'C';
}

function sharePercentOf({ yearlyMinor }: ValuedClient, { totalMinor }: ClassCuts): number {
  return totalMinor > 0 ? Math.round((Math.max(0, yearlyMinor) / totalMinor) * 1000) / 10 : 0;
}
