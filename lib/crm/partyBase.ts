import type { RecordRef } from './adapter';
import type { BaseList, Ground, Told } from './baseWalk';
import { once } from './once';
import { Payers } from './payers';
import type { BasePart, SessionClient } from './sessionReader';

/** One answer of a list. */
export interface BasePage<R> {
  readonly records: readonly R[];
  /** Records of the whole list by the CRM's own count; undefined: it does not say. */
  readonly total?: number | undefined;
  /** Where to go on behind it, or `END`. */
  readonly place: string;
}

/** How records of people, companies and deals are told. */
export interface PartyWords<R> {
  readonly personOf: (record: R) => SessionClient;
  readonly companyOf: (record: R) => SessionClient;
  /** The company a person pays through. */
  readonly companyIdOf: (person: R) => string | undefined;
  readonly dealsOf: (
    records: readonly R[],
    companyOf: ReadonlyMap<string, string>,
  ) => { readonly deals: BasePart['deals']; readonly incomplete?: readonly RecordRef[] };
  /** Instant at which a person or company was made, milliseconds since 1970; absent: the CRM is not asked for news. */
  readonly madeAt?: (record: R) => number;
}

/** A CRM that lists people, companies and deals apart, each from its oldest record on. */
export interface PartyBase<R> {
  readonly lists: { readonly people: string; readonly companies: string; readonly deals: string };
  readonly pages: (list: string, from: string | undefined) => AsyncIterable<BasePage<R>>;
  /** Absent: the CRM does not count. */
  readonly count?: (list: string) => Promise<number | undefined>;
  readonly perAnswer: number;
  /** Called before the first list is read; may ask the CRM. */
  readonly words: () => Promise<PartyWords<R>>;
}

/** People first, so that every company is told with all of its own at once, and deals last. */
export function partyLists<R>(base: PartyBase<R>, { memory, since }: Ground): readonly BaseList[] {
  const payers = new Payers(memory);
  const words = once(base.words);
  const { people, companies, deals } = base.lists;
  const list = (
    name: string,
    tells: BaseList['tells'],
    told: (page: BasePage<R>, words: PartyWords<R>) => Omit<Told, 'total' | 'place'>,
  ): BaseList => ({
    name,
    tells,
    perAnswer: base.perAnswer,
    ...(base.count && { count: () => (base.count as NonNullable<typeof base.count>)(name) }),
    async *read(from) {
      const known = await words();
      for await (const page of base.pages(name, from)) {
        const { total, place } = page;
        yield { ...told(page, known), ...(tells !== 'people' && { total }), place };
      }
    },
  });
  return [
    list(people, 'people', ({ records }, { personOf, companyIdOf, madeAt }) => ({
      clients: payers.alone(records, personOf, companyIdOf),
      fresh: madeSince(records, since, personOf, madeAt),
    })),
    list(companies, 'clients', ({ records }, { companyOf, madeAt }) => ({
      clients: records.map((record) => payers.withPeople(companyOf(record))),
      fresh: madeSince(records, since, companyOf, madeAt),
    })),
    list(deals, 'deals', ({ records }, { dealsOf }) => ({
      ...dealsOf(records, payers.companyOf),
      read: records.length,
    })),
  ];
}

/** Clients that were made since an instant: all of their deals are news. */
export function madeSince<R>(
  records: readonly R[],
  since: string | undefined,
  clientOf: (record: R) => SessionClient,
  madeAt: ((record: R) => number) | undefined,
): readonly RecordRef[] {
  if (since === undefined || !madeAt) return [];
  const from = Date.parse(since);
  return records.filter((record) => madeAt(record) >= from).map((record) => clientOf(record).record);
}
