import { type BaseList, type BasePlan, END, type Told, type WalkMemory } from '../baseWalk';
import type { Requester, SessionClient } from '../sessionReader';
import { type Fields, isFields, optionalId } from '../shape';
import { pagesWithContacts } from './contacts';
import { countOpportunities, type Kind, opportunities, paidDeals, sales } from './deals';
import { type Clause, changedSince, count, instantOf, PAGE } from './rpc';

/** Parties that have been told. */
class KnownParties {
  readonly #ids: Set<string>;

  constructor(private readonly memory: WalkMemory) {
    this.#ids = new Set(memory.recalled('party').map(([id = '']) => id));
  }

  /** True once for each. */
  isNew({ record: { id } }: SessionClient): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    this.memory.keep('party', id);
    return true;
  }
}

interface Reading {
  readonly request: Requester;
  readonly kind: Kind;
  readonly domain: readonly Clause[];
  readonly known: KnownParties;
  readonly since: string | undefined;
  readonly count: () => Promise<number>;
  /** Of this kind and of those behind it. */
  readonly total: () => Promise<number>;
}

/** A place is the last id read and how many have been. */
async function* readKind(reading: Reading, from: string | undefined): AsyncGenerator<Told> {
  const { request, kind, domain, total } = reading;
  const [lastId = 0, readBefore = 0] = (from ?? '').split(' ', 2).map(Number);
  if (from === undefined && (await reading.count()) === 0) return;
  const said = await total();
  let read = readBefore;
  const asked = { model: kind.model, fields: [...kind.fields, 'party.create_date'] };
  for await (const page of pagesWithContacts(request, asked, domain, lastId)) {
    read += page.length;
    const last = page.at(-1)?.['id'];
    yield {
      ...toldOf(page, reading),
      total: Math.max(read, said),
      ...(last !== undefined && { place: `${last} ${read}` }),
    };
  }
  // Sales are made and deleted while they are read: it is the count of the end that has to agree.
  yield { total: read === said ? said : await total(), place: END };
}

function toldOf(page: readonly Fields[], { kind, known, since }: Reading): Told {
  const paid = paidDeals(page, kind);
  const clients = paid.map(({ payer }) => payer).filter((payer) => known.isNew(payer));
  return {
    clients,
    deals: paid.map(({ payer, deal }) => ({ client: payer.record, deal })),
    read: page.length,
    ...(since !== undefined && { fresh: madeSince(page, since).map((id) => ({ type: 'party', id })) }),
  };
}

function madeSince(page: readonly Fields[], since: string): readonly string[] {
  const made = page.flatMap((record) => {
    const party = record['party.'];
    if (!isFields(party)) return [];
    const id = optionalId(party['id']);
    return id !== undefined && (instantOf(party['create_date']) ?? '') >= since ? id : [];
  });
  return [...new Set(made)];
}

/**
 * Clients are the parties that have a sale or an opportunity: suppliers, employees and the firm itself are parties
 * too, and no list of Tryton tells them from clients. So how many there are shows only at the end.
 */
export const plan: BasePlan = (request, _, { memory, since }) => {
  const known = new KnownParties(memory);
  const news = since === undefined ? [] : [changedSince(since)];
  const talks = [...opportunities.domain, ...news];
  const countTalks = () => countOpportunities(request, talks);
  const countSales = () => count(request, sales.model, news);
  const common = { request, known, since };
  const readTalks: Reading = {
    ...common,
    kind: opportunities,
    domain: talks,
    count: countTalks,
    total: async () => (await countTalks()) + (await countSales()),
  };
  const readSales: Reading = { ...common, kind: sales, domain: news, count: countSales, total: countSales };
  const list = (name: string, reading: Reading): BaseList => ({
    name,
    tells: 'deals',
    perAnswer: PAGE,
    count: reading.count,
    read: (from) => readKind(reading, from),
  });
  return [list('opportunities', readTalks), list('sales', readSales)];
};
