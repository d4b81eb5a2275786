import type { Deal } from '../../domain/deal';
import type { RecordRef } from '../adapter';
import { changed } from '../changed';
import type { HistoryPart, Requester, SessionClient } from '../sessionReader';
import { type Item, listPages, readRecord } from './api';
import { accountIdOf, clientOf, dealOf } from './records';

/** A client, the list its deals are in, and which of that list are its own. */
interface Scope {
  readonly client: SessionClient;
  readonly parent: { readonly module: string; readonly id: string };
  readonly isOwn: (deal: Item) => boolean;
}

async function contactsOf(account: string, request: Requester): Promise<readonly string[]> {
  const ids: string[] = [];
  const parent = { module: 'accounts', id: account };
  for await (const { items } of listPages(request, { module: 'contacts', parent, orderBy: 'last_name' }))
    ids.push(...items.map(({ id }) => id));
  return ids;
}

/** An opportunity cannot be made without its account, so an account's own list holds all of them. */
async function scopeOfAccount(id: string, request: Requester): Promise<Scope> {
  const account = clientOf(await readRecord(request, 'accounts', id), 'account');
  const contacts = await contactsOf(id, request);
  return {
    client: { ...account, aliases: contacts.map((contact) => ({ type: 'contact', id: contact })) },
    parent: { module: 'accounts', id },
    isOwn: (deal) => {
      if ((accountIdOf(deal) ?? id) === id) return true;
      throw changed('deals of another client');
    },
  };
}

async function scopeOf(client: RecordRef, request: Requester): Promise<Scope> {
  if (client.type === 'account') return scopeOfAccount(client.id, request);
  if (client.type !== 'contact') throw changed(`no history of a ${client.type}`);
  const contact = await readRecord(request, 'contacts', client.id);
  const account = accountIdOf(contact);
  if (account) return scopeOfAccount(account, request);
  return {
    client: clientOf(contact, 'contact'),
    parent: { module: 'contacts', id: client.id },
    isOwn: (deal) => accountIdOf(deal) === undefined,
  };
}

/** Deals of an account or contact, as the sub-panel of its page lists them; the CRM's own count says when all are read. */
export async function* readHistory(client: RecordRef, request: Requester): AsyncGenerator<HistoryPart, void> {
  const scope = await scopeOf(client, request);
  let read = 0;
  let seen = 0;
  const list = { module: 'opportunities', parent: scope.parent, orderBy: 'date_closed' };
  for await (const { items, total } of listPages(request, list)) {
    const deals: readonly Deal[] = items.filter(scope.isOwn).map(dealOf);
    read += items.length;
    seen += deals.length;
    const state = read === total ? 'complete' : 'partial';
    yield { client: scope.client, deals, completeness: { state, seen, total: seen + total - read } };
  }
}
