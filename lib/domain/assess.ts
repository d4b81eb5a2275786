import type { Assessment, Rhythm, Silence, Status } from './assessment';
import type { BaseFigures } from './baseFigures';
import { clientMoney } from './clientMoney';
import { rhythmOf } from './cycle';
import { type Day, type DayNumber, dayNumber, dayOf } from './day';
import type { Completeness, Deal } from './deal';
import { cleanDeals, type Purchases } from './purchases';
import { recoverableOf } from './recoverable';
import type { Rules } from './rules';
import { oneTimeSilence, rhythmStatus, silenceOf } from './status';
import { valueClass } from './valueClass';

/** Everything read of one client. */
export interface ClientHistory {
  /** Store key of the client; decides between clients of equal value. */
  readonly key: string;
  readonly deals: readonly Deal[];
  readonly completeness: Completeness;
}

/** What is the same for every client assessed in one go. */
export interface AssessContext {
  /** A real calendar day; anything else throws a RangeError. */
  readonly today: Day;
  readonly rules: Rules;
  readonly base: BaseFigures;
}

const RECENT = 12;

/** Assesses one client from the deals as they were read. Deals that cannot be used are named by `cleanDeals`. */
export function assess({ key, deals, completeness }: ClientHistory, context: AssessContext): Assessment {
  const purchases = cleanDeals(deals, { today: context.today, mergeWindowDays: context.rules.mergeWindowDays });
  return assessPurchases({ key, purchases, completeness }, context);
}

/** Assesses one client whose deals were cleaned for the same day and rules already. */
export function assessPurchases(
  client: { readonly key: string; readonly purchases: Purchases; readonly completeness: Completeness },
  context: AssessContext,
): Assessment {
  const { purchases, completeness } = client;
  const facts = factsOf(purchases, completeness, context.today);
  if (completeness.state === 'partial') return { ...facts, status: undefined };
  const last = purchases.days[purchases.days.length - 1];
  if (last === undefined) return { ...facts, status: 'noData' };
  if (completeness.state === 'none') return { ...facts, status: undefined };
  return { ...facts, ...judgementOf(client.key, purchases, last, context) };
}

/** What holds whether or not the history is complete. */
function factsOf(purchases: Purchases, completeness: Completeness, today: Day): Omit<Assessment, 'status'> {
  const { days } = purchases;
  return {
    today,
    completeness,
    purchases: days.length,
    firstOn: days.length > 0 ? dayOf(days[0] as DayNumber) : undefined,
    lastOn: days.length > 0 ? dayOf(days[days.length - 1] as DayNumber) : undefined,
    recentOn: days.slice(-RECENT).map(dayOf),
    rhythm: undefined,
    silence: undefined,
    money: undefined,
    currenciesMixed: purchases.currenciesMixed,
    valueClass: undefined,
    recoverable: undefined,
    openDeals: purchases.openDeals,
    planned: purchases.planned,
  };
}

/** What only a complete history with a purchase allows to say. */
function judgementOf(key: string, purchases: Purchases, last: DayNumber, { today, rules, base }: AssessContext) {
  const rhythm = rhythmOf(purchases.days, base.rhythm);
  const { status, silence } = standing(rhythm, purchases.days.length, last, dayNumber(today), rules);
  const money = clientMoney(purchases, rhythm.cycleDays, rules);
  return {
    status,
    rhythm,
    silence,
    money,
    valueClass: money && valueClass({ key, ...money }, base.classes[money.currency], rules.classes),
    recoverable: recoverableOf(status, money, rules.returnChance),
  };
}

/** Status and silence on a day; a client with one purchase stands apart. `last` is not after `today`. */
export function standing(
  { cycleDays }: Pick<Rhythm, 'cycleDays'>,
  purchases: number,
  last: DayNumber,
  today: DayNumber,
  rules: Rules,
): { readonly status: Status; readonly silence: Silence } {
  if (purchases === 1) return { status: 'oneTime', silence: oneTimeSilence(last, today, cycleDays, rules) };
  return { status: rhythmStatus(today - last, cycleDays, rules), silence: silenceOf(last, today, cycleDays, rules) };
}
