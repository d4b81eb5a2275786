import type { Deal } from '../../domain/deal';
import type { RecordRef } from '../adapter';
import { changed } from '../changed';
import type { HistoryPart, Requester, SessionClient } from '../sessionReader';
import { type Filter, type Found, readObject, search } from './api';
import {
  COMPANY_PROPERTIES,
  CONTACT_PROPERTIES,
  clientOf,
  companyIdOf,
  countIn,
  DEAL_PROPERTIES,
  dealOf,
} from './records';

/** Groups of filters that one search takes. */
const GROUPS = 5;

/** A client and the people whose deals may be its own. */
interface Scope {
  readonly client: SessionClient;
  readonly contacts: readonly Found[];
}

const NO_OWNERS: ReadonlyMap<string, string> = new Map();

const equals = (property: string, value: string): Filter => ({ property, operator: 'EQ', value });

async function found(request: Requester, type: 'contact' | 'company', id: string): Promise<Found> {
  const properties = type === 'contact' ? CONTACT_PROPERTIES : COMPANY_PROPERTIES;
  const record = await readObject(request, type, id, properties);
  if (!record) throw changed('the client is no longer there');
  return record;
}

/** A company pays for the deals of its contacts that name no company. */
async function scopeOfCompany(id: string, request: Requester): Promise<Scope> {
  const company = clientOf(await found(request, 'company', id), 'company', NO_OWNERS);
  const contacts: Found[] = [];
  const groups = [[equals('associatedcompanyid', id)]];
  for await (const { records } of search(request, { type: 'contact', properties: CONTACT_PROPERTIES, groups })) {
    if (records.some((record) => companyIdOf(record) !== id)) throw changed('contacts not asked for');
    contacts.push(...records);
  }
  return {
    client: { ...company, aliases: contacts.map((contact) => ({ type: 'contact', id: contact.id })) },
    contacts,
  };
}

async function scopeOf(client: RecordRef, request: Requester): Promise<Scope> {
  if (client.type === 'company') return scopeOfCompany(client.id, request);
  if (client.type !== 'contact') throw changed(`no history of a ${client.type}`);
  const contact = await found(request, 'contact', client.id);
  const company = companyIdOf(contact);
  if (company) return scopeOfCompany(company, request);
  return { client: clientOf(contact, 'contact', NO_OWNERS), contacts: [contact] };
}

interface DealList {
  readonly groups: readonly (readonly Filter[])[];
  /** Most deals the list can have. A filter that is not heeded gives the deals of everybody. */
  readonly most: number;
}

function listsOf({ client, contacts }: Scope): readonly DealList[] {
  const { type, id } = client.record;
  const lists: DealList[] =
    type === 'company' ? [{ groups: [[equals('associations.company', id)]], most: Number.POSITIVE_INFINITY }] : [];
  const dealing = contacts.filter((contact) => countIn(contact, 'num_associated_deals') > 0);
  for (let from = 0; from < dealing.length; from += GROUPS) {
    const group = dealing.slice(from, from + GROUPS);
    const most = group.reduce((sum, contact) => sum + countIn(contact, 'num_associated_deals'), 0);
    lists.push({ groups: group.map((contact) => [equals('associations.contact', contact.id)]), most });
  }
  return lists;
}

type Belonging = 'own' | 'foreign' | 'unclear';

/** A deal without a company that several people share may be of any of them. */
function belongs(deal: Found, { record }: SessionClient, isByCompany: boolean): Belonging {
  const company = companyIdOf(deal);
  if (record.type === 'company') return company === record.id || company === undefined ? 'own' : 'foreign';
  if (company !== undefined) return 'foreign';
  return countIn(deal, 'num_associated_contacts') > 1 && !isByCompany ? 'unclear' : 'own';
}

/** Deals of a company or contact. The user's rights decide which the CRM gives and counts. */
export async function* readHistory(client: RecordRef, request: Requester): AsyncGenerator<HistoryPart, void> {
  const scope = await scopeOf(client, request);
  const isCompany = scope.client.record.type === 'company';
  const seen = new Set<string>();
  const unclear = new Set<string>();
  let pending: readonly Deal[] = [];
  const part = (isLast: boolean): HistoryPart => ({
    client: scope.client,
    deals: pending,
    completeness: {
      state: isLast && unclear.size === 0 ? 'complete' : 'partial',
      seen: seen.size,
      total: isLast ? seen.size + unclear.size : undefined,
    },
  });
  for (const { groups, most } of listsOf(scope)) {
    const deals = search(request, { type: 'deal', properties: DEAL_PROPERTIES, groups });
    for await (const { records, total } of deals) {
      if (total > most) throw changed('deals not asked for');
      const fresh = records.filter((deal) => !seen.has(deal.id));
      const own = fresh.filter((deal) => belongs(deal, scope.client, isCompany) === 'own').map(dealOf);
      for (const deal of fresh) if (belongs(deal, scope.client, isCompany) === 'unclear') unclear.add(deal.id);
      if (own.length === 0) continue;
      if (pending.length > 0) yield part(false);
      for (const deal of own) seen.add(deal.id);
      pending = own;
    }
  }
  yield part(true);
}
