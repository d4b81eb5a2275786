import { changed } from '../changed';
import { SessionFailure } from '../sessionFailure';
import type { ReadOnlyCall, Requester } from '../sessionReader';
import { countOf, type Fields, fieldsOf, idOf, isFields, listOf } from '../shape';

/** Kinds of record we ask for; nothing else is on the list of read-only calls. */
export type Model = 'res.partner' | 'crm.lead' | 'sale.order' | 'account.move';

/** A condition of Odoo's search language: field, operator, value. */
export type Clause = readonly [field: string, operator: '=' | '>' | '>=' | 'in', value: unknown];

const MODELS: readonly unknown[] = ['res.partner', 'crm.lead', 'sale.order', 'account.move'] satisfies Model[];
const ARGUMENTS: readonly string[] = ['domain', 'fields', 'limit', 'order', 'context'];

/** Reading methods with the number of arguments they are called with. */
const METHODS: Readonly<Record<string, number>> = { search_read: 0, search_count: 1 };

/** The server goes by the body and not by the address, so the body decides: reading methods of our models alone. */
function isReading(body: unknown): boolean {
  if (!isFields(body) || body['method'] !== 'call' || !isFields(body['params'])) return false;
  const { model, method, args, kwargs } = body['params'];
  if (typeof method !== 'string' || !Object.hasOwn(METHODS, method) || !MODELS.includes(model)) return false;
  return (
    Array.isArray(args) &&
    args.length === METHODS[method] &&
    isFields(kwargs) &&
    Object.keys(kwargs).every((key) => ARGUMENTS.includes(key))
  );
}

export const readingCalls: readonly ReadOnlyCall[] = [
  {
    method: 'POST',
    path: /^\/web\/dataset\/call_kw\/(?:res\.partner|crm\.lead|sale\.order|account\.move)\/search_(?:read|count)$/,
    body: isReading,
  },
];

/** Most records asked for in one call. */
export const PAGE = 200;

/** Code of an ended session, which comes in a good answer, as every error does. */
const SESSION_EXPIRED = 100;

/** Undefined where the error says that the CRM has no such model: its module is not installed. */
function failureOf(error: Fields, model: Model): SessionFailure | undefined {
  const data = isFields(error['data']) ? error['data'] : {};
  const name = String(data['name'] ?? '');
  if (error['code'] === SESSION_EXPIRED || name.endsWith('SessionExpiredException'))
    return new SessionFailure('signedOut', 'session expired');
  if (name.endsWith('AccessError') || name.endsWith('AccessDenied')) return new SessionFailure('forbidden', model);
  const isMissing = name.endsWith('KeyError') || name.endsWith('NotFound') || error['code'] === 404;
  return isMissing && model !== 'res.partner' ? undefined : changed(name.slice(0, 80));
}

interface Search {
  readonly model: Model;
  readonly domain: readonly Clause[];
  readonly fields: readonly string[];
}

/** Records by growing id, archived ones too; undefined where the model's module is not installed. */
async function search(request: Requester, { model, domain, fields }: Search, limit: number) {
  const result = await call(request, model, 'search_read', [], { domain, fields, limit, order: 'id asc' });
  return result && listOf(result.value, model).map((record) => fieldsOf(record, model));
}

/** Undefined where the model's module is not installed. Archived records are among the rest. */
async function call(
  request: Requester,
  model: Model,
  method: 'search_read' | 'search_count',
  args: readonly unknown[],
  asked: Fields,
): Promise<{ readonly value: unknown } | undefined> {
  const kwargs = { ...asked, context: { active_test: false } };
  const answer = fieldsOf(
    await request.json({
      method: 'POST',
      path: `/web/dataset/call_kw/${model}/${method}`,
      body: { jsonrpc: '2.0', method: 'call', id: 1, params: { model, method, args, kwargs } },
      accept: [404],
    }),
    model,
  );
  if (answer['error'] === undefined) return { value: answer['result'] };
  const failure = failureOf(fieldsOf(answer['error'], 'error'), model);
  if (failure) throw failure;
  return undefined;
}

/** How many records there are. */
export async function count(request: Requester, { model, domain }: Omit<Search, 'fields'>): Promise<number> {
  const found = await call(request, model, 'search_count', [domain], {});
  return found ? countOf(found.value, `number of ${model}`) : 0;
}

export async function readRecord(
  request: Requester,
  model: Model,
  id: string,
  fields: readonly string[],
): Promise<Fields> {
  const [record] = (await search(request, { model, domain: [['id', '=', Number(id)]], fields }, 1)) ?? [];
  if (!record) throw changed(`${model} ${id} is not there`);
  if (idOf(record['id'], model) !== id) throw changed(`another ${model}`);
  return record;
}

/**
 * Pages of records by growing id, so that records made meanwhile come last and move no page. A model whose module is
 * not installed has no records.
 * @param behind the first id is greater than this one
 */
export async function* pagesOf(request: Requester, asked: Search, behind = 0): AsyncGenerator<readonly Fields[]> {
  let last = behind;
  for (;;) {
    const page = await search(request, { ...asked, domain: [...asked.domain, ['id', '>', last]] }, PAGE);
    if (!page) return;
    for (const record of page) {
      const id = Number(idOf(record['id'], asked.model));
      if (id <= last) throw changed(`order of ${asked.model}`);
      last = id;
    }
    yield page;
    if (page.length < PAGE) return;
  }
}
