import { type Day, type DayNumber, dayNumber, dayNumberOf } from './day';
import type { Deal } from './deal';
import { type HomeMoney, netPurchases, type PaidLine } from './netPurchases';
import { converter, type RateTable } from './rates';
import type { Rules } from './rules';

/** Why a deal is not among the purchases; each has its own words in a report. */
export type LeftOutWhy =
  | 'notADeal' // not a record, or an outcome that is none of won, lost, open
  | 'badId' // not text, empty, or longer than an id can be
  | 'badDate' // empty, no calendar day, before 1990, or after the end of next year
  | 'badAmount' // not a whole number of minor units that can be added exactly
  | 'badCurrency' // not three capital letters
  | 'duplicate' // a later version of the same deal wins
  | 'future' // a plan, not a purchase: also counted in `planned`
  | 'orphanRefund' // no earlier purchase in its currency to take it from
  | 'refunded'; // a purchase paid back in full

/** A deal left out of the purchases; `index` is its place in the input. */
interface LeftOut {
  readonly index: number;
  readonly id: string | undefined;
  readonly why: LeftOutWhy;
}

/** Money paid in one currency: `purchases` counts those with a sum above zero. */
interface PaidInCurrency {
  readonly currency: string;
  readonly totalMinor: number;
  readonly purchases: number;
}

/** One client's purchases as two columns of equal length, oldest first; no two on one day. */
export interface Purchases {
  readonly days: readonly DayNumber[];
  /** Net sums in minor units; 0 where the sum is unknown, and everywhere when currencies are mixed. */
  readonly amounts: readonly number[];
  /** Undefined where nothing was paid or currencies are mixed. */
  readonly currency: string | undefined;
  /** Paid in more than one currency: money is "not comparable" and never added up. */
  readonly currenciesMixed: boolean;
  readonly paid: readonly PaidInCurrency[];
  readonly planned: number;
  readonly openDeals: number;
  readonly leftOut: readonly LeftOut[];
}

export interface CleaningRules {
  readonly today: Day;
  /** A line within so many days of the start of a purchase belongs to it; 0 joins one day only. */
  readonly mergeWindowDays: number;
  /** Rates the user gave; without them, or on a day without one, currencies stay apart. */
  readonly rates?: RateTable | undefined;
}

/** The cleaning that the rules ask for. */
export function cleaningRules(today: Day, { mergeWindowDays, rates }: Rules): CleaningRules {
  return { today, mergeWindowDays, rates };
}

/** ISO 4217 "no currency involved": sums whose currency the source does not name. */
export const UNKNOWN_CURRENCY = 'XXX';

/** The day of a purchase, or what the deal is instead. */
type DealKind = DayNumber | 'open' | 'lost' | LeftOutWhy;

const FIRST_DAY = dayNumber('1990-01-01');
const LONGEST_ID = 200;
const CURRENCY = /^[A-Z]{3}$/;

/**
 * Turns a client's deals into purchases (math/models §1). Never throws on any deal: what cannot be used comes back
 * in `leftOut` with the reason. Of versions of one id the last usable one wins; else the order of deals is irrelevant.
 */
export function cleanDeals(deals: readonly Deal[], { today, mergeWindowDays, rates }: CleaningRules): Purchases {
  const todayNumber = dayNumber(today);
  const lastDay = dayNumber(`${String(Number(today.slice(0, 4)) + 1).padStart(4, '0')}-12-31`);
  const kinds = deals.map((deal) => kindOf(deal, todayNumber, lastDay));
  const superseded = supersededVersions(deals, kinds);
  const lines: PaidLine[] = [];
  const leftOut: LeftOut[] = [];
  let openDeals = 0;

  deals.forEach((deal, index) => {
    const kind = superseded.has(index) ? 'duplicate' : kinds[index];
    if (typeof kind === 'number') {
      lines.push({ index, day: kind, amount: deal.amountMinor ?? 0, currency: deal.currency ?? UNKNOWN_CURRENCY });
    } else if (kind === 'open') openDeals++;
    else if (kind !== undefined && kind !== 'lost') leftOut.push({ index, id: idOf(deal), why: kind });
  });

  const planned = leftOut.filter(({ why }) => why === 'future').length;
  const net = netPurchases(lines, mergeWindowDays, rates && homeMoney(rates));
  for (const { index, why } of net.leftOut) leftOut.push({ index, id: idOf(deals[index]), why });
  leftOut.sort((one, other) => one.index - other.index);
  return { ...net, planned, openDeals, leftOut };
}

const homes = new WeakMap<RateTable, HomeMoney>();

/** A table is made ready once, not for every client. */
function homeMoney(rates: RateTable): HomeMoney {
  const known = homes.get(rates);
  if (known) return known;
  const home = { currency: rates.home, convert: converter(rates) };
  homes.set(rates, home);
  return home;
}

/** Places of all but the last version of each deal id. A version that cannot be used never replaces one that can. */
function supersededVersions(deals: readonly Deal[], kinds: readonly DealKind[]): ReadonlySet<number> {
  const last = new Map<string, number>();
  const superseded = new Set<number>();
  deals.forEach((deal, index) => {
    const id = idOf(deal);
    if (id === undefined || !isUsable(kinds[index])) return;
    const earlier = last.get(id);
    if (earlier !== undefined) superseded.add(earlier);
    last.set(id, index);
  });
  return superseded;
}

function isUsable(kind: DealKind | undefined): boolean {
  return typeof kind === 'number' || kind === 'open' || kind === 'lost' || kind === 'future';
}

function idOf(deal: unknown): string | undefined {
  if (typeof deal !== 'object' || deal === null || !('id' in deal)) return undefined;
  return typeof deal.id === 'string' && deal.id !== '' ? deal.id : undefined;
}

function kindOf(deal: Deal, today: DayNumber, lastDay: DayNumber): DealKind {
  const problem = problemOf(deal);
  if (problem !== undefined) return problem;
  if (deal.outcome !== 'won') return deal.outcome;
  const day = knownDay(deal.on, lastDay);
  if (day === undefined) return 'badDate';
  return day > today ? 'future' : day;
}

/** What makes a deal unusable whatever its day is. Types promise more than pages and files keep. */
function problemOf(deal: Deal): LeftOutWhy | undefined {
  if (typeof deal !== 'object' || deal === null) return 'notADeal';
  const { id, outcome, amountMinor, currency } = deal;
  if (outcome !== 'won' && outcome !== 'lost' && outcome !== 'open') return 'notADeal';
  if (id !== undefined && (typeof id !== 'string' || id.trim() === '' || id.length > LONGEST_ID)) return 'badId';
  if (outcome !== 'won') return undefined;
  if (amountMinor !== undefined && !Number.isSafeInteger(amountMinor)) return 'badAmount';
  if (currency !== undefined && (typeof currency !== 'string' || !CURRENCY.test(currency))) return 'badCurrency';
  return undefined;
}

function knownDay(on: unknown, lastDay: DayNumber): DayNumber | undefined {
  if (typeof on !== 'string') return undefined;
  const day = dayNumberOf(on);
  return day !== undefined && day >= FIRST_DAY && day <= lastDay ? day : undefined;
}
