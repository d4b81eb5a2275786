import type { BaseChunk, Capture, ClientAddress, ClientIdentity } from '../domain/capture';
import type { Deal } from '../domain/deal';
import { type ClientDb, writeDb } from './db';
import { StoreFailure } from './failure';
import { completedHistory } from './history';
import { putStats } from './identity/united';
import { clientKey, keysOf } from './key';
import { mergeCaptures } from './merge';
import { getMeta, metaBeginning, noteChanged, putMeta } from './meta';
import type { Moment } from './moment';
import type { HistRow } from './rows';
import { rulesItem } from './settings';
import { statContext } from './statContext';
import { settle } from './writer';

/** Clients marked complete in one transaction. */
const SEALED_AT_ONCE = 500;

/** Makes a job the only one of its site; pieces of any other are refused from now on. */
export async function beginBase(site: string, job: string): Promise<void> {
  await writeDb((db) => putMeta(db, `job ${site}`, { job, cursor: -1 }));
}

/**
 * Writes one piece of a base reading together with its cursor, all or nothing. A piece that came before is left out,
 * so that it may be sent again. False: the job is not, or no longer, the one of this site.
 */
export async function saveChunk(site: string, chunk: BaseChunk, moment: Moment): Promise<boolean> {
  const rules = await rulesItem.getValue();
  return writeDb((db) =>
    db.transaction('rw', db.hist, db.stat, db.meta, db.merges, async () => {
      const known = await getMeta(db, `job ${site}`);
      if (known?.job !== chunk.job || known.sealedTo !== undefined) return false;
      if (chunk.cursor <= known.cursor) return true;
      if (chunk.cursor !== known.cursor + 1) throw new StoreFailure('outOfOrder');
      const context = await statContext(db, rules, moment.today);
      const hidden = new Set(chunk.incomplete?.map((client) => clientKey(site, client)));
      await mergeCaptures(db, site, capturesOf(site, chunk), context, moment, (row) => markRow(row, chunk.job, hidden));
      await putMeta(db, `job ${site}`, { job: chunk.job, cursor: chunk.cursor });
      return true;
    }),
  );
}

/** The base was read to its end: from now on its clients are being marked complete by `sealPending`. */
export async function beginSealing(site: string, job: string): Promise<void> {
  await writeDb((db) =>
    db.transaction('rw', db.meta, async () => {
      const known = await getMeta(db, `job ${site}`);
      if (known?.job === job && known.sealedTo === undefined) {
        await putMeta(db, `job ${site}`, { ...known, sealedTo: keysOf(site)[0] });
      }
    }),
  );
}

/** Marks the clients of every base that was read to its end; goes on where it stopped. */
export async function sealPending(moment: Moment, signal: AbortSignal): Promise<void> {
  const jobs = await writeDb((db) => metaBeginning(db, 'job'));
  for (const [site, { sealedTo }] of jobs) {
    if (sealedTo === undefined) continue;
    let isMore = true;
    while (isMore && !signal.aborted) isMore = await sealNext(site, moment);
    if (!isMore) await writeDb(settle);
  }
}

async function sealNext(site: string, moment: Moment): Promise<boolean> {
  const rules = await rulesItem.getValue();
  return writeDb((db) =>
    db.transaction('rw', db.hist, db.stat, db.meta, async () => {
      const job = await getMeta(db, `job ${site}`);
      if (job?.sealedTo === undefined) return false;
      const rows = await rowsAfter(db, site, job.sealedTo);
      const sealed = rows
        .filter((row) => row.job === job.job && row.hiddenIn !== job.job)
        .map((row) => completedHistory(row, moment.instant));
      const context = await statContext(db, rules, moment.today);
      await db.hist.bulkPut(sealed);
      await putStats(db, sealed, context);
      await noteChanged(db, sealed.length);
      const last = rows[rows.length - 1];
      if (last) await putMeta(db, `job ${site}`, { ...job, sealedTo: last.key });
      else await db.meta.delete(`job ${site}`);
      return last !== undefined;
    }),
  );
}

function rowsAfter(db: ClientDb, site: string, key: string): Promise<HistRow[]> {
  return db.hist.where('key').between(key, keysOf(site)[1], false, false).limit(SEALED_AT_ONCE).toArray();
}

function markRow(row: HistRow, job: string, hidden: ReadonlySet<string>): HistRow {
  if (!hidden.has(row.key) && !row.aliases.some((alias) => hidden.has(alias))) return { ...row, job };
  return { ...row, job, hiddenIn: job, completeness: { ...row.completeness, state: 'partial', total: undefined } };
}

/** The piece as one capture per client; a client of whom only deals have come so far has no name yet. */
function capturesOf(site: string, { clients, deals, source, incomplete = [] }: BaseChunk): readonly Capture[] {
  const found = new Map<string, ClientIdentity & { deals: Deal[] }>();
  for (const identity of clients) found.set(clientKey(site, identity.client), { ...identity, deals: [] });
  const dealsOf = (client: ClientAddress): Deal[] => {
    const key = clientKey(site, client);
    const entry = found.get(key) ?? { ...nameless(client), deals: [] };
    found.set(key, entry);
    return entry.deals;
  };
  for (const { client, deal } of deals) dealsOf(client).push(deal);
  for (const client of incomplete) dealsOf(client);
  return [...found.values()].map((entry) => ({
    ...entry,
    ...(source && { source }),
    completeness: { state: 'none', seen: 0, total: undefined },
  }));
}

function nameless(client: ClientAddress): ClientIdentity {
  return { client, aliases: [], name: undefined, owner: undefined, path: '' };
}
