/**
 * What is true of the seeded clients, computed from the seed alone by the definitions of purchases, cycle and status.
 * Written apart from the product on purpose: nothing of `lib` is imported here.
 */
import type { Seed, SeedClient } from './seed/clients';

export interface Thresholds {
  readonly aFromMinor: number;
  readonly bFromMinor: number;
}

export interface TrueClient {
  /** Place in the seed. */
  readonly seedIndex: number;
  readonly id: string;
  readonly name: string;
  readonly purchases: number;
  readonly sumMinor: number;
  readonly currency: string | undefined;
  readonly lastOn: string | undefined;
  readonly silentDays: number | undefined;
  /** Exact; undefined for a client whose rhythm nobody can know. */
  readonly cycleDays: number | undefined;
  readonly missed: number | undefined;
  readonly status: 'active' | 'due' | 'sleeping' | 'lost' | 'oneTime' | 'seasonal' | 'noData';
  readonly valueClass: 'A' | 'B' | 'C' | undefined;
  readonly openDeals: number;
}

const serial = (day: string) => Date.parse(day) / 86_400_000;

interface Bought {
  readonly on: string;
  gross: number;
  net: number;
}

/** One purchase a day; what was taken back lowers the latest one before it, and none is left of a whole return. */
function purchasesOf(client: SeedClient, today: string): Bought[] {
  const done = client.sales.filter((sale) => sale.state === 'processed' && sale.on <= today);
  const days = [...new Set(done.filter((sale) => sale.amountMinor > 0).map((sale) => sale.on))].sort();
  const bought = days.map((on): Bought => {
    const sums = done.filter((sale) => sale.on === on && sale.amountMinor > 0).map((sale) => sale.amountMinor);
    const gross = sums.reduce((a, b) => a + b);
    return { on, gross, net: gross };
  });
  for (const back of done.filter((sale) => sale.amountMinor < 0)) {
    const from = bought.filter((purchase) => purchase.on <= back.on).at(-1);
    if (from) from.net = Math.max(0, from.net + back.amountMinor);
  }
  return bought.filter((purchase) => purchase.net > purchase.gross / 200);
}

function gaps(bought: readonly Bought[]): number[] {
  return bought.slice(1).map((purchase, i) => serial(purchase.on) - serial(bought[i]?.on ?? ''));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
}

/** Sum of squared deviations of the logarithms. */
function scatter(values: readonly number[]): number {
  const logs = values.map(Math.log);
  const mean = logs.reduce((a, b) => a + b, 0) / logs.length;
  return logs.reduce((sum, log) => sum + (log - mean) ** 2, 0);
}

interface Base {
  readonly cycle: number;
  /** Pooled variance of the logarithms of intervals within clients. */
  readonly variance: number;
}

function baseOf(all: readonly (readonly number[])[]): Base {
  const freedom = all.reduce((sum, own) => sum + Math.max(0, own.length - 1), 0);
  const squares = all.filter((own) => own.length > 0).reduce((sum, own) => sum + scatter(own), 0);
  return { cycle: median(all.flat()), variance: Math.max(0.01, squares / freedom) };
}

/** ln c = (n ln med + w ln base) / (n + w); the last eight intervals where there are more. */
function cycleOf(intervals: readonly number[], base: Base): number {
  const own = intervals.slice(-8);
  const n = own.length;
  if (n === 0) return base.cycle;
  const variance = n < 2 ? base.variance : (scatter(own) + 3 * base.variance) / (n + 2);
  const weight = Math.min(3, Math.max(0.2, (2 * variance) / base.variance));
  return Math.max(1, median(own) ** (n / (n + weight)) * base.cycle ** (weight / (n + weight)));
}

function missedOf(silentDays: number, cycleDays: number): number {
  return Math.max(0, Math.floor(silentDays / cycleDays - 0.5));
}

/** The seed's yearly buyers buy in one month of the year, twice in each year that is over. */
function isSeasonal(bought: readonly Bought[]): boolean {
  const months = new Set(bought.map((purchase) => purchase.on.slice(5, 7)));
  const years = new Set(bought.map((purchase) => purchase.on.slice(0, 4)));
  return months.size === 1 && years.size > 1;
}

function statusOf(bought: readonly Bought[], silentDays: number, cycleDays: number): TrueClient['status'] {
  if (bought.length === 0) return 'noData';
  if (bought.length === 1) return 'oneTime';
  if (isSeasonal(bought)) return 'seasonal';
  const missed = missedOf(silentDays, cycleDays);
  if (missed >= 3) return 'lost';
  if (missed >= 1) return 'sleeping';
  return silentDays >= cycleDays ? 'due' : 'active';
}

/** Under twenty buying clients shares mean nothing: thresholds on the yearly turnover, or no class. */
function classOf(
  bought: readonly Bought[],
  cycleDays: number,
  thresholds: Thresholds | undefined,
): TrueClient['valueClass'] {
  if (!thresholds || bought.length === 0) return undefined;
  const mean = Math.floor(bought.reduce((sum, purchase) => sum + purchase.net, 0) / bought.length);
  const years = new Set(bought.map((purchase) => purchase.on.slice(0, 4))).size;
  const byRhythm = bought.length > 1 ? 365.25 / cycleDays : 1;
  const yearly = Math.floor(mean * (isSeasonal(bought) ? bought.length / years : byRhythm));
  if (yearly >= thresholds.aFromMinor) return 'A';
  return yearly >= thresholds.bFromMinor ? 'B' : 'C';
}

function openDealsOf(client: SeedClient): number {
  const quotations = client.sales.filter((sale) => sale.state === 'quotation').length;
  return quotations + client.talks.filter((talk) => talk.state === 'open').length;
}

/** @param ids of the parties, in the order of the seed */
export function truthOf(seed: Seed, ids: readonly string[], thresholds?: Thresholds): readonly TrueClient[] {
  const bought = seed.clients.map((client) => purchasesOf(client, seed.today));
  const intervals = bought.map(gaps);
  const base = baseOf(intervals);
  return seed.clients.map((client, i) => {
    const own = bought[i] ?? [];
    const last = own.at(-1);
    const silentDays = last ? serial(seed.today) - serial(last.on) : Number.NaN;
    const cycleDays = cycleOf(intervals[i] ?? [], base);
    return {
      seedIndex: i,
      id: ids[i] ?? '',
      name: client.name,
      purchases: own.length,
      sumMinor: own.reduce((sum, purchase) => sum + purchase.net, 0),
      currency: last && client.currency,
      lastOn: last?.on,
      silentDays: last && silentDays,
      cycleDays: own.length > 1 ? cycleDays : undefined,
      missed: own.length > 1 ? missedOf(silentDays, cycleDays) : undefined,
      status: statusOf(own, silentDays, cycleDays),
      valueClass: classOf(own, cycleDays, thresholds),
      openDeals: openDealsOf(client),
    };
  });
}
