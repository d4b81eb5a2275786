import { outcomeRules } from '../../content/contentRules';
import type { Day } from '../../domain/day';
import type { ClientMark } from '../../domain/marks/mark';
import { validMarks } from '../../domain/marks/mark';
import type { ContactLogEntry } from '../../domain/outcome/contactEntry';
import { clientContact, logFacts } from '../../domain/outcome/contactFacts';
import type { AssessedClient, ClientContact } from '../../domain/wakeUpRow';
import { type ClientDb, readDb } from '../db';
import { rootOfRecord } from '../identity/united';

interface Talks {
  readonly log: ContactLogEntry[];
  readonly marks: ClientMark[];
  isBarred: boolean;
}

/** What talks, marks and wishes say of the clients who have any, by the key of the client; most have none. */
export type KnownTalks = ReadonlyMap<string, Readonly<Talks>>;

/**
 * Of all clients: read once, for a list that is built anew. Whoever asked not to be called is barred under every record
 * that shares a phone or an e-mail with him, and under those he was merged into. Throws `StoreFailure`.
 */
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
      for (const key of await barredKeys(db)) (await of(key)).isBarred = true;
      return talks;
    }),
  );
}

/** Keys of the records that are barred by themselves or by a phone or e-mail of somebody who is. */
async function barredKeys(db: ClientDb): Promise<readonly string[]> {
  const standing = (await db.doNotContact.toArray()).filter(({ lifted }) => !lifted);
  if (standing.length === 0) return [];
  const own = standing.map(({ client }) => client);
  const known = await db.contacts.bulkGet(own);
  const hashes = [...standing.flatMap((entry) => entry.hashes), ...known.flatMap((row) => row?.hashes ?? [])];
  const sharing = await db.contacts
    .where('hashes')
    .anyOf([...new Set(hashes)])
    .primaryKeys();
  return [...new Set([...own, ...sharing])];
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
  const facts = logFacts(log, outcomeRules, assessment.lastOn);
  return { ...clientContact(facts, validMarks(marks, today)), isDoNotContact: isBarred };
}
