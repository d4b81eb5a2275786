import { outcomeRules, reasonRules } from '../../content/contentRules';
import type { ClientAddress } from '../../domain/capture';
import type { Language } from '../../domain/language';
import type { PromiseEntry } from '../../domain/offer/promiseLog';
import type { ContactEntry } from '../../domain/outcome/contactEntry';
import { type HandChange, missingNeeds, type RecordedOutcome, recordOutcome } from '../../domain/outcome/recordOutcome';
import { secondsToUndo, undoOf } from '../../domain/outcome/undo';
import { givenOf } from '../../domain/talk/givenOf';
import { promiseOfTalk } from '../../domain/talk/promiseOfTalk';
import type { Talk } from '../../domain/talk/talk';
import { type ClientDb, writeDb } from '../db';
import { findHistory } from '../merge';
import type { Moment } from '../moment';
import { calledClient } from './callGround';
import { callerItem } from './callItems';
import type { HandRow } from './callRows';
import { changeList } from './changeList';
import { knownTalks } from './contactOf';
import { openCall } from './openCall';
import { recordId } from './recordId';

/** Why a call was not recorded. */
export type RecordRefusal = 'unknownClient' | 'barred' | 'noOutcome' | 'missing';

interface Called {
  readonly site: string;
  readonly client: ClientAddress;
  readonly language: Language;
}

/**
 * Records the outcome of a call with everything it brings, all or nothing: the row of the log, consent, promise, marks,
 * the word that bars. Throws `StoreFailure`.
 */
export async function recordTalk(
  { site, client, language }: Called,
  talk: Talk,
  moment: Moment,
): Promise<{ readonly id: string } | { readonly refused: RecordRefusal }> {
  const [called, opened] = await Promise.all([
    calledClient(site, client, moment),
    openCall(site, client, language, moment),
  ]);
  if (!called || !opened) return { refused: 'unknownClient' };
  if ('barred' in opened.sheet) return { refused: 'barred' };
  const rule = outcomeRules.find(({ code }) => code === talk.outcome);
  const given = givenOf(talk);
  if (!rule) return { refused: 'noOutcome' };
  if (missingNeeds(rule, given).length > 0) return { refused: 'missing' };
  const id = recordId(moment.instant);
  const { person } = await callerItem.getValue();
  const recorded = recordOutcome(rule, {
    ...{ id, client: called.ground.key, at: moment.instant, by: person.name, channel: 'call', given },
    reason: reasonRules.find(({ code }) => code === given.reason),
    silentAttempts: opened.sheet.silent.made,
    hashes: called.hashes,
    date: { today: moment.today, ...opened.sheet.date },
  });
  const before = await knownTalks();
  await writeRecord(recorded, promiseOfTalk(id, talk, opened.sheet), moment);
  await changeList(called.ground.key, before, moment);
  return { id };
}

async function writeRecord(
  { entry, consent, doNotContact, changes }: RecordedOutcome,
  promise: PromiseEntry | undefined,
  moment: Moment,
): Promise<void> {
  await writeDb((db) =>
    db.transaction('rw', [db.contactLog, db.consents, db.doNotContact, db.promises, db.hand, db.talks], async () => {
      await db.contactLog.add(entry);
      if (consent) await db.consents.add(consent);
      if (doNotContact) await db.doNotContact.add(doNotContact);
      if (promise) await db.promises.add(promise);
      if (changes.length > 0) await db.hand.put(handAfter(await db.hand.get(entry.client), entry, changes, moment));
      await db.talks.delete(entry.client);
    }),
  );
}

/** What an outcome sets by hand bears its id, so that undoing finds it. */
function handAfter(
  row: HandRow | undefined,
  entry: ContactEntry,
  changes: readonly HandChange[],
  { today }: Moment,
): HandRow {
  const { client, id } = entry;
  const before = row ?? { client, corrections: [], marks: [] };
  const marks = changes.flatMap((change) =>
    change.kind === 'mark' ? { code: change.code, setOn: today, record: id } : [],
  );
  const formers = changes.flatMap((change) =>
    change.kind === 'former'
      ? { what: 'former' as const, why: change.why, setOn: today, reason: entry.given.words ?? '', record: id }
      : [],
  );
  return { client, corrections: [...before.corrections, ...formers], marks: [...before.marks, ...marks] };
}

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

/** Seconds given beyond what the panel counts down: the press itself takes a moment. */
const PATIENCE = 5;

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
