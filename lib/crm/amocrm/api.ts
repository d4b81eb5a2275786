import { changed } from '../changed';
import type { Requester } from '../sessionReader';
import { type Fields, fieldsOf, idOf, isFields, listOf, optionalText } from '../shape';

/** Most records on one page of `/api/v4`. */
export const PAGE = 250;
/** Ids asked for in one address, so that it stays shorter than servers allow. */
export const IDS_A_CALL = 50;

const CURRENCY = 'amocrm.currency';

/** A GET of `/api/v4` by the user's own session; an empty result is 204 without a body and comes back as undefined. */
function get(request: Requester, path: string, accept: readonly number[] = []): Promise<unknown> {
  return request.json({ path, headers: { 'X-Requested-With': 'XMLHttpRequest' }, accept: [204, ...accept] });
}

/** One record, or undefined where the CRM has none with this id. */
export async function readRecord(request: Requester, path: string): Promise<Fields | undefined> {
  const answer = await get(request, path);
  return answer === undefined ? undefined : fieldsOf(answer, path);
}

/** The address of the next page within the site; a link that leads elsewhere is not followed. */
function nextPath(answer: Fields, path: string): string | undefined {
  const links = isFields(answer['_links']) ? answer['_links'] : {};
  const next = isFields(links['next']) ? optionalText(links['next']['href']) : undefined;
  if (next === undefined) return undefined;
  const address = new URL(next, 'https://site.invalid');
  if (address.pathname !== path.split('?')[0]) throw changed('next page');
  return address.pathname + address.search;
}

/**
 * Walks a list page by page. Records that come twice mean that the list moved while it was read: `changed`.
 * @param records name of the list in `_embedded`
 */
async function* pagesOf(request: Requester, path: string, records: string): AsyncGenerator<readonly Fields[]> {
  const seen = new Set<string>();
  let next: string | undefined = `${path}${path.includes('?') ? '&' : '?'}limit=${PAGE}`;
  while (next !== undefined) {
    const body = await get(request, next);
    if (body === undefined) return;
    const answer = fieldsOf(body, records);
    const page = recordsIn(answer, records);
    for (const record of page) {
      const id = idOf(record['id'], records);
      if (seen.has(id)) throw changed(`${records} ${id} came twice`);
      seen.add(id);
    }
    yield page;
    next = nextPath(answer, next);
  }
}

/** One page of a list by its number; beyond the last one there are no records. */
export async function readPage(
  request: Requester,
  path: string,
  records: string,
  page: number,
): Promise<{ readonly records: readonly Fields[]; readonly hasNext: boolean }> {
  const address = `${path}&limit=${PAGE}&page=${page}`;
  const body = await get(request, address);
  if (body === undefined) return { records: [], hasNext: false };
  const answer = fieldsOf(body, records);
  return { records: recordsIn(answer, records), hasNext: nextPath(answer, address) !== undefined };
}

function recordsIn(answer: Fields, records: string): readonly Fields[] {
  const embedded = fieldsOf(answer['_embedded'], `_embedded of ${records}`);
  return listOf(embedded[records], records).map((record) => fieldsOf(record, records));
}

/** Records by their ids, in as few calls as addresses allow. */
export async function* recordsByIds(
  request: Requester,
  path: string,
  records: string,
  ids: readonly string[],
): AsyncGenerator<readonly Fields[]> {
  for (let from = 0; from < ids.length; from += IDS_A_CALL) {
    const filter = ids.slice(from, from + IDS_A_CALL).map((id) => `filter[id][]=${id}`);
    yield* pagesOf(request, `${path}${path.includes('?') ? '&' : '?'}${filter.join('&')}`, records);
  }
}

/** Currency of the account, ISO 4217: sums of `/api/v4` name none. Asked once per page of the CRM. */
export async function accountCurrency(request: Requester): Promise<string | undefined> {
  const known = request.memory.get(CURRENCY);
  if (known !== undefined) return known;
  const account = await readRecord(request, '/api/v4/account');
  const currency = optionalText(account?.['currency']);
  if (currency === undefined || !/^[A-Z]{3}$/.test(currency)) return undefined;
  request.memory.set(CURRENCY, currency);
  return currency;
}

/** Names of the account's users by id. Users without rights are refused, and then no owner is known. */
export async function userNames(request: Requester): Promise<ReadonlyMap<string, string>> {
  const answer = await get(request, `/api/v4/users?limit=${PAGE}`, [403]);
  const embedded = isFields(answer) && isFields(answer['_embedded']) ? answer['_embedded'] : {};
  const users = Array.isArray(embedded['users']) ? embedded['users'].filter(isFields) : [];
  return new Map(users.map((user) => [idOf(user['id'], 'user'), optionalText(user['name']) ?? '']));
}
