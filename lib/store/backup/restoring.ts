import Dexie, { type Table } from 'dexie';
import { RESTORE_DB_NAME } from '../databases';

/** What is kept while a backup is being restored. */
interface RestoringRow {
  readonly name: 'file' | 'begun';
  /** The file, or the id of the restoring. */
  readonly value: Blob | string;
}

class RestoringDb extends Dexie {
  declare readonly kept: Table<RestoringRow, string>;

  constructor() {
    super(RESTORE_DB_NAME);
    this.version(1).stores({ kept: 'name' });
  }
}

/** Keeps the checked file, so that restoring can go on without the user; nothing else has changed yet. */
export async function keepFile(file: Blob): Promise<void> {
  // Its bytes, because the file the user chose may be moved or changed.
  const bytes = new Blob([await file.arrayBuffer()], { type: file.type });
  await withRestoring((db) => db.kept.put({ name: 'file', value: bytes }));
}

/** From now on until `endRestoring` the clients' database is not opened by anybody else. */
export async function beginRestoring(): Promise<void> {
  await withRestoring((db) => db.kept.put({ name: 'begun', value: crypto.randomUUID() }));
}

/** True while a restoring has begun and not ended. */
export async function isRestoring(): Promise<boolean> {
  return (await begunRestoring()) !== undefined;
}

/** The restoring that has begun and not ended, with its file. */
export async function begunRestoring(): Promise<{ readonly id: string; readonly file: Blob } | undefined> {
  if (!(await Dexie.getDatabaseNames()).includes(RESTORE_DB_NAME)) return undefined;
  const [file, begun] = await withRestoring((db) => db.kept.bulkGet(['file', 'begun']));
  return file?.value instanceof Blob && typeof begun?.value === 'string'
    ? { id: begun.value, file: file.value }
    : undefined;
}

export async function endRestoring(): Promise<void> {
  await Dexie.delete(RESTORE_DB_NAME);
}

async function withRestoring<T>(job: (db: RestoringDb) => PromiseLike<T>): Promise<T> {
  const db = new RestoringDb();
  try {
    return await job(db);
  } finally {
    db.close();
  }
}
