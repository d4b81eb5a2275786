import { END } from '../baseWalk';
import { changed } from '../changed';
import type { BasePage } from '../partyBase';
import type { Requester } from '../sessionReader';
import { type Fields, fieldsOf, listOf, optionalText } from '../shape';
import { GUID } from './entities';

/** Beyond this the CRM counts no further. */
const MOST_COUNTED = 5000;

const HEADERS = {
  'OData-Version': '4.0',
  'OData-MaxVersion': '4.0',
  Prefer: 'odata.include-annotations="*",odata.maxpagesize=500',
};

/** In the cloud at the top of the host, on premises below the organisation's folder and of an older version. */
function apiPath(query: string): string {
  const { hostname = '', pathname = '' } = globalThis.location ?? {};
  const folder = /^(.*?)\/main\.aspx/.exec(pathname)?.[1] ?? '';
  const isCloud = /\.(?:dynamics\.com|dynamics\.cn|microsoftdynamics\.us)$/.test(hostname);
  return `${folder}/api/data/${isCloud ? 'v9.2' : 'v9.1'}/${query}`;
}

/** Address of the page of a record, within the site. */
export function pagePath(entity: string, id: string): string {
  const path = globalThis.location?.pathname ?? '';
  const page = /^.*?\/main\.aspx/.exec(path)?.[0] ?? '/main.aspx';
  const app = new URLSearchParams(globalThis.location?.search).get('appid');
  const parameters = `pagetype=entityrecord&etn=${entity}&id=${id}`;
  return `${page}?${app && new RegExp(`^${GUID}$`).test(app) ? `appid=${app}&` : ''}${parameters}`;
}

const get = (request: Requester, path: string) => request.json({ path, headers: HEADERS });

/** One record by its id. */
export async function readRecord(request: Requester, set: string, id: string, select: string): Promise<Fields> {
  return fieldsOf(await get(request, apiPath(`${set}(${id})?$select=${select}`)), set);
}

/** Throws `changed` where a value is no id of the CRM. */
export function guidOf(value: unknown, what: string): string {
  const id = typeof value === 'string' ? value.toLowerCase() : '';
  if (!new RegExp(`^${GUID}$`).test(id)) throw changed(`id of ${what}`);
  return id;
}

export const optionalGuid = (value: unknown, what: string) =>
  value === null || value === undefined ? undefined : guidOf(value, what);

export interface ListPage {
  readonly records: readonly Fields[];
  /** By the CRM's own count; undefined where there are more than it counts. */
  readonly total: number | undefined;
}

function nextPath(answer: Fields, path: string): string | undefined {
  const next = optionalLink(answer['@odata.nextLink']);
  if (next === undefined) return undefined;
  if (next.pathname !== path.split('?')[0]) throw changed('next page');
  return next.pathname + next.search;
}

/** Links may be longer than any text that is kept. */
function optionalLink(value: unknown): URL | undefined {
  return typeof value === 'string' ? new URL(value, 'https://site.invalid') : undefined;
}

function countIn(answer: Fields): number | undefined {
  const count = answer['@odata.count'];
  return typeof count === 'number' && count >= 0 && count < MOST_COUNTED ? count : undefined;
}

/**
 * Walks a set page by page. Throws `changed` where a record comes twice or the pages end before the CRM's own count:
 * then what was read is not the set.
 * @param query OData query without its question mark
 * @param key name of the records' own id
 */
export async function* pagesOf(request: Requester, set: string, query: string, key: string): AsyncGenerator<ListPage> {
  const seen = new Set<string>();
  let total: number | undefined;
  let next: string | undefined = apiPath(`${set}?${query}&$count=true`);
  while (next !== undefined) {
    const answer = fieldsOf(await get(request, next), set);
    const records = listOf(answer['value'], set).map((record) => fieldsOf(record, set));
    total ??= countIn(answer);
    for (const record of records) {
      const id = guidOf(record[key], set);
      if (seen.has(id)) throw changed(`${set} came twice`);
      seen.add(id);
    }
    yield { records, total };
    next = nextPath(answer, next);
  }
  if (total !== undefined && seen.size < total) throw changed(`${seen.size} of ${total} ${set}`);
}

/** Most records of one answer, as asked for in the headers. */
export const PAGE = 500;

/**
 * As `pagesOf`, and can go on later: the link to the next page names the record it begins behind, so that records made
 * or deleted meanwhile move no page. A place is the path of the next page and how many records were read.
 */
export async function* movingPages(
  request: Requester,
  { set, query, key }: { readonly set: string; readonly query: string; readonly key: string },
  from: string | undefined,
): AsyncGenerator<BasePage<Fields>> {
  const [begunAt, before = '0'] = from === undefined ? [] : from.split(' ');
  const seen = new Set<string>();
  let read = Number(before);
  let total: number | undefined;
  let next: string | undefined = begunAt ?? apiPath(`${set}?${query}&$count=true`);
  while (next !== undefined) {
    const answer = fieldsOf(await get(request, next), set);
    const records = listOf(answer['value'], set).map((record) => fieldsOf(record, set));
    total ??= countIn(answer);
    for (const record of records) {
      const id = guidOf(record[key], set);
      if (seen.has(id)) throw changed(`${set} came twice`);
      seen.add(id);
    }
    read += records.length;
    next = nextPath(answer, next);
    yield { records, total, place: next === undefined ? END : `${next} ${read}` };
  }
}

/** By the CRM's own count; undefined where there are more than it counts. */
export async function countOfSet(request: Requester, set: string, query: string): Promise<number | undefined> {
  return countIn(fieldsOf(await get(request, apiPath(`${set}?${query}&$top=1&$count=true`)), set));
}

/** ISO 4217 codes of the organisation's currencies by id. */
export async function currencyCodes(request: Requester): Promise<ReadonlyMap<string, string>> {
  const codes = new Map<string, string>();
  const key = 'transactioncurrencyid';
  for await (const { records } of pagesOf(request, 'transactioncurrencies', '$select=isocurrencycode', key))
    for (const record of records) {
      const code = optionalText(record['isocurrencycode']);
      if (code !== undefined && /^[A-Z]{3}$/.test(code)) codes.set(guidOf(record[key], 'currency'), code);
    }
  return codes;
}
