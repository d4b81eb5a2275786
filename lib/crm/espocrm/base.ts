import type { BasePart, Requester, SessionClient } from '../adapter';
import { type Fields, keyOf } from '../shape';
import { listPages } from './api';
import { ACCOUNT_FIELDS, accountIdOf, CONTACT_FIELDS, clientOf, DEAL_FIELDS, dealOf, payerOf } from './records';

/** What has been learnt of the CRM so far in one walk. */
interface Walk {
  readonly accountOfContact: Map<string, string>;
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
  for await (const { records } of listPages(request, 'Contact', CONTACT_FIELDS)) {
    const alone: SessionClient[] = [];
    for (const record of records) {
      const id = keyOf(record['id'], 'contact');
      const account = accountIdOf(record);
      if (account) {
        walk.accountOfContact.set(id, account);
        walk.contactsOfAccount.set(account, [...(walk.contactsOfAccount.get(account) ?? []), id]);
      } else alone.push(clientOf(record, 'contact'));
    }
    yield part(walk, alone);
  }
}

function accountWithPeople(record: Fields, walk: Walk): SessionClient {
  const account = clientOf(record, 'account');
  const contacts = walk.contactsOfAccount.get(account.record.id) ?? [];
  return { ...account, aliases: contacts.map((id) => ({ type: 'contact', id })) };
}

async function* readAccounts(walk: Walk, request: Requester): AsyncGenerator<BasePart> {
  const alone = walk.clients;
  for await (const { records, total } of listPages(request, 'Account', ACCOUNT_FIELDS)) {
    walk.clientsTotal = total === undefined ? undefined : alone + total;
    yield part(
      walk,
      records.map((record) => accountWithPeople(record, walk)),
    );
  }
  walk.clientsTotal = walk.clients;
}

async function* readDeals(walk: Walk, request: Requester): AsyncGenerator<BasePart> {
  for await (const { records, total } of listPages(request, 'Opportunity', DEAL_FIELDS)) {
    walk.deals += records.length;
    walk.dealsTotal = total;
    const paid = records.flatMap((record) => {
      const client = payerOf(record, walk.accountOfContact);
      return client ? [{ client, deal: dealOf(record) }] : [];
    });
    yield part(walk, [], paid);
  }
}

/** Every account, every contact without one, and all opportunities. */
export async function* readBase(request: Requester): AsyncGenerator<BasePart, void> {
  const walk: Walk = {
    accountOfContact: new Map(),
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
