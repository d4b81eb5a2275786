import Dexie from 'dexie';
import { DB_NAME } from '../databases';
import { type ClientDb, openUnguarded } from '../db';
import { namedFailure } from '../failure';
import { getMeta, type MetaValues, putMeta } from '../meta';
import { asWriter, settle } from '../writer';
import { backupLines } from './checkBackup';
import { type BackupLine, backupTables } from './format';
import { beginRestoring, begunRestoring, keepFile } from './restoring';

type Restored = MetaValues['restored'];

/** Rows written in one transaction. */
const WRITTEN_AT_ONCE = 500;

export interface RestoreContext {
  readonly signal: AbortSignal;
  /** Lines of the file that are written. */
  readonly onLines: (lines: number) => void;
}

/**
 * Puts a checked file in the place of everything that is stored of clients. Broken off in any way, `resumeRestoring`
 * goes on; until `endRestoring` nobody else sees the database. The list of today comes with the next refresh. Throws `StoreFailure`.
 */
export async function restoreBackup(file: Blob, context: RestoreContext): Promise<void> {
  try {
    await keepFile(file);
    await beginRestoring();
  } catch (error) {
    throw namedFailure(error);
  }
  await resumeRestoring(context);
}

/** Goes on with what has begun; does nothing where nothing has. Throws `StoreFailure`. */
export async function resumeRestoring(context: RestoreContext): Promise<void> {
  try {
    const begun = await begunRestoring();
    if (!begun) return;
    const db = await openFor(begun.id);
    try {
      await writeRest(db, begun.file, context);
      await asWriter(() => settle(db));
    } finally {
      db.close();
    }
  } catch (error) {
    throw namedFailure(error);
  }
}

/** The database in which this restoring has begun to write; a new one in the place of any other. */
async function openFor(id: string): Promise<ClientDb> {
  const old = await openUnguarded().catch(() => undefined);
  const restored = await (old && getMeta(old, 'restored').catch(() => undefined));
  if (old && restored?.id === id) return old;
  old?.close();
  // Deleting it also has everybody else close it, and none of them gets in again before the end.
  await asWriter(() => Dexie.delete(DB_NAME));
  const db = await openUnguarded();
  await putMeta(db, 'restored', { id, lines: 0 });
  return db;
}

async function writeRest(db: ClientDb, file: Blob, { signal, onLines }: RestoreContext): Promise<void> {
  let restored = (await getMeta(db, 'restored')) ?? { id: '', lines: 0 };
  let lines: BackupLine[] = [];
  const write = async () => {
    restored = { ...restored, lines: restored.lines + lines.length };
    await asWriter(() => writeLines(db, lines, restored));
    onLines(restored.lines);
    lines = [];
  };
  for await (const line of backupLines(file, signal, restored.lines)) {
    if (lines.push(line) === WRITTEN_AT_ONCE) await write();
  }
  await write();
}

async function writeLines(db: ClientDb, lines: readonly BackupLine[], restored: Restored): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const table of backupTables) {
      await db.table(table).bulkPut(lines.flatMap(([of, row]) => (of === table ? [row] : [])));
    }
    await putMeta(db, 'restored', restored);
    await putMeta(db, 'changes', restored.lines);
  });
}
