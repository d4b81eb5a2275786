import { type ClientDb, readDb, writeDb } from '../db';
import { metaBeginning } from '../meta';
import { PAGE } from '../pages';
import type { ContactRow, ImportedRow } from '../rows';
import { tablePages } from '../tablePages';
import type { Findings } from './findings';

/** Contacts and notes of imports that belong to nobody, and notes of computing that cannot be. */
export async function checkTraces(findings: Findings): Promise<void> {
  await checkContacts(findings);
  await checkJournal(findings);
  await checkBookkeeping(findings);
}

async function checkContacts(findings: Findings): Promise<void> {
  for await (const page of tablePages<ContactRow>((job) => readDb((db) => job(db.contacts)))) {
    const nobody = await nobodysKeys(page.map(({ key }) => key));
    findings.add('contacts', nobody.length);
    if (nobody.length > 0) await writeDb((db) => db.contacts.bulkDelete([...nobody]));
  }
}

/** Of keys in their order, those that are neither a client's own nor another record of one. */
function nobodysKeys(keys: readonly string[]): Promise<readonly string[]> {
  return readDb((db) =>
    db.transaction('r', db.hist, async () => {
      const [first = '', last = ''] = [keys[0], keys.at(-1)];
      const own = new Set(await db.hist.where('key').between(first, last, true, true).primaryKeys());
      const others = keys.filter((key) => !own.has(key));
      if (others.length === 0) return [];
      const rows = await db.hist.where('aliases').anyOf(others).toArray();
      const aliases = new Set(rows.flatMap((row) => row.aliases));
      return others.filter((key) => !aliases.has(key));
    }),
  );
}

async function checkJournal(findings: Findings): Promise<void> {
  const runs = new Set((await readDb((db) => metaBeginning(db, 'import'))).map(([id]) => id));
  for await (const page of tablePages<ImportedRow>((job) => readDb((db) => job(db.imports)), PAGE)) {
    const lost = page.filter(({ run }) => !runs.has(run));
    findings.add('journal', lost.length);
    if (lost.length > 0) {
      await writeDb((db) => db.imports.bulkDelete(lost.map(({ run, key }) => [run, key] as [string, string])));
    }
  }
}

/** What is said to be done of changes that have not come yet would never be done. */
async function checkBookkeeping(findings: Findings): Promise<void> {
  await writeDb((db) =>
    db.transaction('rw', db.meta, async () => {
      const wrong = await wrongNames(db);
      findings.add('bookkeeping', wrong.length);
      await db.meta.bulkDelete([...wrong]);
    }),
  );
}

async function wrongNames(db: ClientDb): Promise<readonly string[]> {
  const names = ['changes', 'refreshed', 'figures'];
  const stored = await db.meta.bulkGet(names);
  const rows = new Map(stored.flatMap((row) => (row ? [[row.name, row.value as Record<string, unknown>]] : [])));
  const changes = rows.get('changes') as unknown;
  const done = typeof changes === 'number' && changes >= 0 ? changes : 0;
  const isFuture = (name: string) => {
    const value = rows.get(name);
    return value !== undefined && !(typeof value['changes'] === 'number' && value['changes'] <= done);
  };
  return [
    ...['refreshed', 'figures'].filter(isFuture),
    ...(rows.has('changes') && done !== changes ? ['changes'] : []),
  ];
}
