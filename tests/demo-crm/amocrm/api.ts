import { type Answer, type Disturbance, ok } from '../answer';
import type { DemoClient, DemoData, DemoDeal } from '../data';

/*
 * `/api/v4` as the maker documents it: lists come in pages of at most 250 with a link to the next one, nothing found
 * is 204 without a body, sums are whole roubles, instants unix seconds, won is 142 and lost 143.
 */
export const STATUS = { won: 142, lost: 143, open: 40_112_233 } as const;
export const PIPELINE = 6_120_001;

const USER = 9_871_201;
const atHour = (day: string, time: string) => Math.floor(new Date(`${day}T${time}`).getTime() / 1000);

type Row = Readonly<Record<string, unknown>> & { readonly id: number };

function leadRow(deal: DemoDeal): Row {
  const { companyId, contactId } = deal.client;
  const closedAt = deal.outcome === 'open' ? null : atHour(deal.closedOn, '15:20:00');
  return {
    id: deal.id,
    name: deal.title,
    price: Math.floor(deal.kopecks / 100),
    responsible_user_id: USER + deal.owner,
    status_id: STATUS[deal.outcome],
    pipeline_id: PIPELINE,
    created_at: atHour(deal.createdOn, '10:05:00'),
    updated_at: deal.changedOn ? atHour(deal.changedOn, '15:20:00') : (closedAt ?? atHour(deal.createdOn, '10:05:00')),
    closed_at: closedAt,
    is_deleted: false,
    custom_fields_values: null,
    _embedded: {
      tags: [],
      companies: companyId ? [{ id: companyId }] : [],
      contacts: contactId ? [{ id: contactId, is_main: true }] : [],
    },
  };
}

const leadIds = (client: DemoClient, data: DemoData) =>
  data.deals.filter((deal) => deal.client === client).map(({ id }) => ({ id }));

function contactRow(client: DemoClient, data: DemoData): Row {
  return {
    id: client.contactId ?? 0,
    name: client.personName,
    responsible_user_id: USER + client.owner,
    created_at: atHour(client.createdOn, '10:00:00'),
    updated_at: atHour(client.createdOn, '10:00:00'),
    _embedded: {
      tags: [],
      leads: leadIds(client, data),
      customers: [],
      companies: client.companyId ? [{ id: client.companyId }] : [],
    },
  };
}

function companyRow(client: DemoClient, data: DemoData): Row {
  return {
    id: client.companyId ?? 0,
    name: client.companyName,
    responsible_user_id: USER + client.owner,
    created_at: atHour(client.createdOn, '10:00:00'),
    updated_at: atHour(client.createdOn, '10:00:00'),
    _embedded: {
      tags: [],
      leads: leadIds(client, data),
      customers: [],
      contacts: client.contactId ? [{ id: client.contactId }] : [],
    },
  };
}

function rowsOf(list: string, data: DemoData): readonly Row[] | undefined {
  if (list === 'leads') return data.deals.map(leadRow);
  if (list === 'contacts') return data.clients.filter((it) => it.contactId).map((it) => contactRow(it, data));
  if (list === 'companies') return data.clients.filter((it) => it.companyId).map((it) => companyRow(it, data));
  if (list === 'users') return data.managers.map((name, index) => ({ id: USER + index, name }));
  return undefined;
}

function page(url: URL, list: string, rows: readonly Row[], isStuck: boolean): Answer {
  const limit = Math.min(250, Number(url.searchParams.get('limit') ?? 50));
  const number = Number(url.searchParams.get('page') ?? 1);
  const from = isStuck ? 0 : (number - 1) * limit;
  const shown = rows.slice(from, from + limit);
  if (shown.length === 0) return { status: 204 };
  const next = new URL(url);
  next.searchParams.set('page', String(number + 1));
  const hasNext = number * limit < rows.length;
  return ok({
    _page: number,
    _links: { self: { href: url.href }, ...(hasNext && { next: { href: next.href } }) },
    _embedded: { [list]: shown },
  });
}

/** Answers a GET below `/api/v4`. */
export function amocrmAnswer(url: URL, data: DemoData, disturbance: Disturbance): Answer {
  const [, , , list = '', id] = url.pathname.split('/');
  if (list === 'account') return ok({ id: 30_000_001, name: 'demo', currency: 'RUB', currency_symbol: '₽' });
  const all = rowsOf(list, data);
  if (!all) return { status: 404, body: { title: 'Not Found', status: 404 } };
  if (id !== undefined) {
    const row = all.find((it) => String(it.id) === id);
    return row ? ok(row) : { status: 204 };
  }
  const wanted = new Set(url.searchParams.getAll('filter[id][]'));
  const visible = list === 'leads' ? all.filter((row) => !disturbance.hiddenDeals.has(row.id)) : all;
  const named = wanted.size > 0 ? visible.filter((row) => wanted.has(String(row.id))) : visible;
  const since = Number(url.searchParams.get('filter[updated_at][from]') ?? 0);
  const found = named.filter((row) => Number(row['updated_at'] ?? since) >= since);
  return page(url, list, found, disturbance.isStuckOnFirstPage);
}

export const amocrmRefusals = {
  forbidden: { status: 403, body: { title: 'Forbidden', status: 403 } },
  busy: { status: 429, body: { title: 'Too Many Requests', status: 429 } },
  signedOut: { status: 401, body: { title: 'Unauthorized', status: 401, detail: 'Session has ended' } },
};
