import type { Day } from '../domain/day';
import { callsOf } from '../domain/wakeUpList';
import { WakeUpListBuilder } from '../domain/wakeUpListBuilder';
import { freshStats } from './judging';
import { statPages } from './pages';
import { rulesItem } from './settings';
import { assessedOn } from './stat';
import { wakeUpBeginningItem, wakeUpItem } from './wakeUpItem';

/** Builds the list from the stat rows, page by page, and stores it. */
export async function rebuildWakeUpList(today: Day, signal: AbortSignal): Promise<void> {
  const rules = await rulesItem.getValue();
  const builder = new WakeUpListBuilder({ today, rules });
  for await (const page of statPages()) {
    if (signal.aborted) return;
    for (const stat of await freshStats(page, today)) builder.add(assessedOn(stat, { today, rules }));
  }
  await wakeUpItem.setValue(builder.list());
}

/** Calls of today, for the toolbar; undefined while there is no list of that day. */
export async function callsToday(today: Day): Promise<number | undefined> {
  const list = await wakeUpBeginningItem.getValue();
  return list?.today === today ? callsOf(list) : undefined;
}
