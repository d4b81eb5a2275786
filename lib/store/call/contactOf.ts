import { loggedOutcomes } from '../../content/contentRules';
import type { Day } from '../../domain/day';
import type { ClientMark } from '../../domain/marks/mark';
import { validMarks } from '../../domain/marks/mark';
import type { ContactLogEntry } from '../../domain/outcome/contactEntry';
import { clientContact, logFacts } from '../../domain/outcome/contactFacts';
import type { AssessedClient, ClientContact } from '../../domain/wakeUpRow';
import { recordsOf } from '../clientData/records';
import { type ClientDb, readDb } from '../db';
import { rootOfRecord } from '../identity/united';
import { barredClients, barringWord, hashesOfKeys } from './barring';

interface Talks {
  readonly log: ContactLogEntry[];
  readonly marks: ClientMark[];
  isBarred: boolean;
}

/** What talks, marks and wishes say of the clients who have any, by the key of the client; most have none. */
export type KnownTalks = ReadonlyMap<string, Readonly<Talks>>;

/** Of all clients: read once, for a list that is built anew. Throws `StoreFailure`. */
export function knownTalks(): Promise<KnownTalks> {
  return readDb((db) =>
    db.transaction('r', [db.hist, db.contacts, db.contactLog, db.hand, db.doNotContact], async () => {
      const talks = new Map<string, Talks>();
      const roots = new Map<string, string>();
      const of = async (key: string) => {
        const root = roots.get(key) ?? (await rootOfRecord(db, key))?.key ?? key;
        roots.set(key, root);
        const known = talks.get(root) ?? { log: [], marks: [], isBarred: false };
        talks.set(root, known);
        return known;
      };
      for (const entry of await db.contactLog.toArray()) (await of(entry.client)).log.push(entry);
      for (const row of await db.hand.toArray()) (await of(row.client)).marks.push(...row.marks);
      for (const key of await barredClients(db)) (await of(key)).isBarred = true;
      return talks;
    }),
  );
}

/** Of one client alone. Throws `StoreFailure`. */
export function talksOf(key: string): Promise<KnownTalks> {
  return readDb((db) =>
    db.transaction('r', [db.hist, db.contacts, db.contactLog, db.hand, db.doNotContact], () => talksIn(db, key)),
  );
}

/** The same; must run inside a transaction over its tables. */
export async function talksIn(db: ClientDb, key: string): Promise<KnownTalks> {
  const records = await recordsOf(db, key);
  const keys = [...(records?.keys ?? [key])];
  const log = await db.contactLog.where('client').anyOf(keys).toArray();
  const hand = await db.hand.bulkGet(keys);
  const isBarred = (await barringWord(db, { keys, hashes: await hashesOfKeys(db, keys) })) !== undefined;
  return new Map([[key, { log, marks: hand.flatMap((row) => row?.marks ?? []), isBarred }]]);
}

/** The client with what is known of talks with him. */
export function withTalks(client: AssessedClient, talks: KnownTalks, today: Day): AssessedClient {
  const known = talks.get(client.key);
  return known ? { ...client, contact: contactOf(known, client, today) } : client;
}

function contactOf(
  { log, marks, isBarred }: Readonly<Talks>,
  { assessment }: AssessedClient,
  today: Day,
): ClientContact {
  const facts = logFacts(log, loggedOutcomes, assessment.lastOn);
  return { ...clientContact(facts, validMarks(marks, today)), isDoNotContact: isBarred };
}
