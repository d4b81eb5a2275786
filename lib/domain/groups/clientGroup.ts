import { type DayNumber, dayNumber } from '../day';
import type { Deal } from '../deal';
import type { Purchases } from '../purchases';
import type { GroupRule, RepeatRule, SeasonRule } from './groupRule';
import { type Matcher, matcherOf } from './matcher';

/** The last purchase that a norm or a season counts from. */
export interface LastOfRule {
  readonly rule: RepeatRule | SeasonRule;
  readonly lastOn: DayNumber;
}

/** Where a client belongs by the group rules. */
export interface ClientGroup {
  /** The rule for this client; undefined where none fits. */
  readonly rule: GroupRule | undefined;
  /** Norms and seasons of single products he bought, each from its own last purchase. */
  readonly lastOf: readonly LastOfRule[];
}

/** What the rules look at. */
interface GroupedHistory {
  readonly deals: readonly Deal[];
  /** Fields of the client's card by name: breed, car model, segment. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** A client's habits are judged by so many last purchases, as his rhythm is. */
const LATEST = 8;

/**
 * The group of a client: a rule for a field of his card, else the rule that most of his latest eight purchases fall
 * under, of equal ones the latest. Undefined where there are no rules at all.
 */
export function clientGroup(
  { deals, fields }: GroupedHistory,
  purchases: Purchases,
  rules: readonly GroupRule[] | undefined,
): ClientGroup | undefined {
  if (!rules || rules.length === 0) return undefined;
  const matcher = matcherOf(rules);
  const bought = rulesByPurchase(deals, purchases, matcher);
  return { rule: matcher.ofFields(fields ?? {}) ?? habitOf(bought), lastOf: lastOfRules(bought, purchases.days) };
}

/** The rules that each purchase falls under, by its place. */
function rulesByPurchase(deals: readonly Deal[], { days, leftOut }: Purchases, matcher: Matcher) {
  const bought = days.map(() => new Set<GroupRule>());
  const out = new Set(leftOut.map(({ index }) => index));
  deals.forEach((deal, index) => {
    if (out.has(index) || deal.outcome !== 'won' || deal.on === undefined || (deal.amountMinor ?? 0) < 0) return;
    const rule = matcher.ofDeal(deal);
    if (rule) bought[placeOf(dayNumber(deal.on), days)]?.add(rule);
  });
  return bought;
}

/** The latest purchase that begins on or before a day. */
function placeOf(day: DayNumber, days: readonly DayNumber[]): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function habitOf(bought: readonly ReadonlySet<GroupRule>[]): GroupRule | undefined {
  const votes = new Map<GroupRule | undefined, number>();
  for (const rules of bought.slice(-LATEST).reverse()) {
    for (const rule of rules.size > 0 ? rules : [undefined]) votes.set(rule, (votes.get(rule) ?? 0) + 1);
  }
  // entries stand latest first, and the sort keeps the order of equal ones; no rule at all gives way to one
  return [...votes].sort(([one, n], [other, m]) => m - n || Number(!one) - Number(!other))[0]?.[0];
}

function lastOfRules(bought: readonly ReadonlySet<GroupRule>[], days: readonly DayNumber[]): readonly LastOfRule[] {
  const last = new Map<string, LastOfRule>();
  bought.forEach((rules, at) => {
    for (const rule of rules) {
      if (rule.kind === 'norm' || rule.kind === 'season') last.set(rule.code, { rule, lastOn: days[at] as number });
    }
  });
  return [...last.values()];
}
