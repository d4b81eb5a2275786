import { type ContactValues, hasValues } from '../../domain/identity/contactValues';
import { type ClientDb, writeDb } from '../db';
import { noteChanged } from '../meta';
import type { ContactRow } from '../rows';
import { contactHashes } from './contactHash';
import { type ContactSecret, keepsContactsItem } from './contactSecret';

/** Rows read or written in one go. */
const AT_ONCE = 1_000;

/** Most hashes of one record: phones come and go, and what was read of him is not forgotten. */
const MOST_HASHES = 60;

/** A record and the normalised values it is recognised by. */
export interface RecordContacts {
  /** Key of the record. */
  readonly key: string;
  readonly values: ContactValues;
}

/**
 * Remembers what records are recognised by, the values themselves only by the user's choice. What is known already
 * writes nothing. `run` is the import that tells of it. Throws `StoreFailure`.
 */
export async function saveContacts(
  told: readonly RecordContacts[],
  secret: ContactSecret,
  run?: string,
): Promise<void> {
  const rows = await contactRows(told, secret, run);
  if (rows.length === 0) return;
  await writeDb((db) =>
    db.transaction('rw', db.contacts, db.doNotContact, db.meta, async () => {
      const changed = await putContacts(db, rows);
      // A phone learnt later may be that of somebody who asked not to be called: lists are built anew.
      if (changed > 0 && (await db.doNotContact.toCollection().first())) await noteChanged(db, changed);
    }),
  );
}

/** Rows to be put, hashed before any transaction: one does not wait for a hash. */
export async function contactRows(
  told: readonly RecordContacts[],
  secret: ContactSecret,
  run?: string,
): Promise<readonly ContactRow[]> {
  const some = told.filter(({ values }) => hasValues(values));
  if (some.length === 0) return [];
  const hashes = await contactHashes(
    some.map(({ values }) => values),
    secret,
  );
  return some.map(({ key, values }, i) => ({
    key,
    hashes: hashes[i] ?? [],
    ...(secret.keepsPlain && { plain: values }),
    ...(run !== undefined && { run }),
  }));
}

/** Puts rows to what is known of their records; must run inside a transaction over `contacts`. How many were news. */
export async function putContacts(db: ClientDb, rows: readonly ContactRow[]): Promise<number> {
  const known = await knownContacts(db, rows);
  const changed = new Map<string, ContactRow>();
  for (const row of rows) {
    const before = changed.get(row.key) ?? known.get(row.key);
    const after = before ? withContacts(before, row) : row;
    if (after !== before) changed.set(row.key, after);
  }
  await db.contacts.bulkPut([...changed.values()]);
  return changed.size;
}

/** Keys of new records stand close together: one look at those between is cheaper than asking for each. */
async function knownContacts(db: ClientDb, rows: readonly ContactRow[]): Promise<ReadonlyMap<string, ContactRow>> {
  const keys = [...new Set(rows.map(({ key }) => key))].sort();
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const between = await db.contacts.where('key').between(first, last, true, true).limit(AT_ONCE).primaryKeys();
  const stored = new Set(between);
  const wanted = between.length === AT_ONCE ? keys : keys.filter((key) => stored.has(key));
  const found = wanted.length === 0 ? [] : await db.contacts.bulkGet(wanted);
  return new Map(found.flatMap((row) => (row ? [[row.key, row] as const] : [])));
}

/** The same row where there is nothing new. */
function withContacts(before: ContactRow, { hashes, plain, run }: ContactRow): ContactRow {
  const all = [...new Set([...before.hashes, ...hashes])].sort().slice(0, MOST_HASHES);
  const values = plain ? withValues(before.plain, plain) : before.plain;
  const isFilesAlone = before.run !== undefined && run !== undefined;
  const isSame = all.length === before.hashes.length && values === before.plain && isFilesAlone === 'run' in before;
  if (isSame) return before;
  return {
    key: before.key,
    hashes: all,
    ...(values && { plain: values }),
    ...(isFilesAlone && { run: before.run }),
  };
}

function withValues(before: ContactValues | undefined, more: ContactValues): ContactValues {
  if (!before) return more;
  const phones = united(before.phones, more.phones);
  const emails = united(before.emails, more.emails);
  const taxNumbers = united(before.taxNumbers, more.taxNumbers);
  const isSame = phones === before.phones && emails === before.emails && taxNumbers === before.taxNumbers;
  return isSame ? before : { phones, emails, taxNumbers };
}

function united(before: readonly string[], more: readonly string[]): readonly string[] {
  const all = [...new Set([...before, ...more])].sort().slice(0, MOST_HASHES);
  return all.length === before.length ? before : all;
}

/** Turns the keeping of phones and e-mails themselves on or off; off erases those kept, and leaves their hashes. */
export async function keepContacts(keeps: boolean): Promise<void> {
  await keepsContactsItem.setValue(keeps);
  let after = keeps ? undefined : '';
  while (after !== undefined) after = await erasePlain(after);
}

/** One page of rows; gives the key to go on after, undefined at the end. */
function erasePlain(after: string): Promise<string | undefined> {
  return writeDb((db) =>
    db.transaction('rw', db.contacts, async () => {
      const page = await db.contacts.where('key').above(after).limit(AT_ONCE).toArray();
      const bare = page.flatMap(({ plain, ...row }) => (plain ? [row] : []));
      await db.contacts.bulkPut(bare);
      return page.length === AT_ONCE ? page[page.length - 1]?.key : undefined;
    }),
  );
}
