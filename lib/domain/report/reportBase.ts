import { judgeBase } from '../bulk/judgeBase';
import type { Day } from '../day';
import { dayNumber } from '../day';
import type { Rules } from '../rules';
import type { ReportBase, ReportClients } from './reportClients';
import { statusSpans } from './statusSpans';

/** Two years, the day before them, and the days a week of them may begin earlier. */
const DAYS = 2 * 364 + 14;
/** A report needs no costs of waking. */
const NO_COSTS = { yearlyLoss: 1, offerCostMinor: 0, contactCostMinor: 0 };

/** Judges every client and tells two years of everybody's past, once for all questions. */
export function reportBase(clients: ReportClients, today: Day, rules: Rules): ReportBase {
  const judged = judgeBase(clients, today, rules, NO_COSTS);
  const to = dayNumber(today);
  const spans = statusSpans(clients, { rules, base: judged.figures }, { from: to - DAYS, to });
  return { today, rules, clients, judged, spans };
}

/** One choice a report can be narrowed to, with how many clients it leaves. */
export interface Narrowing {
  readonly name: string;
  readonly clients: number;
}

/** Owners by name. */
export function managersOf({ owners }: ReportClients): readonly Narrowing[] {
  return counted(owners).sort((one, other) => one.name.localeCompare(other.name));
}

/** Currencies, that of most clients first. */
export function currenciesOf({ currencies }: ReportClients): readonly Narrowing[] {
  return counted(currencies).sort((one, other) => other.clients - one.clients || (one.name < other.name ? -1 : 1));
}

function counted(names: readonly (string | undefined)[]): Narrowing[] {
  const found = new Map<string, number>();
  for (const name of names) if (name !== undefined) found.set(name, (found.get(name) ?? 0) + 1);
  return [...found].map(([name, clients]) => ({ name, clients }));
}
