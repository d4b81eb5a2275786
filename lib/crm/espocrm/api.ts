import { changed } from '../changed';
import { pagesByOffset } from '../pagesByOffset';
import type { BasePage } from '../partyBase';
import type { Requester } from '../sessionReader';
import { type Fields, fieldsOf, keyOf, listOf, optionalText } from '../shape';

/** Most records of one answer, the CRM's own default limit; it refuses more. */
export const PAGE = 200;

/** The CRM may live below a folder, `/crm/#Account`; its interface lies beside its page. */
export function siteFolder(): string {
  return /^.*\//.exec(globalThis.location?.pathname ?? '')?.[0] ?? '/';
}

/**
 * A GET of the CRM's own interface. The session's cookies alone sign it in; without the header a refusal would raise
 * the browser's password box.
 */
async function get(request: Requester, path: string): Promise<Fields> {
  const answer = await request.json({
    path: `${siteFolder()}api/v1/${path}`,
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  return fieldsOf(answer, path.split('?')[0] ?? path);
}

export async function readRecord(request: Requester, scope: string, id: string): Promise<Fields> {
  const record = await get(request, `${scope}/${id}`);
  if (keyOf(record['id'], scope) !== id) throw changed(`another ${scope}`);
  return record;
}

export interface ListPage {
  readonly records: readonly Fields[];
  /** Records in the whole list by the CRM's own count; undefined where it does not count large lists. */
  readonly total: number | undefined;
  readonly isLast: boolean;
}

/** -1 and -2 stand for "more" and "no more" where the CRM is set not to count. */
function totalOf(answer: Fields, list: string): number | undefined {
  const total = answer['total'];
  if (typeof total !== 'number' || !Number.isInteger(total) || total < -2) throw changed(list);
  return total < 0 ? undefined : total;
}

/**
 * Walks a list from its oldest record on. Throws `changed` when a record comes twice, the total differs between pages,
 * or the pages do not add up to it: then what was read is not the list.
 */
export async function* listPages(
  request: Requester,
  list: string,
  select: readonly string[],
): AsyncGenerator<ListPage> {
  const seen = new Set<string>();
  let said: number | undefined;
  for (;;) {
    const query = `maxSize=${PAGE}&offset=${seen.size}&orderBy=createdAt&order=asc&select=${select.join(',')}`;
    const answer = await get(request, `${list}?${query}`);
    const records = listOf(answer['list'], list).map((record) => fieldsOf(record, list));
    const total = totalOf(answer, list);
    if (seen.size > 0 && total !== said) throw changed(`total of ${list}`);
    said = total;
    for (const record of records) {
      const id = keyOf(record['id'], list);
      if (seen.has(id)) throw changed(`${list} ${id} came twice`);
      seen.add(id);
    }
    const isLast = total === undefined ? records.length < PAGE : seen.size >= total || records.length === 0;
    if (isLast && total !== undefined && seen.size !== total) throw changed(`${seen.size} of ${total} in ${list}`);
    yield { records, total, isLast };
    if (isLast) return;
  }
}

/** What has been made or changed since an instant, as a part of an address; instants there are UTC to the second. */
export function changedSince(instant: string | undefined): string {
  if (instant === undefined) return '';
  const value = encodeURIComponent(instant.slice(0, 19).replace('T', ' '));
  return `&where[0][type]=after&where[0][attribute]=modifiedAt&where[0][value]=${value}`;
}

export async function countOfList(request: Requester, list: string, filter: string): Promise<number | undefined> {
  return totalOf(await get(request, `${list}?maxSize=1&offset=0&select=id${filter}`), list);
}

/** As `listPages`, for a list that is so long that it may change while it is read. */
export function movingPages(
  request: Requester,
  list: string,
  select: readonly string[],
  filter: string,
  from: string | undefined,
): AsyncGenerator<BasePage<Fields>> {
  const query = `orderBy=createdAt&order=asc&select=${select.join(',')}${filter}`;
  return pagesByOffset(async (offset) => {
    const answer = await get(request, `${list}?maxSize=${PAGE}&offset=${offset}&${query}`);
    const records = listOf(answer['list'], list).map((record) => fieldsOf(record, list));
    const total = totalOf(answer, list);
    return { records, ids: records.map((record) => keyOf(record['id'], list)), total, isFull: records.length === PAGE };
  }, from);
}

/** Text of a field in a record. */
export const textIn = (record: Fields, name: string) => optionalText(record[name]);
