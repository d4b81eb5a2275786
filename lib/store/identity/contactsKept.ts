import { isStored, readDb } from '../db';
import { keepsContactsItem } from './contactSecret';

/** Of how many records something is known to recognise them by, and how it is kept. Throws `StoreFailure`. */
export interface ContactsKept {
  readonly records: number;
  /** True: by the user's choice the phones themselves are kept too, not their fingerprints alone. */
  readonly inFull: boolean;
}

/** Looked at, not made, where nothing is stored. */
export async function contactsKept(): Promise<ContactsKept> {
  const records = (await isStored()) ? await readDb((db) => db.contacts.count()) : 0;
  return { records, inFull: await keepsContactsItem.getValue() };
}
