import { type BasePlan, END } from '../baseWalk';
import { once } from '../once';
import { type BasePage, type PartyWords, partyLists } from '../partyBase';
import type { Requester } from '../sessionReader';
import type { Fields } from '../shape';
import { countOfModule, movingPages, PAGE } from './api';
import {
  ACCOUNT_FIELDS,
  accountIdOf,
  CONTACT_FIELDS,
  clientOf,
  type DealTerms,
  dealOf,
  dealTerms,
  payerOf,
} from './records';

const lists = { people: 'Contacts', companies: 'Accounts', deals: 'Deals' };

function wordsWith(terms: DealTerms): PartyWords<Fields> {
  return {
    personOf: (record) => clientOf(record, 'contact'),
    companyOf: (record) => clientOf(record, 'account'),
    companyIdOf: accountIdOf,
    madeAt: (record) => Date.parse(String(record['Created_Time'])),
    dealsOf: (records, accountOf) => paid(records, terms, accountOf),
  };
}

/** Deals of one page with who pays; the clients of those whose end nobody can tell stay incomplete. */
function paid(records: readonly Fields[], terms: DealTerms, accountOf: ReadonlyMap<string, string>) {
  const found = records.flatMap((record) => {
    const client = payerOf(record, accountOf);
    return client ? [{ client, deal: dealOf(record, terms) }] : [];
  });
  return {
    deals: found.flatMap(({ client, deal }) => (deal ? [{ client, deal }] : [])),
    incomplete: found.flatMap(({ client, deal }) => (deal ? [] : [client])),
  };
}

/** The CRM counts a module apart from its list, and never what of it has changed. */
async function* countedPages(
  request: Requester,
  module: string,
  fields: readonly string[],
  since: string | undefined,
  from: string | undefined,
): AsyncGenerator<BasePage<Fields>> {
  const total = since === undefined ? await countOfModule(request, module) : undefined;
  for await (const { records, read, place } of movingPages(request, module, fields, since, from))
    yield { records, total: total ?? (place === END ? read : undefined), place };
}

/** All that the user may see. */
export const plan: BasePlan = (request, _, ground) => {
  const { since } = ground;
  const terms = once(() => dealTerms(request));
  const fieldsOf = async (module: string) => {
    if (module === lists.deals) return (await terms()).fields;
    return module === lists.people ? CONTACT_FIELDS : ACCOUNT_FIELDS;
  };
  return partyLists(
    {
      lists,
      perAnswer: PAGE,
      async *pages(module, from) {
        yield* countedPages(request, module, await fieldsOf(module), since, from);
      },
      count: async (module) => (since === undefined ? countOfModule(request, module) : undefined),
      words: async () => wordsWith(await terms()),
    },
    ground,
  );
};
