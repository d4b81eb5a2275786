import type { BasePlan } from '../baseWalk';
import { type PartyWords, partyLists } from '../partyBase';
import { paidDeals } from '../payers';
import type { Fields } from '../shape';
import { countOfSet, currencyCodes, movingPages, PAGE } from './api';
import {
  ACCOUNT_SELECT,
  accountIdOf,
  CONTACT_SELECT,
  clientOf,
  DEAL_SELECT,
  dealOf,
  partiesOf,
  payerOf,
} from './records';

const lists = { people: 'contacts', companies: 'accounts', deals: 'opportunities' };

const SETS: Readonly<Record<string, { readonly key: string; readonly select: string }>> = {
  [lists.people]: { key: 'contactid', select: CONTACT_SELECT },
  [lists.companies]: { key: 'accountid', select: ACCOUNT_SELECT },
  [lists.deals]: { key: 'opportunityid', select: DEAL_SELECT },
};

const wordsWith = (currencies: ReadonlyMap<string, string>): PartyWords<Fields> => ({
  personOf: (record) => clientOf(record, 'contact'),
  companyOf: (record) => clientOf(record, 'account'),
  companyIdOf: accountIdOf,
  madeAt: (record) => Date.parse(String(record['createdon'])),
  dealsOf: (records, accountOf) => ({
    deals: paidDeals(
      records,
      (record) => payerOf(partiesOf(record), accountOf),
      (record) => dealOf(record, currencies),
    ),
  }),
});

/** All that the user may see. */
export const plan: BasePlan = (request, _, ground) => {
  const changed = ground.since === undefined ? '' : `&$filter=modifiedon ge ${ground.since}`;
  const asked = (set: string) => {
    const { key = '', select = '' } = SETS[set] ?? {};
    return { set, key, query: `$select=${select}&$orderby=createdon asc,${key} asc${changed}` };
  };
  return partyLists(
    {
      lists,
      perAnswer: PAGE,
      pages: (set, from) => movingPages(request, asked(set), from),
      count: (set) => countOfSet(request, set, asked(set).query),
      words: async () => wordsWith(await currencyCodes(request)),
    },
    ground,
  );
};
