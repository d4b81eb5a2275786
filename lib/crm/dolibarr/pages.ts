import { changed } from '../changed';
import type { Requester } from '../sessionReader';
import { listTotal, ROWS } from './lists';

/** Form of the login page, which the CRM answers in place of any other. */
const SIGNED_OUT = 'form#login input[name="username"]';

/** Rows asked for at once, the largest number every list has offered for years. */
export const LIMIT = 500;

/** Most rows of an answer that are looked at; a CRM may be set up to give no fewer than its own number. */
const MOST_ROWS = 20_000;

/** Folder of the copy within its site: nothing, `/dolibarr`. The link that signs out stands on every page. */
export function siteFolder(): string {
  const link = globalThis.document?.querySelector('a[href*="/user/logout.php"]')?.getAttribute('href') ?? '';
  return /^(\/[\w./-]{0,200}?)?\/user\/logout\.php/.exec(link)?.[1] ?? '';
}

export interface ListPage {
  readonly document: Document;
  readonly rows: readonly Element[];
  /** Rows the whole list has, where the CRM counts them. */
  readonly total: number | undefined;
  /** Number of the next page. */
  readonly next: number | undefined;
}

/** Rows a list has, by the CRM's own count. */
export async function countOfList(request: Requester, path: string): Promise<number | undefined> {
  const document = await request.html({
    path: `${siteFolder()}${path}&limit=1&page=0`,
    signedOutMark: SIGNED_OUT,
  });
  return listTotal(document);
}

/**
 * Walks a list from its oldest record on. Throws `changed` where an answer is no such list, or its total changes.
 * @param path of the list within the CRM, with its query
 * @param first number of the page to begin with
 */
export async function* listPages(request: Requester, path: string, first = 0): AsyncGenerator<ListPage, void> {
  let total: number | undefined;
  for (let number = first; ; number++) {
    const call = { path: `${siteFolder()}${path}&limit=${LIMIT}&page=${number}`, signedOutMark: SIGNED_OUT };
    const document = await request.html(call);
    if (!document.querySelector('table.liste')) throw changed(`no list at ${path}`);
    const rows = [...document.querySelectorAll(ROWS)].filter(isRecord);
    const counted = listTotal(document);
    if ((number > first && counted !== total) || rows.length > MOST_ROWS) throw changed(path);
    total = counted;
    const isLast = rows.length === 0 || !document.querySelector('a.paginationnext');
    yield { document, rows, total, next: isLast ? undefined : number + 1 };
    if (isLast) break;
  }
}

/** A list without records says so in a row of its own. */
function isRecord(row: Element): boolean {
  return row.querySelector('a[href]') !== null;
}
