import type { ContactValues } from '../../domain/identity/contactValues';
import { readDb } from '../db';
import { contactHashes } from './contactHash';
import { type ContactSecret, contactSecret } from './contactSecret';
import { rootOfRecord } from './united';

/**
 * Hashes of one person's normalised phones, e-mails and tax numbers, as they are kept: by them a wish not to be called
 * outlives renaming and merging.
 */
export async function hashesOf(values: ContactValues, secret?: ContactSecret): Promise<readonly string[]> {
  const [hashes = []] = await contactHashes([values], secret ?? (await contactSecret()));
  return hashes;
}

/** Keys of the clients that are recognised by any of these hashes, each client once. Throws `StoreFailure`. */
export async function clientsWithHash(hashes: readonly string[]): Promise<readonly string[]> {
  return readDb((db) =>
    db.transaction('r', db.hist, db.contacts, async () => {
      const records = await db.contacts.where('hashes').anyOf(hashes).primaryKeys();
      const roots = await Promise.all([...new Set(records)].map((key) => rootOfRecord(db, key)));
      return [...new Set(roots.flatMap((root) => root?.key ?? []))].sort();
    }),
  );
}
