import { END } from '../baseWalk';
import { changed } from '../changed';
import type { Requester } from '../sessionReader';
import { type Fields, idOf } from '../shape';
import { readPage } from './api';

export interface OrderedPage {
  readonly records: readonly Fields[];
  /** Id of the last record read so far. */
  readonly last: number;
  /** Records read so far. */
  readonly read: number;
  /** Where to go on behind it. */
  readonly next: string;
}

/** Id of the last record before a place. */
export const lastBefore = (from: string | undefined): number => placeIn(from)[1];

/** A place: the number of the page read last, the last id on it and how many records had been read. */
function placeIn(from: string | undefined): readonly [page: number, last: number, read: number] {
  const [page = 1, last = 0, read = 0] = from === undefined ? [] : from.split(' ').map(Number);
  return [page, last, read];
}

/**
 * Walks a list that is ordered by id. Going on it begins with the page read last, or an earlier one where records
 * deleted meanwhile have pulled the next ones back, and leaves out what was told. Ids that do not grow mean that the
 * list is not what was asked for: `changed`.
 */
export async function* orderedPages(
  request: Requester,
  path: string,
  records: string,
  from: string | undefined,
): AsyncGenerator<OrderedPage> {
  const [known, told, before] = placeIn(from);
  let [page, last, read] = [known, told, before];
  let isFound = from === undefined;
  for (;;) {
    const answer = await readPage(request, path, records, page);
    const ids = answer.records.map((record) => Number(idOf(record['id'], records)));
    isFound ||= page === 1 || (ids[0] ?? Number.POSITIVE_INFINITY) <= told;
    if (!isFound) {
      page--;
      continue;
    }
    checkOrder(ids, page > known || from === undefined ? last : 0, records);
    const fresh = answer.records.filter((_, index) => (ids[index] ?? 0) > told);
    last = Math.max(last, ids.at(-1) ?? 0);
    read += fresh.length;
    yield { records: fresh, last, read, next: answer.hasNext ? `${page} ${last} ${read}` : END };
    if (!answer.hasNext) return;
    page++;
  }
}

function checkOrder(ids: readonly number[], behind: number, records: string): void {
  let last = behind;
  for (const id of ids) {
    if (id <= last) throw changed(`order of ${records}`);
    last = id;
  }
}
