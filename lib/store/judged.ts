import { type AssessContext, assessPurchases } from '../domain/assess';
import type { Day } from '../domain/day';
import type { AssessedClient } from '../domain/wakeUpRow';
import { cleanRow } from './cleanRow';
import { type ClientDb, readDb } from './db';
import type { Hands } from './hand/hands';
import { unitedClient } from './identity/united';
import { judgeContext } from './judgeContext';
import type { HistRow } from './rows';
import { rulesItem } from './settings';

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

/** The client whose own row has that key, for whom nobody else stands; must run inside a transaction over `hist`. */
export async function judgedByKey(
  db: ClientDb,
  key: string,
  context: JudgeContext,
): Promise<AssessedClient | undefined> {
  const row = await db.hist.get(key);
  return row && row.into === undefined ? judgedClient(await unitedClient(db, row), context) : undefined;
}

/** The same by the rules in force, for whoever has no transaction open. */
export async function judgedOn(key: string, today: Day): Promise<AssessedClient | undefined> {
  const rules = await rulesItem.getValue();
  return readDb((db) =>
    db.transaction('r', [db.hist, db.meta, db.hand], async () =>
      judgedByKey(db, key, await judgeContext(db, rules, today)),
    ),
  );
}
