import { END } from '../baseWalk';
import { changed } from '../changed';
import type { BasePage } from '../partyBase';
import { SessionFailure } from '../sessionFailure';
import type { Requester } from '../sessionReader';
import { type Fields, fieldsOf, idOf, isFields, listOf } from '../shape';

/** Most records on one page of `/api/v2`. */
export const PAGE = 500;

const TOKEN = 'pipedrive.token';

/** The token that the page's own scripts send with each call: in a cookie for them, else in what they have asked. */
function tokenOfPage(): string | undefined {
  const cookie = /(?:^|; )pipe-session-token=([0-9a-f]{16,128})(?:;|$)/i.exec(globalThis.document?.cookie ?? '')?.[1];
  if (cookie) return cookie;
  const asked = globalThis.performance?.getEntriesByType?.('resource') ?? [];
  const names = asked.map(({ name }) => /[?&]session_token=([0-9a-f]{16,128})(?:[&#]|$)/i.exec(name)?.[1]);
  return names.findLast((token) => token !== undefined);
}

/** It goes back to the page's own origin only, and is forgotten with the page. */
function tokenOf({ memory }: Requester): string {
  const token = tokenOfPage() ?? memory.get(TOKEN);
  if (token === undefined) throw new SessionFailure('signedOut', 'no session token');
  memory.set(TOKEN, token);
  return token;
}

async function get(request: Requester, path: string): Promise<Fields> {
  const session = `${path.includes('?') ? '&' : '?'}strict_mode=true&session_token=${tokenOf(request)}`;
  const answer = fieldsOf(await request.json({ path: `/api/v2/${path}${session}` }), 'answer');
  if (answer['success'] !== true) throw changed('no success');
  return answer;
}

/** One record: `deals/7`. */
export async function readRecord(request: Requester, path: string): Promise<Fields> {
  const record = fieldsOf((await get(request, path))['data'], path);
  if (idOf(record['id'], path) !== path.split('/')[1]) throw changed('another record');
  return record;
}

function cursorIn(answer: Fields): string | undefined {
  const more = answer['additional_data'];
  const cursor = isFields(more) ? more['next_cursor'] : undefined;
  if (cursor === undefined || cursor === null) return undefined;
  if (typeof cursor !== 'string' || cursor === '') throw changed('next page');
  return cursor;
}

/** As `pagesOf`, and can go on later: a place is a cursor, the last id and how many records were read. */
export async function* movingPages(
  request: Requester,
  list: string,
  from: string | undefined,
): AsyncGenerator<BasePage<Fields>> {
  const [begunAt, last = '0', before = '0'] = from === undefined ? [] : from.split(' ');
  let read = Number(before);
  for await (const { records, cursor, lastId } of cursorPages(request, list, begunAt, Number(last))) {
    read += records.length;
    const isLast = cursor === undefined;
    // The CRM counts nothing itself; once its pages have ended, what they held is all there is.
    yield { records, total: isLast ? read : undefined, place: isLast ? END : `${cursor} ${lastId} ${read}` };
  }
}

/**
 * Walks a list from its oldest record on. A cursor marks a place among the ids, so records that come or go meanwhile
 * do not move the rest. Throws `changed` where ids do not grow.
 */
export async function* pagesOf(request: Requester, list: string): AsyncGenerator<readonly Fields[]> {
  for await (const { records } of cursorPages(request, list, undefined, 0)) yield records;
}

interface CursorPage {
  readonly records: readonly Fields[];
  /** Of the next page. */
  readonly cursor: string | undefined;
  readonly lastId: number;
}

async function* cursorPages(
  request: Requester,
  list: string,
  begunAt: string | undefined,
  behind: number,
): AsyncGenerator<CursorPage> {
  const path = `${list}${list.includes('?') ? '&' : '?'}limit=${PAGE}&sort_by=id&sort_direction=asc`;
  let lastId = behind;
  let cursor = begunAt;
  do {
    const answer = await get(request, cursor === undefined ? path : `${path}&cursor=${encodeURIComponent(cursor)}`);
    const records = listOf(answer['data'] ?? [], list).map((record) => fieldsOf(record, list));
    for (const record of records) {
      const id = Number(idOf(record['id'], list));
      if (id <= lastId) throw changed(`order of ${list}`);
      lastId = id;
    }
    cursor = cursorIn(answer);
    yield { records, cursor, lastId };
  } while (cursor !== undefined);
}
