import { type AssessContext, assessPurchases } from '../domain/assess';
import type { AssessedClient } from '../domain/wakeUpRow';
import { cleanRow } from './cleanRow';
import type { Hands } from './hand/hands';
import type { HistRow } from './rows';

/** What clients are judged by on a day. */
export interface JudgeContext extends AssessContext {
  /** What people have set by hand. */
  readonly hands: Hands;
}

/** A client on a day. Nothing of it is stored: it follows from his history, of which `row` is all. */
export function judgedClient(row: HistRow, context: JudgeContext): AssessedClient {
  const { key, site, path, name, client, owner } = row;
  const clean = cleanRow(row, context.today, context.rules, context.hands);
  return { key, site, path, name: name ?? client.id, owner, assessment: assessPurchases(clean, context) };
}
