import type { ImportRun } from '../domain/importing/importRun';
import type { ClientDb } from './db';
import { getMeta, noteChanged, putMeta } from './meta';
import type { Moment } from './moment';
import type { HistRow } from './rows';

/** Writes clients that were not known, and keeps the counts; must run inside a transaction over all tables of clients. */
export async function addClients(
  db: ClientDb,
  { choice }: Pick<ImportRun, 'choice'>,
  rows: readonly HistRow[],
  { instant }: Moment,
): Promise<void> {
  if (rows.length === 0) return;
  await db.hist.bulkAdd([...rows]);
  const name = `counts ${choice.site}` as const;
  const counts = (await getMeta(db, name)) ?? { clients: 0, purchases: 0, since: instant };
  const purchases = rows.reduce((sum, { d }) => sum + d.length, 0);
  await putMeta(db, name, {
    ...counts,
    clients: counts.clients + rows.length,
    purchases: counts.purchases + purchases,
  });
  await noteChanged(db, rows.length);
}
