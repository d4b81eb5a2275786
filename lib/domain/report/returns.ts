import { type Day, type DayNumber, dayNumber, dayOf } from '../day';
import { type ReturnRate, returnRate } from '../returns/returnRate';
import { type WakeUpAttempt, wasAsleep } from './attempts';
import { type Money, MoneySum, moneySum } from './money';
import type { ReportBase } from './reportClients';
import type { ReportTalk } from './talks';

/** What one contact attempt costs: minutes times the price of a minute. */
export interface CallCost {
  readonly minor: number;
  readonly currency: string | undefined;
}

/** One calendar month of money; returned in the month of the purchase, spent on calls in the month of the call. */
export interface ReturnMonth {
  /** `yyyy-MM`. */
  readonly month: string;
  /** Margin of the purchases that were brought back; turnover where no margin rate is known. */
  readonly returned: Money;
  /** Calls, answered or not, and offers that came due. */
  readonly spent: Money;
}

export interface Returns {
  readonly months: readonly ReturnMonth[];
  /** First day of the first month. */
  readonly since: Day;
  readonly returned: Money;
  readonly spent: Money;
  /** Attempts begun in these months, and those of them whose window is still open. */
  readonly attempts: number;
  readonly waiting: number;
  /** From everything that is decided in two years. */
  readonly rate: ReturnRate;
  readonly isMargin: boolean;
  /** Purchases brought back in these months. */
  readonly purchases: number;
}

const MONTHS = 6;

/** Money returned against money spent, for the last six calendar months; the rate of return from all that is decided. */
export function returnsOf(
  base: ReportBase,
  attempts: readonly WakeUpAttempt[],
  talks: readonly ReportTalk[],
  callCost: CallCost,
): Returns {
  const months = monthsOf(base, attempts, talks, callCost);
  const since = sinceMonths(base.today);
  const latest = attempts.filter(({ on }) => on >= dayNumber(since));
  return {
    months,
    since,
    returned: moneySum(months.map(({ returned }) => returned)),
    spent: moneySum(months.map(({ spent }) => spent)),
    attempts: latest.length,
    waiting: latest.filter(({ state }) => state === 'waiting').length,
    rate: rateOf(attempts, base.rules.returnChance.sleeping),
    isMargin: base.rules.marginRate !== undefined,
    purchases: attempts.filter(({ purchase }) => purchase && purchase.on >= dayNumber(since)).length,
  };
}

/** First day of the months that are looked back on. */
function sinceMonths(today: Day): Day {
  return `${lastMonths(today)[0]}-01`;
}

function monthsOf(
  base: ReportBase,
  attempts: readonly WakeUpAttempt[],
  talks: readonly ReportTalk[],
  callCost: CallCost,
): readonly ReturnMonth[] {
  const months = lastMonths(base.today);
  const sums = new Map(months.map((month) => [month, { returned: new MoneySum(), spent: new MoneySum() }]));
  for (const { place, purchase } of attempts) {
    const sum = purchase && sums.get(monthOf(purchase.on));
    if (!sum) continue;
    sum.returned.add(base.clients.currencies[place], purchase.marginMinor);
    sum.spent.add(base.clients.currencies[place], purchase.offerMinor);
  }
  for (const { place, on, isTried } of talks) {
    if (isTried && wasAsleep(base, place, on)) sums.get(monthOf(on))?.spent.add(callCost.currency, callCost.minor);
  }
  return [...sums].map(([month, { returned, spent }]) => ({ month, returned: returned.money, spent: spent.money }));
}

/** Own rate of return of decided attempts, with its interval from 30 of them on. */
export function rateOf(attempts: readonly WakeUpAttempt[], assumed: number): ReturnRate {
  const decided = attempts.filter(({ state }) => state !== 'waiting');
  return returnRate(decided.length, decided.filter(({ state }) => state === 'returned').length, assumed);
}

function monthOf(on: DayNumber): string {
  return dayOf(on).slice(0, 7);
}

/** Calendar months up to the one of `today`, oldest first. */
function lastMonths(today: Day): readonly string[] {
  const last = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: MONTHS }, (_, i) => {
    const month = last - MONTHS + 1 + i;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
