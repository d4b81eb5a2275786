import { outcomeRules, reasonRules } from '../../content/contentRules';
import type { ClientAddress } from '../../domain/capture';
import type { Language } from '../../domain/language';
import type { PromiseEntry } from '../../domain/offer/promiseLog';
import type { ContactEntry } from '../../domain/outcome/contactEntry';
import type { OutcomeRule } from '../../domain/outcome/outcomeRule';
import { type HandChange, missingNeeds, type RecordedOutcome, recordOutcome } from '../../domain/outcome/recordOutcome';
import type { CallFirm } from '../../domain/talk/callGround';
import type { CallSheet } from '../../domain/talk/callSheet';
import { attemptsBefore, channelOf } from '../../domain/talk/channelOf';
import { givenOf } from '../../domain/talk/givenOf';
import { promiseOfTalk } from '../../domain/talk/promiseOfTalk';
import { sheetOf } from '../../domain/talk/sheetOf';
import type { Talk } from '../../domain/talk/talk';
import { sheetBy } from '../../domain/talk/writtenWays';
import { type ClientDb, writeDb } from '../db';
import type { Moment } from '../moment';
import { type CalledClient, calledClient, groundNow } from './callGround';
import type { HandRow } from './callRows';
import { changeList } from './changeList';
import { knownTalks } from './contactOf';
import { callFirm } from './openCall';
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
  const called = await calledClient(site, client, moment);
  if (!called) return { refused: 'unknownClient' };
  const rule = outcomeRules.find(({ code }) => code === talk.outcome);
  if (!rule) return { refused: 'noOutcome' };
  if (missingNeeds(rule, givenOf(talk)).length > 0) return { refused: 'missing' };
  const firm = await callFirm(called, language, moment);
  const before = await knownTalks();
  const id = recordId(moment.instant);
  const isWritten = await writeRecord(called, firm, { id, talk, rule, moment });
  if (!isWritten) return { refused: 'barred' };
  await changeList(called.ground.key, before, moment);
  return { id };
}

interface Ended {
  readonly id: string;
  readonly talk: Talk;
  readonly rule: OutcomeRule;
  readonly moment: Moment;
}

/**
 * What may be promised is worked out in the transaction that writes it: of two calls recorded at the same moment the
 * second sees what the first has taken of the limits. False: he is barred by now.
 */
function writeRecord(called: CalledClient, firm: CallFirm, ended: Ended): Promise<boolean> {
  return writeDb((db) =>
    db.transaction(
      'rw',
      [db.contacts, db.contactLog, db.consents, db.doNotContact, db.promises, db.hand, db.talks],
      async () => {
        const sheet = sheetOf(await groundNow(db, called), firm);
        if ('barred' in sheet) return false;
        const promise = promiseOfTalk(ended.id, ended.talk, sheetBy(sheet, channelOf(ended.talk)));
        await putRecord(db, recordOf(called, sheet, firm, ended), promise, ended.moment);
        return true;
      },
    ),
  );
}

function recordOf(
  { ground, hashes }: CalledClient,
  { silent, date }: CallSheet,
  { caller }: CallFirm,
  { id, talk, rule, moment }: Ended,
): RecordedOutcome {
  const given = givenOf(talk);
  const channel = channelOf(talk);
  return recordOutcome(rule, {
    id,
    client: ground.key,
    at: moment.instant,
    by: caller.person.name,
    channel,
    given,
    reason: reasonRules.find(({ code }) => code === given.reason),
    silentAttempts: attemptsBefore(silent, channel),
    hashes,
    date: { today: moment.today, ...date },
  });
}

async function putRecord(
  db: ClientDb,
  { entry, consent, doNotContact, changes }: RecordedOutcome,
  promise: PromiseEntry | undefined,
  moment: Moment,
): Promise<void> {
  await db.contactLog.add(entry);
  if (consent) await db.consents.add(consent);
  if (doNotContact) await db.doNotContact.add(doNotContact);
  if (promise) await db.promises.add(promise);
  if (changes.length > 0) await db.hand.put(handAfter(await db.hand.get(entry.client), entry, changes, moment));
  await db.talks.delete(entry.client);
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
