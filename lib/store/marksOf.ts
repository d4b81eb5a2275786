import { type Day, dayNumber } from '../domain/day';
import type { MarkedRow, RowAddress, RowMark } from '../domain/rowMark';
import { type ClientDb, readDb } from './db';
import { rootOf, unitedRows } from './identity/united';
import { clientKey, keysOf } from './key';
import type { StatRow } from './rows';
import { rulesItem } from './settings';
import { assessedOn, isStale, type StatContext, statOf } from './stat';
import { statContext } from './statContext';

/**
 * What a list's rows are marked with: those of them whose client is known and whose whole history has been read. A
 * record that could be of two clients is of none. Throws `StoreFailure`.
 */
export async function marksOf(site: string, rows: readonly RowAddress[], today: Day): Promise<readonly MarkedRow[]> {
  const rules = await rulesItem.getValue();
  return readDb((db) =>
    db.transaction('r', db.hist, db.stat, db.meta, async () => {
      const context = await statContext(db, rules, today);
      const stats = await statsOfRows(db, site, rows);
      const marks = await marksOfStats(db, new Set(stats.values()), context);
      return rows.flatMap((row, at) => {
        const stat = stats.get(row);
        const mark = stat && marks.get(stat.key);
        return mark ? { at, ...mark } : [];
      });
    }),
  );
}

/** The stat row behind each row: of a client his own, else that of the one client it belongs to. */
async function statsOfRows(
  db: ClientDb,
  site: string,
  rows: readonly RowAddress[],
): Promise<ReadonlyMap<RowAddress, StatRow>> {
  const clients = rows.filter(({ source }) => source === undefined);
  const sales = rows.filter(({ source }) => source !== undefined);
  const own = await statsBehind(db, new Set(clients.map((row) => clientKey(site, row))));
  const found = new Map(
    clients.flatMap((row) => {
      const stat = own.get(clientKey(site, row));
      return stat ? [[row, stat] as const] : [];
    }),
  );
  const others = clients.filter((row) => !found.has(row));
  const byAlias = await payersBy(db, site, 'aliases', new Map(others.map((row) => [row, clientKey(site, row)])));
  const bySale = await payersBy(db, site, 'listed', new Map(sales.map((row) => [row, row.id])));
  for (const [row, stat] of [...byAlias, ...bySale]) if (isOfSource(stat, row)) found.set(row, stat);
  return new Map([...found].filter(([row, stat]) => bearsName(stat, row)));
}

function bearsName({ name }: StatRow, { named }: RowAddress): boolean {
  return named === undefined || plain(named) === plain(name);
}

function plain(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Ids of an order and of an invoice may be the same. */
function isOfSource(stat: StatRow, { source }: RowAddress): boolean {
  return source === undefined || stat.source === undefined || stat.source === source;
}

/** Clients of this site that have a word in an index of the histories, which themselves are not read. */
async function payersBy(
  db: ClientDb,
  site: string,
  index: 'aliases' | 'listed',
  words: ReadonlyMap<RowAddress, string>,
): Promise<readonly (readonly [RowAddress, StatRow])[]> {
  if (words.size === 0) return [];
  const [begin] = keysOf(site);
  const payers = new Map<string, string[]>();
  await db.hist
    .where(index)
    .anyOf([...new Set(words.values())])
    .eachPrimaryKey((key, { key: word }) => {
      if (key.startsWith(begin)) payers.set(String(word), [...(payers.get(String(word)) ?? []), key]);
    });
  const found = await statsBehind(db, new Set([...payers.values()].flat()));
  return [...words].flatMap(([row, word]) => {
    const [stat, another] = new Set((payers.get(word) ?? []).map((key) => found.get(key)));
    return stat !== undefined && another === undefined ? [[row, stat] as const] : [];
  });
}

/** Stat rows of stored clients; of one who was merged into another, that one's. */
async function statsBehind(db: ClientDb, keys: ReadonlySet<string>): Promise<ReadonlyMap<string, StatRow>> {
  const own = await db.stat.bulkGet([...keys]);
  const found = new Map(own.flatMap((stat) => (stat ? [[stat.key, stat] as const] : [])));
  const merged = await db.hist.bulkGet([...keys].filter((key) => !found.has(key)));
  for (const row of merged) {
    const stat = row && (await db.stat.get((await rootOf(db, row)).key));
    if (stat) found.set(row.key, stat);
  }
  return found;
}

async function marksOfStats(
  db: ClientDb,
  stats: ReadonlySet<StatRow>,
  context: StatContext,
): Promise<ReadonlyMap<string, RowMark>> {
  const today = dayNumber(context.today);
  const stale = [...stats].filter((stat) => isStale(stat, context.generation, today));
  const histories = await db.hist.bulkGet(stale.map(({ key }) => key));
  const clients = await unitedRows(
    db,
    histories.filter((row) => row !== undefined),
  );
  const fresh = clients.map((row) => statOf(row, context));
  const current = new Map([...stats, ...fresh].map((stat) => [stat.key, stat]));
  return new Map([...current].flatMap(([key, stat]) => entryOf(key, stat, context)));
}

/** Nothing where a history is read in part or not at all, or holds no purchase. */
function entryOf(key: string, stat: StatRow, context: StatContext): readonly (readonly [string, RowMark])[] {
  const { status, completeness, valueClass } = assessedOn(stat, context).assessment;
  if (completeness.state !== 'complete' || status === undefined || status === 'noData') return [];
  const [, type = '', ...id] = key.split(' ');
  return [[key, { client: { type, id: id.join(' ') }, status, valueClass: valueClass?.value }]];
}
