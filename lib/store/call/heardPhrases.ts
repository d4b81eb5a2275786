import { standingEntries } from '../../domain/outcome/contactEntry';
import type { UnansweredPhrase } from '../../domain/talk/unanswered';
import { readDb } from '../db';

/** Rows of the log that are gone through, the latest first: older phrases have had their answer or need none. */
const LATEST = 5_000;

/** What clients said and nobody had an answer to, without the clients. Throws `StoreFailure`. */
export async function heardPhrases(): Promise<readonly UnansweredPhrase[]> {
  const rows = await readDb((db) => db.contactLog.orderBy('id').reverse().limit(LATEST).toArray());
  return standingEntries(rows).flatMap(({ given: { words, reason }, on }) =>
    words === undefined ? [] : [{ phrase: words, on, ...(reason !== undefined && { reason }) }],
  );
}
