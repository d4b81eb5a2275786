import type { BasePart, Requester, SessionClient } from '../adapter';
import { accountCurrency, pagesOf, recordsByIds, userNames } from './api';
import { type Lead, leadOf, type Party, partyOf, payerOf } from './records';

/** What has been learnt of the account so far in one walk. */
interface Walk {
  readonly companyOfContact: Map<string, string>;
  readonly contactsOfCompany: Map<string, string[]>;
  /** Leads named by contacts and companies, by the client that pays for them: what is owed at the end. */
  readonly owed: Map<string, SessionClient['record']>;
  readonly owners: ReadonlyMap<string, string>;
  clients: number;
  clientsTotal: number | undefined;
  deals: number;
}

function part(walk: Walk, clients: readonly SessionClient[], deals: BasePart['deals'] = []): BasePart {
  walk.clients += clients.length;
  walk.deals += deals.length;
  const dealsTotal = walk.clientsTotal === undefined ? undefined : walk.deals + walk.owed.size;
  return {
    clients,
    deals,
    progress: { clients: walk.clients, clientsTotal: walk.clientsTotal, deals: walk.deals, dealsTotal },
  };
}

function clientOf(party: Party, type: 'contact' | 'company', walk: Walk): SessionClient {
  const contacts = walk.contactsOfCompany.get(party.id) ?? [];
  const folder = type === 'contact' ? 'contacts' : 'companies';
  return {
    record: { type, id: party.id },
    name: party.name,
    owner: party.ownerId && walk.owners.get(party.ownerId),
    path: `/${folder}/detail/${party.id}`,
    ...(type === 'company' && { aliases: contacts.map((id) => ({ type: 'contact', id })) }),
  };
}

/** Contacts come first, so that every company is told with all its people at once. */
async function* readContacts(walk: Walk, request: Requester): AsyncGenerator<BasePart> {
  for await (const page of pagesOf(request, '/api/v4/contacts?with=leads&order[id]=asc', 'contacts')) {
    const alone: SessionClient[] = [];
    for (const contact of page.map(partyOf)) {
      const { id, companyId } = contact;
      for (const lead of contact.leadIds)
        walk.owed.set(lead, companyId ? { type: 'company', id: companyId } : { type: 'contact', id });
      if (companyId) {
        walk.companyOfContact.set(id, companyId);
        walk.contactsOfCompany.set(companyId, [...(walk.contactsOfCompany.get(companyId) ?? []), id]);
      } else alone.push(clientOf(contact, 'contact', walk));
    }
    yield part(walk, alone);
  }
}

async function* readCompanies(walk: Walk, request: Requester): AsyncGenerator<BasePart> {
  for await (const page of pagesOf(request, '/api/v4/companies?with=leads&order[id]=asc', 'companies')) {
    const companies = page.map(partyOf);
    for (const company of companies)
      for (const lead of company.leadIds) walk.owed.set(lead, { type: 'company', id: company.id });
    yield part(
      walk,
      companies.map((company) => clientOf(company, 'company', walk)),
    );
  }
  walk.clientsTotal = walk.clients;
}

function paid(leads: readonly Lead[], walk: Walk): BasePart['deals'] {
  return leads.flatMap((lead) => {
    walk.owed.delete(lead.deal.id);
    const client = payerOf(lead, walk.companyOfContact);
    return client ? [{ client, deal: lead.deal }] : [];
  });
}

/** Every client and deal of the account, each list from its oldest record on, so that new ones do not move the pages. */
export async function* readBase(request: Requester): AsyncGenerator<BasePart, void> {
  const currency = await accountCurrency(request);
  const walk: Walk = {
    companyOfContact: new Map(),
    contactsOfCompany: new Map(),
    owed: new Map(),
    owners: await userNames(request),
    clients: 0,
    clientsTotal: undefined,
    deals: 0,
  };
  yield* readContacts(walk, request);
  yield* readCompanies(walk, request);
  const leads = '/api/v4/leads?with=contacts&order[id]=asc';
  for await (const page of pagesOf(request, leads, 'leads'))
    yield part(
      walk,
      [],
      paid(
        page.map((record) => leadOf(record, currency)),
        walk,
      ),
    );
  // A lead deleted on an earlier page pulls the next ones back: what is still owed is asked for by id.
  for await (const page of recordsByIds(request, leads, 'leads', [...walk.owed.keys()]))
    yield part(
      walk,
      [],
      paid(
        page.map((record) => leadOf(record, currency)),
        walk,
      ),
    );
  const incomplete = [...walk.owed.values()];
  if (incomplete.length > 0) yield { ...part(walk, []), incomplete };
}
