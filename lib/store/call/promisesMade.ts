import type { Day } from '../../domain/day';
import type { PromiseEntry } from '../../domain/offer/promiseLog';
import { readDb } from '../db';

/** A promise with the name of whom it was made to; undefined: nothing is kept of him any more. */
export type NamedPromise = PromiseEntry & { readonly name: string | undefined };

/** Promises of this calendar month, the latest first. Throws `StoreFailure`. */
export async function promisesOfMonth(today: Day): Promise<readonly NamedPromise[]> {
  return readDb((db) =>
    db.transaction('r', [db.promises, db.hist], async () => {
      const rows = await db.promises
        .where('on')
        .aboveOrEqual(`${today.slice(0, 7)}-01`)
        .toArray();
      const names = await db.hist.bulkGet(rows.map(({ client }) => client));
      return rows
        .map((row, i) => ({ ...row, name: names[i]?.name }))
        .sort((one, other) => (one.id < other.id ? 1 : -1));
    }),
  );
}
