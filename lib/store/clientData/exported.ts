import type { Day } from '../../domain/day';
import { type ClientLine, clientLine, isTaken, type LineFilter } from '../../domain/exporting/clientLine';
import { judgedPages } from '../judgedPages';

/** Clients for a table, a page of the store at a time; `onClients` hears how many were gone through. */
export async function* clientLines(
  filter: LineFilter,
  today: Day,
  signal: AbortSignal,
  onClients: (clients: number) => void,
): AsyncGenerator<readonly ClientLine[], void> {
  let done = 0;
  for await (const { clients } of judgedPages(today)) {
    if (signal.aborted) return;
    yield clients.map(clientLine).filter((line) => isTaken(line, filter));
    done += clients.length;
    onClients(done);
  }
}
