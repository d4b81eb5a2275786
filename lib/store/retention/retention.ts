import type { Day } from '../../domain/day';
import { isRetention, keptSince, type Retention, type RetentionCounts } from '../../domain/retention';
import { eraseRecords } from '../clientData/erase';
import { recordsOf } from '../clientData/records';
import { type ClientDb, readDb, writeDb } from '../db';
import { writeTouched } from '../merge';
import { getMeta, metaBeginning, putMeta } from '../meta';
import type { Moment } from '../moment';
import { PAGE } from '../pages';
import type { HistRow } from '../rows';
import { tablePages } from '../tablePages';
import { isOutlived, oldPurchases, withoutOldPurchases } from './outlived';
import { retentionItem } from './retentionItem';

/** How far the keeping of a day has come; without `doneTo` it is done. */
export interface RetentionPlace {
  /** The choice and the day it was kept to. */
  readonly of: string;
  readonly doneTo?: string;
}

/** Saves the choice; false: it is none. What it takes goes with the next refresh. */
export async function saveRetention(retention: Retention): Promise<boolean> {
  if (!isRetention(retention)) return false;
  await retentionItem.setValue(retention);
  return true;
}

/** What a choice would take today, before it is saved. Throws `StoreFailure`. */
export async function foreseeRetention(
  retention: Retention,
  today: Day,
  signal: AbortSignal,
): Promise<RetentionCounts> {
  const purchasesSince = keptSince(retention.purchaseYears, today);
  const clientsSince = keptSince(retention.clientYears, today);
  const counts = { clients: 0, purchases: 0 };
  for await (const rows of tablePages<HistRow>((job) => readDb((db) => job(db.hist)))) {
    if (signal.aborted) break;
    for (const row of rows) {
      const goes =
        clientsSince !== undefined && row.into === undefined && !row.joined && isOutlived([row], clientsSince);
      if (goes) counts.clients++;
      if (goes) counts.purchases += row.d.length;
      else if (purchasesSince !== undefined) counts.purchases += oldPurchases(row, purchasesSince);
    }
  }
  return counts;
}

/**
 * Erases what is older than the user wants kept, a piece at a time; goes on where it stopped, and is done once a day:
 * what the CRM still shows comes back with a reading and goes again. Throws `StoreFailure`.
 */
export async function keepRetention(moment: Moment, signal: AbortSignal): Promise<void> {
  const retention = await retentionItem.getValue();
  if (retention.purchaseYears === 0 && retention.clientYears === 0) return;
  let isMore = true;
  while (isMore && !signal.aborted) isMore = await keepNext(retention, moment);
}

async function keepNext(retention: Retention, moment: Moment): Promise<boolean> {
  return writeDb((db) =>
    db.transaction('rw', db.tables, async () => {
      const of = `${retention.purchaseYears} ${retention.clientYears} ${moment.today}`;
      const known = await getMeta(db, 'retention');
      if (known?.of === of && known.doneTo === undefined) return false;
      const after = known?.of === of ? (known.doneTo ?? '') : '';
      const rows = await db.hist.where('key').above(after).limit(PAGE).toArray();
      const gone = await forget(db, rows, retention, moment);
      await shorten(
        db,
        rows.filter(({ key }) => !gone.has(key)),
        retention,
        moment,
      );
      const last = rows.length === PAGE ? rows.at(-1) : undefined;
      await putMeta(db, 'retention', { of, ...(last && { doneTo: last.key }) });
      return last !== undefined;
    }),
  );
}

/** Erases clients who have not bought for so long; gives the keys of all of their records. */
async function forget(
  db: ClientDb,
  rows: readonly HistRow[],
  { clientYears }: Retention,
  moment: Moment,
): Promise<ReadonlySet<string>> {
  const since = keptSince(clientYears, moment.today);
  const gone = new Set<string>();
  if (since === undefined) return gone;
  for (const row of rows) {
    if (row.into !== undefined || gone.has(row.key) || !isOutlived([row], since)) continue;
    const client = await recordsOf(db, row.key);
    if (!client || !isOutlived(client.rows, since)) continue;
    await eraseRecords(db, client, moment);
    for (const key of client.keys) gone.add(key);
  }
  return gone;
}

async function shorten(
  db: ClientDb,
  rows: readonly HistRow[],
  { purchaseYears }: Retention,
  moment: Moment,
): Promise<void> {
  const since = keptSince(purchaseYears, moment.today);
  if (since === undefined) return;
  const shortened = rows
    .map((row) => [row, withoutOldPurchases(row, since)] as const)
    .filter(([row, cut]) => row !== cut);
  for (const site of new Set(shortened.map(([row]) => row.site))) {
    const own = shortened.filter(([row]) => row.site === site);
    const before = new Map(own.map(([row]) => [row.key, row]));
    const after = new Map(own.map(([, cut]) => [cut.key, cut]));
    await writeTouched(db, site, { before, after }, moment);
  }
  await shortenJournal(
    db,
    shortened.map(([{ key }]) => key),
    since,
  );
}

/** What clients were before an import is kept for taking it back: no longer than the rest. */
async function shortenJournal(db: ClientDb, keys: readonly string[], since: Day): Promise<void> {
  if (keys.length === 0) return;
  for (const [run] of await metaBeginning(db, 'import')) {
    const notes = await db.imports.bulkGet(keys.map((key) => [run, key] as [string, string]));
    await db.imports.bulkPut(
      notes.flatMap((note) => (note?.before ? [{ ...note, before: withoutOldPurchases(note.before, since) }] : [])),
    );
  }
}
