import type { Day } from '../domain/day';
import { type ClientChange, listAfter } from '../domain/listAfter';
import { type ListContext, placeInList } from '../domain/placeInList';
import { callsOf } from '../domain/wakeUpList';
import { WakeUpListBuilder } from '../domain/wakeUpListBuilder';
import type { AssessedClient } from '../domain/wakeUpRow';
import { type KnownTalks, knownTalks, withTalks } from './call/contactOf';
import { readDb, writeDb } from './db';
import { keepRefreshed } from './figures';
import { freshStats } from './judging';
import { statPages } from './pages';
import type { StatRow } from './rows';
import { rulesItem } from './settings';
import { assessedOn } from './stat';
import { turns } from './turns';
import { wakeUpBeginningItem, wakeUpItem } from './wakeUpItem';

/** Builds the list from the stat rows, page by page, and stores it. */
export async function rebuildWakeUpList(today: Day, signal: AbortSignal): Promise<void> {
  const rules = await rulesItem.getValue();
  const builder = new WakeUpListBuilder({ today, rules });
  const talks = await knownTalks();
  for await (const page of statPages()) {
    if (signal.aborted) return;
    for (const stat of await freshStats(page, today))
      builder.add(withTalks(assessedOn(stat, { today, rules }), talks, today));
  }
  await wakeUpItem.setValue(builder.list());
}

const inTurn = turns();

/**
 * Puts what became of one client into the stored list at once; building it anew takes seconds in a large base, and
 * follows where it must. A list of another day or other rules is left as it is. `changesBefore` is `changes` before.
 */
export function noteInList(
  before: StatRow | undefined,
  after: StatRow,
  changesBefore: number,
  context: ListContext,
): Promise<void> {
  return inTurn(async () => {
    const talks = await knownTalks();
    const judged = (stat: StatRow) => withTalks(assessedOn(stat, context), talks, context.today);
    const change = { before: before && judged(before), after: judged(after) };
    if (!(await putInList(change, context))) return;
    await writeDb((db) => db.transaction('rw', db.meta, async () => keepRefreshed(db, changesBefore)));
  });
}

/** Puts a client into the list whose talks are other than they were; `before` as `knownTalks` was then. */
export function noteTalks(key: string, before: KnownTalks, context: ListContext): Promise<void> {
  return inTurn(async () => {
    const stat = await readDb((db) => db.stat.get(key));
    if (!stat) return;
    const judged = (talks: KnownTalks) => withTalks(assessedOn(stat, context), talks, context.today);
    await putInList({ before: judged(before), after: judged(await knownTalks()) }, context);
  });
}

/** False: the list is of another day or other rules, and is left as it is. */
async function putInList(change: ClientChange, context: ListContext): Promise<boolean> {
  if (isSamePlace(change, context)) return true;
  const list = await wakeUpItem.getValue();
  if (list?.today !== context.today || list.rulesVersion !== context.rules.version) return false;
  await wakeUpItem.setValue(listAfter(list, change, context));
  return true;
}

function isSamePlace({ before, after }: ClientChange, context: ListContext): boolean {
  const placed = (client: AssessedClient | undefined) => JSON.stringify(client && placeInList(client, context));
  return placed(before) === placed(after);
}

/** Calls of today, for the toolbar; undefined while there is no list of that day. */
export async function callsToday(today: Day): Promise<number | undefined> {
  const list = await wakeUpBeginningItem.getValue();
  return list?.today === today ? callsOf(list) : undefined;
}
