import type { BasePlan } from '../baseWalk';
import { type PartyWords, partyLists } from '../partyBase';
import { paidDeals } from '../payers';
import { countOfList, type Item, movingPages, PAGE } from './api';
import { accountIdOf, clientOf, dealOf } from './records';

const OLDEST_FIRST = 'date_entered';

const words: PartyWords<Item> = {
  personOf: (item) => clientOf(item, 'contact'),
  companyOf: (item) => clientOf(item, 'account'),
  companyIdOf: accountIdOf,
  dealsOf: (items) => ({ deals: paidDeals(items, payerOf, dealOf) }),
};

function payerOf(item: Item) {
  const id = accountIdOf(item);
  return id === undefined ? undefined : { type: 'account', id };
}

/**
 * Every account, every contact without one, and the opportunities of all accounts. What has changed is not asked for:
 * the CRM reads the days of such a search in the form the user has chosen.
 */
export const plan: BasePlan = (request, _, ground) =>
  partyLists(
    {
      lists: { people: 'contacts', companies: 'accounts', deals: 'opportunities' },
      perAnswer: PAGE,
      pages: (module, from) => movingPages(request, { module, orderBy: OLDEST_FIRST }, from),
      count: (module) => countOfList(request, { module, orderBy: OLDEST_FIRST }),
      words: async () => words,
    },
    ground,
  );
