import { outcomeRules } from '../../content/contentRules';
import type { ClientAddress } from '../../domain/capture';
import type { ContactEntry } from '../../domain/outcome/contactEntry';
import { secondsToUndo, undoOf } from '../../domain/outcome/undo';
import { type ClientDb, writeDb } from '../db';
import { findHistory } from '../identity/findHistory';
import type { Moment } from '../moment';
import { callerItem } from './callItems';
import { changeList } from './changeList';
import { knownTalks } from './contactOf';
import { recordId } from './recordId';

/** Takes a record back while its time lasts; false: too late, or it is not there. Throws `StoreFailure`. */
export async function undoTalk(site: string, client: ClientAddress, id: string, moment: Moment): Promise<boolean> {
  const { instant } = moment;
  const { person } = await callerItem.getValue();
  const before = await knownTalks();
  const undone = await writeDb((db) =>
    db.transaction('rw', [db.hist, db.contactLog, db.consents, db.doNotContact, db.promises, db.hand], async () => {
      const entry = await db.contactLog.get(id);
      const row = await findHistory(db, site, client);
      if (entry?.kind !== 'outcome' || entry.client !== row?.key || !isInTime(entry, instant)) return undefined;
      await db.contactLog.add(undoOf(entry, { id: recordId(instant), at: instant, by: person.name }));
      await Promise.all([db.consents.delete(id), db.doNotContact.delete(id), db.promises.delete(id)]);
      await takeHandBack(db, entry);
      return entry.client;
    }),
  );
  if (undone !== undefined) await changeList(undone, before, moment);
  return undone !== undefined;
}

/** Seconds given beyond what the panel counts down: it counts none while somebody points at the words. */
const PATIENCE = 600;

function isInTime(entry: ContactEntry, now: string): boolean {
  const rule = outcomeRules.find(({ code }) => code === entry.outcome);
  return rule !== undefined && secondsToUndo(entry, { undoSeconds: rule.undoSeconds + PATIENCE }, now) > 0;
}

async function takeHandBack(db: ClientDb, { client, id }: ContactEntry): Promise<void> {
  const row = await db.hand.get(client);
  if (!row) return;
  const corrections = row.corrections.filter(({ record }) => record !== id);
  const marks = row.marks.filter(({ record }) => record !== id);
  await db.hand.put({ client, corrections, marks });
}
