import type { ClientDb } from '../db';
import { keysOf } from '../key';
import { untie } from './ties';

/**
 * Forgets by what the clients of a site are recognised, and what the user said of them. Those of other sites that were
 * merged with them become clients of their own. Must run inside a transaction over `hist`, `contacts` and `merges`,
 * before the site's rows are erased.
 */
export async function forgetIdentities(db: ClientDb, site: string): Promise<void> {
  const [after, before] = keysOf(site);
  await db.contacts.where('key').between(after, before, false, false).delete();
  const said = await db.merges
    .where('id')
    .between(after, before, false, false)
    .or('into')
    .between(after, before, false, false)
    .toArray();
  for (const { id, said: what, from } of said) {
    if (what === 'merged') {
      const row = await db.hist.get(from);
      if (row) await untie(db, row);
    }
    await db.merges.delete(id);
  }
}
