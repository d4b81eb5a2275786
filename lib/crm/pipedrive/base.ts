import type { BaseList, BasePlan } from '../baseWalk';
import { type PartyWords, partyLists } from '../partyBase';
import { paidDeals } from '../payers';
import type { Fields } from '../shape';
import { movingPages, PAGE } from './api';
import { clientOf, dealOf, isDeleted, organisationIdOf, payerOf } from './records';

const lists = { people: 'persons', companies: 'organizations', deals: 'deals' };
const ARCHIVE = 'deals/archived';

function words(): PartyWords<Fields> {
  const told = new Set<string>();
  /** A deal that is put into the archive meanwhile is in both lists. */
  const isNew = (record: Fields) => {
    const id = String(record['id']);
    return !told.has(id) && told.add(id).has(id);
  };
  return {
    personOf: (record) => clientOf(record, 'person'),
    companyOf: (record) => clientOf(record, 'organization'),
    companyIdOf: organisationIdOf,
    madeAt: (record) => Date.parse(String(record['add_time'])),
    dealsOf: (records, organisationOf) => ({
      deals: paidDeals(
        records.filter((record) => !isDeleted(record) && isNew(record)),
        (record) => payerOf(record, organisationOf),
        dealOf,
      ),
    }),
  };
}

/** All that the user may see, the archive included. */
export const plan: BasePlan = (request, _, ground) => {
  const changed = ground.since === undefined ? '' : `?updated_since=${ground.since.slice(0, 19)}Z`;
  const known = words();
  const listsWith = (deals: string): readonly BaseList[] =>
    partyLists(
      {
        lists: { ...lists, deals },
        perAnswer: PAGE,
        pages: (list, from) => movingPages(request, list + changed, from),
        words: async () => known,
      },
      ground,
    );
  const current = listsWith(lists.deals);
  return [...current, ...listsWith(ARCHIVE).filter(({ name }) => name === ARCHIVE)];
};
