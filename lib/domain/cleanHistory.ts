import type { ClientHistory } from './assess';
import { type Day, dayOf } from './day';
import type { Completeness } from './deal';
import { type ClientGroup, clientGroup } from './groups/clientGroup';
import { type ValidCorrections, validCorrections } from './hand/validCorrections';
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
  /** Kinds of the marks that hold today. */
  readonly marks?: readonly MarkKind[];
  readonly keptFrom?: Day | undefined;
}

/** Cleans a client's deals, finds his group and the corrections by hand that hold today. Never throws on any deal. */
export function cleanHistory(history: ClientHistory, today: Day, rules: Rules): CleanHistory {
  const { key, deals, completeness, keptFrom } = history;
  const purchases = cleanDeals(deals, cleaningRules(today, rules));
  const group = clientGroup(history, purchases, rules.groupRules);
  return { key, purchases, completeness, group, keptFrom, ...setByHand(history, purchases.days.at(-1), today) };
}

/** Nothing where nobody has set anything: of most clients. */
function setByHand(
  { corrections = [], marks }: Pick<ClientHistory, 'corrections' | 'marks'>,
  last: number | undefined,
  today: Day,
): Pick<CleanHistory, 'hand' | 'marks'> {
  const held = marks && { marks: validMarks(marks, today) };
  if (corrections.length === 0) return { ...held };
  const lastOn = last === undefined ? undefined : dayOf(last);
  return { hand: validCorrections(corrections, today, lastOn), ...held };
}
