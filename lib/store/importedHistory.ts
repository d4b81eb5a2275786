import type { Completeness, Deal } from '../domain/deal';
import type { ImportRun, PlacedClient } from '../domain/importing/importRun';
import { firstHistory } from './firstHistory';
import { historyAfter } from './history';
import { heldDeals } from './purchaseColumns';
import { ofSource } from './purchaseSource';
import type { FileTraces, HistRow, ImportedRow } from './rows';

/** A client after an import, and what the journal notes of him where he was known before. */
export interface Imported {
  readonly row: HistRow;
  readonly added: number;
  readonly note: ImportedRow | undefined;
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
  if (!before) {
    const row = firstHistory(placed, run, asOf(run));
    return row.d.length > 0 ? { row, added: row.d.length, note: undefined } : undefined;
  }
  const { site, source, holdsAll } = run.choice;
  const base = ofSource(before, source);
  const held = heldDeals(base);
  const { client, name, owner, deals } = placed;
  const added = deals.filter(({ id }) => id !== undefined && !held.won.has(id));
  const met = metIds(base, deals);
  if (added.length === 0 && met.length === 0 && !completes(before, run)) return undefined;
  const known = new Set([...held.won.keys(), ...held.other.keys(), ...held.undated, ...added.map(({ id }) => id)]).size;
  const completeness: Completeness = holdsAll
    ? { state: 'complete', seen: known, total: known }
    : { state: 'partial', seen: deals.length, total: undefined };
  const capture = { client, aliases: [], path: '', source, deals: added, completeness };
  const names = { name: base.name ?? name, owner: base.owner ?? owner };
  const after = historyAfter(before, site, { ...capture, ...names }, readOn(before, run));
  const row: HistRow = { ...after, files: filesAfter(before, run) };
  return { row, added: added.length, note: noteOf(before, row, run, added, met) };
}

function noteOf(
  before: HistRow,
  after: HistRow,
  { id }: ImportRun,
  deals: readonly Deal[],
  met: readonly string[],
): ImportedRow {
  const added = deals.flatMap((deal) => deal.id ?? []);
  return { run: id, key: after.key, added, met, before, left: markOf(after) };
}

/** True where the user's word makes a history complete that was not. */
export function completes(before: HistRow | undefined, { choice }: Pick<ImportRun, 'choice'>): boolean {
  return choice.holdsAll && before?.completeness.state !== 'complete';
}

/** Purchases that came from an earlier file and stand in this one too. */
function metIds({ files, k }: HistRow, deals: readonly Deal[]): readonly string[] {
  if (!files) return [];
  const elsewhere = new Set(files.seen);
  const held = new Set(k);
  return deals.flatMap(({ id }) => (id !== undefined && held.has(id) && !elsewhere.has(id) ? id : []));
}

function filesAfter({ files }: HistRow, { id }: ImportRun): FileTraces {
  const { runs = [], isNew = false, ...rest } = files ?? {};
  return { ...rest, runs: [...new Set([...runs, id])].sort(), isNew };
}

/** Noon of the file's last day, or the last reading where that came later. */
function readOn({ readAt }: HistRow, run: ImportRun): string {
  return readAt !== undefined && readAt > asOf(run) ? readAt : asOf(run);
}

function asOf({ lastDay }: ImportRun): string {
  return `${lastDay}T12:00:00.000Z`;
}

/** A mark of everything in a row, by which a row that was not touched is told from one that was; FNV-1a, 32 bits. */
export function markOf(row: HistRow): number {
  const text = JSON.stringify(row, Object.keys(row).sort().concat(INNER));
  let mark = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) mark = Math.imul(mark ^ text.charCodeAt(i), 0x01000193);
  return mark >>> 0;
}

const INNER = ['type', 'id', 'state', 'seen', 'total', 'runs', 'isNew'];
