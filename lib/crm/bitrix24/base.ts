import type { BasePart, Requester, SessionClient } from '../adapter';
import { type Fields, idOf } from '../shape';
import { listPages, siteFolder, userNames } from './api';
import { clientOf, companyIdOf, DEAL_FIELDS, dealOf, ownerIdOf, payerOf } from './records';

const OLDEST_FIRST = { ID: 'ASC' };

/** What has been learnt of the portal so far in one walk. */
interface Walk {
  readonly companyOfContact: Map<string, string>;
  readonly contactsOfCompany: Map<string, string[]>;
  readonly owners: ReadonlyMap<string, string>;
  readonly folder: string;
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

function owned(record: Fields, client: SessionClient, walk: Walk): SessionClient {
  const ownerId = ownerIdOf(record);
  return { ...client, owner: ownerId && walk.owners.get(ownerId) };
}

/** Contacts come first, so that every company is told with all its people at once. */
async function* readContacts(walk: Walk, request: Requester): AsyncGenerator<BasePart> {
  const select = ['ID', 'NAME', 'LAST_NAME', 'COMPANY_ID', 'ASSIGNED_BY_ID'];
  for await (const { records } of listPages(request, 'crm.contact.list', { select, order: OLDEST_FIRST })) {
    const alone: SessionClient[] = [];
    for (const record of records) {
      const id = idOf(record['ID'], 'contact');
      const company = companyIdOf(record);
      if (company) {
        walk.companyOfContact.set(id, company);
        walk.contactsOfCompany.set(company, [...(walk.contactsOfCompany.get(company) ?? []), id]);
      } else alone.push(owned(record, clientOf(record, 'contact', walk.folder), walk));
    }
    yield part(walk, alone);
  }
}

function companyWithPeople(record: Fields, walk: Walk): SessionClient {
  const company = owned(record, clientOf(record, 'company', walk.folder), walk);
  const contacts = walk.contactsOfCompany.get(company.record.id) ?? [];
  return { ...company, aliases: contacts.map((id) => ({ type: 'contact', id })) };
}

async function* readCompanies(walk: Walk, request: Requester): AsyncGenerator<BasePart> {
  const alone = walk.clients;
  const select = ['ID', 'TITLE', 'ASSIGNED_BY_ID'];
  for await (const page of listPages(request, 'crm.company.list', { select, order: OLDEST_FIRST })) {
    walk.clientsTotal = alone + page.total;
    yield part(
      walk,
      page.records.map((record) => companyWithPeople(record, walk)),
    );
  }
}

async function* readDeals(walk: Walk, request: Requester): AsyncGenerator<BasePart> {
  for await (const page of listPages(request, 'crm.deal.list', { select: DEAL_FIELDS, order: OLDEST_FIRST })) {
    walk.dealsTotal = page.total;
    const deals = page.records.flatMap((record) => {
      const client = payerOf(record, walk.companyOfContact);
      return client ? [{ client, deal: dealOf(record) }] : [];
    });
    yield part(walk, [], deals);
  }
}

/** Every client and deal of the portal that the user may see. */
export async function* readBase(request: Requester): AsyncGenerator<BasePart, void> {
  const walk: Walk = {
    companyOfContact: new Map(),
    contactsOfCompany: new Map(),
    owners: await userNames(request),
    folder: siteFolder(),
    clients: 0,
    clientsTotal: undefined,
    deals: 0,
    dealsTotal: undefined,
  };
  yield* readContacts(walk, request);
  yield* readCompanies(walk, request);
  yield* readDeals(walk, request);
}
