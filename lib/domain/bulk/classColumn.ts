import { byText } from '../byText';
import type { ClassRules } from '../rules';
import type { ClassCuts, ValuedClient } from '../valueClass';
import { type BaseColumns, CLASSES, type OwnColumns } from './columns';
import { BUCKETS, bordersOf, bucketOf } from './valueBuckets';

const A = CLASSES.indexOf('A');
const B = CLASSES.indexOf('B');
const C = CLASSES.indexOf('C');

/** Clients whose values are of one currency, by their places in the columns. */
interface Market {
  readonly keys: readonly string[];
  readonly yearlyMinor: Float64Array;
  /** For each client the number of his currency, counted from 1; 0 where he has no money that can be compared. */
  readonly currencyOf: Uint8Array;
  readonly currency: number;
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
  const { names, currencyOf } = currenciesOf(columns, own);
  for (const [i, name] of names.entries()) {
    const market = { keys: columns.keys, yearlyMinor, currencyOf, currency: i + 1 };
    const found = cutsOf(market, rules);
    cuts[name] = found;
    if (found.clients >= rules.minClients) classByCuts(market, found, valueClass);
    else if (rules.thresholds) classByThresholds(market, rules.thresholds, valueClass);
  }
  return { valueClass, cuts };
}

/** There are fewer than 256 currencies. */
function currenciesOf({ currencies }: BaseColumns, { paid }: OwnColumns) {
  const names: string[] = [];
  const currencyOf = new Uint8Array(currencies.length);
  let latest: string | undefined;
  let number = 0;
  for (let client = 0; client < currencies.length; client++) {
    const currency = currencies[client];
    if (currency === undefined || paid[client] === 0) continue;
    if (currency !== latest) {
      latest = currency;
      number = names.indexOf(currency) + 1 || names.push(currency);
    }
    currencyOf[client] = number;
  }
  return { names, currencyOf };
}

/**
 * The cuts of `classCuts`. Buckets of nearly equal values are summed; only the two in which a class ends are put in
 * order. Sums of whole minor units are exact in any order.
 */
function cutsOf(market: Market, rules: ClassRules): ClassCuts {
  const { yearlyMinor, currencyOf, currency } = market;
  const sums = new Float64Array(BUCKETS);
  let clients = 0;
  let totalMinor = 0;
  for (let client = 0; client < yearlyMinor.length; client++) {
    if (currencyOf[client] !== currency) continue;
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
  let ending: { readonly bucket: number; readonly before: number } | undefined;
  for (let bucket = BUCKETS - 1; bucket >= 0; bucket--) {
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

function inOrder({ keys, yearlyMinor, currencyOf, currency }: Market, bucket: number): readonly ValuedClient[] {
  const [from, to] = bordersOf(bucket);
  const found: ValuedClient[] = [];
  for (let client = 0; client < yearlyMinor.length; client++) {
    const value = yearlyMinor[client] as number;
    if (value < from || value >= to || currencyOf[client] !== currency) continue;
    found.push({ key: keys[client] as string, yearlyMinor: value });
  }
  return found.sort(byValue);
}

function byValue(one: ValuedClient, other: ValuedClient): number {
  return other.yearlyMinor - one.yearlyMinor || byText(one.key, other.key);
}

function classByCuts(
  { keys, yearlyMinor, currencyOf, currency }: Market,
  { lastA, lastB }: ClassCuts,
  valueClass: Uint8Array,
): void {
  const leastA = lastA?.yearlyMinor ?? Number.POSITIVE_INFINITY;
  const leastB = lastB?.yearlyMinor ?? leastA;
  const isWithin = (client: number, last: ValuedClient | undefined) =>
    last !== undefined && byText(keys[client] as string, last.key) <= 0;
  for (let client = 0; client < yearlyMinor.length; client++) {
    if (currencyOf[client] !== currency) continue;
    const value = yearlyMinor[client] as number;
    if (value < leastB || value <= 0) valueClass[client] = C;
    else if (value > leastA || (value === leastA && isWithin(client, lastA))) valueClass[client] = A;
    else valueClass[client] = lastB && (value > leastB || isWithin(client, lastB)) ? B : C;
  }
}

function classByThresholds(
  { yearlyMinor, currencyOf, currency }: Market,
  { aFromMinor, bFromMinor }: NonNullable<ClassRules['thresholds']>,
  valueClass: Uint8Array,
): void {
  for (let client = 0; client < yearlyMinor.length; client++) {
    if (currencyOf[client] !== currency) continue;
    const value = yearlyMinor[client] as number;
    if (value <= 0) valueClass[client] = C;
    else valueClass[client] = value >= aFromMinor ? A : value >= bFromMinor ? B : C;
  }
}
