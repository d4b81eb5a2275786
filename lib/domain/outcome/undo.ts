import type { ContactEntry, UndoEntry } from './contactEntry';
import type { OutcomeRule } from './outcomeRule';

/** Whole seconds in which an outcome can still be undone, 0 when the time is over; instants are ISO 8601. */
export function secondsToUndo(
  entry: Pick<ContactEntry, 'at'>,
  rule: Pick<OutcomeRule, 'undoSeconds'>,
  now: string,
): number {
  const passed = (Date.parse(now) - Date.parse(entry.at)) / 1000;
  // A clock that was set back gives no longer time than a whole one.
  return passed >= 0 ? Math.max(0, Math.ceil(rule.undoSeconds - passed)) : 0;
}

/** The row that takes an outcome back. The store drops what the outcome wrote beside it: all of it bears the same id. */
export function undoOf(entry: ContactEntry, { id, at, by }: Pick<UndoEntry, 'id' | 'at' | 'by'>): UndoEntry {
  return { kind: 'undo', id, client: entry.client, undoes: entry.id, at, by };
}
