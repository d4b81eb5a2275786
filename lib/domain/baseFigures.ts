import { BaseRhythmTally } from './baseRhythm';
import { clientMoney } from './clientMoney';
import { type BaseRhythm, cycleDaysOf, ownIntervals } from './cycle';
import type { Purchases } from './purchases';
import type { Rules } from './rules';
import { type ClassCuts, classCuts, type ValuedClient } from './valueClass';

/** What one client's assessment needs of all the others. Plain data: stored once, used for every client. */
export interface BaseFigures {
  readonly rhythm: BaseRhythm;
  /** By currency: values in different currencies are never compared. */
  readonly classes: Readonly<Record<string, ClassCuts>>;
}

/** A client of the base as figures see him. */
export interface BaseClient {
  /** Store key of the client. */
  readonly key: string;
  readonly purchases: Purchases;
}

/**
 * Figures of a base under given rules; pass only clients whose whole history is known, since a part of a history
 * has neither its true intervals nor its true value. An empty base gives the company's rule and no classes.
 */
export function baseFigures(clients: readonly BaseClient[], rules: Rules): BaseFigures {
  const tally = new BaseRhythmTally();
  for (const { purchases } of clients) tally.add(purchases.days, 0, purchases.days.length);
  const rhythm = tally.rhythm(rules.companyCycleDays);
  const valued: Record<string, ValuedClient[]> = {};
  for (const { key, purchases } of clients) {
    const cycleDays = cycleDaysOf(ownIntervals(purchases.days, 0, purchases.days.length), rhythm);
    const money = clientMoney(purchases, cycleDays, rules);
    if (!money) continue;
    valued[money.currency] ??= [];
    valued[money.currency]?.push({ key, yearlyMinor: money.yearlyMinor });
  }
  const classes = Object.entries(valued).map(([currency, list]) => [currency, classCuts(list, rules.classes)] as const);
  return { rhythm, classes: Object.fromEntries(classes) };
}
