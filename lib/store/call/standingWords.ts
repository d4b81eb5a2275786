import type { StandingWord } from '../../domain/policy/doNotContact';
import { readDb } from '../db';
import { rootOfRecord } from '../identity/united';

/** More are counted and not shown. */
const SHOWN = 200;

/** Words of clients who asked not to be contacted, those that were not lifted, the latest first. */
export interface StandingWords {
  readonly words: readonly StandingWord[];
  readonly total: number;
}

/** Throws `StoreFailure`. */
export function standingWords(): Promise<StandingWords> {
  return readDb((db) =>
    db.transaction('r', [db.hist, db.doNotContact], async () => {
      const standing = (await db.doNotContact.toArray()).filter(({ lifted }) => !lifted);
      // Ids sort as they were made.
      const latest = standing.toSorted((one, other) => (one.id < other.id ? 1 : -1)).slice(0, SHOWN);
      const words = latest.map(async ({ id, client, on, by, words }) => {
        const name = (await rootOfRecord(db, client))?.name;
        return { id, on, by, name, ...(words !== undefined && { words }) };
      });
      return { words: await Promise.all(words), total: standing.length };
    }),
  );
}
