import { END } from './baseWalk';
import { changed } from './changed';
import type { BasePage } from './partyBase';

interface OffsetAnswer<R> {
  readonly records: readonly R[];
  readonly ids: readonly string[];
  /** By the CRM's own count; undefined: it does not say. */
  readonly total: number | undefined;
  /** False where the list has certainly ended. */
  readonly isFull: boolean;
}

/** How far a list is gone back at a time when its records have moved. */
const BACK = 100;

/**
 * Walks a list that can be asked for by offset alone, oldest records first. Every answer begins with the record read
 * last: where another stands there, records before it have gone and pulled the rest back, and the walk goes back too.
 * What was told before is left out. A place is the number of records read and the id of the last one. Throws `changed`
 * where an answer brings nothing new although more is said to come.
 */
export async function* pagesByOffset<R>(
  ask: (offset: number) => Promise<OffsetAnswer<R>>,
  from: string | undefined,
): AsyncGenerator<BasePage<R>> {
  const [known = '0', lastKnown] = from === undefined ? [] : from.split(' ');
  const told = new Set<string>();
  let read = Number(known);
  let last = lastKnown;
  let offset = Math.max(0, read - 1);
  let isBack = false;
  for (;;) {
    const { records, ids, total, isFull } = await ask(offset);
    const at = last === undefined ? -1 : ids.indexOf(last);
    if (at < 0 && last !== undefined && offset > 0) {
      offset = Math.max(0, offset - BACK);
      isBack = true;
      continue;
    }
    const fresh = records.filter((_, index) => index > at && !told.has(ids[index] ?? ''));
    const isLast = total === undefined ? !isFull : offset + records.length >= total || records.length === 0;
    isBack &&= fresh.length === 0;
    if (!isLast && fresh.length === 0 && at !== 0 && !isBack) throw changed('pages do not go on');
    for (const id of ids) told.add(id);
    read += fresh.length;
    last = ids.at(-1) ?? last;
    yield { records: fresh, total, place: isLast ? END : `${read} ${last}` };
    if (isLast) return;
    offset += Math.max(1, records.length - 1);
  }
}
