import type { DryRun, ImportRun, PlacedClient } from '../domain/importing/importRun';
import type { Rules } from '../domain/rules';
import { type ClientDb, readDb, writeDb } from './db';
import { completes, importedHistory } from './importedHistory';
import { journalOf } from './importRuns';
import { writeTouched } from './merge';
import { getMeta, putMeta } from './meta';
import type { Moment } from './moment';
import { heldDeals } from './purchaseColumns';
import { ofSource } from './purchaseSource';
import type { HistRow, ImportedRow } from './rows';
import { statContext } from './statContext';
import { takenBack } from './takenBack';
import { settle } from './writer';

/** Clients written in one transaction. */
const WRITTEN_AT_ONCE = 1_000;
const TAKEN_BACK_AT_ONCE = 500;

/** What stat rows are computed with; the rules are handed in, because no storage of settings is to be had in a worker. */
export interface WriteContext {
  readonly rules: Rules;
  readonly moment: Moment;
  readonly signal: AbortSignal;
  /** Clients gone through so far. */
  readonly onClients: (clients: number) => void;
}

/** What of these clients and their purchases is not known yet. */
export async function compare(
  clients: readonly PlacedClient[],
  run: Pick<ImportRun, 'choice'>,
): Promise<Pick<DryRun, 'newClients' | 'newPurchases' | 'completed'>> {
  const found = { newClients: 0, newPurchases: 0, completed: 0 };
  for (const chunk of chunksOf(clients)) {
    const rows = await readDb((db) => db.hist.bulkGet(chunk.map(({ key }) => key)));
    for (const [i, { deals }] of chunk.entries()) {
      const row = rows[i];
      const { won } = heldDeals(row && ofSource(row, run.choice.source));
      if (!row) found.newClients++;
      if (completes(row, run)) found.completed++;
      found.newPurchases += deals.filter(({ id }) => id !== undefined && !won.has(id)).length;
    }
  }
  return found;
}

function* chunksOf<T>(items: readonly T[]): Generator<readonly T[], void> {
  for (let i = 0; i < items.length; i += WRITTEN_AT_ONCE) yield items.slice(i, i + WRITTEN_AT_ONCE);
}

/**
 * Writes the clients of an import, or the rest of them: every piece with how far it has come, all or nothing. Ended
 * before its end, it goes on from there when it is called again. Throws `StoreFailure`.
 */
export function writeImport(
  begun: ImportRun,
  clients: readonly PlacedClient[],
  context: WriteContext,
): Promise<ImportRun> {
  return asImporter(async () => {
    let run = await noteRun(begun);
    for (const chunk of chunksOf(clients.filter(({ key }) => key > run.doneTo))) {
      if (context.signal.aborted) return run;
      run = await writeChunk(run, chunk, context);
      context.onClients(run.doneClients);
    }
    return endStrictly({ ...run, state: 'done' });
  });
}

/** Only one of our pages writes clients from files at a time. */
function asImporter<T>(job: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? (navigator.locks.request('import', job) as Promise<T>) : job();
}

/** The import as it is stored; a new one is noted before its first piece. */
function noteRun(begun: ImportRun): Promise<ImportRun> {
  return writeDb((db) =>
    db.transaction('rw', db.meta, async () => {
      const known = await getMeta(db, `import ${begun.id}`);
      if (!known) await putMeta(db, `import ${begun.id}`, begun);
      return known ?? begun;
    }),
  );
}

