import type { SmallClient, SmallCrm } from '../smallCrm';
import { regular } from '../smallCrm';

/** Of the first client; the others follow. */
const FIRST = 1000;

export const idOf = (index: number) => String(FIRST + index);

/** The account of a CRM in which every client, deal, manager and sum is called by one of the texts. */
export function fillAccount(crm: SmallCrm, texts: readonly string[]): void {
  const clients = texts.map((name, index) => ({ ...regular(idOf(index), name, 4, 30, 80), title: name }));
  for (const client of clients) crm.clients.set(client.id, client);
  const bodies: Readonly<Record<string, unknown>> = {
    '/api/v4/companies': { _embedded: { companies: clients.map(companyOf) } },
    '/api/v4/leads': { _embedded: { leads: clients.flatMap(leadsOf) } },
    '/api/v4/users': { _embedded: { users: texts.map((name, index) => ({ id: index + 1, name })) } },
  };
  crm.answer = (path) => {
    if (path === '/api/v4/contacts') return { status: 204 };
    return bodies[path] === undefined ? undefined : { status: 200, body: bodies[path] };
  };
}

function companyOf({ id, name, wonOn }: SmallClient, index: number) {
  const leads = wonOn.map((_, at) => ({ id: Number(id) * 1000 + at }));
  return { id: Number(id), name, responsible_user_id: index + 1, _embedded: { leads } };
}

function leadsOf({ id, title, wonOn }: SmallClient) {
  return wonOn.map((day, at) => ({
    id: Number(id) * 1000 + at,
    name: title,
    // Sums are numbers there; whatever else comes is no sum.
    price: at % 2 === 0 ? 1000 : title,
    status_id: 142,
    closed_at: new Date(`${day}T12:00:00`).getTime() / 1000,
    _embedded: { companies: [{ id: Number(id) }], contacts: [] },
  }));
}

/** A list of clients whose script draws rows of ids and names, so that no text is cut by being written as HTML. */
export function listPage(rows: readonly (readonly [id: string, name: string])[]): string {
  const data = JSON.stringify(rows).replaceAll('<', '\\u003c');
  return `<!doctype html><html><head><meta charset="utf-8"><title>CRM</title><style>
.list-row { height: 32px; overflow: hidden; white-space: nowrap; }</style></head><body>
<div id="page_holder"><div id="list_page_holder"><div id="list_table"></div></div></div><div id="card_holder"></div>
<script>
for (const [id, name] of ${data}) {
  const link = document.createElement('a');
  link.className = 'list-row__template-name__table-wrapper__name-link';
  link.setAttribute('href', '/companies/detail/' + id);
  link.textContent = name;
  const cell = document.createElement('div');
  cell.setAttribute('data-field-code', 'name');
  cell.append(link);
  const row = document.createElement('div');
  row.className = 'list-row js-list-row';
  row.setAttribute('data-id', id);
  row.append(cell);
  document.querySelector('#list_table').append(row);
}
</script></body></html>`;
}
