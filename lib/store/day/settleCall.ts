import { type Day, dayNumber } from '../../domain/day';
import { UNTIL_HE_BUYS } from '../../domain/day/dayOutcomes';
import { LONGEST_PUT_OFF_DAYS, type SettleRefusal, type SettleWish } from '../../domain/day/settleWish';
import { type ContactEntry, standingEntries } from '../../domain/outcome/contactEntry';
import { undoOf } from '../../domain/outcome/undo';
import { callerItem } from '../call/callItems';
import { changeList } from '../call/changeList';
import { knownTalks } from '../call/contactOf';
import { recordId } from '../call/recordId';
import { type ClientDb, readDb, writeDb } from '../db';
import { judgeContext } from '../judgeContext';
import { getMeta, putMeta } from '../meta';
import type { Moment } from '../moment';
import { rulesItem } from '../settings';
import { relistDay } from '../wakeUp';
import { settledClient } from './settled';
import { keepSettled } from './withDay';

/** Takes a client off today's calls; every window follows. Throws `StoreFailure`. */
export async function settleCall(
  wish: SettleWish,
  moment: Moment,
): Promise<{ readonly id: string } | { readonly refused: SettleRefusal }> {
  const { key, how } = wish;
  const row = await readDb((db) => db.hist.get(key));
  if (!row || row.into !== undefined) return { refused: 'unknownClient' };
  if (how === 'later' && !isAhead(wish.until, moment.today)) return { refused: 'notAfterToday' };
  const id = recordId(moment.instant);
  if (how === 'notToday') await passToday(key, id, moment);
  else await log(await entryOf(wish, how, id, moment), moment);
  return { id };
}

function isAhead(until: Day, today: Day): boolean {
  const days = dayNumber(until) - dayNumber(today);
  return days >= 1 && days <= LONGEST_PUT_OFF_DAYS;
}

/** He comes back tomorrow by himself, so nothing is written of him. */
async function passToday(key: string, record: string, { today, instant }: Moment): Promise<void> {
  const rules = await rulesItem.getValue();
  await writeDb((db) =>
    db.transaction('rw', db.hist, db.meta, db.hand, async () => {
      const client = await settledClient(db, key, await judgeContext(db, rules, today));
      await keepSettled(db, today, { ...client, how: 'notToday', at: instant, record });
    }),
  );
  await relistDay(today);
}

const outcomeOf = { done: 'called', later: 'postponed', notHim: 'passedOver' } as const;

async function entryOf(
  wish: SettleWish,
  how: keyof typeof outcomeOf,
  id: string,
  { today, instant }: Moment,
): Promise<ContactEntry> {
  const { person } = await callerItem.getValue();
  return {
    kind: 'outcome',
    id,
    client: wish.key,
    on: today,
    at: instant,
    by: person.name,
    channel: 'call',
    note: '',
    outcome: outcomeOf[how],
    given: wish.how === 'later' ? { nextDate: wish.until } : {},
    ...(wish.how === 'later' && { nextOn: wish.until }),
    ...(wish.how === 'notHim' && { quietUntil: UNTIL_HE_BUYS }),
  };
}

async function log(entry: ContactEntry, moment: Moment): Promise<void> {
  const before = await knownTalks();
  await writeDb((db) => db.contactLog.add(entry));
  await changeList(entry.client, before, moment);
}

/** Takes back what `settleCall` did today; false: it is not there. Throws `StoreFailure`. */
export async function undoSettled(id: string, moment: Moment): Promise<boolean> {
  if (await unpass(id)) {
    await relistDay(moment.today);
    return true;
  }
  const before = await knownTalks();
  const { person } = await callerItem.getValue();
  const client = await writeDb((db) => takeBack(db, id, moment, person.name));
  if (client === undefined) return false;
  await changeList(client, before, moment);
  return true;
}

function unpass(id: string): Promise<boolean> {
  return writeDb((db) =>
    db.transaction('rw', db.meta, async () => {
      const kept = await getMeta(db, 'day');
      const left = kept?.settled.filter(({ record }) => record !== id) ?? [];
      if (!kept || left.length === kept.settled.length) return false;
      await putMeta(db, 'day', { ...kept, settled: left });
      return true;
    }),
  );
}

/** Only what the list itself wrote, and only on its day: an outcome of the panel is taken back in the panel. */
function takeBack(db: ClientDb, id: string, { today, instant }: Moment, by: string): Promise<string | undefined> {
  return db.transaction('rw', db.contactLog, async () => {
    const entry = await db.contactLog.get(id);
    if (entry?.kind !== 'outcome' || entry.on !== today) return undefined;
    if (!Object.values<string>(outcomeOf).includes(entry.outcome)) return undefined;
    const log = await db.contactLog.where('client').equals(entry.client).toArray();
    if (!standingEntries(log).some((standing) => standing.id === id)) return undefined;
    await db.contactLog.add(undoOf(entry, { id: recordId(instant), at: instant, by }));
    return entry.client;
  });
}
