import { readDb } from './db';
import { clientsOfPage } from './identity/united';
import type { HistRow } from './rows';

/** Rows written in one go: short enough that a capture never waits long. */
export const PAGE = 500;
/** Rows read in one go: each request costs the same however many rows it brings, and their objects are held at once. */
const READ_PAGE = 2_000;

/** The clients of a page of stored rows, and the last key of that page. */
export interface ClientPage<Client> {
  readonly clients: readonly Client[];
  readonly to: string;
}

/** A part of the base by its keys. */
export interface KeyRange {
  /** This key is no more in it; absent: from the first one on. */
  readonly after?: string;
  /** This key is the last one in it; absent: up to the last one of all. */
  readonly upTo?: string;
}

/** After every key. */
const BEYOND = '\uffff';

/** The histories of the clients of a range in the order of their keys, page by page. */
export async function* historyPages({ after = '', upTo }: KeyRange = {}): AsyncGenerator<readonly HistRow[], void> {
  for await (const { clients } of clientPages(after, upTo)) yield clients;
}

/** The same with the last key of each page. The next one is on its way while one is being worked on. */
export async function* clientPages(after: string, upTo?: string): AsyncGenerator<ClientPage<HistRow>, void> {
  let coming: Promise<readonly HistRow[]> | undefined = rowsAfter(after, upTo);
  while (coming) {
    const rows: readonly HistRow[] = await coming;
    const last = rows.at(-1);
    coming = rows.length === READ_PAGE && last ? rowsAfter(last.key, upTo) : undefined;
    // Whoever asked for the pages may want no more of them.
    coming?.catch(() => undefined);
    yield { clients: await readDb((db) => clientsOfPage(db, rows)), to: last?.key ?? after };
  }
}

function rowsAfter(key: string, upTo = BEYOND): Promise<readonly HistRow[]> {
  return readDb((db) => db.hist.where('key').between(key, upTo, false, true).limit(READ_PAGE).toArray());
}
