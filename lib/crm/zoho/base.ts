import { type BasePart, type Requester, type SessionClient, SessionFailure } from '../adapter';
import type { Fields } from '../shape';
import { countOfModule, OLDEST_FIRST, pagesOf } from './api';
import {
  ACCOUNT_FIELDS,
  accountIdOf,
  CONTACT_FIELDS,
  clientOf,
  type DealTerms,
  dealOf,
  dealTerms,
  payerOf,
} from './records';

/** What has been learnt of the organisation so far in one walk. */
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
  walk.deals += deals.length;
  const { clientsTotal, dealsTotal } = walk;
  return { clients, deals, progress: { clients: walk.clients, clientsTotal, deals: walk.deals, dealsTotal } };
}

interface ModulePage {
  readonly records: readonly Fields[];
  readonly total: number;
}

/** All records of a module. A record that goes pulls the pages behind it back: then fewer come than were counted. */
async function* allOf(request: Requester, module: string, fields: readonly string[]): AsyncGenerator<ModulePage> {
  const total = await countOfModule(request, module);
  let read = 0;
  for await (const records of pagesOf(request, module, fields, OLDEST_FIRST)) {
    read += records.length;
    yield { records, total };
  }
  if (read < total) throw new SessionFailure('changed', `${read} of ${total} ${module}`);
}

/** Contacts come first, so that every account is told with all its people at once. */
async function* readContacts(walk: Walk, request: Requester): AsyncGenerator<BasePart> {
  for await (const { records } of allOf(request, 'Contacts', CONTACT_FIELDS)) {
    const alone: SessionClient[] = [];
    for (const record of records) {
      const contact = clientOf(record, 'contact');
      const account = accountIdOf(record);
      if (account === undefined) alone.push(contact);
      else {
        walk.accountOfContact.set(contact.record.id, account);
        walk.contactsOfAccount.set(account, [...(walk.contactsOfAccount.get(account) ?? []), contact.record.id]);
      }
    }
    yield part(walk, alone);
  }
}

async function* readAccounts(walk: Walk, request: Requester): AsyncGenerator<BasePart> {
  const alone = walk.clients;
  for await (const { records, total } of allOf(request, 'Accounts', ACCOUNT_FIELDS)) {
    walk.clientsTotal = alone + total;
    const accounts = records.map((record) => {
      const account = clientOf(record, 'account');
      const contacts = walk.contactsOfAccount.get(account.record.id) ?? [];
      return { ...account, aliases: contacts.map((id) => ({ type: 'contact', id })) };
    });
    yield part(walk, accounts);
  }
}

/** Deals of one page with who pays; the clients of those whose end nobody can tell stay incomplete. */
function paidPart(records: readonly Fields[], terms: DealTerms, walk: Walk): BasePart {
  const paid = records.flatMap((record) => {
    const client = payerOf(record, walk.accountOfContact);
    return client ? [{ client, deal: dealOf(record, terms) }] : [];
  });
  const deals = paid.flatMap(({ client, deal }) => (deal ? [{ client, deal }] : []));
  const incomplete = paid.flatMap(({ client, deal }) => (deal ? [] : [client]));
  return { ...part(walk, [], deals), ...(incomplete.length > 0 && { incomplete }) };
}

/** Every client and deal of the organisation that the user may see. */
export async function* readBase(request: Requester): AsyncGenerator<BasePart, void> {
  const terms = await dealTerms(request);
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
  for await (const { records, total } of allOf(request, 'Deals', terms.fields)) {
    walk.dealsTotal = total;
    yield paidPart(records, terms, walk);
  }
}
