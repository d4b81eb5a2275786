import { changed } from '../changed';
import type { Requester } from '../sessionReader';
import { siteFolder } from './folder';
import { ROWS, spanOf } from './rows';
import { stageKeys } from './stage';

/** Fields of the login page alone; the second is that of themes before SuiteP. */
const SIGNED_OUT = 'input[name="username_password"], input[name="user_password"]';

const STAGES = 'suitecrm7.stages';

/** Most rows of one page of a list; the CRM's own setting is 10 to 20, an administrator's at most this. */
const MOST_ROWS = 5000;

function openPage(request: Requester, query: string): Promise<Document> {
  return request.html({ path: `${siteFolder()}index.php?${query}`, signedOutMark: SIGNED_OUT });
}

export interface ListPage {
  readonly document: Document;
  readonly rows: readonly Element[];
  /** Rows the whole list has, where the CRM counts them. */
  readonly total: number | undefined;
  /** Rows to leave out for the next page. */
  readonly next: number | undefined;
}

/**
 * Walks a list from its beginning. Throws `changed` where an answer is no such list, its pages do not follow each other
 * or its total differs between them: then what was read is not the list.
 * @param query of the list, without its offset
 * @param offset name of the list's parameter that counts the rows to leave out
 * @param first how many rows to leave out of the first page
 */
export async function* listPages(
  request: Requester,
  query: string,
  offset: string,
  first = 0,
): AsyncGenerator<ListPage, void> {
  let from = first;
  let total: number | undefined;
  for (;;) {
    const page = listPage(await openPage(request, `${query}&${offset}=${from}`), offset);
    if (from > first && page.total !== total) throw changed(`total of ${offset}`);
    if (from > 0 && page.rows.length > 0 && page.from !== from + 1) throw changed(`order of ${offset}`);
    total = page.total;
    from += page.rows.length;
    const isLast = page.rows.length === 0 || page.isLast;
    yield { ...page, next: isLast ? undefined : from };
    if (isLast) break;
  }
}

/** Rows a list has, where the CRM counts them. */
export async function countOfList(request: Requester, query: string, offset: string): Promise<number | undefined> {
  return listPage(await openPage(request, `${query}&${offset}=0`), offset).total;
}

function listPage(document: Document, offset: string): Omit<ListPage, 'next'> & { from: number; isLast: boolean } {
  if (!document.querySelector('table.list.view')) throw changed(`no list for ${offset}`);
  const rows = [...document.querySelectorAll(ROWS)];
  const span = spanOf(document);
  if (rows.length === 0) return { document, rows, total: span?.total ?? 0, from: 0, isLast: true };
  if (!span || span.to - span.from + 1 !== rows.length || rows.length > MOST_ROWS)
    throw changed(`${rows.length} rows for ${offset}`);
  const isLast = span.total === undefined ? hasNoNext(document) : span.to >= span.total;
  return { document, rows, total: span.total, from: span.from, isLast };
}

function hasNoNext(document: Document): boolean {
  return document.querySelector('button[name="listViewNextButton"]:not([disabled])') === null;
}

/** Keys of the stages by their labels in the user's language, from the list of opportunities; asked for once. */
export async function stageLabels(request: Requester): Promise<ReadonlyMap<string, string>> {
  const known = request.memory.get(STAGES);
  if (known !== undefined) return new Map(JSON.parse(known) as [string, string][]);
  const keys = stageKeys(await openPage(request, 'module=Opportunities&action=index'));
  request.memory.set(STAGES, JSON.stringify([...keys]));
  return keys;
}
