import { type BasePlan, END, type Told, type WalkMemory } from '../baseWalk';
import type { Requester } from '../sessionReader';
import type { Fields } from '../shape';
import { Partners } from './partners';
import { kindOf, linkIn } from './records';
import { count, PAGE, pagesOf } from './rpc';

/** Clients that have been told. */
class KnownClients {
  readonly #ids: Set<string>;

  constructor(private readonly memory: WalkMemory) {
    this.#ids = new Set(memory.recalled('client').map(([id = '']) => id));
  }

  /** True once for each. */
  isNew(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    this.memory.keep('client', id);
    return true;
  }
}

interface Reading {
  readonly request: Requester;
  readonly kind: ReturnType<typeof kindOf>;
  readonly since: string | undefined;
  readonly clients: KnownClients;
}

/** A place is the last id and how many records were read. */
async function* readDeals({ request, kind, since, clients }: Reading, from: string | undefined): AsyncGenerator<Told> {
  const [last = 0, before = 0] = from === undefined ? [] : from.split(' ').map(Number);
  const partners = new Partners(request);
  const total = await count(request, kind);
  let read = before;
  for await (const page of pagesOf(request, kind, last)) {
    const known = await partners.of(page.flatMap((record) => linkIn(record, 'partner_id')?.id ?? []));
    const told = toldOf(page, kind.dealOf, known);
    read += page.length;
    yield {
      clients: told.payers.filter(({ record }) => clients.isNew(record.id)),
      deals: told.deals,
      read: page.length,
      total: Math.max(read, total),
      fresh: known.madeSince(since),
      ...(page.length > 0 && { place: `${page.at(-1)?.['id']} ${read}` }),
    };
  }
  yield { total: read === total ? total : await count(request, kind), place: END };
}

function toldOf(
  page: readonly Fields[],
  dealOf: Reading['kind']['dealOf'],
  known: Awaited<ReturnType<Partners['of']>>,
) {
  const paid = page.flatMap((record) => {
    const partner = linkIn(record, 'partner_id')?.id;
    const payer = partner === undefined ? undefined : known.payerOf(partner);
    return payer ? [{ payer, deal: dealOf(record) }] : [];
  });
  return {
    payers: paid.map(({ payer }) => payer),
    deals: paid.map(({ payer, deal }) => ({ client: payer.record, deal })),
  };
}

/**
 * Clients are the partners that have a deal: suppliers, employees and the firm itself are partners too, and no field
 * of every version tells them from clients. So how many there are shows only at the end.
 */
export const plan: BasePlan = (request, source, { memory, since }) => {
  const kind = kindOf(source);
  const changed = since === undefined ? [] : [['write_date', '>=', since.slice(0, 19).replace('T', ' ')] as const];
  const asked = { ...kind, domain: [...kind.domain, ...changed] };
  const reading: Reading = { request, kind: asked, since, clients: new KnownClients(memory) };
  return [
    {
      name: 'deals',
      tells: 'deals',
      perAnswer: PAGE / 3, // Each page asks for its partners, and for all of theirs.
      count: () => count(request, asked),
      read: (from) => readDeals(reading, from),
    },
  ];
};
