import type { Completeness } from '../domain/deal';
import type { ImportRun, PlacedClient } from '../domain/importing/importRun';
import { emptyHistory, historyAfter } from './history';
import { heldDeals } from './purchaseColumns';
import { ofSource } from './purchaseSource';
import type { HistRow, ImportedRow } from './rows';

/** A client after an import, and what the journal notes of him. */
export interface Imported {
  readonly row: HistRow;
  readonly note: ImportedRow;
}

/**
 * The client with the purchases of a file. A file only adds: what is known of a deal already stays as it is. Undefined
 * where the file has nothing to add.
 */
export function importedHistory(
  before: HistRow | undefined,
  placed: PlacedClient,
  run: ImportRun,
): Imported | undefined {
  const { site, source, holdsAll } = run.choice;
  const base = ofSource(before ?? emptyHistory(site, { client: placed.client, path: '' }), source);
  const held = heldDeals(base);
  const added = placed.deals.filter(({ id }) => id !== undefined && !held.won.has(id));
  const met = metIds(base, placed, added.length);
  if (added.length === 0 && met.length === 0 && !completes(before, run)) return undefined;
  const known = new Set([...held.won.keys(), ...held.other.keys(), ...held.undated, ...added.map(({ id }) => id)]).size;
  const completeness: Completeness = holdsAll
    ? { state: 'complete', seen: known, total: known }
    : { state: 'partial', seen: placed.deals.length, total: undefined };
  const { client, name, owner } = placed;
  const capture = { client, aliases: [], path: '', source, deals: added, completeness };
  const names = { name: base.name ?? name, owner: base.owner ?? owner };
  const after = historyAfter(before, site, { ...capture, ...names }, readOn(before, run));
  const row: HistRow = { ...after, files: filesAfter(before, run) };
  const ids = added.flatMap(({ id }) => id ?? []);
  return { row, note: { run: run.id, key: row.key, added: ids, met, ...(before && { before }), left: markOf(row) } };
}

/** True where the user's word makes a history complete that was not. */
export function completes(before: HistRow | undefined, { choice }: Pick<ImportRun, 'choice'>): boolean {
  return choice.holdsAll && before?.completeness.state !== 'complete';
}

/** Purchases that came from an earlier file and stand in this one too. */
function metIds({ files, k }: HistRow, { deals }: PlacedClient, added: number): readonly string[] {
  if (!files || (added === 0 && deals.length === 0)) return [];
  const elsewhere = new Set(files.seen);
  const held = new Set(k);
  return deals.flatMap(({ id }) => (id !== undefined && held.has(id) && !elsewhere.has(id) ? id : []));
}

function filesAfter(before: HistRow | undefined, { id }: ImportRun): NonNullable<HistRow['files']> {
  const { runs = [], isNew = before === undefined, seen } = before?.files ?? {};
  return { runs: [...new Set([...runs, id])].sort(), isNew, ...(seen && { seen }) };
}

/** Noon of the file's last day, or the last reading where that came later. */
function readOn(before: HistRow | undefined, { lastDay }: ImportRun): string {
  const asOf = `${lastDay}T12:00:00.000Z`;
  return before?.readAt !== undefined && before.readAt > asOf ? before.readAt : asOf;
}

/** A mark of everything in a row, by which a row that was not touched is told from one that was; FNV-1a, 32 bits. */
export function markOf(row: HistRow): number {
  const text = JSON.stringify(row, Object.keys(row).sort().concat(INNER));
  let mark = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) mark = Math.imul(mark ^ text.charCodeAt(i), 0x01000193);
  return mark >>> 0;
}

const INNER = ['type', 'id', 'state', 'seen', 'total', 'runs', 'isNew'];
