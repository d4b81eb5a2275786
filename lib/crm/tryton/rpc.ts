import { type ReadOnlyCall, type Requester, SessionFailure } from '../adapter';
import { countOf, type Fields, fieldsOf, idOf, isFields, listOf } from '../shape';

/** Kinds of record we ask for; nothing else is on the list of read-only calls. */
export type Model = 'party.party' | 'sale.sale' | 'sale.opportunity';

/** A condition of Tryton's search language: field, operator, value. */
export type Clause = readonly [field: string, operator: '=' | '>' | 'in', value: unknown];

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
const PAGE = 100;

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

/** Pages of records by growing id, so that records made meanwhile come last and move no page. */
export async function* pagesOf(
  request: Requester,
  model: Model,
  domain: readonly Clause[],
  fields: readonly string[],
): AsyncGenerator<readonly Fields[]> {
  const order = [['id', 'ASC']];
  let last = 0;
  for (;;) {
    const clauses = [...domain, ['id', '>', last]];
    const answer = await ask(request, `model.${model}.search_read`, [clauses, 0, PAGE, order, fields]);
    const page = listOf(answer, model).map((record) => fieldsOf(record, model));
    for (const record of page) {
      const id = Number(idOf(record['id'], model));
      if (id <= last) throw new SessionFailure('changed', `order of ${model}`);
      last = id;
    }
    yield page;
    if (page.length < PAGE) return;
  }
}
