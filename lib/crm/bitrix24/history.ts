import type { Deal } from '../../domain/deal';
import type { RecordRef } from '../adapter';
import { changed } from '../changed';
import type { HistoryPart, Requester, SessionClient } from '../sessionReader';
import { type Fields, idOf } from '../shape';
import { getRecord, listPages, siteFolder } from './api';
import { clientOf, companyIdOf, DEAL_FIELDS, dealOf } from './records';

/** A list of deals, and which of them are the client's own. */
interface DealList {
  readonly filter: Fields;
  readonly isOwn: (deal: Fields) => boolean;
}

/** A client with the lists in which all of its deals are, each deal its own in one list only. */
interface Scope {
  readonly client: SessionClient;
  readonly lists: readonly DealList[];
}

const hasNoCompany = (deal: Fields) => companyIdOf(deal) === undefined;

async function contactIdsOf(companyId: string, request: Requester): Promise<readonly string[]> {
  const ids: string[] = [];
  const body = { filter: { COMPANY_ID: companyId }, select: ['ID'], order: { ID: 'ASC' } };
  for await (const { records } of listPages(request, 'crm.contact.list', body))
    ids.push(...records.map((record) => idOf(record['ID'], 'contact')));
  return ids;
}

/** A company pays for the deals of its contacts that name no company. */
async function scopeOfCompany(id: string, request: Requester): Promise<Scope> {
  const company = clientOf(await getRecord(request, 'crm.company.get', id), 'company', siteFolder());
  const contacts = await contactIdsOf(id, request);
  const ofPeople: DealList = { filter: { CONTACT_ID: contacts }, isOwn: hasNoCompany };
  return {
    client: { ...company, aliases: contacts.map((contact) => ({ type: 'contact', id: contact })) },
    lists: [{ filter: { COMPANY_ID: id }, isOwn: () => true }, ...(contacts.length > 0 ? [ofPeople] : [])],
  };
}

async function scopeOf(client: RecordRef, request: Requester): Promise<Scope> {
  if (client.type === 'company') return scopeOfCompany(client.id, request);
  if (client.type !== 'contact') throw changed(`no history of a ${client.type}`);
  const record = await getRecord(request, 'crm.contact.get', client.id);
  const company = companyIdOf(record);
  if (company) return scopeOfCompany(company, request);
  const lists = [{ filter: { CONTACT_ID: client.id }, isOwn: hasNoCompany }];
  return { client: clientOf(record, 'contact', siteFolder()), lists };
}

/** Deals of a contact or company, 50 at a time; the CRM's own count says when they are all there. */
export async function* readHistory(client: RecordRef, request: Requester): AsyncGenerator<HistoryPart, void> {
  const scope = await scopeOf(client, request);
  let seen = 0;
  for (const [index, { filter, isOwn }] of scope.lists.entries()) {
    let read = 0;
    const body = { filter, select: DEAL_FIELDS, order: { ID: 'ASC' } };
    for await (const { records, total } of listPages(request, 'crm.deal.list', body)) {
      const own = records.filter(isOwn);
      read += records.length;
      seen += own.length;
      const isLast = index === scope.lists.length - 1 && read === total;
      yield historyPart(scope.client, own.map(dealOf), isLast, seen, seen + total - read);
    }
  }
}

function historyPart(
  client: SessionClient,
  deals: readonly Deal[],
  isLast: boolean,
  seen: number,
  total: number,
): HistoryPart {
  return { client, deals, completeness: { state: isLast ? 'complete' : 'partial', seen, total } };
}
