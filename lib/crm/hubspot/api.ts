import { END } from '../baseWalk';
import { changed } from '../changed';
import type { BasePage } from '../partyBase';
import { SessionFailure } from '../sessionFailure';
import type { ReadOnlyCall, RequestCall, Requester } from '../sessionReader';
import { countOf, type Fields, fieldsOf, idOf, isFields, listOf, optionalText } from '../shape';
import { type ObjectType, TYPE_IDS } from './objects';

/** Records on one page of a search. */
export const PAGE = 100;

/** A search gives no more than its first 10 000; beyond them a new one begins behind the last id. */
const WINDOW = 10_000;

const SEARCH_KEYS = ['objectTypeId', 'count', 'offset', 'query', 'filterGroups', 'sorts', 'requestOptions'];

/** The one call that is not GET: a search, whose body holds nothing but what is looked for. */
export const searching: ReadOnlyCall = {
  method: 'POST',
  path: /^\/api\/crm-search\/search\?portalId=\d+&clienttimeout=14000$/,
  body: (body) => isFields(body) && Object.keys(body).every((key) => SEARCH_KEYS.includes(key)),
};

/** Number of the account, in the address of every page. */
export function portalId(): string {
  const id = /^\/(?:contacts|prospecting)\/(\d+)(?=\/|$)/.exec(globalThis.location?.pathname ?? '')?.[1];
  if (id === undefined) throw changed('no account in the address');
  return id;
}

/** The cookie is there for the page's own scripts, which send it back with every call; it is read anew each time. */
function csrfHeaders(): Readonly<Record<string, string>> {
  const cookie = globalThis.document?.cookie ?? '';
  const token = /(?:^|; )(?:hubspotapi-csrf|csrf\.app)=([\w.~+/=-]{8,512})(?:;|$)/.exec(cookie)?.[1];
  if (token === undefined) throw new SessionFailure('signedOut', 'no csrf cookie');
  return { 'X-HubSpot-CSRF-hubspotapi': token };
}

export interface Filter {
  readonly property: string;
  readonly operator: 'EQ' | 'GT' | 'GTE';
  readonly value: string;
}

export interface Search {
  readonly type: ObjectType;
  readonly properties: readonly string[];
  /** Records that fit any of the groups; at most five. */
  readonly groups: readonly (readonly Filter[])[];
}

/** A record with its values as texts; absent ones are undefined. */
export interface Found {
  readonly id: string;
  readonly text: (property: string) => string | undefined;
}

export interface SearchPage {
  readonly records: readonly Found[];
  /** Records the search finds, by the CRM's own count. */
  readonly total: number;
}

function searchCall({ type, properties, groups }: Search, after: string | undefined, offset: number): RequestCall {
  const behind: readonly Filter[] = after ? [{ property: 'hs_object_id', operator: 'GT', value: after }] : [];
  const filterGroups = (groups.length > 0 ? groups : [[]]).map((filters) => ({ filters: [...filters, ...behind] }));
  return {
    method: 'POST',
    path: `/api/crm-search/search?portalId=${portalId()}&clienttimeout=14000`,
    headers: csrfHeaders(),
    body: {
      objectTypeId: TYPE_IDS[type],
      count: PAGE,
      offset,
      query: '',
      filterGroups: filterGroups.filter(({ filters }) => filters.length > 0),
      sorts: [{ property: 'hs_object_id', order: 'ASC' }],
      requestOptions: { properties },
    },
  };
}

/** A value stands alone or in an object with its history. */
function foundIn(record: unknown): Found {
  const { objectId, properties } = fieldsOf(record, 'record');
  const values = fieldsOf(properties, 'properties');
  const text = (property: string) => {
    const value = values[property];
    return optionalText(isFields(value) ? value['value'] : value);
  };
  return { id: idOf(objectId, 'record'), text };
}

