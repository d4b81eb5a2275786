import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One client of the small CRM with the days of its purchases. */
export interface SmallClient {
  readonly id: string;
  readonly name: string;
  readonly wonOn: readonly string[];
  /** Of every deal. */
  readonly title?: string;
}

/** A request as it came. */
interface Asked {
  readonly method: string;
  readonly path: string;
}

/**
 * A CRM with one page and no more looks than a test needs: cards of companies and deals that change without a
 * reload, shaped so that the adapter of amoCRM reads it. What it says and how it behaves is the test's to change.
 */
export interface SmallCrm {
  readonly origin: string;
  readonly clients: Map<string, SmallClient>;
  readonly asked: Asked[];
  /** Answers in place of the data; undefined: the data. */
  answer: (path: string) => { readonly status: number; readonly body?: unknown } | undefined;
  /** Answers wait for this. */
  hold: (path: string) => Promise<void> | undefined;
  /** What the page holds before its script has run, for pages that load slowly or by half. */
  page: (path: string) => string;
  close(): Promise<void>;
}

/** Deal ids are made of the client's, so that a deal page needs no table. */
const DEALS_PER_CLIENT = 1000;

export const dealIdOf = (client: string, index: number) => String(Number(client) * DEALS_PER_CLIENT + index);
const clientOfDeal = (deal: string) => String(Math.floor(Number(deal) / DEALS_PER_CLIENT));

/** A company that buys every `days` days, last `silent` days ago. */
export function regular(id: string, name: string, purchases: number, days: number, silent: number): SmallClient {
  const wonOn = Array.from({ length: purchases }, (_, index) => daysAgo(silent + (purchases - 1 - index) * days));
  return { id, name, wonOn };
}

function daysAgo(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() - days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function lead(client: SmallClient, index: number) {
  const [year = 0, month = 1, day = 1] = (client.wonOn[index] ?? '').split('-').map(Number);
  return {
    id: Number(dealIdOf(client.id, index)),
    name: client.title ?? `Order ${index + 1}`,
    price: 1000,
    status_id: 142,
    closed_at: new Date(year, month - 1, day, 12).getTime() / 1000,
    _embedded: { companies: [{ id: Number(client.id) }], contacts: [] },
  };
}

function dataAt(url: URL, clients: ReadonlyMap<string, SmallClient>) {
  if (url.pathname === '/api/v4/account') return { currency: 'RUB' };
  const company = /^\/api\/v4\/companies\/(\d+)$/.exec(url.pathname)?.[1];
  const client = clients.get(company ?? '');
  if (client) {
    const leads = client.wonOn.map((_, index) => ({ id: Number(dealIdOf(client.id, index)) }));
    return { id: Number(client.id), name: client.name, _embedded: { leads, contacts: [] } };
  }
  const asked = url.searchParams.getAll('filter[id][]');
  const leads = asked.flatMap((id) => {
    const of = clients.get(clientOfDeal(id));
    return of ? [lead(of, Number(id) % DEALS_PER_CLIENT)] : [];
  });
  return leads.length > 0 ? { _embedded: { leads } } : undefined;
}

const shell = (script: string) => `<!doctype html><html><head><meta charset="utf-8"><title>CRM</title></head><body>
<nav><button id="next">Next</button></nav><div id="page_holder"></div><div id="card_holder"></div>
<script>${script}</script></body></html>`;

/** The page's script; `show` draws a card, `go` changes the address first, as real apps do. */
const APP = `
const names = NAMES;
const perClient = ${DEALS_PER_CLIENT};
function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}
function card(folder, id) {
  const clientId = folder === 'leads' ? String(Math.floor(id / perClient)) : id;
  const name = names[clientId] ?? '';
  const title = folder === 'leads' ? 'Order' : name;
  const holder = el('div', { id: 'card_name_holder' }, el('input', { id: 'person_n', value: title }));
  const tags = el('div', { id: 'add_tags' }, el('ul', {}, el('li', { 'data-id': 'lead_id' }, '#' + id)));
  const form = el('form', { id: 'edit_card', action: '/ajax/' + folder + '/detail/' }, holder, tags);
  if (folder !== 'leads') return [form];
  const linked = el('form', { class: 'linked-form' },
    el('input', { name: 'ID', value: clientId }), el('input', { name: 'ELEMENT_TYPE', value: '3' }),
    el('input', { class: 'js-linked-name-view', value: name }));
  return [form, el('ul', { id: 'companies_list' }, el('li', { class: 'linked-forms__item', 'data-main-item': 'true' }, linked))];
}
function show() {
  const [, folder, id] = /^\\/(companies|leads)\\/detail\\/(\\d+)/.exec(location.pathname) ?? [];
  document.querySelector('#card_holder').replaceChildren(...(folder ? card(folder, id) : []));
}
function go(path) { history.pushState({}, '', path); show(); }
addEventListener('popstate', show);
show();
`;

function appPage(clients: ReadonlyMap<string, SmallClient>): string {
  const names = Object.fromEntries([...clients.values()].map(({ id, name }) => [id, name]));
  return shell(APP.replace('NAMES', () => JSON.stringify(names).replaceAll('<', '\\u003c')));
}

function send(reply: ServerResponse, status: number, type: string, body: string): void {
  reply.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(status === 204 ? undefined : body);
}

export async function startSmallCrm(): Promise<SmallCrm> {
  const clients = new Map<string, SmallClient>();
  const asked: Asked[] = [];
  const server = createServer(async (request: IncomingMessage, reply) => {
    const url = new URL(request.url ?? '/', 'http://crm');
    if (!url.pathname.startsWith('/api/')) return send(reply, 200, 'text/html', crm.page(url.pathname));
    asked.push({ method: request.method ?? '', path: url.pathname + url.search });
    await crm.hold(url.pathname + url.search);
    const data = dataAt(url, clients);
    const answer = crm.answer(url.pathname) ?? { status: data ? 200 : 204, body: data };
    return send(reply, answer.status, 'application/json', JSON.stringify(answer.body) ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const crm: SmallCrm = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clients,
    asked,
    answer: () => undefined,
    hold: () => undefined,
    page: () => appPage(clients),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return crm;
}
