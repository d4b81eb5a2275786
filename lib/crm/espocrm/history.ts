import type { Deal } from '../../domain/deal';
import type { RecordRef } from '../adapter';
import { changed } from '../changed';
import type { HistoryPart, Requester, SessionClient } from '../sessionReader';
import { type Fields, keyOf } from '../shape';
import { listPages, readRecord } from './api';
import { accountIdOf, CONTACT_FIELDS, clientOf, DEAL_FIELDS, dealOf } from './records';

/** A list of opportunities and who pays for those in it. */
interface DealList {
  readonly path: string;
  readonly isOwn: (deal: Fields) => boolean;
}

/** A client with the lists in which all of its deals are. */
interface Scope {
  readonly client: SessionClient;
  readonly lists: readonly DealList[];
}

/** What a person bought without an account. */
const ofPerson = (id: string): DealList => ({
  path: `Contact/${id}/opportunities`,
  isOwn: (deal) => accountIdOf(deal) === undefined,
});

/** A contact may stand below several accounts; those that pay through this one have it as their first. */
async function contactsOf(account: string, request: Requester): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const { records } of listPages(request, `Account/${account}/contacts`, CONTACT_FIELDS))
    for (const contact of records) if (accountIdOf(contact) === account) ids.push(keyOf(contact['id'], 'contact'));
  return ids;
}

async function scopeOfAccount(id: string, request: Requester): Promise<Scope> {
  const account = clientOf(await readRecord(request, 'Account', id), 'account');
  const contacts = await contactsOf(id, request);
  const ofAccount: DealList = {
    path: `Account/${id}/opportunities`,
    isOwn: (deal) => {
      if (accountIdOf(deal) === id) return true;
      throw changed('deals of another client');
    },
  };
  return {
    client: { ...account, aliases: contacts.map((contact) => ({ type: 'contact', id: contact })) },
    lists: [ofAccount, ...contacts.map(ofPerson)],
  };
}

async function scopeOf(client: RecordRef, request: Requester): Promise<Scope> {
  if (client.type === 'account') return scopeOfAccount(client.id, request);
  if (client.type !== 'contact') throw changed(`no history of a ${client.type}`);
  const contact = await readRecord(request, 'Contact', client.id);
  const account = accountIdOf(contact);
  if (account) return scopeOfAccount(account, request);
  return { client: clientOf(contact, 'contact'), lists: [ofPerson(client.id)] };
}

/** Page by page the client's own deals, each once: two contacts of an account may share one. */
async function* ownDeals({ lists }: Scope, request: Requester): AsyncGenerator<readonly Deal[]> {
  const told = new Set<string>();
  for (const { path, isOwn } of lists) {
    for await (const { records } of listPages(request, path, DEAL_FIELDS)) {
      const deals = records.filter(isOwn).map(dealOf);
      yield deals.filter(({ id }) => !told.has(id));
      for (const { id } of deals) told.add(id);
    }
  }
}

/** Deals of an account or contact. How many there are is known only when the last list has been read. */
export async function* readHistory(client: RecordRef, request: Requester): AsyncGenerator<HistoryPart, void> {
  const scope = await scopeOf(client, request);
  let seen = 0;
  let pending: readonly Deal[] = [];
  for await (const deals of ownDeals(scope, request)) {
    if (pending.length > 0)
      yield { client: scope.client, deals: pending, completeness: { state: 'partial', seen, total: undefined } };
    seen += deals.length;
    pending = deals;
  }
  yield { client: scope.client, deals: pending, completeness: { state: 'complete', seen, total: seen } };
}
