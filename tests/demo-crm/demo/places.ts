import type { Flavour } from '../flavour';
import type { DemoCrm } from '../server';

/** Addresses of the demo CRM that the demo visits. */
export interface Places {
  readonly list: string;
  readonly client: string;
  readonly deal: string;
}

/** The page of the first client, a sleeping one, its last deal, and the list it stands in. */
export function placesOf(crm: DemoCrm, flavour: Flavour): Places {
  const [client] = crm.data.clients;
  const deal = crm.data.deals.findLast((it) => it.client === client);
  if (flavour === 'amocrm')
    return {
      list: `${crm.origin}/contacts/list/`,
      client: `${crm.origin}/companies/detail/${client?.companyId}`,
      deal: `${crm.origin}/leads/detail/${deal?.id}`,
    };
  return {
    list: `${crm.origin}/crm/company/list/`,
    client: `${crm.origin}/crm/company/details/${client?.companyId}/`,
    deal: `${crm.origin}/crm/deal/details/${deal?.id}/`,
  };
}
