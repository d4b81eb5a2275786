import type { BaseProgress, BaseSize } from '../domain/baseReading';
import type { PurchaseSource, RecordRef } from './adapter';
import { changed } from './changed';
import type { BaseCourse, BasePart, Requester, SessionClient, SessionReader } from './sessionReader';

/** The place behind the last record of a list. */
export const END = 'end';

/** What one answer of a list tells. */
export interface Told {
  readonly clients?: readonly SessionClient[];
  readonly deals?: BasePart['deals'];
  readonly incomplete?: readonly RecordRef[];
  readonly fresh?: readonly RecordRef[];
  /** Records of deals that were read, those without a client too; absent: as many as there are `deals`. */
  readonly read?: number;
  /** Records of this list, and of those of its kind that follow it, by the CRM's own count of now. */
  readonly total?: number | undefined;
  /** Where to go on behind it, or `END`; absent: only behind an earlier or later answer. */
  readonly place?: string;
  /** Set where the list had to be begun anew: what was counted of it before comes again. */
  readonly isAnew?: true;
}

/** One of the lists that a CRM's base consists of, read one after the other. */
export interface BaseList {
  /** Its name in marks: a letter or more, never changed. */
  readonly name: string;
  readonly tells: 'people' | 'clients' | 'deals';
  /** From its beginning or behind a place. */
  readonly read: (from: string | undefined) => AsyncIterable<Told>;
  /** How many there are by the CRM's own count; absent or undefined: it does not say. */
  readonly count?: () => Promise<number | undefined>;
  /** Records of one answer. */
  readonly perAnswer: number;
}

export interface Ground {
  readonly memory: WalkMemory;
  /** Only what has changed since this instant. */
  readonly since: string | undefined;
}

/** The lists of a CRM in the order of a walk. Asks nothing before one of them is read or counted. */
export type BasePlan = (request: Requester, source: PurchaseSource, ground: Ground) => readonly BaseList[];

/** What a walk must still know when it goes on later: lines of words without spaces, each under a kind. */
export class WalkMemory {
  readonly #lines: readonly string[];
  #fresh: string[] = [];

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  keep(kind: string, ...words: readonly string[]): void {
    this.#fresh.push([kind, ...words].join(' '));
  }

  /** What was kept under a kind before the walk was interrupted. */
  recalled(kind: string): readonly (readonly string[])[] {
    return this.#lines.flatMap((line) => {
      const [first, ...words] = line.split(' ');
      return first === kind ? [words] : [];
    });
  }

  /** What was kept since the last call. */
  takeFresh(): readonly string[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }
}

/** Where a walk stands: the list it is in, its place there, and all that it has counted. */
interface Standing {
  readonly list: string;
  readonly place: string;
  readonly progress: BaseProgress;
  /** Counts when it came to this list. */
  readonly before: { readonly clients: number; readonly deals: number };
}

const BEGINNING: Standing = {
  list: '',
  place: END,
  progress: { clients: 0, clientsTotal: undefined, deals: 0, dealsTotal: undefined },
  before: { clients: 0, deals: 0 },
};

interface Walking {
  readonly base: (request: Requester, source?: PurchaseSource, course?: BaseCourse) => AsyncGenerator<BasePart, void>;
  readonly size: NonNullable<SessionReader['size']>;
}

/**
 * A session with `base` and `size` of a CRM that has such lists. One call that makes the whole of it: of anything less
 * the build cannot tell that a page's first script, which reads nothing, does without.
 */
export function withBase<Session extends SessionReader>(session: Session, plan: BasePlan): Session & Walking {
  const { perSecond } = session;
  return {
    ...session,
    base: (request, source = 'deals', course = {}) => walk(plan, request, source, course),
    size: async (request, source, since) => {
      const lists = plan(request, source, { memory: new WalkMemory([]), since });
      return { ...(await sizeOf(lists)), perSecond };
    },
  };
}

async function* walk(
  plan: BasePlan,
  request: Requester,
  source: PurchaseSource,
  { mark, learnt = [], since }: BaseCourse,
): AsyncGenerator<BasePart, void> {
  const memory = new WalkMemory(learnt);
  const lists = plan(request, source, { memory, since });
  let at = mark === undefined ? BEGINNING : standingOf(mark);
  const first = lists.findIndex(({ name }) => name === at.list);
  for (const list of lists.slice(Math.max(0, first))) {
    const isBegun = list.name === at.list;
    if (isBegun && at.place === END) continue;
    const from = isBegun ? at.place : undefined;
    const before = isBegun ? at.before : { clients: at.progress.clients, deals: at.progress.deals };
    for await (const told of list.read(from)) {
      at = behind(at, list, before, told);
      yield partOf(told, at, memory.takeFresh());
    }
  }
}

function behind(at: Standing, { name, tells }: BaseList, before: Standing['before'], told: Told): Standing {
  const { clients = [], deals = [], read = deals.length, total, place = '', isAnew } = told;
  const progress = isAnew ? { ...at.progress, ...before } : at.progress;
  return {
    list: name,
    place,
    before,
    progress: {
      clients: progress.clients + clients.length,
      clientsTotal: tells === 'clients' && total !== undefined ? before.clients + total : progress.clientsTotal,
      deals: progress.deals + read,
      dealsTotal: tells === 'deals' && total !== undefined ? before.deals + total : progress.dealsTotal,
    },
  };
}

function partOf(told: Told, at: Standing, learnt: readonly string[]): BasePart {
  const { clients = [], deals = [], incomplete = [], fresh = [] } = told;
  return {
    clients,
    deals,
    progress: at.progress,
    ...(incomplete.length > 0 && { incomplete }),
    ...(fresh.length > 0 && { fresh }),
    ...(learnt.length > 0 && { learnt }),
    ...(told.place !== undefined && { mark: JSON.stringify(at) }),
  };
}

/** Marks come back from our own store; one of an older version that cannot be read begins anew. */
function standingOf(mark: string): Standing {
  try {
    return JSON.parse(mark) as Standing;
  } catch {
    throw changed('mark of a walk');
  }
}

/** Requests beside those of the lists themselves: who the owners are, in which currency sums are. */
const ASIDE = 3;

async function sizeOf(lists: readonly BaseList[]): Promise<Omit<BaseSize, 'perSecond'>> {
  const counts: { readonly list: BaseList; readonly count: number | undefined }[] = [];
  for (const list of lists) counts.push({ list, count: await list.count?.() });
  const sum = (of: (list: BaseList) => boolean, number: (count: number, list: BaseList) => number) => {
    const chosen = counts.filter(({ list }) => of(list));
    if (chosen.length === 0 || chosen.some(({ count }) => count === undefined)) return undefined;
    return chosen.reduce((total, { list, count = 0 }) => total + number(count, list), 0);
  };
  const requests = sum(
    () => true,
    (count, { perAnswer }) => Math.ceil(count / perAnswer) + 1,
  );
  return {
    clients: sum(
      ({ tells }) => tells !== 'deals',
      (count) => count,
    ),
    deals: sum(
      ({ tells }) => tells === 'deals',
      (count) => count,
    ),
    requests: requests && requests + ASIDE,
  };
}
