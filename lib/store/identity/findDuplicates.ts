import type { Day } from '../../domain/day';
import type { ContactKind } from '../../domain/identity/contactValues';
import {
  kindOfHash,
  pairId,
  type RecognisableClient,
  type SharedPair,
  sharedPairs,
} from '../../domain/identity/duplicates';
import {
  asProposed,
  type Duplicates,
  type MergedClients,
  type Proposal,
  type ProposedClient,
} from '../../domain/identity/proposal';
import { type ClientDb, readDb } from '../db';
import { judgeContext } from '../judgeContext';
import type { JudgeContext } from '../judged';
import { judgedByKey } from '../judgedByKey';
import type { MergeRow } from '../rows';
import { rulesItem } from '../settings';
import { rootOfRecord } from './united';

const READ_AT_ONCE = 5_000;
const SHOWN = 50;
const MERGED_SHOWN = 200;

/** More records than this behind one value are nobody's sign, whoever's clients they are; they are not looked up. */
const MOST_RECORDS = 40;

/** Clients of whom something says that they may be one, and those the user called one. Throws `StoreFailure`. */
export async function findDuplicates(today: Day, signal: AbortSignal): Promise<Duplicates> {
  const records = await sharingRecords(signal);
  const rules = await rulesItem.getValue();
  return readDb((db) =>
    db.transaction('r', [db.hist, db.contacts, db.merges, db.meta, db.hand], async () => {
      const roots = await rootKeys(db, records);
      const said = await db.merges.toArray();
      const apart = await apartPairs(db, said);
      const pairs = sharedPairs(clientsOf(records, roots)).filter(({ one, other }) => !apart.has(pairId(one, other)));
      return {
        proposals: await proposalsOf(db, pairs.slice(0, SHOWN), await judgeContext(db, rules, today)),
        total: pairs.length,
        merged: await mergedOf(db, said),
        recognisable: await db.contacts.count(),
      };
    }),
  );
}

/** Records that share a hash with another one, by their keys. The whole table is gone through, a page at a time. */
async function sharingRecords(signal: AbortSignal): Promise<ReadonlyMap<string, readonly string[]>> {
  const recordsOf = new Map<string, string[]>();
  let after: string | undefined = '';
  while (after !== undefined && !signal.aborted) {
    const from: string = after;
    const page = await readDb((db) => db.contacts.where('key').above(from).limit(READ_AT_ONCE).toArray());
    for (const { key, hashes } of page) {
      for (const hash of hashes) {
        const known = recordsOf.get(hash);
        if (known) known.push(key);
        else recordsOf.set(hash, [key]);
      }
    }
    after = page.length === READ_AT_ONCE ? page[page.length - 1]?.key : undefined;
  }
  const sharing = new Map<string, string[]>();
  for (const [hash, keys] of recordsOf) {
    if (keys.length < 2 || keys.length > MOST_RECORDS) continue;
    for (const key of keys) sharing.set(key, [...(sharing.get(key) ?? []), hash]);
  }
  return sharing;
}

async function rootKeys(db: ClientDb, records: ReadonlyMap<string, unknown>): Promise<ReadonlyMap<string, string>> {
  const roots = new Map<string, string>();
  for (const key of records.keys()) {
    const root = await rootOfRecord(db, key);
    if (root) roots.set(key, root.key);
  }
  return roots;
}

/** What each client is recognised by, over all of his records. */
function clientsOf(
  records: ReadonlyMap<string, readonly string[]>,
  roots: ReadonlyMap<string, string>,
): readonly RecognisableClient[] {
  const clients = new Map<string, Set<string>>();
  for (const [record, hashes] of records) {
    const key = roots.get(record);
    if (key === undefined) continue;
    const known = clients.get(key) ?? new Set();
    clients.set(key, known);
    for (const hash of hashes) known.add(hash);
  }
  return [...clients].map(([key, hashes]) => ({ key, hashes: [...hashes] }));
}

/** Pairs the user has kept apart, as the clients they belong to now. */
async function apartPairs(db: ClientDb, said: readonly MergeRow[]): Promise<ReadonlySet<string>> {
  const pairs = new Set<string>();
  for (const { said: what, from, into } of said) {
    if (what !== 'apart') continue;
    const [one, other] = [await rootOfRecord(db, from), await rootOfRecord(db, into)];
    if (one && other) pairs.add(pairId(one.key, other.key));
  }
  return pairs;
}

async function proposalsOf(
  db: ClientDb,
  pairs: readonly SharedPair[],
  context: JudgeContext,
): Promise<readonly Proposal[]> {
  const proposals: Proposal[] = [];
  for (const { one, other, shared } of pairs) {
    const [first, second] = [await proposedClient(db, one, context), await proposedClient(db, other, context)];
    if (first && second) proposals.push({ ...asProposed(first, second), why: kindsOf(shared) });
  }
  return proposals;
}

async function proposedClient(db: ClientDb, key: string, context: JudgeContext): Promise<ProposedClient | undefined> {
  const client = await judgedByKey(db, key, context);
  if (!client) return undefined;
  const { purchases, lastOn } = client.assessment;
  return { key, site: client.site, name: client.name, purchases, lastOn };
}

function kindsOf(hashes: readonly string[]): readonly ContactKind[] {
  return [...new Set(hashes.flatMap((hash) => kindOfHash(hash) ?? []))].sort();
}

async function mergedOf(db: ClientDb, said: readonly MergeRow[]): Promise<readonly MergedClients[]> {
  const merges = said.filter(({ said: what }) => what === 'merged').sort((one, other) => (one.at < other.at ? 1 : -1));
  const names = async (keys: readonly string[]) => {
    const rows = await db.hist.bulkGet([...keys]);
    return rows.map((row) => row && (row.name ?? row.client.id));
  };
  const shown = merges.slice(0, MERGED_SHOWN);
  const [from, into] = [await names(shown.map((row) => row.from)), await names(shown.map((row) => row.into))];
  return shown.flatMap((row, i) => {
    const [fromName, intoName] = [from[i], into[i]];
    return fromName !== undefined && intoName !== undefined
      ? [{ from: row.from, fromName, into: row.into, intoName, at: row.at }]
      : [];
  });
}
