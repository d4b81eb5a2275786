import { type BasePart, type RecordRef, type Requester, type SessionClient, SessionFailure } from '../adapter';
import { type Found, ownerNames, search } from './api';
import {
  COMPANY_PROPERTIES,
  CONTACT_PROPERTIES,
  clientOf,
  companyIdOf,
  countIn,
  DEAL_PROPERTIES,
  dealOf,
} from './records';

/** What has been learnt of the account so far in one walk. */
interface Walk {
  readonly owners: ReadonlyMap<string, string>;
  readonly companyOfContact: Map<string, string>;
  readonly contactsOfCompany: Map<string, string[]>;
  clients: number;
  clientsTotal: number | undefined;
  deals: number;
  dealsTotal: number | undefined;
}

function part(walk: Walk, clients: readonly SessionClient[], deals: BasePart['deals'] = []): BasePart {
  walk.clients += clients.length;
  walk.deals += deals.length;
  const { clientsTotal, dealsTotal } = walk;
  return { clients, deals, progress: { clients: walk.clients, clientsTotal, deals: walk.deals, dealsTotal } };
}

/** Contacts come first, so that every company is told with all its people at once. */
async function* readContacts(walk: Walk, request: Requester): AsyncGenerator<BasePart> {
  const what = { type: 'contact', properties: CONTACT_PROPERTIES, groups: [] } as const;
  for await (const { records } of search(request, what)) {
    const alone: SessionClient[] = [];
    for (const contact of records) {
      const company = companyIdOf(contact);
      if (company === undefined) alone.push(clientOf(contact, 'contact', walk.owners));
      else {
        walk.companyOfContact.set(contact.id, company);
        walk.contactsOfCompany.set(company, [...(walk.contactsOfCompany.get(company) ?? []), contact.id]);
      }
    }
    yield part(walk, alone);
  }
}

async function* readCompanies(walk: Walk, request: Requester): AsyncGenerator<BasePart> {
  const alone = walk.clients;
  const what = { type: 'company', properties: COMPANY_PROPERTIES, groups: [] } as const;
  for await (const { records, total } of search(request, what)) {
    walk.clientsTotal = alone + total;
    const companies = records.map((record) => {
      const contacts = walk.contactsOfCompany.get(record.id) ?? [];
      return {
        ...clientOf(record, 'company', walk.owners),
        aliases: contacts.map((id) => ({ type: 'contact', id })),
      };
    });
    yield part(walk, companies);
  }
}

/** The clients behind the contacts of a deal that names no company: one, or several of whom nobody can be told. */
async function payersByContacts(deal: Found, walk: Walk, request: Requester): Promise<readonly RecordRef[]> {
  const most = countIn(deal, 'num_associated_contacts');
  if (most === 0) return [];
  const payers = new Map<string, RecordRef>();
  const groups = [[{ property: 'associations.deal', operator: 'EQ', value: deal.id }]] as const;
  for await (const { records, total } of search(request, { type: 'contact', properties: ['email'], groups })) {
    if (total > most) throw new SessionFailure('changed', 'contacts not asked for');
    for (const { id } of records) {
      const company = walk.companyOfContact.get(id);
      const payer = company ? { type: 'company', id: company } : { type: 'contact', id };
      payers.set(`${payer.type} ${payer.id}`, payer);
    }
  }
  return [...payers.values()];
}

/** Deals name their company but not their contacts: for one without a company the CRM is asked once more. */
async function* readDeals(walk: Walk, request: Requester): AsyncGenerator<BasePart> {
  const what = { type: 'deal', properties: DEAL_PROPERTIES, groups: [] } as const;
  const withoutCompany: Found[] = [];
  for await (const { records, total } of search(request, what)) {
    walk.dealsTotal = total;
    const deals = records.flatMap((record) => {
      const id = companyIdOf(record);
      if (id === undefined) withoutCompany.push(record);
      return id === undefined ? [] : [{ client: { type: 'company', id }, deal: dealOf(record) }];
    });
    yield part(walk, [], deals);
  }
  for (const record of withoutCompany) {
    const [client, ...others] = await payersByContacts(record, walk, request);
    if (client && others.length > 0) yield { ...part(walk, []), incomplete: [client, ...others] };
    else if (client) yield part(walk, [], [{ client, deal: dealOf(record) }]);
  }
}

/** Every client and deal of the account that the user may see, each list from its oldest record on. */
export async function* readBase(request: Requester): AsyncGenerator<BasePart, void> {
  const walk: Walk = {
    owners: await ownerNames(request),
    companyOfContact: new Map(),
    contactsOfCompany: new Map(),
    clients: 0,
    clientsTotal: undefined,
    deals: 0,
    dealsTotal: undefined,
  };
  yield* readContacts(walk, request);
  yield* readCompanies(walk, request);
  yield* readDeals(walk, request);
}
