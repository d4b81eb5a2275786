import type { Capture } from '../domain/capture';
import type { ClientDb } from './db';
import { historyAfter, historyWith } from './history';
import { passTiesOn } from './identity/ties';
import { clientKey } from './key';
import { getMeta, noteChanged, putMeta } from './meta';
import type { Moment } from './moment';
import type { HistRow } from './rows';
import { isSameHistory } from './sameHistory';
import { noteErasure } from './witness/baseMark';

/** Rows touched by one write, as they were and as they become. */
interface Touched {
  readonly before: ReadonlyMap<string, HistRow>;
  readonly after: Map<string, HistRow>;
  /** Keys under which each record of a client is found: his own and those of the clients it belongs to. */
  readonly payers: Map<string, Set<string>>;
}

/** A capture with the row it was merged into, as it became and as it was; absent: it was not there. */
export interface Merged {
  readonly capture: Capture;
  readonly row: HistRow;
  readonly before: HistRow | undefined;
}

/**
 * Merges captures of one site into the histories and writes them; must run inside a transaction over all tables. `mark`
 * sees every row before it is written. Captures whose row has turned out to be another's are not among what it gives.
 */
export async function mergeCaptures(
  db: ClientDb,
  site: string,
  captures: readonly Capture[],
  moment: Moment,
  mark: (row: HistRow) => HistRow = (row) => row,
): Promise<readonly Merged[]> {
  const touched = await rowsTouched(db, site, captures);
  const keys = captures.map((capture) => mergeOne(touched, site, capture, moment.instant));
  for (const key of new Set(keys)) {
    const row = touched.after.get(key);
    if (row) touched.after.set(key, mark(row));
  }
  await writeTouched(db, site, touched, moment);
  return captures.flatMap((capture, i) => {
    const key = keys[i] ?? '';
    const row = touched.after.get(key);
    return row ? [{ capture, row, before: touched.before.get(key) }] : [];
  });
}

async function rowsTouched(db: ClientDb, site: string, captures: readonly Capture[]): Promise<Touched> {
  const own = captures.map(({ client }) => clientKey(site, client));
  const aliases = captures.flatMap((capture) => capture.aliases.map((alias) => clientKey(site, alias)));
  const direct = await db.hist.bulkGet([...new Set([...own, ...aliases])]);
  const payers = await db.hist
    .where('aliases')
    .anyOf([...new Set(own)])
    .toArray();
  const touched: Touched = { before: new Map(), after: new Map(), payers: new Map() };
  for (const row of [...direct, ...payers]) if (row) hold(touched, row);
  return { ...touched, before: new Map(touched.after) };
}

function mergeOne(touched: Touched, site: string, capture: Capture, readAt: string): string {
  const own = clientKey(site, capture.client);
  const key = touched.after.has(own) ? own : (onlyPayer(touched, own) ?? own);
  let row = historyAfter(touched.after.get(key), site, capture, readAt);
  for (const alias of capture.aliases) {
    const other = touched.after.get(clientKey(site, alias));
    if (!other || other.key === row.key) continue;
    row = historyWith(row, other);
    touched.after.delete(other.key);
  }
  hold(touched, row);
  return key;
}

/** The one client a record belongs to; of rows the user merged, the first by key. */
function onlyPayer({ after, payers }: Touched, record: string): string | undefined {
  const keys = [...(payers.get(record) ?? [])].sort();
  const roots = new Set(keys.map((key) => after.get(key)?.into ?? key));
  return roots.size === 1 ? keys[0] : undefined;
}

function hold({ after, payers }: Touched, row: HistRow): void {
  after.set(row.key, row);
  for (const alias of row.aliases) payers.set(alias, (payers.get(alias) ?? new Set()).add(row.key));
}

/** Writes what became of rows, and keeps the counts; must run inside such a transaction. */
export async function writeTouched(
  db: ClientDb,
  site: string,
  { before, after }: Pick<Touched, 'before' | 'after'>,
  moment: Moment,
): Promise<void> {
  const changed = [...after.values()].filter((row) => before.get(row.key) !== row);
  const gone = [...before.keys()].filter((key) => !after.has(key));
  await db.hist.bulkPut(changed);
  await db.hist.bulkDelete(gone);
  const rowsGone = gone.flatMap((key) => before.get(key) ?? []);
  await passTiesOn(db, rowsGone, changed, moment.instant);
  await count(db, site, changed, gone, before, moment);
  if (gone.length > 0) await noteErasure(db);
  await noteChanged(db, gone.length + changed.filter((row) => isOtherHistory(before.get(row.key), row)).length);
}

async function count(
  db: ClientDb,
  site: string,
  changed: readonly HistRow[],
  gone: readonly string[],
  before: ReadonlyMap<string, HistRow>,
  moment: Moment,
): Promise<void> {
  const counts = (await getMeta(db, `counts ${site}`)) ?? { clients: 0, purchases: 0, since: moment.instant };
  const purchasesOf = (row: HistRow | undefined) => row?.d.length ?? 0;
  let { clients, purchases } = counts;
  for (const row of changed) {
    if (!before.has(row.key)) clients++;
    purchases += purchasesOf(row) - purchasesOf(before.get(row.key));
  }
  for (const key of gone) {
    clients--;
    purchases -= purchasesOf(before.get(key));
  }
  await putMeta(db, `counts ${site}`, { ...counts, clients, purchases });
}

/** True when figures of the base or lists may differ because of the change. */
function isOtherHistory(before: HistRow | undefined, after: HistRow): boolean {
  return before === undefined || !isSameHistory(before, after);
}
