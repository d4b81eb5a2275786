import { type BasePart, type PurchaseSource, type Requester, type SessionClient, SessionFailure } from '../adapter';
import { ListedDeals } from '../listedDeals';
import { clientOf, listPath, OPEN_FORMATS, saleKindOf, textsOf } from './history';
import { clientRow, listDates } from './lists';
import { type ListPage, listPages } from './pages';
import { clientLink, type SaleKind } from './records';

/** Customers and those who may become some, in the order in which they were entered. */
const CLIENTS = '/societe/list.php?type=c&sortfield=s.rowid&sortorder=ASC';

/** What has been learnt of the CRM so far in one walk. */
interface Walk {
  readonly clients: Set<string>;
  readonly deals: ListedDeals;
  clientsTotal: number | undefined;
  dealsTotal: number | undefined;
}

function part(walk: Walk, clients: readonly SessionClient[], deals: BasePart['deals'] = []): BasePart {
  const { clientsTotal, dealsTotal } = walk;
  const progress = { clients: walk.clients.size, clientsTotal, deals: walk.deals.seen, dealsTotal };
  return { clients, deals, progress };
}

async function* readClients(walk: Walk, request: Requester): AsyncGenerator<BasePart> {
  for await (const page of listPages(request, CLIENTS)) {
    const clients = page.rows.map((row) => {
      const found = clientRow(row);
      if (!found?.recordId || walk.clients.has(found.recordId)) throw new SessionFailure('changed', 'row of clients');
      walk.clients.add(found.recordId);
      return clientOf(found.recordId, found.name);
    });
    walk.clientsTotal = page.total;
    yield part(walk, clients);
  }
}

function salesPart(walk: Walk, kind: SaleKind, page: ListPage): BasePart {
  const listed = walk.deals.read(textsOf(page.rows, kind), listDates(page.document));
  walk.dealsTotal = page.total;
  const owned = listed.flatMap(({ clientId, deal }) =>
    clientId ? [{ client: { type: 'thirdparty', id: clientId }, deal }] : [],
  );
  const undated = owned.filter(({ deal }) => deal.outcome === 'won' && deal.on === undefined);
  return {
    ...part(walk, newClients(walk, page), owned),
    ...(undated.length > 0 && { incomplete: undated.map(({ client }) => client) }),
  };
}

/** Clients that only their sales name: closed ones are not in the list of clients. */
function newClients(walk: Walk, page: ListPage): readonly SessionClient[] {
  return page.rows.flatMap((row) => {
    const found = clientLink(row);
    if (!found || walk.clients.has(found.id)) return [];
    walk.clients.add(found.id);
    return [clientOf(found.id, found.link.textContent?.trim() || undefined)];
  });
}

/** Every client, and every invoice or order, from the CRM's own lists. Throws `changed` where they do not add up. */
export async function* readBase(request: Requester, source: PurchaseSource): AsyncGenerator<BasePart, void> {
  const walk: Walk = {
    clients: new Set(),
    deals: new ListedDeals(OPEN_FORMATS),
    clientsTotal: undefined,
    dealsTotal: undefined,
  };
  yield* readClients(walk, request);
  const kind = saleKindOf(source);
  for await (const page of listPages(request, listPath(kind, ''))) yield salesPart(walk, kind, page);
  if (walk.dealsTotal !== undefined && walk.deals.seen !== walk.dealsTotal)
    throw new SessionFailure('changed', `${walk.deals.seen} of ${walk.dealsTotal} ${kind.type}s`);
}
