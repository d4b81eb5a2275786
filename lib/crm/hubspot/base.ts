import type { RecordRef } from '../adapter';
import type { BaseList, BasePlan, Told } from '../baseWalk';
import { changed } from '../changed';
import { type PartyWords, partyLists } from '../partyBase';
import type { BasePart, Requester } from '../sessionReader';
import { countOfSearch, type Filter, type Found, movingPages, ownerNames, PAGE, type Search, search } from './api';
import type { ObjectType } from './objects';
import {
  COMPANY_PROPERTIES,
  CONTACT_PROPERTIES,
  clientOf,
  companyIdOf,
  countIn,
  DEAL_PROPERTIES,
  dealOf,
} from './records';

const lists = { people: 'contact', companies: 'company', deals: 'deal' } as const satisfies Record<string, ObjectType>;

/** Contacts keep the time of their last change under a name of their own. */
const CHANGED = { contact: 'lastmodifieddate', company: 'hs_lastmodifieddate', deal: 'hs_lastmodifieddate' };

const PROPERTIES = { contact: CONTACT_PROPERTIES, company: COMPANY_PROPERTIES, deal: DEAL_PROPERTIES };

function searchOf(list: string, since: string | undefined): Search {
  const type = list as keyof typeof PROPERTIES;
  const news: Filter | undefined = since === undefined ? undefined : changedSince(type, since);
  return { type, properties: PROPERTIES[type], groups: news ? [[news]] : [] };
}

function changedSince(type: keyof typeof CHANGED, since: string): Filter {
  return { property: CHANGED[type], operator: 'GTE', value: String(Date.parse(since)) };
}

function wordsWith(owners: ReadonlyMap<string, string>): PartyWords<Found> {
  return {
    personOf: (record) => clientOf(record, 'contact', owners),
    companyOf: (record) => clientOf(record, 'company', owners),
    companyIdOf,
    madeAt: (record) => instantOf(record.text('createdate')),
    dealsOf: (records) => ({ deals: records.flatMap(ofCompany) }),
  };
}

/** Instants come as milliseconds or as ISO 8601. */
const instantOf = (text = '') => (/^\d+$/.test(text) ? Number(text) : Date.parse(text));

function ofCompany(record: Found): BasePart['deals'] {
  const id = companyIdOf(record);
  return id === undefined ? [] : [{ client: { type: 'company', id }, deal: dealOf(record) }];
}

/** The clients behind the contacts of a deal that names no company: one, or several of whom nobody can be told. */
async function payersByContacts(deal: Found, request: Requester): Promise<readonly RecordRef[]> {
  const most = countIn(deal, 'num_associated_contacts');
  if (most === 0) return [];
  const payers = new Map<string, RecordRef>();
  const groups = [[{ property: 'associations.deal', operator: 'EQ', value: deal.id }]] as const;
  for await (const { records, total } of search(request, { type: 'contact', properties: CONTACT_PROPERTIES, groups })) {
    if (total > most) throw changed('contacts not asked for');
    for (const contact of records) {
      const company = companyIdOf(contact);
      const payer = company ? { type: 'company', id: company } : { type: 'contact', id: contact.id };
      payers.set(`${payer.type} ${payer.id}`, payer);
    }
  }
  return [...payers.values()];
}

/** Deals name their company but not their contacts: for one without a company the CRM is asked once more. */
async function* readDeals(
  request: Requester,
  since: string | undefined,
  from: string | undefined,
): AsyncGenerator<Told> {
  for await (const { records, total, place } of movingPages(request, searchOf(lists.deals, since), from)) {
    yield { deals: records.flatMap(ofCompany), read: 0, total };
    for (const record of records) {
      if (companyIdOf(record) !== undefined) continue;
      const [client, ...others] = await payersByContacts(record, request);
      if (client && others.length > 0) yield { incomplete: [client, ...others] };
      else if (client) yield { deals: [{ client, deal: dealOf(record) }], read: 0 };
    }
    yield { read: records.length, total, place };
  }
}

/** All that the user may see. */
export const plan: BasePlan = (request, _, ground) => {
  const { since } = ground;
  const parties = partyLists(
    {
      lists,
      perAnswer: PAGE,
      pages: (list, from) => movingPages(request, searchOf(list, since), from),
      count: (list) => countOfSearch(request, searchOf(list, since)),
      words: async () => wordsWith(await ownerNames(request)),
    },
    ground,
  );
  const read: BaseList['read'] = (from) => readDeals(request, since, from);
  return parties.map((list) => (list.tells === 'deals' ? { ...list, read } : list));
};
