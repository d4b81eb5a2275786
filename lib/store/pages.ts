import { readDb } from './db';
import { clientsOfPage } from './identity/united';
import type { HistRow, StatRow } from './rows';

/** Rows written in one go: short enough that a capture never waits long. */
export const PAGE = 500;
/** Rows read in one go: each request costs the same however many rows it brings, and their objects are held at once. */
const READ_PAGE = 2_000;

/** All stat rows in the order of their keys, page by page. */
export function statPages(): AsyncGenerator<readonly StatRow[], void> {
  return pages((after) => readDb((db) => db.stat.where('key').above(after).limit(READ_PAGE).toArray()));
}

/** The histories of all clients in the order of their keys, page by page. */
export async function* historyPages(): AsyncGenerator<readonly HistRow[], void> {
  const stored = pages((after) => readDb((db) => db.hist.where('key').above(after).limit(READ_PAGE).toArray()));
  for await (const rows of stored) yield await readDb((db) => clientsOfPage(db, rows));
}

/** The next page is on its way while one is being worked on. */
async function* pages<T extends { readonly key: string }>(
  read: (after: string) => Promise<readonly T[]>,
): AsyncGenerator<readonly T[], void> {
  let coming: Promise<readonly T[]> | undefined = read('');
  while (coming) {
    const page: readonly T[] = await coming;
    const last = page.length === READ_PAGE ? page.at(-1) : undefined;
    coming = last && read(last.key);
    // Whoever asked for the pages may want no more of them.
    coming?.catch(() => undefined);
    yield page;
  }
}
