import { END } from '../baseWalk';
import { changed } from '../changed';
import { SessionFailure } from '../sessionFailure';
import type { Requester } from '../sessionReader';
import { countOf, type Fields, fieldsOf, idOf, listOf, optionalText } from '../shape';

const SESSID = 'bitrix24.sessid';
/** Any token will do for the first call: the refusal of a wrong one carries the right one. */
const UNKNOWN_SESSID = '0';

/** A self-hosted copy may live below a folder, `/b24/crm/…`; REST lives beside `crm`. */
export function siteFolder(): string {
  return /^(.*?)\/crm\//.exec(globalThis.location?.pathname ?? '')?.[1] ?? '';
}

function restPath(method: string): string {
  // `BX_LAST_ACTIVITY=N` keeps our reading from showing the user as online.
  return `${siteFolder()}/rest/${method}.json?BX_LAST_ACTIVITY=N`;
}

function post(request: Requester, method: string, body: Fields, accept: readonly number[]): Promise<unknown> {
  const sessid = request.memory.get(SESSID) ?? UNKNOWN_SESSID;
  return request.json({
    method: 'POST',
    path: restPath(method),
    headers: { 'X-Bitrix-Csrf-Token': sessid },
    body: { ...body, sessid },
    accept: [401, ...accept],
  });
}

/** The fresh token that an answer of 401 `session_failed` carries; undefined for every other answer. */
function freshSessid(answer: Fields): string | undefined {
  return answer['error'] === 'session_failed' ? optionalText(answer['sessid']) : undefined;
}

/** A refusal without JSON is the login page of a portal whose session has ended. */
function answerOf(answer: unknown, method: string): Fields {
  if (answer === undefined) throw new SessionFailure('signedOut', method);
  return fieldsOf(answer, method);
}

/** One call of a list or get method. Asks again once, when the answer brings the token that was missing. */
async function call(request: Requester, method: string, body: Fields, accept: readonly number[] = []): Promise<Fields> {
  let answer = answerOf(await post(request, method, body, accept), method);
  const sessid = freshSessid(answer);
  if (sessid !== undefined) {
    request.memory.set(SESSID, sessid);
    answer = answerOf(await post(request, method, body, accept), method);
  }
  if (answer['error'] === undefined) return answer;
  if (answer['error'] === 'QUERY_LIMIT_EXCEEDED') throw new SessionFailure('busy', method);
  if (answer['error'] === 'insufficient_scope' || answer['error'] === 'ACCESS_DENIED')
    throw new SessionFailure('forbidden', method);
  if (['session_failed', 'access_denied', 'NO_AUTH_FOUND'].includes(String(answer['error'])))
    throw new SessionFailure('signedOut', method);
  throw changed(`${method}: ${String(answer['error']).slice(0, 80)}`);
}

export async function getRecord(request: Requester, method: string, id: string): Promise<Fields> {
  return fieldsOf((await call(request, method, { id }))['result'], method);
}

export interface ListPage {
  readonly records: readonly Fields[];
  /** Records in the whole list, by the CRM's own count. */
  readonly total: number;
}

/**
 * Walks a list by 50 records, from the oldest on. Throws `changed` when the total differs between pages, an id does
 * not grow, or the pages do not add up to the total: then what was read is not the list.
 */
export async function* listPages(
  request: Requester,
  method: string,
  body: Fields,
  accept: readonly number[] = [],
): AsyncGenerator<ListPage> {
  let start = 0;
  let total: number | undefined;
  let seen = 0;
  let lastId = 0;
  for (;;) {
    const answer = await call(request, method, { ...body, start }, accept);
    const records = listOf(answer['result'], method).map((record) => fieldsOf(record, method));
    const count = countOf(answer['total'], `total of ${method}`);
    if (total !== undefined && total !== count) throw changed(`total of ${method}`);
    total = count;
    for (const record of records) {
      const id = Number(idOf(record['ID'], method));
      if (id <= lastId) throw changed(`order of ${method}`);
      lastId = id;
    }
    seen += records.length;
    yield { records, total };
    if (answer['next'] === undefined) break;
    const next = countOf(answer['next'], `next of ${method}`);
    if (next <= start) throw changed(`next of ${method}`);
    start = next;
  }
  if (seen !== total) throw changed(`${seen} of ${total} in ${method}`);
}

/** Most records of one answer of a list. */
export const PAGE = 50;

export interface OrderedPage extends ListPage {
  /** Where to go on behind it: the last id and how many have been read, or `END`. */
  readonly place: string;
}

/**
 * Walks a list by growing id, each page beginning behind the last id, so that records made or deleted meanwhile move no
 * page. Throws `changed` where ids do not grow.
 */
export async function* orderedPages(
  request: Requester,
  method: string,
  body: Fields & { readonly filter: Fields },
  from: string | undefined,
): AsyncGenerator<OrderedPage> {
  let [lastId = 0, read = 0] = from === undefined ? [] : from.split(' ').map(Number);
  for (;;) {
    const filter = { ...body.filter, '>ID': lastId };
    const answer = await call(request, method, { ...body, filter, order: { ID: 'ASC' }, start: 0 });
    const records = listOf(answer['result'], method).map((record) => fieldsOf(record, method));
    const total = read + countOf(answer['total'], `total of ${method}`);
    for (const record of records) {
      const id = Number(idOf(record['ID'], method));
      if (id <= lastId) throw changed(`order of ${method}`);
      lastId = id;
    }
    read += records.length;
    const isLast = records.length === 0 || answer['next'] === undefined;
    yield { records, total, place: isLast ? END : `${lastId} ${read}` };
    if (isLast) return;
  }
}

/** How many records a list has, by the CRM's own count. */
export async function countOfList(request: Requester, method: string, filter: Fields): Promise<number> {
  const answer = await call(request, method, { select: ['ID'], filter, order: { ID: 'ASC' }, start: 0 });
  return countOf(answer['total'], `total of ${method}`);
}

/** Names of the portal's employees by id; a user who may not see them is refused, and then no owner is known. */
export async function userNames(request: Requester): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  try {
    for await (const { records } of listPages(request, 'user.get', { sort: 'ID', order: 'ASC' }, [403]))
      for (const user of records) {
        const name = [user['NAME'], user['LAST_NAME']].map(optionalText).filter(Boolean).join(' ');
        names.set(idOf(user['ID'], 'user'), name);
      }
  } catch (failure) {
    if (!(failure instanceof SessionFailure) || failure.kind !== 'forbidden') throw failure;
  }
  return names;
}
