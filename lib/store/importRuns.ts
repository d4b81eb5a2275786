import Dexie from 'dexie';
import type { ImportRun } from '../domain/importing/importRun';
import { type ClientDb, isStored, readDb } from './db';
import { metaBeginning } from './meta';

/** Every import that can be gone on with or taken back, the newest first. */
export async function importRuns(): Promise<readonly ImportRun[]> {
  if (!(await isStored())) return [];
  const runs = await readDb((db) => metaBeginning(db, 'import'));
  return runs.map(([, run]) => run).sort((one, other) => (one.startedAt < other.startedAt ? 1 : -1));
}

/** All rows of one import in the journal. */
export function journalOf(db: ClientDb, run: string) {
  return db.imports.where('[run+key]').between([run, Dexie.minKey], [run, Dexie.maxKey]);
}

/** Forgets the imports of a site whose clients are erased; must run inside a transaction over `meta` and `imports`. */
export async function forgetImports(db: ClientDb, site: string): Promise<void> {
  for (const [id, run] of await metaBeginning(db, 'import')) {
    if (run.choice.site !== site) continue;
    await journalOf(db, id).delete();
    await db.meta.delete(`import ${id}`);
  }
}
