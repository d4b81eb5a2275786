import type { ContactValues } from '../domain/identity/contactValues';
import { ImportProblem } from '../domain/importing/importProblem';
import type { DryRun, ImportRun, PlacedClient } from '../domain/importing/importRun';
import { addClients } from './addClients';
import { type ClientDb, readDb, writeDb } from './db';
import type { ContactSecret } from './identity/contactSecret';
import { contactRows, putContacts } from './identity/contacts';
import { completes, importedHistory } from './importedHistory';
import { writeTouched } from './merge';
import { getMeta, putMeta } from './meta';
import type { Moment } from './moment';
import { heldDeals } from './purchaseColumns';
import { ofSource } from './purchaseSource';
import type { HistRow } from './rows';
import { settle } from './writer';

/** Clients written in one transaction. */
const WRITTEN_AT_ONCE = 2_000;
/** Keys looked through for those of one piece. */
const MOST_BETWEEN = 2 * WRITTEN_AT_ONCE;

export interface UndoContext {
  readonly moment: Moment;
  readonly signal: AbortSignal;
  /** Clients gone through so far. */
  readonly onClients: (clients: number) => void;
}

/** The same, and what contacts are stored with; handed in, because no storage of settings is to be had in a worker. */
export interface WriteContext extends UndoContext {
  readonly secret: ContactSecret;
  /** Contacts as they are compared, of what a file has written. */
  readonly normalised: (contacts: ContactValues) => ContactValues;
}

/** What of these clients and their purchases is not known yet. */
export async function compare(
  clients: readonly PlacedClient[],
  run: Pick<ImportRun, 'choice'>,
): Promise<Pick<DryRun, 'newClients' | 'purchases' | 'newPurchases' | 'completed' | 'sameDay'>> {
  const found = { newClients: 0, purchases: 0, newPurchases: 0, completed: 0, sameDay: 0 };
  for (const chunk of chunksOf(clients)) {
    const known = await readDb((db) => rowsAmong(db, chunk));
    for (const { key, deals } of chunk) {
      const row = known.get(key);
      const { won } = heldDeals(row && ofSource(row, run.choice.source));
      found.purchases += deals.length;
      found.sameDay += deals.length - new Set(deals.map(({ on }) => on)).size;
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

/** Only one page writes clients from files at a time; another one is told so. Throws `ImportProblem`. */
export function asImporter<T>(job: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return job();
  return locks.request('import', { ifAvailable: true }, (lock) => {
    if (!lock) throw new ImportProblem('busy');
    return job();
  }) as Promise<T>;
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

async function writeChunk(run: ImportRun, chunk: readonly PlacedClient[], context: WriteContext): Promise<ImportRun> {
  const { moment } = context;
  const contacts = await contactsOf(chunk, run, context);
  return writeDb((db) =>
    db.transaction('rw', [db.hist, db.meta, db.imports, db.merges, db.contacts], async () => {
      const known = await rowsAmong(db, chunk);
      const imported = chunk.flatMap((placed) => importedHistory(known.get(placed.key), placed, run) ?? []);
      const fresh = imported.flatMap(({ row, note }) => (note ? [] : row));
      const notes = imported.flatMap(({ note }) => note ?? []);
      await addClients(db, run, fresh, moment);
      if (notes.length > 0) {
        const after = new Map([
          ...known,
          ...imported.flatMap(({ row, note }) => (note ? [[row.key, row] as const] : [])),
        ]);
        await db.imports.bulkPut(notes);
        await writeTouched(db, run.choice.site, { before: known, after }, moment);
      }
      if (contacts.length > 0) await putContacts(db, contacts);
      const next: ImportRun = {
        ...run,
        doneTo: chunk.at(-1)?.key ?? run.doneTo,
        doneClients: run.doneClients + chunk.length,
        addedClients: run.addedClients + fresh.length,
        addedPurchases: run.addedPurchases + imported.reduce((sum, { added }) => sum + added, 0),
      };
      await putMeta(db, `import ${run.id}`, next);
      return next;
    }),
  );
}

/** Hashed before the transaction, which waits for nothing else. */
function contactsOf(chunk: readonly PlacedClient[], { id }: ImportRun, { secret, normalised }: WriteContext) {
  const told = chunk.flatMap(({ key, contacts }) => (contacts ? [{ key, values: normalised(contacts) }] : []));
  return contactRows(told, secret, id);
}

/** A new base has none of them: their keys are asked for at once before any row is read. */
async function rowsAmong(db: ClientDb, chunk: readonly PlacedClient[]): Promise<ReadonlyMap<string, HistRow>> {
  const [first, last] = [chunk[0]?.key, chunk.at(-1)?.key];
  if (first === undefined || last === undefined) return new Map();
  const between = await db.hist.where('key').between(first, last, true, true).limit(MOST_BETWEEN).primaryKeys();
  const stored = new Set(between);
  const wanted = chunk.map(({ key }) => key).filter((key) => between.length === MOST_BETWEEN || stored.has(key));
  if (wanted.length === 0) return new Map();
  const rows = await db.hist.bulkGet(wanted);
  return new Map(rows.flatMap((row) => (row ? [[row.key, row] as const] : [])));
}

/** Pieces may be a moment late on the disk; the end of an import is there when it is told. */
async function endStrictly(run: ImportRun): Promise<ImportRun> {
  await writeDb(async (db) => {
    await putMeta(db, `import ${run.id}`, run);
    await settle(db);
  });
  return run;
}
