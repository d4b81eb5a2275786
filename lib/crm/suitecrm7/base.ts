import type { BaseList, BasePlan, Told } from '../baseWalk';
import { changed } from '../changed';
import { NamedClients, ProvedDeals, pagesFrom, placeBehind } from '../htmlWalk';
import type { Requester, SessionClient } from '../sessionReader';
import { contactsInRow } from './contacts';
import { otherDates } from './dates';
import { accountPath } from './history';
import { countOfList, type ListPage, listPages } from './pages';
import { dealInList, payerOf, rowOf } from './rows';
import { stageKeys } from './stage';

const LISTS = {
  clients: { query: 'module=Accounts&action=index', offset: 'Accounts2_ACCOUNT_offset' },
  deals: { query: 'module=Opportunities&action=index', offset: 'Opportunities2_OPPORTUNITY_offset' },
};

interface Walk {
  readonly request: Requester;
  readonly clients: NamedClients;
  readonly deals: ProvedDeals;
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
    throw changed('the list shows the results of a search');
}

const pagesOf = (request: Requester, { query, offset }: typeof LISTS.clients, from: string | undefined) =>
  pagesFrom((first) => listPages(request, query, offset, first), from);

async function* readClients({ request, clients }: Walk, from: string | undefined): AsyncGenerator<Told> {
  const told = new Set<string>();
  for await (const { page, isAnew } of pagesOf(request, LISTS.clients, from)) {
    refuseSearched(page);
    const found = page.rows.map((row) => {
      const client = rowOf('Accounts')(row);
      if (!client?.recordId || told.has(client.recordId)) throw changed('row of accounts');
      told.add(client.recordId);
      clients.isNew(client.recordId);
      const owner = row.querySelector('td[field="assigned_user_name"]')?.textContent?.trim();
      return { ...clientOf(client.recordId, client.name, owner), ...contactsInRow(row) };
    });
    const { total, next } = page;
    yield { clients: found, total, place: placeBehind(next, total), ...(isAnew && { isAnew }) };
  }
}

async function* readDeals({ request, clients, deals }: Walk, from: string | undefined): AsyncGenerator<Told> {
  let keys: ReadonlyMap<string, string> | undefined;
  for await (const { page, isAnew } of pagesOf(request, LISTS.deals, from)) {
    refuseSearched(page);
    keys ??= stageKeys(page.document);
    if (isAnew) deals.beginAnew();
    const { total, next } = page;
    yield {
      ...dealsOf(page, keys, deals),
      clients: newClients(clients, page),
      total,
      place: placeBehind(next, total),
      ...(isAnew && { isAnew }),
    };
  }
}

function dealsOf(page: ListPage, keys: ReadonlyMap<string, string>, deals: ProvedDeals) {
  const texts = page.rows.map((row) => {
    const text = dealInList(row, keys);
    if (!text) throw changed('row of opportunities');
    return text;
  });
  return deals.read(texts, [...otherDates(page.document), ...otherDates(document)]);
}

/** Accounts that only their deals name, such as those the list of accounts hides from this user. */
function newClients(clients: NamedClients, page: ListPage): readonly SessionClient[] {
  return page.rows.flatMap((row) => {
    const payer = payerOf(row);
    return payer && clients.isNew(payer.id) ? [clientOf(payer.id, payer.name)] : [];
  });
}

/** Rows of one page, by the CRM's own setting unless an administrator has changed it. */
const USUAL_ROWS = 20;

/** Every account and opportunity, from the CRM's two lists; neither shows what has changed without a search. */
export const plan: BasePlan = (request, _, { memory }) => {
  const formats = { dayOrder: undefined, decimal: undefined, currency: undefined };
  const walk: Walk = {
    request,
    clients: new NamedClients(memory),
    deals: new ProvedDeals(memory, 'account', formats),
  };
  const list = (name: keyof typeof LISTS, read: typeof readDeals): BaseList => ({
    name,
    tells: name,
    perAnswer: USUAL_ROWS,
    count: () => countOfList(request, LISTS[name].query, LISTS[name].offset),
    read: (from) => read(walk, from),
  });
  return [list('clients', readClients), list('deals', readDeals)];
};