async function writeChunk(
  run: ImportRun,
  chunk: readonly PlacedClient[],
  { rules, moment }: WriteContext,
): Promise<ImportRun> {
  return writeDb((db) =>
    db.transaction('rw', db.hist, db.stat, db.meta, db.imports, db.merges, async () => {
      const rows = await db.hist.bulkGet(chunk.map(({ key }) => key));
      const imported = chunk.flatMap((placed, i) => importedHistory(rows[i], placed, run) ?? []);
      const before = new Map(rows.flatMap((row) => (row ? [[row.key, row] as const] : [])));
      const after = new Map([...before, ...imported.map(({ row }) => [row.key, row] as const)]);
      await db.imports.bulkPut(imported.map(({ note }) => note));
      const context = await statContext(db, rules, moment.today);
      await writeTouched(db, run.choice.site, { before, after }, context, moment);
      const next: ImportRun = {
        ...run,
        doneTo: chunk.at(-1)?.key ?? run.doneTo,
        doneClients: run.doneClients + chunk.length,
        addedClients: run.addedClients + imported.filter(({ note }) => !note.before).length,
        addedPurchases: run.addedPurchases + imported.reduce((sum, { note }) => sum + note.added.length, 0),
      };
      await putMeta(db, `import ${run.id}`, next);
      return next;
    }),
  );
}

/** Pieces may be a moment late on the disk; the end of an import is there when it is told. */
async function endStrictly(run: ImportRun): Promise<ImportRun> {
  await writeDb(async (db) => {
    await putMeta(db, `import ${run.id}`, run);
    await settle(db);
  });
  return run;
}

/**
 * Takes an import back: removes what it added, and nothing that came from elsewhere meanwhile. Ended before its end, it
 * goes on when it is called again. Throws `StoreFailure`.
 */
export function undoImport(id: string, context: WriteContext): Promise<void> {
  return asImporter(async () => {
    let done = 0;
    for (let taken = -1; taken !== 0 && !context.signal.aborted; done += taken) {
      taken = await undoNext(id, context);
      context.onClients(done + taken);
    }
  });
}

/** Takes back one piece; gives its clients, 0 when all is done. */
async function undoNext(id: string, { rules, moment }: WriteContext): Promise<number> {
  return writeDb((db) =>
    db.transaction('rw', db.hist, db.stat, db.meta, db.imports, db.merges, async () => {
      const run = await getMeta(db, `import ${id}`);
      if (!run) return 0;
      const notes = await journalOf(db, id).limit(TAKEN_BACK_AT_ONCE).toArray();
      if (notes.length === 0) await db.meta.delete(`import ${id}`);
      else await putMeta(db, `import ${id}`, { ...run, state: 'undoing' });
      const before = new Map<string, HistRow>();
      const after = new Map<string, HistRow>();
      for (const note of notes) await takeBack(db, run, note, before, after);
      const context = await statContext(db, rules, moment.today);
      await writeTouched(db, run.choice.site, { before, after }, context, moment);
      await db.imports.bulkDelete(notes.map(({ run: of, key }) => [of, key] as [string, string]));
      return notes.length;
    }),
  );
}

async function takeBack(
  db: ClientDb,
  run: ImportRun,
  note: ImportedRow,
  before: Map<string, HistRow>,
  after: Map<string, HistRow>,
): Promise<void> {
  const row = (await db.hist.get(note.key)) ?? (await db.hist.where('aliases').equals(note.key).first());
  if (!row) return;
  const taken = takenBack(row, note, await keptByOthers(db, row, note), run);
  before.set(row.key, row);
  if (taken) after.set(row.key, taken);
}

/** What another import has met becomes its own, so that it goes when that one is taken back. */
async function keptByOthers(
  db: ClientDb,
  { files }: HistRow,
  { run, key, added }: ImportedRow,
): Promise<ReadonlySet<string>> {
  const kept = new Set<string>();
  for (const other of files?.runs ?? []) {
    const note = other === run ? undefined : await db.imports.get([other, key]);
    const taken = note?.met.filter((id) => added.includes(id) && !kept.has(id)) ?? [];
    if (!note || taken.length === 0) continue;
    for (const id of taken) kept.add(id);
    const met = note.met.filter((id) => !kept.has(id));
    await db.imports.put({ ...note, added: [...note.added, ...taken], met });
  }
  return kept;
}
