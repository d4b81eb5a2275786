import type { Deal } from '../../domain/deal';
import type { RecordRef } from '../adapter';
import { changed } from '../changed';
import type { HistoryPart, Requester, SessionClient } from '../sessionReader';
import { currencyCodes, guidOf, pagesOf, readRecord } from './api';
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

/** Ids asked for in one address, so that it stays shorter than servers allow. */
const IDS_A_CALL = 15;

/** A client and the records by which its opportunities may name it. */
interface Scope {
  readonly client: SessionClient;
  readonly contactIds: readonly string[];
}

async function contactIdsOf(accountId: string, request: Requester): Promise<readonly string[]> {
  const ids: string[] = [];
  const query = `$select=contactid&$filter=_parentcustomerid_value eq ${accountId}`;
  for await (const { records } of pagesOf(request, 'contacts', query, 'contactid'))
    ids.push(...records.map((record) => guidOf(record['contactid'], 'contact')));
  return ids;
}

/** An account pays for the opportunities of its contacts too. */
async function scopeOfAccount(id: string, request: Requester): Promise<Scope> {
  const account = clientOf(await readRecord(request, 'accounts', id, ACCOUNT_SELECT), 'account');
  const contactIds = await contactIdsOf(id, request);
  return {
    client: { ...account, aliases: contactIds.map((contact) => ({ type: 'contact', id: contact })) },
    contactIds,
  };
}

async function scopeOf(client: RecordRef, request: Requester): Promise<Scope> {
  if (client.type === 'account') return scopeOfAccount(client.id, request);
  if (client.type !== 'contact') throw changed(`no history of a ${client.type}`);
  const contact = await readRecord(request, 'contacts', client.id, CONTACT_SELECT);
  const account = accountIdOf(contact);
  if (account) return scopeOfAccount(account, request);
  return { client: clientOf(contact, 'contact'), contactIds: [client.id] };
}

/** Lists in which the client's opportunities are: those that name the account, then those of its people. */
function filtersOf({ client, contactIds }: Scope): readonly string[] {
  const { type, id } = client.record;
  const filters = type === 'account' ? [`_parentaccountid_value eq ${id} or _customerid_value eq ${id}`] : [];
  for (let from = 0; from < contactIds.length; from += IDS_A_CALL) {
    const named = contactIds.slice(from, from + IDS_A_CALL);
    filters.push(named.map((it) => `_parentcontactid_value eq ${it} or _customerid_value eq ${it}`).join(' or '));
  }
  return filters;
}

/** Opportunities of an account or contact. The user's rights decide which the CRM gives and counts. */
export async function* readHistory(client: RecordRef, request: Requester): AsyncGenerator<HistoryPart, void> {
  const scope = await scopeOf(client, request);
  const currencies = await currencyCodes(request);
  const { record } = scope.client;
  const accountOf = new Map(record.type === 'account' ? scope.contactIds.map((id) => [id, record.id]) : []);
  const seen = new Set<string>();
  let pending: readonly Deal[] = [];
  const part = (state: 'complete' | 'partial'): HistoryPart => ({
    client: scope.client,
    deals: pending,
    completeness: { state, seen: seen.size, total: state === 'complete' ? seen.size : undefined },
  });
  for (const filter of filtersOf(scope)) {
    const query = `$select=${DEAL_SELECT}&$filter=${filter}&$orderby=createdon asc,opportunityid asc`;
    for await (const { records } of pagesOf(request, 'opportunities', query, 'opportunityid')) {
      if (pending.length > 0) yield part('partial');
      const own = records.filter((it) => isNamed(it, scope) && payerOf(partiesOf(it), accountOf)?.id === record.id);
      const deals = own.map((it) => dealOf(it, currencies)).filter((deal) => !seen.has(deal.id));
      for (const deal of deals) seen.add(deal.id);
      pending = deals;
    }
  }
  yield part('complete');
}

/** An opportunity that names nobody who was asked for means that the filter was not heeded. */
function isNamed(record: Parameters<typeof partiesOf>[0], { client, contactIds }: Scope): boolean {
  const named = [record['_customerid_value'], record['_parentaccountid_value'], record['_parentcontactid_value']];
  if (!named.some((id) => id === client.record.id || contactIds.includes(String(id))))
    throw changed('opportunities not asked for');
  return true;
}
