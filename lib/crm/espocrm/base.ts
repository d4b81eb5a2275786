import type { BasePlan } from '../baseWalk';
import { type PartyWords, partyLists } from '../partyBase';
import { paidDeals } from '../payers';
import type { Fields } from '../shape';
import { changedSince, countOfList, movingPages, PAGE } from './api';
import { ACCOUNT_FIELDS, accountIdOf, CONTACT_FIELDS, clientOf, DEAL_FIELDS, dealOf, payerOf } from './records';

const lists = { people: 'Contact', companies: 'Account', deals: 'Opportunity' };

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  [lists.people]: CONTACT_FIELDS,
  [lists.companies]: ACCOUNT_FIELDS,
  [lists.deals]: DEAL_FIELDS,
};

const words: PartyWords<Fields> = {
  personOf: (record) => clientOf(record, 'contact'),
  companyOf: (record) => clientOf(record, 'account'),
  companyIdOf: accountIdOf,
  // Instants are UTC without a zone, `2026-05-07 21:30:00`.
  madeAt: (record) => Date.parse(`${String(record['createdAt']).replace(' ', 'T')}Z`),
  dealsOf: (records, accountOf) => ({
    deals: paidDeals(records, (record) => payerOf(record, accountOf), dealOf),
  }),
};

/** Every account, every contact without one, and all opportunities. */
export const plan: BasePlan = (request, _, ground) => {
  const changed = changedSince(ground.since);
  return partyLists(
    {
      lists,
      perAnswer: PAGE,
      pages: (list, from) => movingPages(request, list, FIELDS[list] ?? [], changed, from),
      count: (list) => countOfList(request, list, changed),
      words: async () => words,
    },
    ground,
  );
};
