import type { Deal } from '../../domain/deal';
import type { RecordRef } from '../adapter';
import { changed } from '../changed';
import type { HistoryPart, Requester, SessionClient } from '../sessionReader';
import { type Fields, idOf } from '../shape';
import { pagesOf, readRecord } from './api';
import { clientOf, dealOf, isDeleted, organisationIdOf, payerOf, personIdOf } from './records';

/** Deals put into the archive are in a list of their own. */
const LISTS = ['deals', 'deals/archived'];

interface Scope {
  readonly client: SessionClient;
  /** People whose deals may be the client's own. */
  readonly personIds: readonly string[];
}

async function personIdsOf(organisationId: string, request: Requester): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const people of pagesOf(request, `persons?org_id=${organisationId}`)) {
    if (people.some((person) => organisationIdOf(person) !== organisationId)) throw changed('people not asked for');
    ids.push(...people.map((person) => idOf(person['id'], 'person')));
  }
  return ids;
}

/** An organisation pays for the deals of its people that name none. */
async function scopeOfOrganisation(id: string, request: Requester): Promise<Scope> {
  const organisation = clientOf(await readRecord(request, `organizations/${id}`), 'organization');
  const personIds = await personIdsOf(id, request);
  return { client: { ...organisation, aliases: personIds.map((it) => ({ type: 'person', id: it })) }, personIds };
}

async function scopeOf(client: RecordRef, request: Requester): Promise<Scope> {
  if (client.type === 'organization') return scopeOfOrganisation(client.id, request);
  if (client.type !== 'person') throw changed(`no history of a ${client.type}`);
  const person = await readRecord(request, `persons/${client.id}`);
  const organisation = organisationIdOf(person);
  if (organisation) return scopeOfOrganisation(organisation, request);
  return { client: clientOf(person, 'person'), personIds: [client.id] };
}

interface DealList {
  readonly path: string;
  /** Whether a deal is one of those asked for. */
  readonly isAsked: (deal: Fields) => boolean;
}

function listsOf({ client, personIds }: Scope): readonly DealList[] {
  const { type, id } = client.record;
  const ofOrganisation = { key: `org_id=${id}`, isAsked: (deal: Fields) => organisationIdOf(deal) === id };
  const ofPeople = personIds.map((person) => ({
    key: `person_id=${person}`,
    isAsked: (deal: Fields) => personIdOf(deal) === person,
  }));
  const wanted = type === 'organization' ? [ofOrganisation, ...ofPeople] : ofPeople;
  return wanted.flatMap(({ key, isAsked }) => LISTS.map((list) => ({ path: `${list}?${key}`, isAsked })));
}

/** Deals of an organisation or person, the archive included. The user's rights decide which the CRM gives. */
export async function* readHistory(client: RecordRef, request: Requester): AsyncGenerator<HistoryPart, void> {
  const scope = await scopeOf(client, request);
  const { record } = scope.client;
  const organisationOf = new Map(record.type === 'organization' ? scope.personIds.map((id) => [id, record.id]) : []);
  const seen = new Set<string>();
  let pending: readonly Deal[] = [];
  const part = (state: 'complete' | 'partial'): HistoryPart => ({
    client: scope.client,
    deals: pending,
    completeness: { state, seen: seen.size, total: state === 'complete' ? seen.size : undefined },
  });
  for (const { path, isAsked } of listsOf(scope)) {
    for await (const page of pagesOf(request, path)) {
      if (!page.every(isAsked)) throw changed('deals not asked for');
      const own = page.filter((deal) => !isDeleted(deal) && isSame(payerOf(deal, organisationOf), record));
      const deals = own.map(dealOf).filter((deal) => !seen.has(deal.id));
      if (deals.length === 0) continue;
      if (pending.length > 0) yield part('partial');
      for (const deal of deals) seen.add(deal.id);
      pending = deals;
    }
  }
  yield part('complete');
}

const isSame = (one: RecordRef | undefined, other: RecordRef) => one?.type === other.type && one.id === other.id;
