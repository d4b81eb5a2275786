import type { ClientAddress } from '../../domain/capture';
import { isUntouched, type Talk } from '../../domain/talk/talk';
import { writeDb } from '../db';
import { findHistory } from '../identity/findHistory';

/** Keeps a call under way, or forgets it where there is none. Nothing is kept of an unknown client. Throws `StoreFailure`. */
export async function keepTalk(site: string, address: ClientAddress, talk: Talk | undefined): Promise<void> {
  await writeDb((db) =>
    db.transaction('rw', [db.hist, db.talks], async () => {
      const row = await findHistory(db, site, address);
      if (!row) return;
      if (talk && !isUntouched(talk)) await db.talks.put({ client: row.key, talk });
      else await db.talks.delete(row.key);
    }),
  );
}
