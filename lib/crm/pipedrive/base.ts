import type { BasePart, Requester, SessionClient } from '../adapter';
import { pagesOf } from './api';
import { clientOf, dealOf, isDeleted, organisationIdOf, payerOf } from './records';

/** What has been learnt of the account so far in one walk. */
interface Walk {
  readonly organisationOfPerson: Map<string, string>;
  readonly peopleOfOrganisation: Map<string, string[]>;
  clients: number;
  clientsTotal: number | undefined;
  deals: number;
}

function part(walk: Walk, clients: readonly SessionClient[], deals: BasePart['deals'] = []): BasePart {
  walk.clients += clients.length;
  walk.deals += deals.length;
  const { clientsTotal } = walk;
  return {
    clients,
    deals,
    progress: { clients: walk.clients, clientsTotal, deals: walk.deals, dealsTotal: undefined },
  };
}

/** People come first, so that every organisation is told with all of them at once. */
async function* readPeople(walk: Walk, request: Requester): AsyncGenerator<BasePart> {
  for await (const page of pagesOf(request, 'persons')) {
    const alone: SessionClient[] = [];
    for (const record of page) {
      const person = clientOf(record, 'person');
      const organisation = organisationIdOf(record);
      if (organisation === undefined) alone.push(person);
      else {
        walk.organisationOfPerson.set(person.record.id, organisation);
        const others = walk.peopleOfOrganisation.get(organisation) ?? [];
        walk.peopleOfOrganisation.set(organisation, [...others, person.record.id]);
      }
    }
    yield part(walk, alone);
  }
}

async function* readOrganisations(walk: Walk, request: Requester): AsyncGenerator<BasePart> {
  for await (const page of pagesOf(request, 'organizations')) {
    const organisations = page.map((record) => {
      const organisation = clientOf(record, 'organization');
      const people = walk.peopleOfOrganisation.get(organisation.record.id) ?? [];
      return { ...organisation, aliases: people.map((id) => ({ type: 'person', id })) };
    });
    yield part(walk, organisations);
  }
  walk.clientsTotal = walk.clients;
}

/** Every client and deal that the user may see, the archive included. */
export async function* readBase(request: Requester): AsyncGenerator<BasePart, void> {
  const walk: Walk = {
    organisationOfPerson: new Map(),
    peopleOfOrganisation: new Map(),
    clients: 0,
    clientsTotal: undefined,
    deals: 0,
  };
  yield* readPeople(walk, request);
  yield* readOrganisations(walk, request);
  const told = new Set<string>();
  for (const list of ['deals', 'deals/archived'])
    for await (const page of pagesOf(request, list)) {
      const deals = page.flatMap((record) => {
        const client = payerOf(record, walk.organisationOfPerson);
        const deal = isDeleted(record) ? undefined : dealOf(record);
        // One that is put into the archive meanwhile is in both lists.
        return client && deal && !told.has(deal.id) ? [{ client, deal }] : [];
      });
      for (const { deal } of deals) told.add(deal.id ?? '');
      yield part(walk, [], deals);
    }
}
