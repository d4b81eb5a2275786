import { changed } from '../changed';
import { SessionFailure } from '../sessionFailure';
import type { ReadOnlyCall, Requester } from '../sessionReader';
import { countOf, type Fields, fieldsOf, idOf, isFields, listOf } from '../shape';

/** Kinds of record we ask for; nothing else is on the list of read-only calls. */
export type Model = 'party.party' | 'sale.sale' | 'sale.opportunity';

type Condition = readonly [field: string, operator: '=' | '>' | '>=' | 'in', value: unknown];

/** A condition of Tryton's search language: field, operator, value, or any of several lists of those. */
export type Clause = Condition | readonly ['OR', ...(readonly Condition[])[]];

const READING = /^model\.(?:party\.party|sale\.sale|sale\.opportunity)\.(?:read|search_read|search_count)$/;

/** One address serves reading and writing, so the method in the body decides. */
export const readingCalls: readonly ReadOnlyCall[] = [
  {
    method: 'POST',
    path: /^\/[^/?#]+\/$/,
    body: (body) => isFields(body) && typeof body['method'] === 'string' && READING.test(body['method']),
  },
];

/** Most records asked for in one call. */
export const PAGE = 100;

/** The database is the first part of every address of the web client, `#crm/model/…`. */
export function database(): string {
  const name = /^#([^/;]+)/.exec(location.hash)?.[1];
  if (!name) throw new SessionFailure('signedOut', 'no database in the address');
  return decodeURIComponent(name);
}

/**
 * The header the web client itself sends: `Session base64(login:user:session)`, its three parts taken from where the
 * web client keeps them. There is no cookie.
 */
function authorization(name: string): string {
  const { login, user_id, session } = keptSession(name);
  const bytes = new TextEncoder().encode(`${login}:${user_id}:${session}`);
  return `Session ${btoa(String.fromCharCode(...bytes))}`;
}

/** Tryton tells errors in a good answer: what the user may not see is a `UserError`, a missing module a bare name. */
function failureOf(error: unknown): SessionFailure {
  const [name] = Array.isArray(error) ? error : [];
  return new SessionFailure(name === 'UserError' ? 'forbidden' : 'changed', String(name));
}

function keptSession(name: string): Fields {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`sao_session_${name}`) ?? '');
    if (isFields(kept)) return kept;
  } catch {
    // Nothing is kept, or no JSON: nobody is signed in.
  }
  throw new SessionFailure('signedOut');
}

async function ask(request: Requester, method: string, params: readonly unknown[]): Promise<unknown> {
  const name = database();
  const answer = await request.json({
    method: 'POST',
    path: `/${encodeURIComponent(name)}/`,
    // With cookies a refusal would raise the browser's own password box: Tryton answers it with `Basic`.
    credentials: 'omit',
    headers: { Authorization: authorization(name) },
    body: { id: 1, method, params: [...params, {}] },
  });
  const { error, result } = fieldsOf(answer, method);
  if (error !== undefined) throw failureOf(error);
  return result;
}

const INSTANT_PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

/** What has been made or changed since an instant; Tryton keeps both days in UTC, the second empty before a change. */
export function changedSince(instant: string): Clause {
  const numbers = instant.split(/\D/).map(Number);
  const since = {
    __class__: 'datetime',
    ...Object.fromEntries(INSTANT_PARTS.map((part, index) => [part, numbers[index]])),
    microsecond: 0,
  };
  return ['OR', [['create_date', '>=', since]], [['write_date', '>=', since]]];
}

/** An instant of Tryton, ISO 8601 to the second and comparable with others; undefined for anything else. */
export function instantOf(value: unknown): string | undefined {
  if (!isFields(value) || value['__class__'] !== 'datetime') return undefined;
  const [year, ...rest] = INSTANT_PARTS.map((part) => String(value[part]).padStart(2, '0'));
  return `${year}-${rest[0]}-${rest[1]}T${rest.slice(2).join(':')}`;
}

/** How many records there are. */
export async function count(request: Requester, model: Model, domain: readonly Clause[]): Promise<number> {
  return countOf(await ask(request, `model.${model}.search_count`, [domain]), `number of ${model}`);
}

/** One record, or undefined where there is none with this id. A dotted field comes in an object named `field.`. */
export async function readRecord(
  request: Requester,
  model: Model,
  id: string,
  fields: readonly string[],
): Promise<Fields | undefined> {
  const domain: readonly Clause[] = [['id', '=', Number(id)]];
  const found = listOf(await ask(request, `model.${model}.search_read`, [domain, 0, 1, null, fields]), model);
  return found[0] === undefined ? undefined : fieldsOf(found[0], model);
}

/**
 * Pages of records by growing id, so that records made meanwhile come last and move no page.
 * @param behind the first id is greater than this one
 */
export async function* pagesOf(
  request: Requester,
  model: Model,
  domain: readonly Clause[],
  fields: readonly string[],
  behind = 0,
): AsyncGenerator<readonly Fields[]> {
  const order = [['id', 'ASC']];
  let last = behind;
  for (;;) {
    const clauses = [...domain, ['id', '>', last]];
    const answer = await ask(request, `model.${model}.search_read`, [clauses, 0, PAGE, order, fields]);
    const page = listOf(answer, model).map((record) => fieldsOf(record, model));
    for (const record of page) {
      const id = Number(idOf(record['id'], model));
      if (id <= last) throw changed(`order of ${model}`);
      last = id;
    }
    yield page;
    if (page.length < PAGE) return;
  }
}
