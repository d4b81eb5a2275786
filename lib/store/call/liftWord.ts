import { type LiftRefusal, liftDoNotContact } from '../../domain/policy/doNotContact';
import { writeDb } from '../db';
import { rootOfRecord } from '../identity/united';
import type { Moment } from '../moment';
import { callerItem } from './callItems';
import { changeList } from './changeList';
import { knownTalks } from './contactOf';

/**
 * The head takes back a client's word not to be contacted: it stays with who lifted it and why, and the client may
 * stand in the list of today again. `gone`: no such word stands. Throws `StoreFailure`.
 */
export async function liftWord(
  id: string,
  reason: string,
  moment: Moment,
): Promise<'lifted' | { readonly refused: LiftRefusal | 'gone' }> {
  const { person } = await callerItem.getValue();
  const before = await knownTalks();
  const done = await writeDb((db) =>
    db.transaction('rw', [db.hist, db.doNotContact], async () => {
      const entry = await db.doNotContact.get(id);
      if (!entry || entry.lifted) return { refused: 'gone' as const };
      const lifted = liftDoNotContact(entry, { by: person, on: moment.today, reason });
      if ('refused' in lifted) return lifted;
      await db.doNotContact.put(lifted);
      return (await rootOfRecord(db, entry.client))?.key ?? entry.client;
    }),
  );
  if (typeof done !== 'string') return done;
  await changeList(done, before, moment);
  return 'lifted';
}
