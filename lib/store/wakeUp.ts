import type { Day } from '../domain/day';
import { type ClientChange, listAfter } from '../domain/listAfter';
import { type ListContext, placeInList } from '../domain/placeInList';
import { callsOf, dayPlan } from '../domain/policy/dayPlan';
import type { WakeUpList } from '../domain/wakeUpList';
import { WakeUpListBuilder } from '../domain/wakeUpListBuilder';
import type { AssessedClient } from '../domain/wakeUpRow';
import { type KnownTalks, knownTalks, talksOf, withTalks } from './call/contactOf';
import { ownerItem } from './day/dayItems';
import { NamesWriter } from './day/names';
import { withDay } from './day/withDay';
import { readDb, writeDb } from './db';
import { keepRefreshed } from './figures';
import { judgedOn } from './judgedByKey';
import { judgedPages } from './judgedPages';
import { type Listing, listingItem } from './listing';
import { getMeta, metaBeginning } from './meta';
import { recomputingItem } from './recomputing';
import { rulesItem } from './settings';
import { turns } from './turns';
import { wakeUpBeginningItem, wakeUpItem } from './wakeUpItem';

/** Clients between two notes of how far the building of a list has come. */
const NOTED_EVERY = 20_000;
/** A base of no more clients has its list before anybody could read how far it has come. */
const QUICK = 2_000;

/**
 * Judges all clients, page by page, and stores the list of those who are in it; the one before stays until then.
 * Stopped anywhere, it goes on where it was last noted, as long as nothing it is built of has changed.
 */
export async function rebuildWakeUpList(today: Day, signal: AbortSignal): Promise<void> {
  const [rules, owner, talks] = await Promise.all([rulesItem.getValue(), ownerItem.getValue(), knownTalks()]);
  const { of, all } = await groundOf([today, rules.version, owner?.owner, await printOf(talks)]);
  const begun = await listingItem.getValue();
  const from = begun?.of === of ? begun : undefined;
  const context = { today, rules, owner: owner?.owner };
  const builder = new WakeUpListBuilder(context, from?.list);
  const names = new NamesWriter(from?.pages);
  const note = notes(of, all, from);
  for await (const { clients, to } of judgedPages(today, from?.doneTo)) {
    if (signal.aborted) return;
    await names.add(clients);
    for (const client of clients) builder.add(withTalks(client, talks, today));
    await note({ clients: clients.length, doneTo: to, list: () => builder.list() });
  }
  if (signal.aborted) return;
  await names.end();
  await inTurn(async () => keepList(await afterTalksSince(talks, builder.list(), context)));
  await listingItem.removeValue();
  await recomputingItem.removeValue();
}

/** What a list is built of, in one word, and how many clients that are. */
async function groundOf(rest: readonly unknown[]): Promise<{ readonly of: string; readonly all: number }> {
  return readDb(async (db) => {
    const counts = await metaBeginning(db, 'counts');
    const of = JSON.stringify([await getMeta(db, 'changes'), (await getMeta(db, 'figures'))?.generation, ...rest]);
    return { of, all: counts.reduce((sum, [, { clients }]) => sum + clients, 0) };
  });
}

/** One word for all that is known of talks, whoever has had them. */
async function printOf(talks: KnownTalks): Promise<string> {
  const said = [...talks].map(([key, { log, marks, isBarred }]) => [key, log.map(({ id }) => id), marks, isBarred]);
  const bytes = new TextEncoder().encode(
    said
      .map((of) => JSON.stringify(of))
      .sort()
      .join(),
  );
  return [...new Uint32Array(await crypto.subtle.digest('SHA-256', bytes))].join();
}

/** The list after the talks that were held while it was being built: who was barred meanwhile is in no list. */
async function afterTalksSince(before: KnownTalks, list: WakeUpList, context: ListContext): Promise<WakeUpList> {
  const after = await knownTalks();
  const isOther = (key: string) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key));
  let now = list;
  for (const key of new Set([...before.keys(), ...after.keys()].filter(isOther))) {
    const client = await judgedOn(key, context.today);
    if (!client) continue;
    const placed = (talks: KnownTalks) => withTalks(client, talks, context.today);
    now = listAfter(now, { before: placed(before), after: placed(after) }, context);
  }
  return now;
}

/** Notes how far a list has come: for whoever looks at a large base, and for the next worker. */
function notes(of: string, all: number, from: Listing | undefined) {
  let [clients, pages, noted] = [from?.clients ?? 0, from?.pages ?? 0, from?.clients ?? 0];
  return async (page: { readonly clients: number; readonly doneTo: string; readonly list: () => WakeUpList }) => {
    clients += page.clients;
    pages++;
    if (all <= QUICK) return;
    await recomputingItem.setValue({ done: Math.min(clients, all), of: all });
    if (clients - noted < NOTED_EVERY) return;
    noted = clients;
    await listingItem.setValue({ of, doneTo: page.doneTo, clients, pages, list: page.list() });
  };
}

const inTurn = turns();

async function keepList(list: WakeUpList): Promise<void> {
  await wakeUpItem.setValue(await withDay(list, await wakeUpItem.getValue()));
}

/** Brings the stored list in line with what was settled of its day. */
export function relistDay(today: Day): Promise<void> {
  return inTurn(async () => {
    const list = await wakeUpItem.getValue();
    if (list?.today === today) await keepList(list);
  });
}

/**
 * Puts what became of one client into the stored list at once; building it anew takes seconds in a large base, and
 * follows where it must. A list of another day or other rules is left as it is. `changesBefore` is `changes` before,
 * `talksBefore` his talks where they are others now.
 */
export function noteInList(
  before: AssessedClient | undefined,
  after: AssessedClient,
  changesBefore: number,
  context: ListContext,
  talksBefore?: KnownTalks,
): Promise<void> {
  return inTurn(async () => {
    const talks = await talksOf(after.key);
    const { today } = context;
    const change = {
      before: before && withTalks(before, talksBefore ?? talks, today),
      after: withTalks(after, talks, today),
    };
    if (!(await putInList(change, context))) return;
    await writeDb((db) => db.transaction('rw', db.meta, async () => keepRefreshed(db, changesBefore)));
  });
}

/** Puts a client into the list whose talks are other than they were; `before` as `knownTalks` was then. */
export function noteTalks(key: string, before: KnownTalks, context: ListContext): Promise<void> {
  return inTurn(async () => {
    const client = await judgedOn(key, context.today);
    if (!client) return;
    const { today } = context;
    const change = { before: withTalks(client, before, today), after: withTalks(client, await talksOf(key), today) };
    await putInList(change, context);
  });
}

/** False: the list is of another day or other rules, and is left as it is. */
async function putInList(change: ClientChange, context: ListContext): Promise<boolean> {
  const owned = { ...context, owner: (await ownerItem.getValue())?.owner };
  if (isSamePlace(change, owned)) return true;
  const list = await wakeUpItem.getValue();
  if (list?.today !== context.today || list.rulesVersion !== context.rules.version) return false;
  await keepList(listAfter(list, change, owned));
  return true;
}

function isSamePlace({ before, after }: ClientChange, context: ListContext): boolean {
  const placed = (client: AssessedClient | undefined) => JSON.stringify(client && placeInList(client, context));
  return placed(before) === placed(after);
}

/** Calls of today, for the toolbar; undefined while there is no list of that day. */
export async function callsToday(today: Day): Promise<number | undefined> {
  const list = await wakeUpBeginningItem.getValue();
  return list?.today === today ? callsOf(dayPlan(list)) : undefined;
}
