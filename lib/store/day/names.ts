import { type ClientDb, readDb, writeDb } from '../db';
import { metaBeginning, type NamesPage, putMeta } from '../meta';
import { historyPages } from '../pages';

/** No key and no name has a line break in it once its spaces are plain ones. */
const BREAK = '\n';

interface NamedClient {
  readonly key: string;
  readonly name: string;
}

const nameOfPage = (at: number) => `names ${String(at).padStart(6, '0')}` as const;

/** Keeps the names of a base that is gone through for its list; a page whose names are the same is not written. */
export class NamesWriter {
  /** `pages`: those that were kept before. */
  constructor(private pages = 0) {}

  async add(clients: readonly NamedClient[]): Promise<void> {
    const name = nameOfPage(this.pages++);
    const page = pageOf(clients);
    const kept = await readDb((db) => db.meta.get(name));
    if (JSON.stringify(kept?.value) !== JSON.stringify(page)) await writeDb((db) => putMeta(db, name, page));
  }

  /** Drops what a larger base has left. */
  async end(): Promise<void> {
    const from = nameOfPage(this.pages);
    const left = await readDb((db) => beyond(db, from).first());
    if (left) await writeDb((db) => beyond(db, from).delete());
  }
}

function beyond(db: ClientDb, from: string) {
  // After the last digit comes a colon.
  return db.meta.where('name').between(from, 'names :');
}

function pageOf(clients: readonly NamedClient[]): NamesPage {
  return {
    keys: clients.map(({ key }) => key).join(BREAK),
    names: clients.map(({ name }) => plainSpaces(name)).join(BREAK),
  };
}

function plainSpaces(name: string): string {
  return name.replace(/\s+/g, ' ');
}

/** Keys and names side by side. */
export interface NamedClients {
  readonly keys: readonly string[];
  readonly names: readonly string[];
}

/** What was kept with the last list, page by page; nothing where none was built yet. Throws `StoreFailure`. */
export async function keptNames(): Promise<readonly NamedClients[]> {
  const pages = await readDb((db) => metaBeginning(db, 'names'));
  return pages.map(([, { keys, names }]) => ({ keys: keys.split(BREAK), names: names.split(BREAK) }));
}

/** Key of a client in the middle of the base as it was with the last list; undefined where it takes but one page. */
export function middleKey(): Promise<string | undefined> {
  return readDb(async (db) => {
    const pages = await db.meta.where('name').startsWith('names ').primaryKeys();
    const middle = pages.length > 1 ? pages[pages.length >> 1] : undefined;
    const page = middle === undefined ? undefined : ((await db.meta.get(middle))?.value as NamesPage | undefined);
    return page?.keys.split(BREAK, 1)[0];
  });
}

/** All names as they are now, page by page: a large base takes seconds. Throws `StoreFailure`. */
export async function* presentNames(): AsyncGenerator<NamedClients, void> {
  for await (const page of historyPages())
    yield { keys: page.map(({ key }) => key), names: page.map((row) => plainSpaces(row.name ?? row.client.id)) };
}
