import type { BasePart, Requester, SessionClient } from '../adapter';
import { listPages } from './api';
import { accountIdOf, clientOf, dealOf } from './records';

const OLDEST_FIRST = 'date_entered';

/** What has been learnt of the CRM so far in one walk. */
interface Walk {
  readonly contactsOfAccount: Map<string, string[]>;
  clients: number;
  clientsTotal: number | undefined;
  deals: number;
  dealsTotal: number | undefined;
}

function part(walk: Walk, clients: readonly SessionClient[], deals: BasePart['deals'] = []): BasePart {
  walk.clients += clients.length;
  const { clientsTotal, dealsTotal } = walk;
  return { clients, deals, progress: { clients: walk.clients, clientsTotal, deals: walk.deals, dealsTotal } };
}

/** Contacts come first, so that every account is told with all its people at once. */
async function* readContacts(walk: Walk, request: Requester): AsyncGenerator<BasePart> {
  for await (const { items } of listPages(request, { module: 'contacts', orderBy: OLDEST_FIRST })) {
    const alone: SessionClient[] = [];
    for (const contact of items) {
      const account = accountIdOf(contact);
      if (account) walk.contactsOfAccount.set(account, [...(walk.contactsOfAccount.get(account) ?? []), contact.id]);
      else alone.push(clientOf(contact, 'contact'));
    }
    yield part(walk, alone);
  }
}

async function* readAccounts(walk: Walk, request: Requester): AsyncGenerator<BasePart> {
  const alone = walk.clients;
  for await (const { items, total } of listPages(request, { module: 'accounts', orderBy: OLDEST_FIRST })) {
    walk.clientsTotal = alone + total;
    const accounts = items.map((account): SessionClient => {
      const contacts = walk.contactsOfAccount.get(account.id) ?? [];
      return { ...clientOf(account, 'account'), aliases: contacts.map((id) => ({ type: 'contact', id })) };
    });
    yield part(walk, accounts);
  }
}

async function* readDeals(walk: Walk, request: Requester): AsyncGenerator<BasePart> {
  for await (const { items, total } of listPages(request, { module: 'opportunities', orderBy: OLDEST_FIRST })) {
    walk.deals += items.length;
    walk.dealsTotal = total;
    const paid = items.flatMap((deal) => {
      const account = accountIdOf(deal);
      return account ? [{ client: { type: 'account', id: account }, deal: dealOf(deal) }] : [];
    });
    yield part(walk, [], paid);
  }
}

/** Every account, every contact without one, and the opportunities of all accounts. */
export async function* readBase(request: Requester): AsyncGenerator<BasePart, void> {
  const walk: Walk = {
    contactsOfAccount: new Map(),
    clients: 0,
    clientsTotal: undefined,
    deals: 0,
    dealsTotal: undefined,
  };
  yield* readContacts(walk, request);
  yield* readAccounts(walk, request);
  yield* readDeals(walk, request);
}
