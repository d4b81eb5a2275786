import type { BaseScope } from '../domain/baseReading';
import type { BaseChunk, BaseErrand, Capture, ClientAddress, ClientIdentity } from '../domain/capture';
import type { Deal } from '../domain/deal';
import { type ClientDb, readDb, writeDb } from './db';
import { StoreFailure } from './failure';
import { withoutGone } from './goneDeals';
import { completedHistory } from './history';
import { clientKey, keysOf } from './key';
import { mergeCaptures, writeTouched } from './merge';
import { getMeta, metaBeginning, putMeta } from './meta';
import type { Moment } from './moment';
import { arrivedOf, forgetArrived, noteArrived, withoutMoved } from './movedDeals';
import type { HistRow, JobRow } from './rows';
import { forgetWalk, walkName } from './walk';
import { settle } from './writer';

/** Clients marked complete in one transaction. */
const SEALED_AT_ONCE = 500;

/** Makes a job the only one of its site; pieces of any other are refused from now on. */
export async function beginBase(site: string, job: string, since?: string): Promise<void> {
  const row: JobRow = { job, cursor: -1, scope: since === undefined ? 'whole' : 'news', ...(since && { since }) };
  await writeDb((db) =>
    db.transaction('rw', db.meta, async () => {
      await forgetWalk(db, site);
      await forgetArrived(db, site);
      await putMeta(db, `job ${site}`, row);
    }),
  );
}

/** What a tab needs to go on with a job, or to begin it; undefined: it is not the one of this site, or has ended. */
export async function restOfBase(site: string, job: string): Promise<BaseErrand | undefined> {
  return readDb((db) =>
    db.transaction('r', db.meta, async () => {
      const known = await getMeta(db, `job ${site}`);
      if (known?.job !== job || known.sealedTo !== undefined) return undefined;
      const { cursor, since, mark, lines = 0 } = known;
      const learnt = (await metaBeginning(db, `walk ${site}`)).flatMap(([, told]) => told);
      // A restored backup has no such lines: without them nobody can go on, and the walk begins anew.
      const rest = mark !== undefined && learnt.length === lines ? { mark, learnt } : { learnt: [] };
      return { kind: 'read', cursor: cursor + 1, ...(since && { since }), ...rest };
    }),
  );
}

/** The job of a site that has not come to its end. */
export async function unfinishedJob(site: string): Promise<string | undefined> {
  const known = await readDb((db) => getMeta(db, `job ${site}`));
  return known?.sealedTo === undefined ? known?.job : undefined;
}

/**
 * Writes one piece of a base reading together with its cursor, all or nothing. A piece that came before is left out,
 * so that it may be sent again. False: the job is not, or no longer, the one of this site.
 */
export async function saveChunk(site: string, chunk: BaseChunk, moment: Moment): Promise<boolean> {
  return writeDb((db) =>
    db.transaction('rw', [db.hist, db.meta, db.merges], async () => {
      const known = await getMeta(db, `job ${site}`);
      if (known?.job !== chunk.job || known.sealedTo !== undefined) return false;
      if (chunk.cursor <= known.cursor) return true;
      if (chunk.cursor !== known.cursor + 1) throw new StoreFailure('outOfOrder');
      const mark = marking(site, chunk, known.scope);
      const captures = capturesOf(site, chunk);
      const merged = await mergeCaptures(db, site, captures, moment, mark);
      if (known.scope === 'news') await noteArrived(db, site, merged);
      if (chunk.learnt) await putMeta(db, walkName(site, chunk.cursor), chunk.learnt);
      const { cursor, mark: reached = known.mark, learnt = [] } = chunk;
      const lines = (known.lines ?? 0) + learnt.length;
      await putMeta(db, `job ${site}`, { ...known, cursor, lines, ...(reached !== undefined && { mark: reached }) });
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
        await forgetWalk(db, site);
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
  return writeDb((db) =>
    db.transaction('rw', [db.hist, db.meta, db.merges], async () => {
      const job = await getMeta(db, `job ${site}`);
      if (job?.sealedTo === undefined) return false;
      const rows = await rowsAfter(db, site, job.sealedTo);
      await sealRows(db, site, job, rows, moment);
      const last = rows[rows.length - 1];
      if (last) {
        await putMeta(db, `job ${site}`, { ...job, sealedTo: last.key });
        return true;
      }
      await forgetArrived(db, site);
      await db.meta.delete(`job ${site}`);
      return false;
    }),
  );
}

async function sealRows(
  db: ClientDb,
  site: string,
  { job }: JobRow,
  rows: readonly HistRow[],
  moment: Moment,
): Promise<void> {
  const own = await withoutMoved(db, rows, await arrivedOf(db, site));
  const sealed = own.map((row) =>
    row.job === job && row.hiddenIn !== job ? completedHistory(withoutGone(row), moment.instant) : row,
  );
  const byKey = (all: readonly HistRow[]) => new Map(all.map((row) => [row.key, row]));
  await writeTouched(db, site, { before: byKey(rows), after: byKey(sealed) }, moment);
}

function rowsAfter(db: ClientDb, site: string, key: string): Promise<HistRow[]> {
  return db.hist.where('key').between(key, keysOf(site)[1], false, false).limit(SEALED_AT_ONCE).toArray();
}

/** How the rows of a piece are marked: which job they belong to, whose deals are hidden, and which deals it told of. */
function marking(site: string, chunk: BaseChunk, scope: BaseScope): (row: HistRow) => HistRow {
  const keysIn = (clients: readonly ClientAddress[] = []) => new Set(clients.map((client) => clientKey(site, client)));
  const [hidden, fresh] = [keysIn(chunk.incomplete), keysIn(chunk.fresh)];
  const told = idsByClient(site, chunk);
  const isIn = (keys: ReadonlySet<string>, row: HistRow) => [row.key, ...row.aliases].some((key) => keys.has(key));
  return (row) => {
    if (isIn(hidden, row)) return hiddenRow(row, chunk.job);
    if (scope === 'news') return isWhole(row) || isIn(fresh, row) ? { ...row, job: chunk.job } : row;
    const before = row.job === chunk.job ? (row.met ?? []) : [];
    const ids = [row.key, ...row.aliases].flatMap((key) => told.get(key) ?? []);
    return { ...row, job: chunk.job, met: [...new Set([...before, ...ids])] };
  };
}

function idsByClient(site: string, { deals }: BaseChunk): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { client, deal } of deals) {
    const key = clientKey(site, client);
    const own = ids.get(key) ?? [];
    ids.set(key, own);
    if (deal.id !== undefined) own.push(deal.id);
  }
  return ids;
}

/** Of news alone a history that was whole stays so. */
function isWhole({ completeness }: HistRow): boolean {
  return completeness.state === 'complete';
}

function hiddenRow(row: HistRow, job: string): HistRow {
  const { met: _, ...rest } = row;
  return { ...rest, job, hiddenIn: job, completeness: { ...row.completeness, state: 'partial', total: undefined } };
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
