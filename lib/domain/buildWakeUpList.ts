import type { ListContext } from './placeInList';
import type { WakeUpList } from './wakeUpList';
import { WakeUpListBuilder } from './wakeUpListBuilder';
import type { AssessedClient } from './wakeUpRow';

/** Today's list of the whole base; keys are unique. */
export function buildWakeUpList(clients: Iterable<AssessedClient>, context: ListContext): WakeUpList {
  const builder = new WakeUpListBuilder(context);
  for (const client of clients) builder.add(client);
  return builder.list();
}
