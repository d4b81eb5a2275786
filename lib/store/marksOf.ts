import type { ClientAddress } from '../domain/capture';
import type { Day } from '../domain/day';
import type { MarkedRow, RowAddress, RowMark } from '../domain/rowMark';
import { barredClients } from './call/barring';
import { readDirectly } from './direct/readDirectly';
import { rootOf, unitedClient } from './identity/united';
import { judgeContext } from './judgeContext';
import { type JudgeContext, judgedClient } from './judged';
import { clientKey, keysOf } from './key';
import type { ReadableDb } from './readable';
import type { HistRow } from './rows';
import { rulesItem } from './settings';

/**
 * What a list's rows are marked with: those of them whose client is known and whose whole history has been read, and
 * those who asked not to be contacted, by that alone. A record that could be of two clients is of none. Throws `StoreFailure`.
 */
export async function marksOf(site: string, rows: readonly RowAddress[], today: Day): Promise<readonly MarkedRow[]> {
  const rules = await rulesItem.getValue();
  return readDirectly(['hist', 'meta', 'hand', 'contacts', 'doNotContact'], async (db) => {
    const context = await judgeContext(db, rules, today);
    const clients = await clientsOfRows(db, site, rows);
    const marks = new Map([...new Set(clients.values())].flatMap((client) => entryOf(client, context)));
    const barred = await barredClients(db);
    return rows.flatMap((row, at) => {
      const key = clients.get(row)?.key ?? ownKey(site, row);
      if (key === undefined) return [];
      const mark = barred.has(key) ? barredMark(key) : marks.get(key);
      return mark ? { at, ...mark } : [];
    });
  });
}

/** The key of a client nothing is stored of, who may be barred all the same; undefined where he is not sure to be it. */
function ownKey(site: string, row: RowAddress): string | undefined {
  return row.source === undefined && row.named === undefined ? clientKey(site, row) : undefined;
}

/** The client behind each row: his own record, else the one client it belongs to. */
async function clientsOfRows(
  db: ReadableDb,
  site: string,
  rows: readonly RowAddress[],
): Promise<ReadonlyMap<RowAddress, HistRow>> {
  const records = rows.filter(({ source }) => source === undefined);
  const sales = rows.filter(({ source }) => source !== undefined);
  const own = await clientsBehind(db, new Set(records.map((row) => clientKey(site, row))));
  const found = new Map(
    records.flatMap((row) => {
      const client = own.get(clientKey(site, row));
      return client ? [[row, client] as const] : [];
    }),
  );
  const others = records.filter((row) => !found.has(row));
  const byAlias = await payersBy(db, site, 'aliases', new Map(others.map((row) => [row, clientKey(site, row)])));
  const bySale = await payersBy(db, site, 'listed', new Map(sales.map((row) => [row, row.id])));
  for (const [row, client] of [...byAlias, ...bySale]) if (isOfSource(client, row)) found.set(row, client);
  return new Map([...found].filter(([row, client]) => bearsName(client, row)));
}

function bearsName({ name, client }: HistRow, { named }: RowAddress): boolean {
  return named === undefined || plain(named) === plain(name ?? client.id);
}

function plain(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Ids of an order and of an invoice may be the same. */
function isOfSource(client: HistRow, { source }: RowAddress): boolean {
  return source === undefined || client.source === undefined || client.source === source;
}

/** Clients of this site that alone have a word in an index of the histories. */
async function payersBy(
  db: ReadableDb,
  site: string,
  index: 'aliases' | 'listed',
  words: ReadonlyMap<RowAddress, string>,
): Promise<readonly (readonly [RowAddress, HistRow])[]> {
  if (words.size === 0) return [];
  const [begin] = keysOf(site);
  const keysBehind = async (word: string) => {
    const keys = await db.hist.where(index).equals(word).primaryKeys();
    return [word, keys.filter((key) => key.startsWith(begin))] as const;
  };
  const payers = new Map(await Promise.all([...new Set(words.values())].map(keysBehind)));
  const found = await clientsBehind(db, new Set([...payers.values()].flat()));
  return [...words].flatMap(([row, word]) => {
    const [client, another] = new Set((payers.get(word) ?? []).map((key) => found.get(key)));
    return client !== undefined && another === undefined ? [[row, client] as const] : [];
  });
}

/** The clients behind stored rows; of one who was merged into another, that one. */
async function clientsBehind(db: ReadableDb, keys: ReadonlySet<string>): Promise<ReadonlyMap<string, HistRow>> {
  const rows = await db.hist.bulkGet([...keys]);
  const roots = new Map<string, HistRow>();
  const found = new Map<string, HistRow>();
  for (const row of rows) {
    if (!row) continue;
    const root = await rootOf(db, row);
    const client = roots.get(root.key) ?? (await unitedClient(db, root));
    roots.set(root.key, client);
    found.set(row.key, client);
  }
  return found;
}

/** Nothing where a history is read in part or not at all, or holds no purchase. */
function entryOf(client: HistRow, context: JudgeContext): readonly (readonly [string, RowMark])[] {
  const { status, completeness, valueClass } = judgedClient(client, context).assessment;
  if (completeness.state !== 'complete' || status === undefined || status === 'noData') return [];
  return [[client.key, { client: addressOf(client.key), status, valueClass: valueClass?.value }]];
}

function barredMark(key: string): RowMark {
  return { client: addressOf(key), status: 'barred', valueClass: undefined };
}

function addressOf(key: string): ClientAddress {
  const [, type = '', ...id] = key.split(' ');
  return { type, id: id.join(' ') };
}
