import type { Day } from '../day';
import { dayNumber } from '../day';
import { wakeUpAttempts } from './attempts';
import { bonusRows } from './bonuses';
import { type Money, MoneySum } from './money';
import { placesOf } from './places';
import { reasonsOf } from './reasons';
import type { ReportSources } from './report';
import type { ReportBase } from './reportClients';
import { returnsOf } from './returns';
import type { ByGroup } from './shareGroups';
import { shareWeeks } from './shares';
import { stakesOf } from './stake';

/** Name and version of the totals file; a later version is refused and said so. */
export const TOTALS_FORMAT = 'budilnik-totals';
export const TOTALS_VERSION = 1;

/** What one manager passes up: sums of his own clients without one name, key or number of a client. */
export interface Totals {
  readonly format: typeof TOTALS_FORMAT;
  readonly version: typeof TOTALS_VERSION;
  /** Made anew with every file. */
  readonly id: string;
  /** The manager, as he named himself in the options. */
  readonly by: string;
  readonly on: Day;
  readonly clients: number;
  /** Clients by group on Mondays, oldest first: the files of one week go together. */
  readonly weeks: readonly { readonly on: Day; readonly clients: ByGroup }[];
  /** Today. */
  readonly now: ByGroup;
  /** What the sleeping may bring back, by the manager's own chance. */
  readonly recoverable: Money;
  /** First day of the months the rest is of. */
  readonly since: Day;
  readonly returned: Money;
  readonly spent: Money;
  readonly isMargin: boolean;
  /** Decided attempts of two years: those that brought the client back, of all. */
  readonly decided: { readonly of: number; readonly returned: number };
  readonly bonuses: readonly TotalsBonus[];
  readonly reasons: readonly TotalsReason[];
}

export interface TotalsBonus {
  readonly by: string;
  readonly calls: number;
  readonly returned: number;
  readonly earned: Money;
}

export interface TotalsReason {
  readonly reason: string;
  readonly times: number;
  readonly money: Money;
}

const WEEKS = 52;
/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4;

export function totalsOf(
  base: ReportBase,
  sources: ReportSources,
  { by, id }: { readonly by: string; readonly id: string },
): Totals {
  const places = placesOf(base, {});
  const today = dayNumber(base.today);
  const attempts = wakeUpAttempts(base, sources.talks, sources.promises);
  const { rate, since, returned, spent, isMargin } = returnsOf(base, attempts, sources.talks, sources.callCost);
  const decided = attempts.filter(({ state }) => state !== 'waiting');
  const monday = today - ((today - FIRST_MONDAY) % 7);
  const recoverable = new MoneySum();
  for (const { currency, amountMinor } of stakesOf(base, places, rate.chance)) recoverable.add(currency, amountMinor);
  return {
    format: TOTALS_FORMAT,
    version: TOTALS_VERSION,
    id,
    by,
    on: base.today,
    clients: places.length,
    weeks: shareWeeks(base, places, { to: monday, before: WEEKS }, undefined).map(({ on, clients }) => ({
      on,
      clients,
    })),
    now: shareWeeks(base, places, { to: today, before: 0 }, undefined)[0]!.clients,
    recoverable: recoverable.money,
    since,
    returned,
    spent,
    isMargin,
    decided: { of: decided.length, returned: decided.filter(({ state }) => state === 'returned').length },
    bonuses: bonusRows(base, attempts, since).map(({ rate: _, ...row }) => row),
    reasons: reasonsOf(base, sources.talks, sources.reasons).rows.map(({ reason, times, money }) => ({
      reason,
      times,
      money,
    })),
  };
}
