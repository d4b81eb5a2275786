import type { ClientAddress } from '../../domain/capture';
import { doNotContactIndex } from '../../domain/policy/doNotContact';
import type { CallGround } from '../../domain/talk/callGround';
import { type ClientRecords, recordsOf } from '../clientData/records';
import { cardOf } from '../clients';
import { type ClientDb, readDb } from '../db';
import { findHistory } from '../merge';
import type { Moment } from '../moment';
import type { HistRow } from '../rows';

/** Key and records of a client, with everything known for a call; undefined: nothing is stored of him. */
export interface CalledClient {
  readonly ground: CallGround;
  readonly keys: readonly string[];
  readonly hashes: readonly string[];
  readonly currency: string | undefined;
}

/** Throws `StoreFailure`. */
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
      const keys = [...records.keys];
      const hashes = await hashesOfKeys(db, keys);
      const [talk, hand] = await Promise.all([db.talks.get(records.root.key), db.hand.get(records.root.key)]);
      const ground: CallGround = {
        key: records.root.key,
        name: card.name,
        owner: records.root.owner,
        assessment: card.assessment,
        categories: lastCategories(records),
        log: await db.contactLog.where('client').anyOf(keys).toArray(),
        // Ids sort as they were made: the last word is the one that counts.
        consents: await db.consents.where('client').anyOf(keys).sortBy('id'),
        barred: await barredBy(db, keys, hashes),
        promises: await promisesSince(db, keys, `${today.slice(0, 4)}-01-01`),
        marks: hand?.marks ?? [],
        talk: talk?.talk,
      };
      return { ground, keys, hashes, currency: card.assessment.money?.currency };
    }),
  );
}

async function hashesOfKeys(db: ClientDb, keys: readonly string[]): Promise<readonly string[]> {
  const rows = await db.contacts.bulkGet([...keys]);
  return [...new Set(rows.flatMap((row) => row?.hashes ?? []))];
}

async function barredBy(db: ClientDb, keys: readonly string[], hashes: readonly string[]) {
  const entries = await db.doNotContact.where('client').anyOf(keys).or('hashes').anyOf(hashes).toArray();
  return doNotContactIndex(entries).entryOf({ keys, hashes });
}

/** The team's of this year, for its limits, and the client's own of all time, for his cooldown. */
async function promisesSince(db: ClientDb, keys: readonly string[], since: string) {
  return db.promises.where('on').aboveOrEqual(since).or('client').anyOf(keys).toArray();
}

/** What he bought, the last first, each once. */
function lastCategories({ rows }: ClientRecords): readonly string[] {
  const bought = rows.flatMap(categoriesOf).sort((one, other) => other.day - one.day);
  return [...new Set(bought.map(({ category }) => category))];
}

function categoriesOf({ d, g, categories }: HistRow): readonly { readonly day: number; readonly category: string }[] {
  return d.flatMap((day, i) => {
    const category = categories?.[(g?.[i] ?? 0) - 1];
    return category === undefined ? [] : { day, category };
  });
}
