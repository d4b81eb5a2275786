import type { BasePart, Requester, SessionClient } from '../adapter';
import { currencyCodes, pagesOf } from './api';
import {
  ACCOUNT_SELECT,
  accountIdOf,
  CONTACT_SELECT,
  clientOf,
  DEAL_SELECT,
  dealOf,
  partiesOf,
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

/** Contacts come first, so that every account is told with all its people at once. */
async function* readContacts(walk: Walk, request: Requester): AsyncGenerator<BasePart> {
  const query = `$select=${CONTACT_SELECT}&$orderby=createdon asc,contactid asc`;
  for await (const { records } of pagesOf(request, 'contacts', query, 'contactid')) {
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
  const query = `$select=${ACCOUNT_SELECT}&$orderby=createdon asc,accountid asc`;
  for await (const { records, total } of pagesOf(request, 'accounts', query, 'accountid')) {
    walk.clientsTotal = total === undefined ? undefined : alone + total;
    const accounts = records.map((record) => {
      const account = clientOf(record, 'account');
      const contacts = walk.contactsOfAccount.get(account.record.id) ?? [];
      return { ...account, aliases: contacts.map((id) => ({ type: 'contact', id })) };
    });
    yield part(walk, accounts);
  }
}

/** Every client and opportunity of the organisation that the user may see, each list from its oldest record on. */
export async function* readBase(request: Requester): AsyncGenerator<BasePart, void> {
  const currencies = await currencyCodes(request);
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
  const query = `$select=${DEAL_SELECT}&$orderby=createdon asc,opportunityid asc`;
  for await (const { records, total } of pagesOf(request, 'opportunities', query, 'opportunityid')) {
    walk.dealsTotal = total;
    const deals = records.flatMap((record) => {
      const client = payerOf(partiesOf(record), walk.accountOfContact);
      return client ? [{ client, deal: dealOf(record, currencies) }] : [];
    });
    yield part(walk, [], deals);
  }
}
