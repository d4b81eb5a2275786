import { type Answer, type Disturbance, ok } from '../answer';
import type { DemoClient, DemoData, DemoDeal } from '../data';

/*
 * `/rest/{method}.json` as the maker's own code answers a signed-in user: 50 records at a time with `total` and
 * `next`, texts for numbers, a wrong `sessid` refused with 401 and the right one. Closed deals keep a planned
 * CLOSEDATE that is not the day they were closed on.
 */
const PAGE = 50;
export const STAGE = { won: 'WON', lost: 'LOSE', open: 'PREPAYMENT_INVOICE' } as const;
const MEANING = { won: 'S', lost: 'F', open: 'P' } as const;
const FIRST_USER = 12;

type Row = Readonly<Record<string, unknown>> & { readonly ID: string };
type Body = Readonly<Record<string, unknown>>;

const at = (day: string, time: string) => `${day}T${time}+03:00`;

function dealRow(deal: DemoDeal): Row {
  return {
    ID: String(deal.id),
    TITLE: deal.title,
    STAGE_ID: STAGE[deal.outcome],
    STAGE_SEMANTIC_ID: MEANING[deal.outcome],
    CATEGORY_ID: '0',
    OPPORTUNITY: (deal.kopecks / 100).toFixed(2),
    CURRENCY_ID: 'RUB',
    CONTACT_ID: deal.client.contactId ? String(deal.client.contactId) : null,
    COMPANY_ID: deal.client.companyId ? String(deal.client.companyId) : '0',
    ASSIGNED_BY_ID: String(FIRST_USER + deal.owner),
    CLOSEDATE: at(deal.outcome === 'open' ? deal.closedOn : deal.createdOn, '00:00:00'),
    DATE_CREATE: at(deal.createdOn, '10:05:00'),
    DATE_MODIFY: at(deal.changedOn ?? (deal.outcome === 'open' ? deal.createdOn : deal.closedOn), '15:20:00'),
    MOVED_TIME: at(deal.outcome === 'open' ? deal.createdOn : deal.closedOn, '15:20:00'),
    CLOSED: deal.outcome === 'open' ? 'N' : 'Y',
  };
}

function contactRow(client: DemoClient): Row {
  const [first, ...rest] = (client.personName ?? '').split(' ');
  return {
    ID: String(client.contactId),
    NAME: first,
    LAST_NAME: rest.join(' '),
    COMPANY_ID: client.companyId ? String(client.companyId) : null,
    ASSIGNED_BY_ID: String(FIRST_USER + client.owner),
    DATE_CREATE: at(client.createdOn, '10:00:00'),
    DATE_MODIFY: at(client.createdOn, '10:00:00'),
  };
}

function companyRow(client: DemoClient): Row {
  return {
    ID: String(client.companyId),
    TITLE: client.companyName,
    ASSIGNED_BY_ID: String(FIRST_USER + client.owner),
    DATE_CREATE: at(client.createdOn, '10:00:00'),
    DATE_MODIFY: at(client.createdOn, '10:00:00'),
  };
}

function userRow(name: string, index: number): Row {
  const [first, last] = name.split(' ');
  return { ID: String(FIRST_USER + index), NAME: first, LAST_NAME: last };
}

function rowsOf(kind: string, data: DemoData): readonly Row[] | undefined {
  if (kind === 'crm.deal') return data.deals.map(dealRow);
  if (kind === 'crm.contact') return data.clients.filter((it) => it.contactId).map(contactRow);
  if (kind === 'crm.company') return data.clients.filter((it) => it.companyId).map(companyRow);
  if (kind === 'user') return data.managers.map(userRow);
  return undefined;
}

/** A field fits one value or any of several; with `>` or `>=` before its name it is greater. */
function matches(row: Row, filter: unknown): boolean {
  return Object.entries(filter ?? {}).every(([named, wanted]) => {
    const [, operator = '', field = ''] = /^(>=?)?(.*)$/.exec(named) ?? [];
    if (operator === '>') return Number(row[field]) > Number(wanted);
    if (operator === '>=') return Date.parse(String(row[field])) >= Date.parse(String(wanted));
    return (Array.isArray(wanted) ? wanted : [wanted]).map(String).includes(String(row[field]));
  });
}

function listAnswer(rows: readonly Row[], body: Body, { isStuckOnFirstPage }: Disturbance): Answer {
  const start = Number(body['start'] ?? 0);
  const from = isStuckOnFirstPage ? 0 : start;
  const hasNext = start + PAGE < rows.length;
  return ok({
    result: rows.slice(from, from + PAGE),
    ...(hasNext && { next: start + PAGE }),
    total: rows.length,
    time: { duration: 0.02 },
  });
}

/** Answers a POST of `/rest/{method}.json`; only methods that read are known here. */
export function bitrix24Answer(
  method: string,
  body: Body,
  sessid: string,
  data: DemoData,
  disturbance: Disturbance,
): Answer {
  if (body['sessid'] !== sessid)
    return { status: 401, body: { error: 'session_failed', error_description: 'Sessid check failed', sessid } };
  const kind = method.replace(/\.(?:list|get)$/, '');
  const all = rowsOf(kind, data);
  if (!all) return { status: 404, body: { error: 'ERROR_METHOD_NOT_FOUND', error_description: 'Method not found!' } };
  if (method.startsWith('crm.') && method.endsWith('.get')) {
    const row = all.find((it) => it.ID === String(body['id']));
    return row ? ok({ result: row }) : { status: 400, body: { error: '', error_description: 'Not found' } };
  }
  const found = disturbance.isStuckOnFirstPage ? all : all.filter((row) => matches(row, body['filter']));
  return listAnswer(found, body, disturbance);
}

export const bitrix24Refusals = {
  forbidden: {
    status: 403,
    body: { error: 'insufficient_scope', error_description: 'The request requires higher privileges' },
  },
  busy: { status: 503, body: { error: 'QUERY_LIMIT_EXCEEDED', error_description: 'Too many requests' } },
  signedOut: {
    status: 401,
    body: { error: 'access_denied', extended_error: 'user_not_authorized', error_description: 'Access denied!' },
  },
};
