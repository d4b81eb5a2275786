import { END } from '../baseWalk';
import { changed } from '../changed';
import { SessionFailure } from '../sessionFailure';
import type { Requester } from '../sessionReader';
import { type Fields, fieldsOf, isFields, listOf, optionalText } from '../shape';
import { ID } from './modules';

/** Most records on one page. */
export const PAGE = 200;

/** Pages that are numbered; later ones are asked for by the token each answer ends with. */
const NUMBERED_PAGES = 10;

/** The token the page holds for its own scripts, in a hidden control or a cookie; read anew each time, never kept. */
function csrfToken(): string {
  const page = globalThis.document;
  const control = page?.querySelector<HTMLInputElement>('input#token')?.value;
  const cookie = /(?:^|; )CT_CSRF_TOKEN=([\w.-]{8,512})(?:;|$)/.exec(page?.cookie ?? '')?.[1];
  const token = control && /^[\w.-]{8,512}$/.test(control) ? control : cookie;
  if (token === undefined) throw new SessionFailure('signedOut', 'no csrf token');
  return token;
}

/** Number of the organisation, in the address of every page; older addresses lack it, and the CRM takes the only one. */
export function organisation(): string | undefined {
  return /^\/crm\/org(\d+)(?=\/|$)/.exec(globalThis.location?.pathname ?? '')?.[1];
}

function headers(): Readonly<Record<string, string>> {
  const org = organisation();
  return {
    'X-ZCSRF-TOKEN': `crmcsrfparam=${csrfToken()}`,
    'X-Requested-With': 'XMLHttpRequest',
    ...(org !== undefined && { 'X-CRM-ORG': org }),
  };
}

/** An empty result is 204 without a body and comes back as undefined. */
function get(
  request: Requester,
  path: string,
  accept: readonly number[] = [],
  more: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  return request.json({ path: `/crm/v3/${path}`, headers: { ...headers(), ...more }, accept: [204, ...accept] });
}

/** Ids have 18 or 19 digits and come as texts; a number has lost its last digits already. */
export function recordId(value: unknown, what: string): string {
  if (typeof value !== 'string' || !new RegExp(`^${ID}$`).test(value)) throw changed(`id of ${what}`);
  return value;
}

/** Id of a linked record, where there is one. */
export function linkedId(value: unknown, what: string): string | undefined {
  if (value === null || value === undefined) return undefined;
  return recordId(fieldsOf(value, what)['id'], what);
}

/** One record of a module; undefined where the user sees none. */
export async function readRecord(
  request: Requester,
  module: string,
  id: string,
  fields: readonly string[],
): Promise<Fields | undefined> {
  const answer = await get(request, `${module}/${id}?fields=${fields.join(',')}`);
  if (answer === undefined) return undefined;
  const [record] = listOf(fieldsOf(answer, module)['data'], module);
  const found = fieldsOf(record, module);
  if (recordId(found['id'], module) !== id) throw changed('another record');
  return found;
}

function nextPage(info: Fields, page: number): string | undefined {
  if (info['more_records'] !== true) return undefined;
  const token = optionalText(info['next_page_token']);
  if (token !== undefined) return `page_token=${encodeURIComponent(token)}`;
  if (page >= NUMBERED_PAGES) throw changed('no token of the next page');
  return `page=${page + 1}`;
}

/** Lists of a module begin with what was changed last, unless they are asked for by age. */
const OLDEST_FIRST = '&sort_by=id&sort_order=asc';

/** Walks a list page by page. Throws `changed` where a record comes twice: the list moved while it was read. */
export async function* pagesOf(
  request: Requester,
  list: string,
  fields: readonly string[],
): AsyncGenerator<readonly Fields[]> {
  const path = `${list}?fields=${fields.join(',')}&per_page=${PAGE}`;
  const seen = new Set<string>();
  let next: string | undefined = 'page=1';
  for (let page = 1; next !== undefined; page++) {
    const answer = await get(request, `${path}&${next}`);
    if (answer === undefined) return;
    const { data, info } = fieldsOf(answer, list);
    const records = listOf(data, list).map((record) => fieldsOf(record, list));
    for (const record of records) {
      const id = recordId(record['id'], list);
      if (seen.has(id)) throw changed(`${list} came twice`);
      seen.add(id);
    }
    yield records;
    next = nextPage(fieldsOf(info, `pages of ${list}`), page);
  }
}

