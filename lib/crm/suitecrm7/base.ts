import { type BasePart, type Requester, type SessionClient, SessionFailure } from '../adapter';
import { ListedDeals } from '../listedDeals';
import { otherDates } from './dates';
import { accountPath } from './history';
import { type ListPage, listPages } from './pages';
import { dealInList, payerOf, rowOf } from './rows';
import { stageKeys } from './stage';

const LISTS = {
  clients: { query: 'module=Accounts&action=index', offset: 'Accounts2_ACCOUNT_offset' },
  deals: { query: 'module=Opportunities&action=index', offset: 'Opportunities2_OPPORTUNITY_offset' },
};

/** What has been learnt of the CRM so far in one walk. */
interface Walk {
  readonly clients: Map<string, string | undefined>;
  readonly deals: ListedDeals;
  clientsTotal: number | undefined;
  dealsTotal: number | undefined;
}

function part(walk: Walk, clients: readonly SessionClient[], deals: BasePart['deals'] = []): BasePart {
  const { clientsTotal, dealsTotal } = walk;
  return {
    clients,
    deals,
    progress: { clients: walk.clients.size, clientsTotal, deals: walk.deals.seen, dealsTotal },
  };
}

function clientOf(id: string, name: string | undefined, owner?: string): SessionClient {
  return { record: { type: 'account', id }, name, path: accountPath(id), ...(owner && { owner }) };
}

/**
 * The CRM keeps the user's last search and applies it to the list whenever it is asked for. Clearing it would change
 * what he sees, so a list that is searched is not read: it would pass for the whole base.
 */
function refuseSearched({ document }: ListPage): void {
  const query = document.querySelector<HTMLInputElement>('input[name="current_query_by_page"]')?.value ?? '';
  if (/"(?:query|searchFormTab|saved_search_select)"/.test(query.slice(0, 10_000)))
    throw new SessionFailure('changed', 'the list shows the results of a search');
}

async function* readClients(walk: Walk, request: Requester): AsyncGenerator<BasePart> {
  const { query, offset } = LISTS.clients;
  for await (const page of listPages(request, query, offset)) {
    refuseSearched(page);
    const clients = page.rows.map((row) => {
      const found = rowOf('Accounts')(row);
      if (!found?.recordId || walk.clients.has(found.recordId)) throw new SessionFailure('changed', 'row of accounts');
      walk.clients.set(found.recordId, found.name);
      const owner = row.querySelector('td[field="assigned_user_name"]')?.textContent?.trim();
      return clientOf(found.recordId, found.name, owner);
    });
    walk.clientsTotal = page.total;
    yield part(walk, clients);
  }
}

async function* readDeals(walk: Walk, request: Requester): AsyncGenerator<BasePart> {
  const { query, offset } = LISTS.deals;
  let keys: ReadonlyMap<string, string> | undefined;
  for await (const page of listPages(request, query, offset)) {
    refuseSearched(page);
    keys ??= stageKeys(page.document);
    yield dealsPart(walk, page, keys);
  }
}

function dealsPart(walk: Walk, page: ListPage, keys: ReadonlyMap<string, string>): BasePart {
  const texts = page.rows.map((row) => {
    const text = dealInList(row, keys);
    if (!text) throw new SessionFailure('changed', 'row of opportunities');
    return text;
  });
  const listed = walk.deals.read(texts, [...otherDates(page.document), ...otherDates(document)]);
  walk.dealsTotal = page.total;
  const owned = listed.flatMap(({ clientId, deal }) =>
    clientId ? [{ client: { type: 'account', id: clientId }, deal }] : [],
  );
  const undated = owned.filter(({ deal }) => deal.outcome === 'won' && deal.on === undefined);
  return {
    ...part(walk, newClients(walk, page), owned),
    ...(undated.length > 0 && { incomplete: undated.map(({ client }) => client) }),
  };
}

/** Accounts that only their deals name, such as those the list of accounts hides from this user. */
function newClients(walk: Walk, page: ListPage): readonly SessionClient[] {
  return page.rows.flatMap((row) => {
    const payer = payerOf(row);
    if (!payer || walk.clients.has(payer.id)) return [];
    walk.clients.set(payer.id, payer.name);
    return [clientOf(payer.id, payer.name)];
  });
}

/** Every account and opportunity, from the CRM's two lists. */
export async function* readBase(request: Requester): AsyncGenerator<BasePart, void> {
  const formats = { dayOrder: undefined, decimal: undefined, currency: undefined };
  const walk: Walk = {
    clients: new Map(),
    deals: new ListedDeals(formats),
    clientsTotal: undefined,
    dealsTotal: undefined,
  };
  yield* readClients(walk, request);
  yield* readDeals(walk, request);
}
