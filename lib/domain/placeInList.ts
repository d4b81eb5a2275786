import type { Status } from './assessment';
import type { ContactFacts } from './contactPolicy';
import { heldBackUntil, type Sleep } from './controlShare';
import { type Day, dayNumber, dayOf } from './day';
import { contactFactsOf, occasionOf } from './occasion';
import { decide } from './policy/permission';
import type { Rules } from './rules';
import type { Bar, Occasion, WakeUpRow } from './wakeUpList';
import { type AssessedClient, wakeUpRow } from './wakeUpRow';

/** Rows of each part of a list kept; the totals count all. */
export const LONGEST_LIST = 200;

/** The day and the rules of a list. */
export interface ListContext {
  readonly today: Day;
  readonly rules: Rules;
  /** Whose clients the list is of, by the name the CRM shows; absent: of the whole team. */
  readonly owner?: string | undefined;
}

/** What one client is to a list. */
export interface PlaceInList {
  /** Undefined: only a part of his history is known. */
  readonly status: Status | undefined;
  /** Absent for whom nothing brings into the list; sleepers who are barred stand apart with their bar. */
  readonly line?: { readonly occasion: Occasion; readonly row: WakeUpRow; readonly bar: Bar | undefined };
}

export function placeInList(client: AssessedClient, context: ListContext): PlaceInList {
  const { today, rules } = context;
  const { status } = client.assessment;
  if (status === undefined) return { status };
  const occasion = occasionOf(client, today, rules);
  const row = occasion && wakeUpRow(client, occasion, rules.holidays);
  if (!row) return { status };
  const facts = listFactsOf(client, context);
  const { mayTalk, bar } = decide({ ...facts, hasConsent: false }, today, rules.contact);
  // Who asked not to be contacted stands in no list at all, not even among those who are left out.
  if (!mayTalk) return { status };
  return bar !== undefined && occasion !== 'wake' ? { status } : { status, line: { occasion, row, bar } };
}

/** What the contact policy asks about a client of a list: with whose list it is, and whom the lot has drawn. */
export function listFactsOf(
  client: AssessedClient,
  { rules, owner }: Pick<ListContext, 'rules' | 'owner'>,
): ContactFacts {
  const control = rules.contact?.control;
  const sleep = control && sleepOf(client);
  const until = sleep && heldBackUntil(sleep, control);
  return {
    ...contactFactsOf(client),
    isColleagues: isColleagues(client, owner),
    heldBackUntil: until === undefined ? undefined : dayOf(until),
  };
}

function sleepOf({ key, assessment }: AssessedClient): Sleep | undefined {
  const { status, silence, rhythm, valueClass } = assessment;
  if ((status !== 'sleeping' && status !== 'lost') || !silence || !rhythm) return undefined;
  const { cycleDays } = rhythm;
  return { key, valueClass: valueClass?.value, sleepingOn: dayNumber(silence.sleepingOn), cycleDays };
}

/** A client of whom the CRM shows no owner is everybody's. */
function isColleagues({ owner, contact }: Pick<AssessedClient, 'owner' | 'contact'>, mine: string | undefined) {
  return contact?.isColleagues === true || (mine !== undefined && owner !== undefined && owner !== mine);
}
