import Dexie, { type Table } from 'dexie';
import { PAGE } from './pages';

/** All rows of any table in the order of their keys, page by page; `read` runs each page's reading, connected anew. */
export async function* tablePages<T>(
  read: <R>(job: (table: Table<T>) => Promise<R>) => Promise<R>,
  pageRows = PAGE,
): AsyncGenerator<readonly T[], void> {
  let after: unknown = Dexie.minKey;
  let rows: readonly T[];
  do {
    const from = after;
    const page = await read(async (table) => {
      const found = await table.where(':id').above(from).limit(pageRows).toArray();
      return { found, last: keyOf(table, found.at(-1)) };
    });
    rows = page.found;
    if (rows.length > 0) yield rows;
    after = page.last;
  } while (rows.length === pageRows);
}

function keyOf<T>(table: Table<T>, row: T | undefined): unknown {
  return row && Dexie.getByKeyPath(row, table.schema.primKey.keyPath as string);
}
