import type { ClientDb } from '../db';
import { keysOf } from '../key';
import { untie } from './ties';

/**
 * Forgets by what the clients of a site are recognised, and what the user said of them. Those of other sites that were
 * merged with them become clients of their own, whose keys are given: their stat rows are due. Must run inside a
 * transaction over `hist`, `stat`, `contacts` and `merges`, before the site's rows are erased.
 */
export async function forgetIdentities(db: ClientDb, site: string): Promise<readonly string[]> {
  const [after, before] = keysOf(site);
  await db.contacts.where('key').between(after, before, false, false).delete();
  const said = await db.merges
    .where('id')
    .between(after, before, false, false)
    .or('into')
    .between(after, before, false, false)
    .toArray();
  const freed: string[] = [];
  for (const { id, said: what, from, into } of said) {
    if (what === 'merged') {
      const row = await db.hist.get(from);
      if (row) await untie(db, row);
      freed.push(...[from, into].filter((key) => key <= after || key >= before));
    }
    await db.merges.delete(id);
  }
  return freed;
}
