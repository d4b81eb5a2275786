import type { Channel } from '../../domain/content/condition';
import type { Day } from '../../domain/day';
import type { AudienceCandidate } from '../../domain/exporting/audience';
import { type ConsentEntry, hasConsent } from '../../domain/policy/consent';
import { type DoNotContactIndex, doNotContactIndex } from '../../domain/policy/doNotContact';
import { type ClientDb, readDb } from '../db';
import type { ContactRow } from '../rows';
import { tablePages } from '../tablePages';
import { recordsOf } from './records';

/** What a yes to offers on one of these channels lets be told to a cabinet. */
const PHONE: readonly Channel[] = ['call', 'sms', 'messenger'];
const EMAIL: readonly Channel[] = ['email'];

/** What a client has agreed to have told. */
interface Agreed {
  readonly phones: boolean;
  readonly emails: boolean;
}

/**
 * Records with phones or e-mails kept in plain words, with what their client has agreed to and whether he, or anybody
 * with the same phone or e-mail, asked not to be contacted. Throws `StoreFailure`.
 */
export async function audienceCandidates(today: Day): Promise<readonly AudienceCandidate[]> {
  const [agreed, barred] = await readDb((db) =>
    db.transaction('r', db.tables, async () => [await agreements(db, today), await barredIndex(db)] as const),
  );
  const candidates: AudienceCandidate[] = [];
  for await (const page of tablePages<ContactRow>((job) => readDb((db) => job(db.contacts)))) {
    for (const row of page) candidates.push(...candidateOf(row, agreed, barred));
  }
  return candidates;
}

function candidateOf(
  { key, hashes, plain }: ContactRow,
  agreed: ReadonlyMap<string, Agreed>,
  barred: DoNotContactIndex,
): readonly AudienceCandidate[] {
  if (!plain || plain.phones.length + plain.emails.length === 0) return [];
  const isBarred = barred.isBarred({ keys: [key], hashes });
  const { phones, emails } = agreed.get(key) ?? { phones: false, emails: false };
  const has = phones || emails;
  // Of those who have agreed only what they agreed to; of all others everything, for a barred value bars it elsewhere.
  const isTold = has && !isBarred;
  return [
    {
      phones: isTold && !phones ? [] : plain.phones,
      emails: isTold && !emails ? [] : plain.emails,
      isBarred,
      hasConsent: has,
    },
  ];
}

/** What is agreed, by the key of every record of those who have said anything. */
async function agreements(db: ClientDb, today: Day): Promise<ReadonlyMap<string, Agreed>> {
  const said = new Map<string, ConsentEntry[]>();
  for (const entry of await db.consents.toArray()) {
    const root = (await recordsOf(db, entry.client))?.root.key ?? entry.client;
    said.set(root, [...(said.get(root) ?? []), entry]);
  }
  const agreed = new Map<string, Agreed>();
  for (const [root, entries] of said) {
    const inOrder = entries.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
    const to = (channels: readonly Channel[]) =>
      channels.some((channel) => hasConsent(inOrder, channel, 'offers', today));
    const records = await recordsOf(db, root);
    for (const key of records?.keys ?? [root]) agreed.set(key, { phones: to(PHONE), emails: to(EMAIL) });
  }
  return agreed;
}

/** Who must not be contacted, by every record of his and by every hash known of them. */
async function barredIndex(db: ClientDb): Promise<DoNotContactIndex> {
  const entries = await db.doNotContact.toArray();
  const all = await Promise.all(
    entries.map(async (entry) => {
      const keys = [...((await recordsOf(db, entry.client))?.keys ?? [entry.client])];
      const rows = await db.contacts.bulkGet(keys);
      const hashes = [...entry.hashes, ...rows.flatMap((row) => row?.hashes ?? [])];
      return keys.map((client) => ({ ...entry, client, hashes }));
    }),
  );
  return doNotContactIndex(all.flat());
}
