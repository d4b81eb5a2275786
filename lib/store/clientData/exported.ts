import type { Day } from '../../domain/day';
import { type ClientLine, clientLine, isTaken, type LineFilter } from '../../domain/exporting/clientLine';
import { statPages } from '../pages';
import { rulesItem } from '../settings';
import { assessedOn } from '../stat';

/** Clients for a table, a page of the store at a time; `onClients` hears how many were gone through. */
export async function* clientLines(
  filter: LineFilter,
  today: Day,
  signal: AbortSignal,
  onClients: (clients: number) => void,
): AsyncGenerator<readonly ClientLine[], void> {
  const rules = await rulesItem.getValue();
  let done = 0;
  for await (const page of statPages()) {
    if (signal.aborted) return;
    yield page.map((stat) => clientLine(assessedOn(stat, { today, rules }))).filter((line) => isTaken(line, filter));
    done += page.length;
    onClients(done);
  }
}
