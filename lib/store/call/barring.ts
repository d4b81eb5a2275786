import { type DoNotContactEntry, doNotContactIndex } from '../../domain/policy/doNotContact';
import { recordsOf } from '../clientData/records';
import { rootOfRecord } from '../identity/united';
import type { ReadableDb } from '../readable';
import type { HistRow } from '../rows';

/*
 * Who asked not to be contacted is barred under every record that shares a phone or an e-mail with him, as they are
 * known today, and under those he was merged into. All functions say the same, of one client or of all, and must run
 * inside a transaction over `hist`, `contacts` and `doNotContact`.
 */

/** All records that are one client, and the hashes of his phones and e-mails. */
export interface BarredCard {
  readonly keys: readonly string[];
  readonly hashes: readonly string[];
}

/** The word that bars a client; undefined: none does. */
export async function barringWord(db: ReadableDb, card: BarredCard): Promise<DoNotContactEntry | undefined> {
  const [keys, hashes] = [[...card.keys], [...card.hashes]];
  const own = await db.doNotContact.where('client').anyOf(keys).toArray();
  const shared = await db.doNotContact.where('hashes').anyOf(hashes).toArray();
  const told = new Map([...own, ...shared].map((word) => [word.id, word]));
  const word = doNotContactIndex([...told.values()]).entryOf(card);
  if (word || hashes.length === 0) return word;
  const sharing = await db.contacts.where('hashes').anyOf(hashes).primaryKeys();
  const theirs = await db.doNotContact.where('client').anyOf(sharing).toArray();
  return theirs.find(({ lifted }) => !lifted);
}

/** The same of a stored client by the row he is shown by. */
export async function barringWordOf(db: ReadableDb, { key }: HistRow): Promise<DoNotContactEntry | undefined> {
  // Few clients ever ask for it: in most bases nobody has.
  if ((await db.doNotContact.limit(1).primaryKeys()).length === 0) return undefined;
  const keys = [...((await recordsOf(db, key))?.keys ?? [key])];
  return barringWord(db, { keys, hashes: await hashesOfKeys(db, keys) });
}

/** Keys of all clients whom a word bars. */
export async function barredClients(db: ReadableDb): Promise<ReadonlySet<string>> {
  const barred = new Set<string>();
  for (const key of await barredRecords(db)) barred.add((await rootOfRecord(db, key))?.key ?? key);
  return barred;
}

async function barredRecords(db: ReadableDb): Promise<ReadonlySet<string>> {
  const standing = (await db.doNotContact.toArray()).filter(({ lifted }) => !lifted);
  if (standing.length === 0) return new Set();
  const own = standing.map(({ client }) => client);
  const hashes = new Set([...standing.flatMap((entry) => entry.hashes), ...(await hashesOfKeys(db, own))]);
  const sharing = await db.contacts
    .where('hashes')
    .anyOf([...hashes])
    .primaryKeys();
  return new Set([...own, ...sharing]);
}

/** Of phones and e-mails of these records, each once. */
export async function hashesOfKeys(db: ReadableDb, keys: readonly string[]): Promise<readonly string[]> {
  const rows = await db.contacts.bulkGet([...keys]);
  return [...new Set(rows.flatMap((row) => row?.hashes ?? []))];
}
