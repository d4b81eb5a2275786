import type { BasePlan, Told } from '../baseWalk';
import { changed } from '../changed';
import { NamedClients, ProvedDeals, pagesFrom, placeBehind } from '../htmlWalk';
import type { Requester, SessionClient } from '../sessionReader';
import { contactsInClientRow, contactsInSaleRow } from './contacts';
import { clientOf, listPath, OPEN_FORMATS, saleKindOf, textsOf } from './history';
import { clientRow, listDates } from './lists';
import { countOfList, LIMIT, type ListPage, listPages } from './pages';
import { clientLink, type SaleKind } from './records';

/** Customers and those who may become some, in the order in which they were entered. */
const CLIENTS = '/societe/list.php?type=c&sortfield=s.rowid&sortorder=ASC';

interface Walk {
  readonly request: Requester;
  readonly clients: NamedClients;
  readonly deals: ProvedDeals;
}

async function* readClients({ request, clients }: Walk, from: string | undefined): AsyncGenerator<Told> {
  const told = new Set<string>();
  for await (const { page, isAnew } of pagesFrom((first) => listPages(request, CLIENTS, first), from)) {
    const found = page.rows.map((row): SessionClient => {
      const client = clientRow(row);
      if (!client?.recordId || told.has(client.recordId)) throw changed('row of clients');
      told.add(client.recordId);
      clients.isNew(client.recordId);
      return { ...clientOf(client.recordId, client.name), ...contactsInClientRow(row) };
    });
    const { total, next } = page;
    yield { clients: found, total, place: placeBehind(next, total), ...(isAnew && { isAnew }) };
  }
}

async function* readSales(
  { request, clients, deals }: Walk,
  kind: SaleKind,
  from: string | undefined,
): AsyncGenerator<Told> {
  const path = listPath(kind, '');
  for await (const { page, isAnew } of pagesFrom((first) => listPages(request, path, first), from)) {
    if (isAnew) deals.beginAnew();
    const told = deals.read(textsOf(page.rows, kind), listDates(page.document));
    const { total, next } = page;
    yield {
      ...told,
      clients: newClients(clients, page),
      total,
      place: placeBehind(next, total),
      ...(isAnew && { isAnew }),
    };
  }
}

/** Clients that only their sales name: closed ones are not in the list of clients. */
function newClients(clients: NamedClients, page: ListPage): readonly SessionClient[] {
  return page.rows.flatMap((row) => {
    const found = clientLink(row);
    if (!found || !clients.isNew(found.id)) return [];
    const name = found.link.textContent?.trim() || undefined;
    return [{ ...clientOf(found.id, name), ...contactsInSaleRow(row) }];
  });
}

/** Every client, and every invoice or order, from the CRM's own lists; no list of them shows what has changed. */
export const plan: BasePlan = (request, source, { memory }) => {
  const kind = saleKindOf(source);
  const walk: Walk = {
    request,
    clients: new NamedClients(memory),
    deals: new ProvedDeals(memory, 'thirdparty', OPEN_FORMATS),
  };
  return [
    {
      name: 'clients',
      tells: 'clients',
      perAnswer: LIMIT,
      count: () => countOfList(request, CLIENTS),
      read: (from) => readClients(walk, from),
    },
    {
      name: 'sales',
      tells: 'deals',
      perAnswer: LIMIT,
      count: () => countOfList(request, listPath(kind, '')),
      read: (from) => readSales(walk, kind, from),
    },
  ];
};
