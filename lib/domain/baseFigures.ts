import { BaseRhythmTally } from './baseRhythm';
import { clientMoney } from './clientMoney';
import type { BaseRhythm } from './cycle';
import { type Footing, footedCycleDays } from './footing';
import type { Purchases } from './purchases';
import type { Rules } from './rules';
import { type ClassCuts, classCuts, type ValuedClient } from './valueClass';

/** What one client's assessment needs of all the others. Plain data: stored once, used for every client. */
export interface BaseFigures {
  readonly rhythm: BaseRhythm;
  /** By code of the group rule, for groups with enough intervals of their own. */
  readonly groups?: Readonly<Record<string, BaseRhythm>>;
  /** By currency: values in different currencies are never compared. */
  readonly classes: Readonly<Record<string, ClassCuts>>;
}

/** A client of the base as figures see him. */
export interface BaseClient extends Footing {
  /** Store key of the client. */
  readonly key: string;
  readonly purchases: Purchases;
}

/**
 * Figures of a base under given rules; pass only clients whose whole history is known, since a part of a history
 * has neither its true intervals nor its true value. An empty base gives the company's rule and no classes.
 */
export function baseFigures(clients: readonly BaseClient[], rules: Rules): BaseFigures {
  const rhythms = baseRhythms(clients, rules);
  const valued: Record<string, ValuedClient[]> = {};
  for (const { key, purchases, group, hand } of clients) {
    const money = clientMoney(purchases, footedCycleDays(purchases.days, { group, hand }, rhythms, rules), rules);
    if (!money) continue;
    valued[money.currency] ??= [];
    valued[money.currency]?.push({ key, yearlyMinor: money.yearlyMinor });
  }
  const classes = Object.entries(valued).map(([currency, list]) => [currency, classCuts(list, rules.classes)] as const);
  return { ...rhythms, classes: Object.fromEntries(classes) };
}

/** The rhythm of all, and of each group that has enough intervals to be measured. */
function baseRhythms(clients: readonly BaseClient[], rules: Rules): Pick<BaseFigures, 'rhythm' | 'groups'> {
  const all = new BaseRhythmTally();
  const byGroup = new Map<string, BaseRhythmTally>();
  for (const { purchases, group } of clients) {
    all.add(purchases.days, 0, purchases.days.length);
    const code = group?.rule?.code;
    if (code === undefined) continue;
    const tally = byGroup.get(code) ?? new BaseRhythmTally();
    byGroup.set(code, tally);
    tally.add(purchases.days, 0, purchases.days.length);
  }
  const measured = [...byGroup]
    .map(([code, tally]) => [code, tally.rhythm(rules.companyCycleDays)] as const)
    .filter(([, rhythm]) => rhythm.source === 'base')
    .map(([code, rhythm]) => [code, { ...rhythm, source: 'group' as const }] as const);
  const rhythm = all.rhythm(rules.companyCycleDays);
  return measured.length > 0 ? { rhythm, groups: Object.fromEntries(measured) } : { rhythm };
}