function checkOrder(records: readonly Found[], lastId: bigint, type: ObjectType): bigint {
  return records.reduce((last, { id }) => {
    if (BigInt(id) <= last) throw changed(`order of ${type}`);
    return BigInt(id);
  }, lastId);
}

/**
 * Walks a search from the oldest record on. Throws `changed` where ids do not grow, or where the pages and the CRM's
 * count do not agree: then what was read is not all that was looked for.
 */
export async function* search(request: Requester, what: Search): AsyncGenerator<SearchPage> {
  let lastId = 0n;
  let before = 0;
  for (;;) {
    const after = lastId > 0n ? String(lastId) : undefined;
    let total: number | undefined;
    let read = 0;
    let hasMore = true;
    while (hasMore && read < WINDOW) {
      const answer = fieldsOf(await request.json(searchCall(what, after, read)), 'search');
      const records = listOf(answer['results'], 'results').map(foundIn);
      const count = countOf(answer['total'], 'total');
      if (total !== undefined && total !== count) throw changed(`total of ${what.type}`);
      total = count;
      lastId = checkOrder(records, lastId, what.type);
      read += records.length;
      hasMore = answer['hasMore'] === true;
      if (hasMore ? records.length === 0 : read !== total) throw changed(`pages of ${what.type}`);
      yield { records, total: before + total };
    }
    if (!hasMore) return;
    before += read;
  }
}

/**
 * Walks a long search from the oldest record on, each page beginning behind the last id, so that records made or
 * deleted meanwhile move no page. Throws `changed` where ids do not grow. A place is the last id and how many were read.
 */
export async function* movingPages(
  request: Requester,
  what: Search,
  from: string | undefined,
): AsyncGenerator<BasePage<Found>> {
  let [after, read = 0] = placeIn(from);
  for (;;) {
    const answer = fieldsOf(await request.json(searchCall(what, after, 0)), 'search');
    const records = listOf(answer['results'], 'results').map(foundIn);
    const total = read + countOf(answer['total'], 'total');
    const last = checkOrder(records, BigInt(after ?? 0), what.type);
    read += records.length;
    const isLast = answer['hasMore'] !== true;
    if (!isLast && records.length === 0) throw changed(`pages of ${what.type}`);
    after = last > 0n ? String(last) : undefined;
    yield { records, total, place: isLast ? END : `${after} ${read}` };
    if (isLast) return;
  }
}

function placeIn(from: string | undefined): [after: string | undefined, read: number] {
  const [after, read] = from === undefined ? [] : from.split(' ');
  return [after, Number(read ?? 0)];
}

export async function countOfSearch(request: Requester, what: Search): Promise<number> {
  const call = searchCall(what, undefined, 0);
  return countOf(fieldsOf(await request.json(call), 'search')['total'], 'total');
}

/** One record by its id; undefined where the user sees none. */
export async function readObject(
  request: Requester,
  type: ObjectType,
  id: string,
  properties: readonly string[],
): Promise<Found | undefined> {
  const groups = [[{ property: 'hs_object_id', operator: 'EQ' as const, value: id }]];
  for await (const { records } of search(request, { type, properties, groups })) {
    if (records.some((record) => record.id !== id)) throw changed('another record');
    return records[0];
  }
  return undefined;
}

/** Names of the account's users by id; a user who may not see them is refused, and then no owner is known. */
export async function ownerNames(request: Requester): Promise<ReadonlyMap<string, string>> {
  const path = `/api/owners/v2/owners?portalId=${portalId()}&includeInactive=true`;
  const answer = await request.json({ path, headers: csrfHeaders(), accept: [403] });
  const owners = Array.isArray(answer) ? answer.filter(isFields) : [];
  return new Map(owners.map((owner) => [idOf(owner['ownerId'], 'owner'), nameOf(owner)]));
}

function nameOf(owner: Fields): string {
  const name = [owner['firstName'], owner['lastName']].map(optionalText).filter(Boolean).join(' ');
  return name || (optionalText(owner['email']) ?? '');
}
