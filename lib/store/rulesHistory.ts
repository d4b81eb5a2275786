import { storage } from 'wxt/utils/storage';
import type { Rules } from '../domain/rules';

/** One saving of the rules: what was in force until then, who replaced it, and when. */
export interface RulesEntry {
  /** Instant, ISO 8601. */
  readonly at: string;
  /** Name the caller goes by; empty where none is set. */
  readonly by: string;
  /** The rules that were replaced. */
  readonly before: Rules;
}

/** Savings kept; each holds a whole set of rules. */
const MOST_ENTRIES = 50;

/** The latest saving first. */
export const rulesHistoryItem = storage.defineItem<readonly RulesEntry[]>('local:rulesHistory', {
  fallback: [],
  version: 1,
});

/** Keeps what is about to be replaced. */
export async function noteRules(entry: RulesEntry): Promise<void> {
  const known = await rulesHistoryItem.getValue();
  await rulesHistoryItem.setValue([entry, ...known].slice(0, MOST_ENTRIES));
}