/** What has been changed since an instant: the CRM takes it as it takes the time of a copy that a reader holds. */
const changedSince = (instant: string | undefined) =>
  instant === undefined ? {} : { 'If-Modified-Since': `${instant.slice(0, 19)}+00:00` };

/**
 * Walks a module from its oldest record on and can go on later: at the page of before while its token still holds, else
 * from the first one, leaving out what was told. Throws `changed` where ids do not grow. A place is the part of the
 * address that asks for the next page, the last id and how many were read.
 */
export async function* movingPages(
  request: Requester,
  module: string,
  fields: readonly string[],
  since: string | undefined,
  from: string | undefined,
): AsyncGenerator<{ readonly records: readonly Fields[]; readonly place: string; readonly read: number }> {
  const path = `${module}?fields=${fields.join(',')}&per_page=${PAGE}${OLDEST_FIRST}`;
  const [begunAt = 'page=1', told = '0', before = '0'] = from === undefined ? [] : from.split(' ');
  let next: string | undefined = begunAt;
  let last = BigInt(told);
  let read = Number(before);
  for (let page = pageIn(begunAt); next !== undefined; page++) {
    const answer = await get(request, `${path}&${next}`, from === undefined ? [304] : [304, 400], changedSince(since));
    if (isOutdated(answer)) {
      [next, page] = ['page=1', 0];
      continue;
    }
    const { data, info } = answer === undefined ? EMPTY : fieldsOf(answer, module);
    const found = listOf(data, module).map((record) => fieldsOf(record, module));
    const records = found.filter((record) => BigInt(recordId(record['id'], module)) > BigInt(told));
    last = checkedOrder(records, last, module);
    read += records.length;
    next = nextPage(fieldsOf(info, `pages of ${module}`), page);
    yield { records, read, place: next === undefined ? END : `${next} ${last} ${read}` };
  }
}

const EMPTY: Fields = { data: [], info: {} };

/** Tokens of pages hold for a day. */
function isOutdated(answer: unknown): boolean {
  return isFields(answer) && answer['code'] !== undefined && answer['data'] === undefined;
}

const pageIn = (place: string) => Number(/^page=(\d+)$/.exec(place)?.[1] ?? NUMBERED_PAGES);

function checkedOrder(records: readonly Fields[], behind: bigint, module: string): bigint {
  return records.reduce((last, record) => {
    const id = BigInt(recordId(record['id'], module));
    if (id <= last) throw changed(`order of ${module}`);
    return id;
  }, behind);
}

/** Records of a module, by the CRM's own count. */
export async function countOfModule(request: Requester, module: string): Promise<number> {
  const count = fieldsOf(await get(request, `${module}/actions/count`), 'count')['count'];
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0) throw changed('count');
  return count;
}

/** Fields of the module of deals, with the values their lists offer. */
export async function dealFields(request: Requester): Promise<readonly Fields[]> {
  const answer = fieldsOf(await get(request, 'settings/fields?module=Deals'), 'fields');
  return listOf(answer['fields'], 'fields').map((field) => fieldsOf(field, 'field'));
}

/** Currency of the organisation, ISO 4217. Users without the right to ask are refused, and then it is not known. */
export async function homeCurrency(request: Requester): Promise<string | undefined> {
  const answer = await get(request, 'org', [400, 403]);
  const orgs = isFields(answer) && Array.isArray(answer['org']) ? answer['org'].filter(isFields) : [];
  const code = optionalText(orgs[0]?.['iso_code']);
  return code !== undefined && /^[A-Z]{3}$/.test(code) ? code : undefined;
}
