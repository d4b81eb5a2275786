import type { Deal } from '../../domain/deal';
import type { RecordRef } from '../adapter';
import { changed } from '../changed';
import type { HistoryPart, Requester, SessionClient } from '../sessionReader';
import { accountCurrency, IDS_A_CALL, readRecord, recordsByIds } from './api';
import { leadOf, type Party, partyOf, payerOf } from './records';

/** A client with all leads that may be its own, and whose contacts those are. */
interface Scope {
  readonly client: SessionClient;
  readonly leadIds: ReadonlySet<string>;
  readonly companyOfContact: ReadonlyMap<string, string>;
}

const LEADS = '/api/v4/leads?with=contacts&order[id]=asc';

async function partyAt(request: Requester, path: string): Promise<Party> {
  const record = await readRecord(request, path);
  if (!record) throw changed('the client is no longer there');
  return partyOf(record);
}

/** A company pays for the deals of its contacts too, so their leads are read with its own. */
async function scopeOfCompany(id: string, request: Requester): Promise<Scope> {
  const company = await partyAt(request, `/api/v4/companies/${id}?with=leads,contacts`);
  const leadIds = new Set(company.leadIds);
  const contacts = recordsByIds(request, '/api/v4/contacts?with=leads', 'contacts', company.contactIds);
  for await (const page of contacts)
    for (const lead of page.flatMap((record) => partyOf(record).leadIds)) leadIds.add(lead);
  return {
    client: {
      record: { type: 'company', id },
      name: company.name,
      path: `/companies/detail/${id}`,
      ...(company.contacts && { contacts: company.contacts }),
      aliases: company.contactIds.map((contact) => ({ type: 'contact', id: contact })),
    },
    leadIds,
    companyOfContact: new Map(company.contactIds.map((contact) => [contact, id])),
  };
}

async function scopeOf(client: RecordRef, request: Requester): Promise<Scope> {
  if (client.type === 'company') return scopeOfCompany(client.id, request);
  if (client.type !== 'contact') throw changed(`no history of a ${client.type}`);
  const contact = await partyAt(request, `/api/v4/contacts/${client.id}?with=leads`);
  if (contact.companyId) return scopeOfCompany(contact.companyId, request);
  return {
    client: {
      record: client,
      name: contact.name,
      path: `/contacts/detail/${client.id}`,
      ...(contact.contacts && { contacts: contact.contacts }),
    },
    leadIds: new Set(contact.leadIds),
    companyOfContact: new Map(),
  };
}

/** A long history takes several calls, in which a deal may come or go: the ids are asked for once more. */
async function confirm(before: Scope, request: Requester): Promise<void> {
  if (before.leadIds.size <= IDS_A_CALL) return;
  const after = await scopeOf(before.client.record, request);
  if (after.leadIds.size !== before.leadIds.size || [...after.leadIds].some((id) => !before.leadIds.has(id)))
    throw changed('deals came or went while they were read');
}

/**
 * Deals of a contact or company. The client names the ids of all its deals, so the total is known at once; deals the
 * user may not see are named but not given, and the history then stays partial.
 */
export async function* readHistory(client: RecordRef, request: Requester): AsyncGenerator<HistoryPart, void> {
  const currency = await accountCurrency(request);
  const scope = await scopeOf(client, request);
  const { record } = scope.client;
  let total = scope.leadIds.size;
  let seen = 0;
  let pending: readonly Deal[] = [];
  const part = (state: 'complete' | 'partial'): HistoryPart => ({
    client: scope.client,
    deals: pending,
    completeness: { state, seen, total },
  });
  for await (const page of recordsByIds(request, LEADS, 'leads', [...scope.leadIds])) {
    if (pending.length > 0) yield part('partial');
    const leads = page.map((fields) => leadOf(fields, currency));
    if (leads.some((lead) => !scope.leadIds.has(lead.deal.id))) throw changed('deals not asked for');
    const own = leads.filter((lead) => payerOf(lead, scope.companyOfContact)?.id === record.id);
    total -= leads.length - own.length;
    seen += own.length;
    pending = own.map((lead) => lead.deal);
  }
  await confirm(scope, request);
  yield part(seen === total ? 'complete' : 'partial');
}
