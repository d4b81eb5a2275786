import type { TaughtDeals } from '../../domain/taught/taught';
import { childrenOf } from './elements';
import { elementOf } from './place';
import { plainWord } from './plainWord';

/** Tables of one page that are looked at for their heads. */
const MOST_TABLES = 200;

/** The element whose children are the rows; undefined where the page has none, or its anchors lead to two. */
export function listElement(root: ParentNode, { list }: Pick<TaughtDeals, 'list'>): Element | undefined {
  const found = list.map((anchor) =>
    anchor.by === 'heads' ? listWithHeads(root, anchor.heads) : elementOf(root, anchor),
  );
  const lists = new Set(found.filter((element) => element !== undefined));
  return lists.size === 1 ? [...lists][0] : undefined;
}

/** Rows in their order, without heads. */
export function rowsOf(list: Element, tag: string): readonly Element[] {
  return childrenOf(list, tag).filter((row) => !isHead(row));
}

/** The cells above the columns of a list; empty where it has none. */
function headCells(list: Element): readonly Element[] {
  const row = headRow(list);
  return row ? childrenOf(row) : [];
}

export function headsOf(list: Element): readonly string[] {
  return headCells(list).map((cell) => plainWord(cell.textContent ?? ''));
}

function headRow(list: Element): Element | undefined {
  const inTable = list.closest('table')?.tHead?.rows;
  if (inTable && inTable.length > 0) return inTable[inTable.length - 1];
  const inside = childrenOf(list).find(isHead);
  if (inside) return inside;
  const grid = list.closest('[role="table"], [role="grid"], [role="treegrid"]');
  const ofGrid = grid?.querySelector('[role="columnheader"]')?.parentElement;
  return ofGrid ?? headBefore(list);
}

/** Lists made of plain boxes have their heads in the box before. */
function headBefore(list: Element): Element | undefined {
  const before = list.previousElementSibling;
  const cells = childrenOf(list)[0]?.childElementCount ?? 0;
  if (!before || cells < 2) return undefined;
  const isLikeHead = (row: Element) => row.childElementCount === cells && !/\d/.test(row.textContent ?? '');
  return [before, ...childrenOf(before)].find(isLikeHead);
}

function isHead(row: Element): boolean {
  const cells = childrenOf(row);
  const isHeadCell = (cell: Element) => cell.localName === 'th' || cell.getAttribute('role') === 'columnheader';
  return cells.length > 0 && cells.every(isHeadCell);
}

/** The body of the one table with all these heads; boxes that are no tables are found in other ways. */
function listWithHeads(root: ParentNode, heads: readonly string[]): Element | undefined {
  const tables = [...root.querySelectorAll('table')].slice(0, MOST_TABLES);
  const fitting = tables.filter((table) => hasHeads(table, heads));
  const [only] = fitting;
  return fitting.length === 1 && only && only.tBodies.length === 1 ? only.tBodies[0] : undefined;
}

function hasHeads(table: HTMLTableElement, heads: readonly string[]): boolean {
  const [body] = table.tBodies;
  const found = new Set(body ? headsOf(body) : []);
  return heads.every((head) => found.has(head));
}
