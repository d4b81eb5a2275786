import type { BasePlan } from '../baseWalk';
import { type PartyWords, partyLists } from '../partyBase';
import { paidDeals } from '../payers';
import type { SessionClient } from '../sessionReader';
import type { Fields } from '../shape';
import { countOfList, orderedPages, PAGE, siteFolder, userNames } from './api';
import { clientOf, companyIdOf, DEAL_FIELDS, dealOf, ownerIdOf, payerOf } from './records';

const lists = { people: 'crm.contact.list', companies: 'crm.company.list', deals: 'crm.deal.list' };

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  [lists.people]: ['ID', 'NAME', 'LAST_NAME', 'COMPANY_ID', 'ASSIGNED_BY_ID', 'DATE_CREATE', 'PHONE', 'EMAIL'],
  [lists.companies]: ['ID', 'TITLE', 'ASSIGNED_BY_ID', 'DATE_CREATE', 'PHONE', 'EMAIL'],
  [lists.deals]: DEAL_FIELDS,
};

function wordsWith(owners: ReadonlyMap<string, string>): PartyWords<Fields> {
  const folder = siteFolder();
  const asClient =
    (type: 'contact' | 'company') =>
    (record: Fields): SessionClient => {
      const ownerId = ownerIdOf(record);
      return { ...clientOf(record, type, folder), owner: ownerId && owners.get(ownerId) };
    };
  return {
    personOf: asClient('contact'),
    companyOf: asClient('company'),
    companyIdOf,
    madeAt: (record) => Date.parse(String(record['DATE_CREATE'])),
    dealsOf: (records, companyOf) => ({
      deals: paidDeals(records, (record) => payerOf(record, companyOf), dealOf),
    }),
  };
}

/** All that the user may see. */
export const plan: BasePlan = (request, _, ground) => {
  const filter: Fields = ground.since === undefined ? {} : { '>=DATE_MODIFY': ground.since };
  return partyLists(
    {
      lists,
      perAnswer: PAGE,
      pages: (list, from) => orderedPages(request, list, { select: FIELDS[list], filter }, from),
      count: (list) => countOfList(request, list, filter),
      words: async () => wordsWith(await userNames(request)),
    },
    ground,
  );
};
