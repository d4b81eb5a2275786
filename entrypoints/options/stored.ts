import { type ReadonlySignal, signal } from '@preact/signals';
import { changedItem } from '../../lib/store/changes';
import { isReadOnly } from '../../lib/store/db';
import { type ContactsKept, contactsKept } from '../../lib/store/identity/contactsKept';
import { type Inventory, inventory } from '../../lib/store/inventory';

/** What is stored, as far as it is known: still being asked for, not to be had, or counted. */
export type Stored = 'counting' | 'closed' | Counted;

type Counted = Inventory & { readonly isReadOnly: boolean; readonly contacts: ContactsKept };

/** What is stored, counted now, after every change of stored clients, and when it is asked for again. */
export interface FollowedStored {
  readonly stored: ReadonlySignal<Stored>;
  readonly countAgain: () => void;
}

export function followStored(): FollowedStored {
  const stored = signal<Stored>('counting');
  const count = async () => {
    stored.value = await read().catch(() => 'closed' as const);
  };
  changedItem.watch(() => void count());
  void count();
  return { stored, countAgain: () => void count() };
}

async function read(): Promise<Counted> {
  const counts = await inventory();
  // A database that is not there yet must not be made by looking at it.
  const isOlder = counts.sites.length > 0 && (await isReadOnly());
  return { ...counts, isReadOnly: isOlder, contacts: await contactsKept() };
}
