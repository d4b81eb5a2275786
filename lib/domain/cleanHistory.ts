import type { ClientHistory } from './assess';
import { type Day, dayOf } from './day';
import type { Completeness } from './deal';
import { type ClientGroup, clientGroup } from './groups/clientGroup';
import { lastDayOf, type ValidCorrections, validCorrections } from './hand/validCorrections';
import { type MarkKind, validMarks } from './marks/mark';
import { cleanDeals, cleaningRules, type Purchases } from './purchases';
import type { Rules } from './rules';

/** One client ready to be assessed: cleaned, grouped, with what was set by hand. */
export interface CleanHistory {
  /** Store key of the client. */
  readonly key: string;
  readonly purchases: Purchases;
  readonly completeness: Completeness;
  readonly group?: ClientGroup | undefined;
  readonly hand?: ValidCorrections;
  /** Last day on which `hand` holds; undefined: no end in sight. */
  readonly handUntil?: Day | undefined;
  /** Kinds of the marks that hold today. */
  readonly marks?: readonly MarkKind[];
  readonly keptFrom?: Day | undefined;
}

/** Cleans a client's deals, finds his group and the corrections by hand that hold today. Never throws on any deal. */
export function cleanHistory(history: ClientHistory, today: Day, rules: Rules): CleanHistory {
  const { key, deals, completeness, corrections, keptFrom } = history;
  const marks = history.marks && validMarks(history.marks, today);
  const purchases = cleanDeals(deals, cleaningRules(today, rules));
  const group = clientGroup(history, purchases, rules.groupRules);
  if (!corrections || corrections.length === 0)
    return { key, purchases, completeness, group, keptFrom, ...(marks && { marks }) };
  const last = purchases.days.at(-1);
  return {
    key,
    purchases,
    completeness,
    group,
    hand: validCorrections(corrections, today, last === undefined ? undefined : dayOf(last)),
    handUntil: lastDayOf(corrections, today),
    keptFrom,
    ...(marks && { marks }),
  };
}
