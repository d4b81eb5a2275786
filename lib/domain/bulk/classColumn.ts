import { byText } from '../byText';
import type { ClassRules } from '../rules';
import type { ClassCuts, ValuedClient } from '../valueClass';
import { type BaseColumns, CLASSES, type OwnColumns } from './columns';
import { BUCKETS, bucketOf } from './valueBuckets';

const A = CLASSES.indexOf('A');
const B = CLASSES.indexOf('B');
const C = CLASSES.indexOf('C');

/** Clients whose values are of one currency, by their places in the columns. */
interface Market {
  readonly columns: BaseColumns;
  readonly own: OwnColumns;
  readonly yearlyMinor: Float64Array;
  readonly currency: string;
}

/** Classes of all clients: `classCuts` and `valueClass` over columns, each currency by itself, without a sort. */
export function classColumn(
  columns: BaseColumns,
  own: OwnColumns,
  yearlyMinor: Float64Array,
  rules: ClassRules,
): { readonly valueClass: Uint8Array; readonly cuts: Readonly<Record<string, ClassCuts>> } {
  const valueClass = new Uint8Array(yearlyMinor.length);
  const cuts: Record<string, ClassCuts> = {};
  for (const currency of currenciesOf(columns)) {
    const market = { columns, own, yearlyMinor, currency };
    const found = cutsOf(market, rules);
    if (found.clients === 0) continue;
    cuts[currency] = found;
    if (found.clients >= rules.minClients) classByCuts(market, found, valueClass);
    else if (rules.thresholds) classByThresholds(market, rules.thresholds, valueClass);
  }
  return { valueClass, cuts };
}

function currenciesOf({ currencies }: BaseColumns): readonly string[] {
  const found: string[] = [];
  let latest: string | undefined;
  for (const currency of currencies) {
    if (currency === latest || currency === undefined) continue;
    latest = currency;
    if (!found.includes(currency)) found.push(currency);
  }
  return found;
}

function isIn({ columns, own, currency }: Market, client: number): boolean {
  return columns.currencies[client] === currency && own.paid[client] !== 0;
}

/**
 * The cuts of `classCuts`. Buckets of nearly equal values are summed; only the two in which a class ends are put in
 * order. Sums of whole minor units are exact in any order.
 */
function cutsOf(market: Market, rules: ClassRules): ClassCuts {
  const { yearlyMinor } = market;
  const sums = new Float64Array(BUCKETS);
  let clients = 0;
  let totalMinor = 0;
  for (let client = 0; client < yearlyMinor.length; client++) {
    if (!isIn(market, client)) continue;
    clients++;
    const value = yearlyMinor[client] as number;
    if (value <= 0) continue;
    totalMinor += value;
    sums[bucketOf(value)]! += value;
  }
  const endOf = (share: number) => lastBelow(market, sums, totalMinor, share);
  const lastA = endOf(rules.shareA);
  const lastOfBoth = endOf(rules.shareA + rules.shareB);
  const lastB = lastOfBoth && lastA && byValue(lastOfBoth, lastA) === 0 ? undefined : lastOfBoth;
  return { clients, totalMinor, lastA, lastB };
}

/** The last client, best first, before whom less than `share` percent of all value lies. */
function lastBelow(market: Market, sums: Float64Array, totalMinor: number, share: number): ValuedClient | undefined {
  const isBelow = (before: number) => (before / totalMinor) * 100 < share;
  let before = 0;
  let bucket = BUCKETS - 1;
  let ending: { readonly bucket: number; readonly before: number } | undefined;
  for (; bucket >= 0; bucket--) {
    if (sums[bucket] === 0) continue;
    if (!isBelow(before)) break;
    ending = { bucket, before };
    before += sums[bucket] as number;
  }
  if (!ending) return undefined;
  ({ before } = ending);
  let last: ValuedClient | undefined;
  for (const client of inOrder(market, ending.bucket)) {
    if (!isBelow(before)) break;
    last = client;
    before += client.yearlyMinor;
  }
  return last;
}

function inOrder(market: Market, bucket: number): readonly ValuedClient[] {
  const { yearlyMinor, columns } = market;
  const found: ValuedClient[] = [];
  for (let client = 0; client < yearlyMinor.length; client++) {
    const value = yearlyMinor[client] as number;
    if (value <= 0 || bucketOf(value) !== bucket || !isIn(market, client)) continue;
    found.push({ key: columns.keys[client] as string, yearlyMinor: value });
  }
  return found.sort(byValue);
}

function byValue(one: ValuedClient, other: ValuedClient): number {
  return other.yearlyMinor - one.yearlyMinor || byText(one.key, other.key);
}

function classByCuts(market: Market, { lastA, lastB }: ClassCuts, valueClass: Uint8Array): void {
  const { yearlyMinor, columns } = market;
  const isUpTo = (value: number, client: number, last: ValuedClient | undefined) =>
    last !== undefined &&
    (value > last.yearlyMinor || (value === last.yearlyMinor && byText(columns.keys[client] as string, last.key) <= 0));
  for (let client = 0; client < yearlyMinor.length; client++) {
    if (!isIn(market, client)) continue;
    const value = yearlyMinor[client] as number;
    if (value <= 0) valueClass[client] = C;
    else if (isUpTo(value, client, lastA)) valueClass[client] = A;
    else valueClass[client] = isUpTo(value, client, lastB) ? B : C;
  }
}

function classByThresholds(
  market: Market,
  { aFromMinor, bFromMinor }: NonNullable<ClassRules['thresholds']>,
  valueClass: Uint8Array,
): void {
  market.yearlyMinor.forEach((value, client) => {
    if (!isIn(market, client)) return;
    if (value <= 0) valueClass[client] = C;
    else valueClass[client] = value >= aFromMinor ? A : value >= bFromMinor ? B : C;
  });
}
