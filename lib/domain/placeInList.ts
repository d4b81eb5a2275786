import type { Status } from './assessment';
import { barOf } from './contactPolicy';
import type { Day } from './day';
import { contactFactsOf, occasionOf } from './occasion';
import type { Rules } from './rules';
import type { Bar, Occasion, WakeUpRow } from './wakeUpList';
import { type AssessedClient, wakeUpRow } from './wakeUpRow';

/** Rows of each part of a list kept; the totals count all. */
export const LONGEST_LIST = 200;

/** The day and the rules of a list. */
export interface ListContext {
  readonly today: Day;
  readonly rules: Rules;
}

/** What one client is to a list. */
export interface PlaceInList {
  /** Undefined: only a part of his history is known. */
  readonly status: Status | undefined;
  /** Absent for whom nothing brings into the list; sleepers who are barred stand apart with their bar. */
  readonly line?: { readonly occasion: Occasion; readonly row: WakeUpRow; readonly bar: Bar | undefined };
}

export function placeInList(client: AssessedClient, { today, rules }: ListContext): PlaceInList {
  const { status } = client.assessment;
  if (status === undefined) return { status };
  const occasion = occasionOf(client, today, rules);
  const row = occasion && wakeUpRow(client, occasion, rules.holidays);
  if (!row) return { status };
  const bar = barOf(contactFactsOf(client), today, rules.contact);
  return bar !== undefined && occasion !== 'wake' ? { status } : { status, line: { occasion, row, bar } };
}
