import type { ClientAddress } from '../../domain/capture';
import type { CallGround } from '../../domain/talk/callGround';
import { cardOf } from '../card';
import { type ClientRecords, recordsOf } from '../clientData/records';
import { type ClientDb, readDb } from '../db';
import { findHistory } from '../identity/findHistory';
import type { Moment } from '../moment';
import { categoryOf } from '../purchaseColumns';
import type { HistRow } from '../rows';
import { type BarredCard, barringWord, hashesOfKeys } from './barring';

/** A client with everything known for a call. */
export interface CalledClient extends BarredCard {
  readonly ground: CallGround;
  readonly currency: string | undefined;
}

/** What people have said of a client and set for him; all else that a call rests on was read or computed. */
type Said = Pick<CallGround, 'log' | 'consents' | 'barred' | 'promises' | 'marks' | 'talk' | 'reach'>;

/** Undefined: nothing is stored of him. Throws `StoreFailure`. */
export async function calledClient(
  site: string,
  address: ClientAddress,
  { today }: Moment,
): Promise<CalledClient | undefined> {
  const card = await cardOf(site, address, today);
  if (!card) return undefined;
  return readDb((db) =>
    db.transaction('r', db.tables, async () => {
      const found = await findHistory(db, site, address);
      const records = found && (await recordsOf(db, found.key));
      if (!records) return undefined;
      const { key, owner } = records.root;
      const keys = [...records.keys];
      const client = { keys, hashes: await hashesOfKeys(db, keys) };
      const { name, assessment } = card;
      const said = await saidOf(db, key, client, today);
      const ground = { key, name, owner, assessment, categories: lastCategories(records), ...said };
      return { ground, ...client, currency: assessment.money?.currency };
    }),
  );
}

/**
 * The ground of a call with what has been said and promised since it was read: a writer must not go past what another
 * has just written. Must run inside his transaction.
 */
export async function groundNow(db: ClientDb, { ground, ...client }: CalledClient): Promise<CallGround> {
  return { ...ground, ...(await saidOf(db, ground.key, client, ground.assessment.today)) };
}

async function saidOf(db: ClientDb, key: string, client: BarredCard, today: string): Promise<Said> {
  const keys = [...client.keys];
  return {
    log: await db.contactLog.where('client').anyOf(keys).toArray(),
    // Ids sort as they were made: the last word is the one that counts.
    consents: await db.consents.where('client').anyOf(keys).sortBy('id'),
    barred: await barringWord(db, client),
    promises: await promisesSince(db, key, keys, `${today.slice(0, 4)}-01-01`),
    marks: (await db.hand.bulkGet(keys)).flatMap((row) => row?.marks ?? []),
    talk: (await db.talks.get(key))?.talk,
    reach: await reachOf(db, keys),
  };
}

/** Whether there is a phone and an e-mail, where the user has us keep them. */
async function reachOf(db: ClientDb, keys: readonly string[]): Promise<CallGround['reach']> {
  const kept = (await db.contacts.bulkGet([...keys])).flatMap((row) => row?.plain ?? []);
  const has = (kind: 'phones' | 'emails') => kept.some((values) => values[kind].length > 0);
  return kept.length === 0 ? undefined : { phone: has('phones'), email: has('emails') };
}

/**
 * The team's of this year, for its limits, and the client's own of all time, for his cooldown. What was promised to a
 * record before it was merged into him was promised to him.
 */
async function promisesSince(db: ClientDb, key: string, keys: readonly string[], since: string) {
  const found = await db.promises.where('on').aboveOrEqual(since).or('client').anyOf(keys).toArray();
  return found.map((promise) => (keys.includes(promise.client) ? { ...promise, client: key } : promise));
}

/** What he bought, the last first, each once. */
function lastCategories({ rows }: ClientRecords): readonly string[] {
  const bought = rows.flatMap(categoriesOf).sort((one, other) => other.day - one.day);
  return [...new Set(bought.map(({ category }) => category))];
}

function categoriesOf(row: HistRow): readonly { readonly day: number; readonly category: string }[] {
  return row.d.flatMap((day, i) => {
    const category = categoryOf(row, i);
    return category === undefined ? [] : { day, category };
  });
}
