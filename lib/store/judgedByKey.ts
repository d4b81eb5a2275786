import type { Day } from '../domain/day';
import type { AssessedClient } from '../domain/wakeUpRow';
import { type ClientDb, readDb } from './db';
import { unitedClient } from './identity/united';
import { judgeContext } from './judgeContext';
import { type JudgeContext, judgedClient } from './judged';
import { rulesItem } from './settings';

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
