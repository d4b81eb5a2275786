import type { Deal } from '../../domain/deal';
import type { RecordRef } from '../adapter';
import { changed } from '../changed';
import type { HistoryPart, Requester, SessionClient } from '../sessionReader';
import type { Fields } from '../shape';
import { pagesOf, readRecord, recordId } from './api';
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

interface Scope {
  readonly client: SessionClient;
  /** Contacts whose deals may be the client's own. */
  readonly contactIds: readonly string[];
}

async function found(request: Requester, module: string, id: string, fields: readonly string[]): Promise<Fields> {
  const record = await readRecord(request, module, id, fields);
  if (!record) throw changed('the client is no longer there');
  return record;
}

/** An account pays for the deals of its contacts that name no account. */
async function scopeOfAccount(id: string, request: Requester): Promise<Scope> {
  const account = clientOf(await found(request, 'Accounts', id, ACCOUNT_FIELDS), 'account');
  const contactIds: string[] = [];
  for await (const contacts of pagesOf(request, `Accounts/${id}/Contacts`, CONTACT_FIELDS))
    contactIds.push(...contacts.map((contact) => recordId(contact['id'], 'contact')));
  return {
    client: { ...account, aliases: contactIds.map((contact) => ({ type: 'contact', id: contact })) },
    contactIds,
  };
}

async function scopeOf(client: RecordRef, request: Requester): Promise<Scope> {
  if (client.type === 'account') return scopeOfAccount(client.id, request);
  if (client.type !== 'contact') throw changed(`no history of a ${client.type}`);
  const contact = await found(request, 'Contacts', client.id, CONTACT_FIELDS);
  const account = accountIdOf(contact);
  if (account) return scopeOfAccount(account, request);
  return { client: clientOf(contact, 'contact'), contactIds: [client.id] };
}

interface DealList {
  readonly path: string;
  /** Whether a deal is one of those asked for; a contact may also be another than a deal's first. */
  readonly isAsked: (deal: Fields) => boolean;
}

function listsOf({ client, contactIds }: Scope): readonly DealList[] {
  const { type, id } = client.record;
  const ofAccount = { path: `Accounts/${id}/Deals`, isAsked: (deal: Fields) => accountIdOf(deal) === id };
  const ofContacts = contactIds.map((contact) => ({ path: `Contacts/${contact}/Deals`, isAsked: () => true }));
  return type === 'account' ? [ofAccount, ...ofContacts] : ofContacts;
}

/** What has been read of a client: deals whose end nobody can tell are counted, and the history stays partial. */
interface Seen {
  readonly ids: Set<string>;
  readonly untold: Set<string>;
}

function take(page: readonly Fields[], scope: Scope, terms: DealTerms, { ids, untold }: Seen): readonly Deal[] {
  const { record } = scope.client;
  const accountOf = new Map(record.type === 'account' ? scope.contactIds.map((id) => [id, record.id]) : []);
  const isOwn = (deal: Fields) => payerOf(deal, accountOf)?.id === record.id && !ids.has(String(deal['id']));
  return page.filter(isOwn).flatMap((fields) => {
    const deal = dealOf(fields, terms);
    (deal ? ids : untold).add(recordId(fields['id'], 'deal'));
    return deal ? [deal] : [];
  });
}

/** The numbered pages of a long list move when a deal goes: its ids are asked for once more. */
async function confirm(request: Requester, path: string, before: ReadonlySet<unknown>): Promise<void> {
  const after: unknown[] = [];
  for await (const page of pagesOf(request, path, ['Stage'])) after.push(...page.map(({ id }) => id));
  if (after.length !== before.size || after.some((id) => !before.has(id)))
    throw changed('deals came or went while they were read');
}

/** Deals of an account or contact. The user's rights decide which the CRM gives. */
export async function* readHistory(client: RecordRef, request: Requester): AsyncGenerator<HistoryPart, void> {
  const scope = await scopeOf(client, request);
  const terms = await dealTerms(request);
  const seen: Seen = { ids: new Set(), untold: new Set() };
  let pending: readonly Deal[] = [];
  const part = (isLast: boolean): HistoryPart => ({
    client: scope.client,
    deals: pending,
    completeness: {
      state: isLast && seen.untold.size === 0 ? 'complete' : 'partial',
      seen: seen.ids.size,
      total: isLast ? seen.ids.size + seen.untold.size : undefined,
    },
  });
  for (const { path, isAsked } of listsOf(scope)) {
    const listed = new Set<unknown>();
    let pages = 0;
    for await (const page of pagesOf(request, path, terms.fields)) {
      if (!page.every(isAsked)) throw changed('deals not asked for');
      if (pending.length > 0) yield part(false);
      for (const { id } of page) listed.add(id);
      pending = take(page, scope, terms, seen);
      pages++;
    }
    if (pages > 1) await confirm(request, path, listed);
  }
  yield part(true);
}
