import { changed } from '../changed';
import { pagesByOffset } from '../pagesByOffset';
import type { BasePage } from '../partyBase';
import { SessionFailure } from '../sessionFailure';
import type { ReadOnlyCall, Requester } from '../sessionReader';
import { type Fields, fieldsOf, isFields, keyOf, listOf } from '../shape';

/** Records asked for at once; the CRM's own settings may allow fewer. */
export const PAGE = 100;

/** Which names the CRM's queries have: `record` since 8.8, `getRecord` before. */
const NAMING = 'suitecrm8.naming';

interface Queries {
  readonly one: string;
  readonly list: string;
  readonly names: { readonly one: string; readonly list: string };
}

const queries = (one: string, list: string): Queries => ({
  one: `query ${one}($module: String!, $record: String!) { ${one}(module: $module, record: $record) { _id id attributes module type } }`,
  list: `query ${list}($module: String!, $limit: Int, $offset: Int, $criteria: Iterable, $sort: Iterable) { ${list}(module: $module, limit: $limit, offset: $offset, criteria: $criteria, sort: $sort) { id _id meta records } }`,
  names: { one, list },
});

const NEW = queries('record', 'recordList');
const OLD = queries('getRecord', 'getRecordList');
const READING: readonly unknown[] = [NEW.one, NEW.list, OLD.one, OLD.list];

/** One address serves reading and writing: only the four queries above, letter by letter, are ever sent. */
export const readingCalls: readonly ReadOnlyCall[] = [
  {
    method: 'POST',
    path: /^[^?#]*\/api\/graphql$/,
    body: (body) => isFields(body) && READING.includes(body['query']),
  },
];

/** The CRM may live below a folder, `/suite/public/#/accounts`; its interface lies beside its page. */
export function siteFolder(): string {
  return /^.*\//.exec(globalThis.location?.pathname ?? '')?.[0] ?? '/';
}

/** The server asks for the cookie it has set for this page to be repeated in a header, against foreign pages. */
function echoedToken(): string {
  const cookie = (globalThis.document?.cookie ?? '').split('; ').find((part) => part.startsWith('XSRF-TOKEN='));
  if (cookie === undefined) throw new SessionFailure('signedOut', 'no token of the page');
  return decodeURIComponent(cookie.slice('XSRF-TOKEN='.length));
}

/** Errors come in a good answer; "Access Denied." is what the CRM's own page takes for an ended session. */
function throwIfFailed(answer: Fields): void {
  if (answer['errors'] === undefined) return;
  const messages = listOf(answer['errors'], 'errors').map((error) => (isFields(error) ? String(error['message']) : ''));
  const isDenied = messages.some((message) => /access denied|full authentication/i.test(message));
  throw new SessionFailure(isDenied ? 'signedOut' : 'changed', messages[0]?.slice(0, 80));
}

async function send(request: Requester, query: string, variables: Fields): Promise<Fields> {
  const answer = await request.json({
    method: 'POST',
    path: `${siteFolder()}api/graphql`,
    headers: { 'X-XSRF-TOKEN': echoedToken() },
    body: { query, variables },
    accept: [400],
  });
  return fieldsOf(answer, 'answer');
}

/** Asks by the new names first, and by the old ones where those are not known. */
async function ask(request: Requester, kind: 'one' | 'list', variables: Fields): Promise<unknown> {
  if (request.memory.get(NAMING) !== 'old') {
    const answer = await send(request, NEW[kind], variables);
    const isUnknown = JSON.stringify(answer['errors'] ?? '').includes('Cannot query field');
    if (!isUnknown) {
      throwIfFailed(answer);
      return fieldsOf(answer['data'], 'data')[NEW.names[kind]];
    }
    request.memory.set(NAMING, 'old');
  }
  const answer = await send(request, OLD[kind], variables);
  throwIfFailed(answer);
  return fieldsOf(answer['data'], 'data')[OLD.names[kind]];
}

/** A record's id with its attributes. */
export interface Item {
  readonly id: string;
  readonly attributes: Fields;
}

export async function readRecord(request: Requester, module: string, id: string): Promise<Item> {
  const record = fieldsOf(await ask(request, 'one', { module, record: id }), module);
  if (keyOf(record['_id'], module) !== id) throw changed(`another record of ${module}`);
  return { id, attributes: fieldsOf(record['attributes'], module) };
}

/** What the page's own list, or the sub-panel of a record, asks for. */
export interface ListOf {
  readonly module: string;
  readonly parent?: { readonly module: string; readonly id: string };
  readonly orderBy: string;
}

function variablesOf({ module, parent, orderBy }: ListOf, offset: number): Fields {
  const sort = { sortOrder: 'asc', orderBy };
  const preset = parent && {
    preset: {
      type: 'subpanel',
      params: { subpanel: module, parentModule: parent.module, parentId: parent.id },
    },
  };
  return { module, limit: PAGE, offset, sort, criteria: { name: 'default', filters: {}, ...preset, ...sort } };
}

export interface ListPage {
  readonly items: readonly Item[];
  /** Records in the whole list by the CRM's own count. */
  readonly total: number;
}

/** Counts come as numbers or digits. */
function totalOf(list: Fields, module: string): number {
  const offsets = isFields(list['meta']) && isFields(list['meta']['offsets']) ? list['meta']['offsets'] : {};
  const total = offsets['total'];
  const number = typeof total === 'string' && /^\d{1,9}$/.test(total) ? Number(total) : total;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 0) throw changed(`total of ${module}`);
  return number;
}

/**
 * Walks a list page by page. Throws `changed` when a record comes twice, the total differs between pages, or the pages
 * do not add up to it: then what was read is not the list.
 */
export async function* listPages(request: Requester, list: ListOf): AsyncGenerator<ListPage> {
  const { module } = list;
  const seen = new Set<string>();
  let said: number | undefined;
  for (;;) {
    const answer = fieldsOf(await ask(request, 'list', variablesOf(list, seen.size)), module);
    const total = totalOf(answer, module);
    if (said !== undefined && said !== total) throw changed(`total of ${module}`);
    said = total;
    const items = listOf(answer['records'], module).map((record) => itemOf(record, module));
    for (const { id } of items) {
      if (seen.has(id)) throw changed(`${module} ${id} came twice`);
      seen.add(id);
    }
    if (seen.size > total || (items.length === 0 && seen.size < total))
      throw changed(`${seen.size} of ${total} in ${module}`);
    yield { items, total };
    if (seen.size === total) return;
  }
}

/** As `listPages`, for a list that is so long that it may change while it is read. */
export function movingPages(
  request: Requester,
  list: ListOf,
  from: string | undefined,
): AsyncGenerator<BasePage<Item>> {
  return pagesByOffset(async (offset) => {
    const answer = fieldsOf(await ask(request, 'list', variablesOf(list, offset)), list.module);
    const records = listOf(answer['records'], list.module).map((record) => itemOf(record, list.module));
    const total = totalOf(answer, list.module);
    return { records, ids: records.map(({ id }) => id), total, isFull: records.length > 0 };
  }, from);
}

export async function countOfList(request: Requester, list: ListOf): Promise<number> {
  return totalOf(fieldsOf(await ask(request, 'list', variablesOf(list, 0)), list.module), list.module);
}

function itemOf(value: unknown, module: string): Item {
  const record = fieldsOf(value, module);
  return { id: keyOf(record['id'], module), attributes: fieldsOf(record['attributes'], module) };
}
