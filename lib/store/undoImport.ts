import type { ImportRun } from '../domain/importing/importRun';
import { type ClientDb, writeDb } from './db';
import { ownedBy } from './fileTraces';
import { journalOf } from './importRuns';
import { asImporter, type UndoContext } from './imports';
import { keysOf } from './key';
import { writeTouched } from './merge';
import { getMeta, putMeta } from './meta';
import type { HistRow, ImportedRow } from './rows';
import { takenBack, untouched } from './takenBack';

const TAKEN_BACK_AT_ONCE = 500;

/**
 * Takes an import back: removes what it added, and nothing that came from elsewhere meanwhile. Ended before its end, it
 * goes on when it is called again. Throws `StoreFailure`.
 */
export function undoImport(id: string, context: UndoContext): Promise<void> {
  return asImporter(async () => {
    let done = 0;
    for (let isMore = true; isMore && !context.signal.aborted; context.onClients(done)) {
      const taken = await undoNext(id, context);
      isMore = taken !== undefined;
      done += taken ?? 0;
    }
  });
}

/** Takes back one piece; gives its clients, undefined when all is done. */
async function undoNext(id: string, { moment }: UndoContext): Promise<number | undefined> {
  return writeDb((db) =>
    db.transaction('rw', [db.hist, db.meta, db.imports, db.merges, db.contacts], async () => {
      const run = await getMeta(db, `import ${id}`);
      if (!run) return undefined;
      const notes = await journalOf(db, id).limit(TAKEN_BACK_AT_ONCE).toArray();
      const step = notes.length > 0 ? await byNotes(db, run, notes) : await byRows(db, run);
      await writeTouched(db, run.choice.site, step, moment);
      await forgetContacts(db, id, [...step.before.values()]);
      if (step.next) await putMeta(db, `import ${id}`, step.next);
      else await db.meta.delete(`import ${id}`);
      return step.before.size;
    }),
  );
}

interface Step {
  readonly before: Map<string, HistRow>;
  readonly after: Map<string, HistRow>;
  /** The import as it stands after the step; undefined: all of it is taken back. */
  readonly next: ImportRun | undefined;
}

/** Clients who were known before the import. */
async function byNotes(db: ClientDb, run: ImportRun, notes: readonly ImportedRow[]): Promise<Step> {
  const step: Step = { before: new Map(), after: new Map(), next: { ...run, state: 'undoing' } };
  for (const note of notes) {
    const row = (await db.hist.get(note.key)) ?? (await db.hist.where('aliases').equals(note.key).first());
    if (!row) continue;
    step.before.set(row.key, row);
    const seen = new Set(row.files?.seen);
    const added = note.added.filter((id) => !seen.has(id));
    const isClaimed = run.choice.holdsAll && note.before.completeness.state !== 'complete';
    const trace = { run: run.id, added: await withoutMet(db, row, run.id, added), completed: isClaimed };
    const taken = untouched(row, note) || takenBack(row, trace);
    if (taken) step.after.set(row.key, taken);
  }
  await db.imports.bulkDelete(notes.map(({ run: of, key }) => [of, key] as [string, string]));
  return step;
}

/** Clients whom the import made known: found by their own traces, page by page of the site. */
async function byRows(db: ClientDb, run: ImportRun): Promise<Step> {
  const [first, end] = keysOf(run.choice.site);
  const from = run.undoneTo ?? first;
  const page = await db.hist.where('key').between(from, end, false, false).limit(TAKEN_BACK_AT_ONCE).toArray();
  const isLast = page.length < TAKEN_BACK_AT_ONCE;
  const next: ImportRun = { ...run, state: 'undoing', undoneTo: page.at(-1)?.key ?? from };
  const step: Step = { before: new Map(), after: new Map(), next: isLast ? undefined : next };
  for (const row of page.filter(({ files }) => files?.runs.includes(run.id))) {
    const added = await withoutMet(db, row, run.id, ownedBy(row, run.id));
    const taken = takenBack(row, { run: run.id, added, completed: run.choice.holdsAll && row.files?.newBy === run.id });
    step.before.set(row.key, row);
    if (taken) step.after.set(row.key, taken);
  }
  return step;
}

/** Ids without those another import added; what it has only met becomes its own, to go when it is taken back. */
async function withoutMet(
  db: ClientDb,
  { key, aliases, files }: HistRow,
  run: string,
  added: readonly string[],
): Promise<ReadonlySet<string>> {
  const left = new Set(added);
  const others = files?.runs.filter((other) => other !== run) ?? [];
  const places = others.flatMap((other) => [key, ...aliases].map((record): [string, string] => [other, record]));
  for (const note of places.length === 0 ? [] : await db.imports.bulkGet(places)) {
    for (const id of note?.added ?? []) left.delete(id);
    const taken = note?.met.filter((id) => left.delete(id)) ?? [];
    if (!note || taken.length === 0) continue;
    await db.imports.put({
      ...note,
      added: [...note.added, ...taken],
      met: note.met.filter((id) => !taken.includes(id)),
    });
  }
  return left;
}

/** What clients are recognised by goes with the import that alone has told of it. */
async function forgetContacts(db: ClientDb, run: string, rows: readonly HistRow[]): Promise<void> {
  const known = await db.contacts.bulkGet(rows.flatMap(({ key, aliases }) => [key, ...aliases]));
  await db.contacts.bulkDelete(known.flatMap((row) => (row?.run === run ? row.key : [])));
}
