import type { ImportRun } from '../domain/importing/importRun';
import type { Rules } from '../domain/rules';
import type { ClientDb } from './db';
import { putStats } from './identity/united';
import { getMeta, noteChanged, putMeta } from './meta';
import type { Moment } from './moment';
import type { HistRow } from './rows';
import { statContext } from './statContext';

/** An import of more clients than this leaves their stat rows to the next refresh. */
const JUDGED_AT_ONCE = 5_000;

/**
 * Writes clients that were not known, and keeps the counts; must run inside a transaction over all tables of clients.
 * So many at once change the figures of the base, by which every stat row is computed again anyway: theirs are written
 * once, then.
 */
export async function addClients(
  db: ClientDb,
  { clients, choice }: Pick<ImportRun, 'clients' | 'choice'>,
  rows: readonly HistRow[],
  { rules, moment }: { readonly rules: Rules; readonly moment: Moment },
): Promise<void> {
  if (rows.length === 0) return;
  await db.hist.bulkAdd([...rows]);
  if (clients > JUDGED_AT_ONCE) await leaveUnjudged(db, moment);
  else await putStats(db, rows, await statContext(db, rules, moment.today));
  const name = `counts ${choice.site}` as const;
  const counts = (await getMeta(db, name)) ?? { clients: 0, purchases: 0, since: moment.instant };
  const purchases = rows.reduce((sum, { d }) => sum + d.length, 0);
  await putMeta(db, name, {
    ...counts,
    clients: counts.clients + rows.length,
    purchases: counts.purchases + purchases,
  });
  await noteChanged(db, rows.length);
}

/** The next refresh judges all clients anew. */
async function leaveUnjudged(db: ClientDb, { instant }: Moment): Promise<void> {
  await db.meta.delete('judged');
  await putMeta(db, 'unjudged', instant);
}
