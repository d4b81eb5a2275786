import type { ClientData } from '../../domain/clientData/clientData';
import { isInList } from '../../domain/clientData/withoutClients';
import type { Day } from '../../domain/day';
import type { Deal, Outcome } from '../../domain/deal';
import type { DoNotContactEntry } from '../../domain/policy/doNotContact';
import { dealsOf } from '../clientHistory';
import { type ClientDb, readDb } from '../db';
import { ownedBy } from '../fileTraces';
import { unitedClient } from '../identity/united';
import { judgeContext } from '../judgeContext';
import { judgedClient } from '../judged';
import { getMeta } from '../meta';
import type { ContactRow, HistRow, ImportedRow, MergeRow } from '../rows';
import { rulesItem } from '../settings';
import { wakeUpItem } from '../wakeUpItem';
import { type ClientRecords, recordsOf } from './records';
import { clientTables } from './tables';

/** His rows by the table they stand in, as they are stored. */
export type StoredRows = Readonly<Record<string, readonly object[]>>;

/** Everything stored about one client, told and as it stands in the tables; undefined: nothing. Throws `StoreFailure`. */
export async function clientData(
  key: string,
  today: Day,
): Promise<{ readonly told: ClientData; readonly rows: StoredRows } | undefined> {
  const [rules, list] = await Promise.all([rulesItem.getValue(), wakeUpItem.getValue()]);
  return readDb((db) =>
    db.transaction('r', db.tables, async () => {
      const client = await recordsOf(db, key);
      if (!client) return undefined;
      const rows = await rowsOf(db, client);
      const judged = judgedClient(await unitedClient(db, client.root), await judgeContext(db, rules, today));
      const told: ClientData = {
        ...identityOf(client),
        ...dealsTold(client),
        files: await filesOf(db, rows.imports as readonly ImportedRow[], rows.hist as readonly HistRow[]),
        contacts: contactsOf(rows.contacts as readonly ContactRow[]),
        merges: await mergesOf(db, rows.merges as readonly MergeRow[], client),
        ...loggedOf(rows),
        assessment: judged.assessment,
        isListed: list ? isInList(list, client.keys) : false,
      };
      return { told, rows };
    }),
  );
}

async function rowsOf(db: ClientDb, client: ClientRecords): Promise<Record<string, readonly object[]>> {
  const rows: Record<string, readonly object[]> = {};
  for (const [name, table] of Object.entries(clientTables)) rows[name] = await table.rowsOf(db, client);
  return rows;
}

function identityOf({ root, keys }: ClientRecords) {
  const { key, site, client, name, owner, path, aliases, readAt, source, completeness } = root;
  const others = [...new Set([...keys, ...aliases])].filter((other) => other !== key);
  const otherRecords = others.map((other) => other.split(' ').slice(1).join(' ')).sort();
  return { key, site, client, name, owner, path, otherRecords, readAt, source, completeness };
}

/** A row the user merged into another keeps its deals: both have them, and they are told once. */
function dealsTold({ rows }: ClientRecords): Pick<ClientData, 'purchases' | 'others' | 'shelved'> {
  const won = new Map<string, ClientData['purchases'][number]>();
  const others = new Map<string, Outcome>();
  for (const deal of rows.flatMap(dealsOf)) {
    const { id = '', on, amountMinor, currency, category } = deal;
    if (isPurchase(deal) && on !== undefined) {
      won.set(`${id} ${on}`, { id, on, amountMinor, currency, ...(category !== undefined && { category }) });
    } else others.set(id, deal.outcome);
  }
  const shelved = rows.flatMap(({ shelf = [] }) => shelf.map(({ source, d }) => ({ source, purchases: d.length })));
  return {
    purchases: [...won.values()].sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on))),
    others: [...others].map(([id, outcome]) => ({ id, outcome })),
    shelved,
  };
}

function isPurchase({ outcome, on }: Deal): boolean {
  return outcome === 'won' && on !== undefined;
}

/** By the journal, and by the client's own traces of the import that made him known. */
async function filesOf(
  db: ClientDb,
  notes: readonly ImportedRow[],
  histories: readonly HistRow[],
): Promise<ClientData['files']> {
  const told = [
    ...notes.map(({ run, added }) => ({ id: run, added: added.length })),
    ...histories.flatMap((row) => (row.files?.runs ?? []).map((id) => ({ id, added: ownedBy(row, id).length }))),
  ].filter(({ added }) => added > 0);
  const runs = await Promise.all(told.map(({ id }) => getMeta(db, `import ${id}`)));
  return told.flatMap(({ added }, at) => {
    const run = runs[at];
    return run ? [{ file: run.file.name, at: run.startedAt, added }] : [];
  });
}

function contactsOf(rows: readonly ContactRow[]): ClientData['contacts'] {
  const all = (of: 'phones' | 'emails' | 'taxNumbers') => [...new Set(rows.flatMap(({ plain }) => plain?.[of] ?? []))];
  const prints = new Set(rows.flatMap(({ hashes }) => hashes)).size;
  return { prints, phones: all('phones'), emails: all('emails'), taxNumbers: all('taxNumbers') };
}

async function mergesOf(
  db: ClientDb,
  merges: readonly MergeRow[],
  { root, keys }: ClientRecords,
): Promise<ClientData['merges']> {
  const otherOf = ({ from, into }: MergeRow) => (from === root.key || !keys.has(into) ? into : from);
  const others = await db.hist.bulkGet(merges.map(otherOf));
  return merges.map((merge, at) => ({
    said: merge.said,
    other: others[at]?.name ?? otherOf(merge),
    at: merge.at,
  }));
}

function loggedOf(rows: StoredRows): Pick<ClientData, 'logged' | 'consents' | 'barredOn'> {
  const countOf = (...tables: readonly string[]) => tables.reduce((sum, name) => sum + (rows[name]?.length ?? 0), 0);
  const barred = (rows.doNotContact as readonly DoNotContactEntry[]).find(({ lifted }) => !lifted);
  return {
    logged: countOf('contactLog', 'promises', 'talks', 'hand'),
    consents: countOf('consents'),
    barredOn: barred?.on,
  };
}
