import { type BaseList, type BasePlan, END, type Told } from '../baseWalk';
import { once } from '../once';
import { madeSince } from '../partyBase';
import { Payers } from '../payers';
import type { Requester, SessionClient } from '../sessionReader';
import type { Fields } from '../shape';
import { accountCurrency, PAGE, recordsByIds, userNames } from './api';
import { lastBefore, type OrderedPage, orderedPages } from './orderedPages';
import { OwedLeads } from './owedLeads';
import { type Lead, leadOf, type Party, partyOf, payerOf } from './records';

interface Walk {
  readonly request: Requester;
  readonly since: string | undefined;
  readonly payers: Payers;
  readonly owed: OwedLeads;
  readonly owners: () => Promise<ReadonlyMap<string, string>>;
}

const FOLDERS = { contact: 'contacts', company: 'companies' };

function clientOf(party: Party, type: 'contact' | 'company', owners: ReadonlyMap<string, string>): SessionClient {
  return {
    record: { type, id: party.id },
    name: party.name,
    owner: party.ownerId && owners.get(party.ownerId),
    path: `/${FOLDERS[type]}/detail/${party.id}`,
    ...(party.contacts && { contacts: party.contacts }),
  };
}

const madeAt = (record: Fields) => Number(record['created_at']) * 1000;

/** The CRM counts nothing itself; once its pages have ended, what they held is all there is. */
const totalOf = ({ next, read }: OrderedPage) => (next === END ? read : undefined);

/** What has changed since an instant, as a part of an address. */
const changed = (since: string | undefined) =>
  since === undefined ? '' : `&filter[updated_at][from]=${Math.floor(Date.parse(since) / 1000)}`;

async function* readContacts({ request, since, payers, owed, owners }: Walk, from?: string): AsyncGenerator<Told> {
  const names = await owners();
  const asClient = (contact: Party) => clientOf(contact, 'contact', names);
  const path = `/api/v4/contacts?with=leads&order[id]=asc${changed(since)}`;
  for await (const page of orderedPages(request, path, 'contacts', from)) {
    const contacts = page.records.map(partyOf);
    for (const { id, companyId, leadIds } of contacts)
      owed.add(companyId ? { type: 'company', id: companyId } : { type: 'contact', id }, leadIds);
    yield {
      clients: payers.alone(contacts, asClient, ({ companyId }) => companyId),
      fresh: madeSince(page.records, since, (record) => asClient(partyOf(record)), madeAt),
      place: page.next,
    };
  }
}

async function* readCompanies({ request, since, payers, owed, owners }: Walk, from?: string): AsyncGenerator<Told> {
  const names = await owners();
  const asClient = (company: Party) => payers.withPeople(clientOf(company, 'company', names));
  const path = `/api/v4/companies?with=leads&order[id]=asc${changed(since)}`;
  for await (const page of orderedPages(request, path, 'companies', from)) {
    const companies = page.records.map(partyOf);
    for (const { id, leadIds } of companies) owed.add({ type: 'company', id }, leadIds);
    yield {
      clients: companies.map(asClient),
      total: totalOf(page),
      fresh: madeSince(page.records, since, (record) => asClient(partyOf(record)), madeAt),
      place: page.next,
    };
  }
}

const LEADS = '/api/v4/leads?with=contacts&order[id]=asc';

/**
 * A lead deleted on an earlier page pulls the next ones back over the end of a page: what clients name and the pages
 * have passed over is asked for by id. What does not come even so is kept from this user.
 */
async function* readLeads({ request, since, payers, owed }: Walk, from?: string): AsyncGenerator<Told> {
  const currency = await accountCurrency(request);
  owed.readTo(lastBefore(from));
  const dealsOf = (leads: readonly Lead[]) =>
    leads.flatMap((lead) => {
      owed.given(lead.deal.id);
      const client = payerOf(lead, payers.companyOf);
      return client ? [{ client, deal: lead.deal }] : [];
    });
  for await (const page of orderedPages(request, LEADS + changed(since), 'leads', from)) {
    const told = dealsOf(page.records.map((record) => leadOf(record, currency)));
    const passed = since === undefined ? owed.passed(page.next === END ? undefined : page.last) : [];
    for await (const missing of recordsByIds(request, LEADS, 'leads', passed))
      told.push(...dealsOf(missing.map((record) => leadOf(record, currency))));
    yield {
      deals: told,
      read: page.records.length,
      total: since === undefined ? page.read + owed.left : totalOf(page),
      incomplete: owed.keptBack(passed),
      place: page.next,
    };
  }
}

/** Each list from its oldest record on, so that new ones do not move the pages. */
export const plan: BasePlan = (request, _, { memory, since }) => {
  const walk: Walk = {
    request,
    since,
    payers: new Payers(memory),
    owed: new OwedLeads(memory),
    owners: once(() => userNames(request)),
  };
  const list = (name: string, tells: BaseList['tells'], read: typeof readLeads): BaseList => ({
    name,
    tells,
    perAnswer: PAGE,
    read: (from) => read(walk, from),
  });
  return [
    list('contacts', 'people', readContacts),
    list('companies', 'clients', readCompanies),
    list('leads', 'deals', readLeads),
  ];
};
